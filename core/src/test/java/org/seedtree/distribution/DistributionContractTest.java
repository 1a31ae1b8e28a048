package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.release.ReleasedDistributions;
import org.seedtree.seed.SeedSequence;

/**
 * Compares bulk, split and resumed draws of every distribution with single draws, on every engine.
 */
public class DistributionContractTest {

  /** The size of a fill that crosses several word blocks and ends within one. */
  private static final int SIZE = 3 * 1024 + 77;

  public static List<DoubleDistribution> doubles() {
    return List.of(
        new StandardUniform(),
        new Uniform(-1, 3),
        new StandardNormal(),
        new Normal(10, 2),
        new StandardExponential(),
        new StandardExponential(StandardExponential.Method.INV),
        new Exponential(0.5),
        new StandardGamma(0),
        new StandardGamma(0.3),
        new StandardGamma(1),
        new StandardGamma(2.5),
        new StandardGamma(Double.NaN),
        new Gamma(0, Double.POSITIVE_INFINITY),
        new Gamma(0.7, 3),
        new Gamma(1e10, 1e-3),
        new Chisquare(3),
        new Chisquare(Double.MIN_VALUE),
        new F(1, 5),
        new F(Double.MIN_VALUE, Double.MIN_VALUE),
        new F(Double.MIN_VALUE, 2),
        new StandardT(4),
        new StandardT(Double.MIN_VALUE),
        new NoncentralChisquare(3, 2),
        new NoncentralChisquare(0.5, 2),
        new NoncentralChisquare(1, 300),
        new NoncentralChisquare(1, 0),
        new NoncentralChisquare(1, Double.NaN),
        new NoncentralChisquare(Double.MIN_VALUE, Double.MIN_VALUE),
        new NoncentralChisquare(Double.MIN_VALUE, 1e-3),
        new NoncentralF(3, 4, 2),
        new NoncentralF(0.5, 4, Double.NaN),
        new NoncentralF(Double.MIN_VALUE, Double.MIN_VALUE, 0),
        new Beta(0.5, 0.5),
        new Beta(1e-200, 1e-200),
        new Beta(1e-20, 1e-3),
        new Beta(2, 0.5),
        new Gumbel(0, 1),
        new Laplace(1, 2),
        new Logistic(1, 2),
        new Lognormal(0, 0.5),
        new Pareto(3),
        new Power(2.5),
        new Rayleigh(2),
        new StandardCauchy(),
        new Triangular(-1, 0, 3),
        new Vonmises(0.5, 4),
        new Vonmises(0.5, 1e-9),
        new Vonmises(0.5, 1e-6),
        new Vonmises(3.14, 1e7),
        new Vonmises(1, Double.NaN),
        new Wald(3, 2),
        new Weibull(1.5),
        new Weibull(0));
  }

  public static List<LongDistribution> longs() {
    return List.of(
        new Poisson(0),
        new Poisson(3.3),
        new Poisson(40),
        new NegativeBinomial(0.5, 0.3),
        new NegativeBinomial(30, 1),
        new NegativeBinomial(1e6, 0.01),
        new Geometric(1),
        new Geometric(0.4),
        new Geometric(1e-3),
        new Logseries(0),
        new Logseries(0.9),
        new Zipf(2),
        new Zipf(2000),
        new Binomial(0, 0.3),
        new Binomial(9, 0),
        new Binomial(9, 1),
        new Binomial(10, 0.3),
        new Binomial(10, 0.9),
        new Binomial(1000, 0.3),
        new Binomial(1000, 0.9).withRelease(NumpyRelease.of("2.5.2")),
        new Hypergeometric(5, 6, 7),
        new Hypergeometric(500, 6, 70),
        new Hypergeometric(9, 0, 0),
        Integers.of(0, 1),
        Integers.of(0, 10),
        Integers.of(-5, 1L << 32),
        Integers.closed(0, 0xffffffffL),
        Integers.of(-3, (3L << 60) + 1),
        Integers.closed(Long.MIN_VALUE, Long.MAX_VALUE),
        Integers.of(IntegerType.UINT32, 0, 3_000_000_000L),
        Integers.of(IntegerType.INT32, -7, 7));
  }

