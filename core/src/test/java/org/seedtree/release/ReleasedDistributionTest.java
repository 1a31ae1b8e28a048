package org.seedtree.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.Generator;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Zipf;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.PCG64;
import org.seedtree.parallel.Blocks;
import org.seedtree.parallel.Parallel;
import org.seedtree.parallel.ParallelFiller;

/** A release reaches distributions given as values, arrays of parameters and parallel fills. */
class ReleasedDistributionTest {

  private static final int SIZE = 1500;
  private static final List<NumpyRelease> RELEASES = ReleasedDistributions.RELEASES;

  private static Generator rng() {
    return Generator.defaultRng(2026);
  }

  /** Fills an array from a plain engine and from a generator with the release. */
  private static void checkSame(Object expected, BitGenerator plain, Object drawn, Generator rng) {
    assertThat(drawn).isEqualTo(expected);
    assertThat(rng.bitGenerator().state()).isEqualTo(plain.state());
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void generatorsDrawDistributionsAsTheirReleaseDoes(NumpyRelease release) {
    ParallelFiller filler = Parallel.over(2);
    for (DoubleDistribution d : ReleasedDistributions.originalDoubles()) {
      BitGenerator plain = new PCG64(2026);
      double[] expected = new double[SIZE];
      d.withRelease(release).fill(plain, expected, 0, SIZE);
      Generator rng = rng().withRelease(release);
      checkSame(expected, plain, rng.sample(d, SIZE), rng);
      Generator parallel = rng().withRelease(release);
      checkSame(expected, plain, filler.fill(parallel, d, new double[SIZE]), parallel);
      Generator single = rng().withRelease(release);
      for (int i = 0; i < 100; i++) {
        assertThat(single.sample(d)).isEqualTo(expected[i]);
      }
    }
    for (FloatDistribution d : ReleasedDistributions.originalFloats()) {
      BitGenerator plain = new PCG64(2026);
      float[] expected = new float[SIZE];
      d.withRelease(release).fill(plain, expected, 0, SIZE);
      Generator rng = rng().withRelease(release);
      checkSame(expected, plain, rng.fill(d, new float[SIZE]), rng);
      Generator parallel = rng().withRelease(release);
      checkSame(expected, plain, filler.fill(parallel, d, new float[SIZE]), parallel);
      assertThat(rng().withRelease(release).sampleFloat(d)).isEqualTo(expected[0]);
    }
    for (LongDistribution d : ReleasedDistributions.originalLongs()) {
      BitGenerator plain = new PCG64(2026);
      long[] expected = new long[SIZE];
      d.withRelease(release).fill(plain, expected, 0, SIZE);
      Generator rng = rng().withRelease(release);
      checkSame(expected, plain, rng.sample(d, SIZE), rng);
      Generator parallel = rng().withRelease(release);
      checkSame(expected, plain, filler.fill(parallel, d, new long[SIZE]), parallel);
      assertThat(rng().withRelease(release).sample(d)).isEqualTo(expected[0]);
    }
    for (DoubleVectorDistribution d : ReleasedDistributions.originalVectors()) {
      BitGenerator plain = new PCG64(2026);
      double[][] expected = new double[SIZE][d.dimension()];
      d.withRelease(release).fill(plain, expected, 0, SIZE);
      Generator rng = rng().withRelease(release);
      checkSame(expected, plain, rng.sample(d, SIZE), rng);
      Generator parallel = rng().withRelease(release);
      double[][] out = new double[SIZE][d.dimension()];
      checkSame(expected, plain, filler.fill(parallel, d, out), parallel);
      assertThat(rng().withRelease(release).sample(d)).isEqualTo(expected[0]);
    }
    for (LongVectorDistribution d : ReleasedDistributions.originalLongVectors()) {
      BitGenerator plain = new PCG64(2026);
      long[][] expected = new long[SIZE][d.dimension()];
      d.withRelease(release).fill(plain, expected, 0, SIZE);
      Generator rng = rng().withRelease(release);
      checkSame(expected, plain, rng.sample(d, SIZE), rng);
      Generator parallel = rng().withRelease(release);
      long[][] out = new long[SIZE][d.dimension()];
      checkSame(expected, plain, filler.fill(parallel, d, out), parallel);
      assertThat(rng().withRelease(release).sample(d)).isEqualTo(expected[0]);
    }
  }

  static Stream<Arguments> catalog() {
    return Catalog.entries().stream()
        .flatMap(entry -> entry.dtypes().stream().map(dtype -> arguments(entry, dtype)));
  }

  @ParameterizedTest
  @MethodSource("catalog")
  void theReleaseReachesTheCatalog(Catalog.Entry entry, DType dtype) {
    Map<String, Object> arguments = new HashMap<>();
    for (Parameter parameter : entry.parameters()) {
      parameter.exampleOrDefault().ifPresent(value -> arguments.put(parameter.name(), value));
    }
    Distribution plain = entry.sampler(arguments, dtype).distribution().orElseThrow();
    for (NumpyRelease release : RELEASES) {
      assertThat(entry.sampler(arguments, dtype, release).distribution())
          .contains(plain.withRelease(release));
    }
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void arraysOfParametersAreDrawnAsTheReleaseDoes(NumpyRelease release) {
    double[] twice = {2, 2, 2, 2, 2};
    Generator rng = rng().withRelease(release);
    assertThat(rng().withRelease(release).broadcast(Rayleigh::new, twice))
        .isEqualTo(rng.rayleigh(2, 5));
    Broadcast<Wald> wald = Broadcast.wald(Operand.of(3, 3, 3), Operand.of(2));
    assertThat(rng().withRelease(release).broadcast(wald))
        .isEqualTo(rng().withRelease(release).wald(3, 2, 3));
    Broadcast<Wald> constant = Broadcast.wald(Operand.of(3), Operand.of(2)).size(3);
    assertThat(rng().withRelease(release).broadcast(constant))
        .isEqualTo(rng().withRelease(release).wald(3, 2, 3));
    assertThat(
            rng()
                .withRelease(release)
                .broadcastFloats(Broadcast.standardGamma(Operand.of(0.5, 0.5, 0.5))))
        .isEqualTo(rng().withRelease(release).standardGamma(0.5, new float[3]));
    assertThat(rng().withRelease(release).broadcastLongs(Broadcast.zipf(Operand.of(1.1, 1.1, 1.1))))
        .isEqualTo(rng().withRelease(release).zipf(1.1, 3));
    long n = 1_000_000_000_000_000L;
    assertThat(
            rng()
                .withRelease(release)
                .broadcastLongs(Broadcast.binomial(Operand.longs(n, n), Operand.of(1e-14))))
        .isEqualTo(rng().withRelease(release).binomial(n, 1e-14, 2));
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void boundsOfIntegersMayBeArrays(NumpyRelease release) {
    for (IntegerType type : IntegerType.values()) {
      long high = type.bits() == 64 ? 1L << 32 : type.bits() >= 8 ? 100 : 2;
      Integers integers = Integers.of(type, 0, high);
      long[] highs = new long[2000];
      Arrays.fill(highs, high);
      IntegersBroadcast bounds =
          IntegersBroadcast.of(type, Operand.longs(0), Operand.longs(highs), false);
      Generator rng = rng().withRelease(release);
      Generator same = rng().withRelease(release);
      assertThat(rng.integers(bounds)).isEqualTo(same.sample(integers, 2000));
      assertThat(rng.bitGenerator().state()).isEqualTo(same.bitGenerator().state());
    }
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void choiceOf2To32IndicesDrawsTheReleasesIntegers(NumpyRelease release) {
    long n = 1L << 32;
    assertThat(rng().withRelease(release).choice(n, 9))
        .isEqualTo(rng().withRelease(release).integers(0, n, 9));
  }

  @Test
  void blocksDrawADistributionWithARelease() {
    Rayleigh rayleigh = new Rayleigh(2);
    NumpyRelease release = NumpyRelease.of("1.20.3");
    double[] first = Blocks.of(5, 100).fill(rayleigh.withRelease(release), new double[100]);
    BitGenerator child = new PCG64(new org.seedtree.seed.SeedSequence(5).spawn(1).get(0));
    assertThat(first).isEqualTo(new Generator(child).withRelease(release).rayleigh(2, 100));
  }

  @Test
  void theDefaultGeneratorLeavesADistributionItsRelease() {
    NumpyRelease release = NumpyRelease.of("1.20.3");
    double[] earlier = rng().withRelease(release).rayleigh(2, 5);
    assertThat(rng().sample(new Rayleigh(2).withRelease(release), 5)).isEqualTo(earlier);
    assertThat(rng().rayleigh(2, 5)).isNotEqualTo(earlier);
    NumpyRelease other = NumpyRelease.of("1.26.4");
    assertThat(rng().withRelease(other).sample(new Rayleigh(2).withRelease(release), 5))
        .isEqualTo(rng().rayleigh(2, 5));
  }

  @Test
  void childrenHaveTheRelease() {
    Generator rng = rng().withRelease(NumpyRelease.of("1.20.3"));
    assertThat(rng.spawn(2)).allMatch(child -> child.release().equals(rng.release()));
  }

  @Test
  void distributionsThatAReleaseDoesNotChangeAreThemselves() {
    NumpyRelease release = NumpyRelease.of("1.22.0");
    for (Distribution d : List.of(new Normal(1, 2), Integers.of(0, 9), new Beta(2, 3))) {
      assertThat(d.withRelease(release)).isSameAs(d);
    }
    Binomial binomial = new Binomial(9, 0.5);
    assertThat(binomial.withRelease(NumpyRelease.of("2.4.0"))).isSameAs(binomial);
    assertThat(binomial.withRelease(NumpyRelease.of("2.3.5"))).isNotEqualTo(binomial);
  }

  @Test
  void releasedDistributionsAreValues() {
    NumpyRelease release = NumpyRelease.of("1.20.3");
    List<? extends Distribution> all =
        Stream.of(
                ReleasedDistributions.doubles(),
                ReleasedDistributions.floats(),
                ReleasedDistributions.longs(),
                ReleasedDistributions.vectors(),
                ReleasedDistributions.longVectors())
            .flatMap(List::stream)
            .distinct()
            .toList();
    assertThat(all).hasSizeGreaterThan(80);
    for (Distribution d : all) {
      Distribution original = d.withRelease(NumpyRelease.DEFAULT);
      assertThat(d.toString()).startsWith(original + " of NumPy ");
      assertThat(d).isNotEqualTo(original).isNotEqualTo("text");
      assertThat(d.name()).isEqualTo(original.name());
      assertThat(d.parameters()).isEqualTo(original.parameters());
      assertThat(d.vectorLength()).isEqualTo(original.vectorLength());
      assertThat(d.isSplittable()).isTrue();
      assertThat(d.withRelease(release)).isEqualTo(original.withRelease(release));
      assertThat(d.withRelease(release)).hasSameHashCodeAs(original.withRelease(release));
    }
    assertThat(new Wald(3, 2).withRelease(release))
        .hasToString("Wald[mean=3.0, scale=2.0] of NumPy 1.20.3");
  }

  private static void assertNeverReturns(String message, Consumer<Generator> call, String release) {
    Generator rng = rng().withRelease(NumpyRelease.of(release));
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message + " never returns in NumPy " + release);
    assertThat(rng.bitGenerator().state()).isEqualTo(rng().bitGenerator().state());
  }

  @Test
  void callsThatNeverReturnAreRejected() {
    assertNeverReturns("zipf of a = 1025.0", r -> r.zipf(1025), "2.0.2");
    assertNeverReturns(
        "zipf of a = 2000.0", r -> r.broadcastLongs(Broadcast.zipf(Operand.of(2, 2000))), "2.0.2");
    assertNeverReturns("beta of a = 1.0E-200, b = 1.0E-19", r -> r.beta(1e-200, 1e-19), "1.25.2");
    assertNeverReturns(
        "dirichlet of alpha[1] = 1.0E-300",
        r -> r.dirichlet(new double[] {0.05, 1e-300, 0}),
        "1.24.4");
    assertNeverReturns("vonmises of kappa = 1.0E300", r -> r.vonmises(0, 1e300), "1.20.3");
    assertThat(rng().withRelease(NumpyRelease.of("1.21.0")).vonmises(0, 1e300)).isFinite();
    assertThat(new Dirichlet(1e-300, 1e-300).withRelease(NumpyRelease.of("1.18.5"))).isNotNull();
    assertThat(new Vonmises(0, 1e15).withRelease(NumpyRelease.of("1.20.3"))).isNotNull();
    assertThat(new Zipf(1024).withRelease(NumpyRelease.of("1.17.0"))).isNotNull();
  }

  @Test
  void multivariateNormalHadAnotherCovariance() {
    double[][] cov = {{4, 1}, {1, 2}};
    double[] mean = {1, 2};
    NumpyRelease release = NumpyRelease.of("1.18.2");
    for (MultivariateNormal.Method method : MultivariateNormal.Method.values()) {
      double[][] factor = new MultivariateNormal(mean, cov, method).factor();
      double[][] rows = rng().withRelease(release).multivariateNormal(mean, cov, 3, method);
      Generator normals = rng().withRelease(release);
      for (double[] row : rows) {
        double[] z = normals.standardNormal(2);
        for (int i = 0; i < 2; i++) {
          boolean isTransposed = method != MultivariateNormal.Method.SVD;
          double expected =
              mean[i]
                  + z[0] * (isTransposed ? factor[0][i] : factor[i][0])
                  + z[1] * (isTransposed ? factor[1][i] : factor[i][1]);
          assertThat(row[i]).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-13));
        }
      }
      assertThat(rows)
          .isDeepEqualTo(
              rng().withRelease(release).sample(new MultivariateNormal(mean, cov, method), 3));
    }
  }
}
