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
import org.seedtree.seed.SeedSequence;

/** What every distribution keeps on every engine: bulk, split and resumed draws are one stream. */
class DistributionContractTest {

  /** Crosses several word blocks and ends within one. */
  private static final int SIZE = 3 * 1024 + 77;

  static List<DoubleDistribution> doubles() {
    return List.of(
        new StandardUniform(),
        new Uniform(-1, 3),
        new StandardNormal(),
        new Normal(10, 2),
        new StandardExponential(),
        new StandardExponential(StandardExponential.Method.INV),
        new Exponential(0.5));
  }

  static List<LongDistribution> longs() {
    return List.of(
        new Poisson(0),
        new Poisson(3.3),
        new Poisson(40),
        Integers.of(0, 1),
        Integers.of(0, 10),
        Integers.of(-5, 1L << 32),
        Integers.closed(0, 0xffffffffL),
        Integers.of(-3, (3L << 60) + 1),
        Integers.closed(Long.MIN_VALUE, Long.MAX_VALUE),
        Integers.of(IntegerType.UINT32, 0, 3_000_000_000L),
        Integers.of(IntegerType.INT32, -7, 7));
  }

  static List<FloatDistribution> floats() {
    return List.of(
        new StandardUniform(),
        new StandardNormal(),
        new StandardExponential(),
        new StandardExponential(StandardExponential.Method.INV));
  }

  private static <D> Stream<Arguments> onEveryEngine(List<D> distributions) {
    return distributions.stream()
        .flatMap(d -> Stream.of(Engine.values()).map(engine -> arguments(d, engine)));
  }

  static Stream<Arguments> doublesOnEngines() {
    return onEveryEngine(doubles());
  }

  static Stream<Arguments> longsOnEngines() {
    return onEveryEngine(longs());
  }

  static Stream<Arguments> floatsOnEngines() {
    return onEveryEngine(floats());
  }

  /** An engine in mid-stream, with a kept half word where it has one. */
  private static BitGenerator started(Engine engine) {
    BitGenerator bits = engine.create(new SeedSequence(20_26));
    bits.nextInt();
    bits.nextDouble();
    return bits;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("doublesOnEngines")
  void bulkOfDoublesIsSingleDraws(DoubleDistribution distribution, Engine engine) {
    BitGenerator single = started(engine);
    double[] expected = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      expected[i] = distribution.sample(single);
    }

    BitGenerator bulk = started(engine);
    double[] whole = new double[SIZE + 2];
    distribution.fill(bulk, whole, 1, SIZE + 1);
    assertThat(java.util.Arrays.copyOfRange(whole, 1, SIZE + 1)).containsExactly(expected);
    assertThat(whole[0]).isZero();
    assertThat(whole[SIZE + 1]).isZero();
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
  void bulkOfLongsIsSingleDraws(LongDistribution distribution, Engine engine) {
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
  void bulkOfFloatsIsSingleDraws(FloatDistribution distribution, Engine engine) {
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