  public static List<FloatDistribution> floats() {
    return List.of(
        new StandardUniform(),
        new StandardNormal(),
        new StandardExponential(),
        new StandardExponential(StandardExponential.Method.INV),
        new StandardGamma(0),
        new StandardGamma(0.3),
        new StandardGamma(1),
        new StandardGamma(2.5));
  }

  private static <D> Stream<Arguments> onEveryEngine(List<D> distributions) {
    return distributions.stream()
        .flatMap(d -> Stream.of(Engine.values()).map(engine -> arguments(d, engine)));
  }

  static Stream<Arguments> doublesOnEngines() {
    return Stream.concat(onEveryEngine(doubles()), onEveryEngine(ReleasedDistributions.doubles()));
  }

  static Stream<Arguments> longsOnEngines() {
    List<LongDistribution> released =
        ReleasedDistributions.longs().stream().filter(d -> !sharesWords(d)).toList();
    return Stream.concat(onEveryEngine(longs()), onEveryEngine(released));
  }

  /** Returns whether the values of one call share words, which single draws do not. */
  private static boolean sharesWords(LongDistribution distribution) {
    return distribution instanceof Integers integers && integers.type().bits() < Integer.SIZE;
  }

  static Stream<Arguments> floatsOnEngines() {
    return Stream.concat(onEveryEngine(floats()), onEveryEngine(ReleasedDistributions.floats()));
  }

  /** Returns an engine in mid-stream, with a buffered uint32 if it can have one. */
  private static BitGenerator started(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(20_26));
    bits.nextInt();
    bits.nextDouble();
    return bits;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("doublesOnEngines")
  void doublesEqualSingleDraws(DoubleDistribution distribution, Engine engine) {
    BitGenerator single = started(engine);
    double[] expected = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      expected[i] = distribution.sample(single);
    }

    BitGenerator bulk = started(engine);
    double[] out = new double[SIZE + 2];
    distribution.fill(bulk, out, 1, SIZE + 1);
    assertThat(java.util.Arrays.copyOfRange(out, 1, SIZE + 1)).containsExactly(expected);
    assertThat(out[0]).isZero();
    assertThat(out[SIZE + 1]).isZero();
    assertThat(bulk.state()).isEqualTo(single.state());

    BitGenerator split = started(engine);
    double[] parts = new double[SIZE];
    int from = 0;
    for (int length = 0; from < SIZE; length = length * 2 + 1) {
      int to = Math.min(SIZE, from + length);
      distribution.fill(split, parts, from, to);
      from = to;
      BitGenerator resumed = engine.create(new SeedSequence(1));
      resumed.setState(split.state());
      split = resumed;
    }
    assertThat(parts).containsExactly(expected);
    assertThat(split.state()).isEqualTo(single.state());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("longsOnEngines")
  void longsEqualSingleDraws(LongDistribution distribution, Engine engine) {
    BitGenerator single = started(engine);
    long[] expected = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      expected[i] = distribution.sample(single);
    }
    BitGenerator bulk = started(engine);
    long[] parts = new long[SIZE];
    distribution.fill(bulk, parts, 0, 13);
    distribution.fill(bulk, parts, 13, 13);
    distribution.fill(bulk, parts, 13, SIZE);
    assertThat(parts).containsExactly(expected);
    assertThat(bulk.state()).isEqualTo(single.state());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("floatsOnEngines")
  void floatsEqualSingleDraws(FloatDistribution distribution, Engine engine) {
    BitGenerator single = started(engine);
    float[] expected = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      expected[i] = distribution.sampleFloat(single);
    }
    BitGenerator bulk = started(engine);
    float[] parts = new float[SIZE];
    distribution.fill(bulk, parts, 0, 13);
    distribution.fill(bulk, parts, 13, SIZE);
    assertThat(parts).containsExactly(expected);
    assertThat(bulk.state()).isEqualTo(single.state());
  }
}
