package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.ListedDoubles;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/**
 * Compares large fills, which use tables, with single draws at the uniforms where values change.
 */
class BulkCountsTest {

  private static final double STEP = 0x1p-53;
  private static final int SIZE = 10_000;

  static Stream<LongDistribution> inverted() {
    return Stream.of(
        new Geometric(1),
        new Geometric(0.9),
        new Geometric(0.5),
        new Geometric(1 / 3.0),
        new Binomial(1, 0.5),
        new Binomial(20, 0.1),
        new Binomial(20, 0.7),
        new Binomial(60, 0.5),
        new Binomial(1000, 0.02),
        new Binomial(1L << 60, 0x1p-58),
        new Binomial(3, 1e-300),
        new Binomial(3, Double.MIN_VALUE));
  }

  @ParameterizedTest
  @MethodSource("inverted")
  void tablesEqualTheSearchAtEveryStep(LongDistribution distribution) {
    double[] edges = edges(distribution);
    long[] all = new long[SIZE];
    ListedDoubles bulk = new ListedDoubles(edges);
    distribution.fill(bulk, all, 0, SIZE);
    ListedDoubles single = new ListedDoubles(edges);
    for (long value : all) {
      assertThat(value).isEqualTo(distribution.sample(single));
    }
    assertThat(bulk.taken()).isEqualTo(single.taken());
  }

  @ParameterizedTest
  @EnumSource
  void fillsEqualSingleDraws(Engine engine) {
    inverted()
        .forEach(
            distribution -> {
              BitGenerator bulk = engine.create(new SeedSequence(5));
              BitGenerator single = engine.create(new SeedSequence(5));
              long[] all = new long[SIZE + 3];
              distribution.fill(bulk, all, 2, SIZE + 3);
              for (int i = 2; i < all.length; i++) {
                assertThat(all[i]).as("%s", distribution).isEqualTo(distribution.sample(single));
              }
              assertThat(bulk.state()).isEqualTo(single.state());
            });
  }

  /** Returns both ends, and the uniforms on either side of each change of the value. */
  private static double[] edges(LongDistribution distribution) {
    List<Double> edges = new ArrayList<>(List.of(0.0, STEP, 0.25, 1 - 2 * STEP, 1 - STEP));
    double low = 0;
    // what a restarted search gives at the far end is the value of the 0 after it
    double last = value(distribution, 0.999);
    while (value(distribution, low) != last) {
      double from = value(distribution, low);
      double high = 0.999;
      while (high - low > STEP) {
        double middle = Math.rint((low + high) / 2 / STEP) * STEP;
        if (value(distribution, middle) == from) {
          low = middle;
        } else {
          high = middle;
        }
      }
      edges.addAll(List.of(low - STEP, low, high, high + STEP));
      low = high;
    }
    return edges.stream().mapToDouble(Double::doubleValue).filter(u -> u >= 0).toArray();
  }

  private static double value(LongDistribution distribution, double u) {
    return distribution.sample(new ListedDoubles(u, 0, 0));
  }

  static Stream<LongDistribution> pairs() {
    return Stream.of(
        new Poisson(10),
        new Poisson(80),
        new Poisson(9.2e18),
        new Binomial(100, 0.4),
        new Binomial(100, 0.4).withRelease(NumpyRelease.of("2.5.2")),
        new Binomial(70, 0.5),
        new Binomial(100_000, 0.9),
        new Binomial(1L << 60, 1e-12),
        new Binomial(Long.MAX_VALUE, 0.3),
        new Hypergeometric(100, 200, 50),
        new Hypergeometric(12, 11, 12),
        new Hypergeometric(900_000_000, 800_000_000, 1_000_000_000),
        new Zipf(1.01),
        new Zipf(2),
        new Zipf(30));
  }

  /** Compares all pairs of some uniforms, the ends included, with tables and without. */
  @ParameterizedTest
  @MethodSource("pairs")
  void proposalsWithTablesEqualThoseWithout(LongDistribution distribution) {
    double[] some = {
      0, STEP, 1e-9, 0.005, 0.02, 0.06, 0.1, 0.3, 0.49, 0.5, 0.51, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99,
      0.999, 1 - 1e-9, 1 - STEP
    };
    double[] all =
        DoubleStream.of(some)
            .boxed()
            .flatMap(u -> DoubleStream.of(some).boxed().flatMap(v -> Stream.of(u, v)))
            .mapToDouble(Double::doubleValue)
            .toArray();
    ListedDoubles singleBits = new ListedDoubles(all);
    long[] single = new long[SIZE];
    for (int i = 0; i < SIZE; i += 4) {
      distribution.fill(singleBits, single, i, i + 4); // before any table is created
    }
    long[] bulk = new long[SIZE];
    ListedDoubles bulkBits = new ListedDoubles(all);
    distribution.fill(bulkBits, bulk, 0, SIZE);
    assertThat(bulk).isEqualTo(single);
    assertThat(bulkBits.taken()).isEqualTo(singleBits.taken());
  }

  /** Compares pairs of uniforms around those at which the outcome of a proposal changes. */
  @ParameterizedTest
  @MethodSource("pairs")
  void proposalsChangeWhereSingleOnesDo(LongDistribution distribution) {
    List<Double> pairs = new ArrayList<>();
    for (int i = 1; i < 60; i++) {
      double fixed = i / 60.0;
      for (double u : changes(v -> outcome(distribution, fixed, v))) {
        pairs.addAll(List.of(fixed, u));
      }
      for (double u : changes(v -> outcome(distribution, v, fixed))) {
        pairs.addAll(List.of(u, fixed));
      }
    }
    assertThat(pairs).hasSizeGreaterThan(500);
    double[] uniforms = pairs.stream().mapToDouble(Double::doubleValue).toArray();
    ListedDoubles bulk = new ListedDoubles(uniforms);
    ListedDoubles single = new ListedDoubles(uniforms);
    long[] all = new long[200_000];
    distribution.fill(bulk, all, 0, all.length);
    long[] ones = new long[all.length];
    for (int i = 0; i < ones.length; i++) {
      ones[i] = distribution.sample(single);
    }
    assertThat(all).isEqualTo(ones);
    assertThat(bulk.taken()).isEqualTo(single.taken());
  }

  /** Returns the value of a proposal, or -1 if it is rejected. */
  private static double outcome(LongDistribution distribution, double first, double second) {
    ListedDoubles bits = new ListedDoubles(first, second, 0.5, 0.5, 0.4, 0.3, 0.6, 0.4);
    long value = distribution.sample(bits);
    return bits.taken() == 2 ? value : -1;
  }

  /** Returns uniforms on both sides of each change of {@code outcome}, at several distances. */
  static List<Double> changes(DoubleUnaryOperator outcome) {
    List<Double> changes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double low = i / 30.0;
      double high = (i + 1) / 30.0 - STEP;
      double from = outcome.applyAsDouble(low);
      if (outcome.applyAsDouble(high) == from) {
        continue;
      }
      while (high - low > STEP) {
        double middle = Math.rint((low + high) / 2 / STEP) * STEP;
        if (outcome.applyAsDouble(middle) == from) {
          low = middle;
        } else {
          high = middle;
        }
      }
      changes.addAll(List.of(low, high));
      for (double distance : new double[] {STEP, 1e-12, 0.9e-9, 1.1e-9, 3e-9}) {
        changes.addAll(List.of(Math.max(0, low - distance), Math.min(1 - STEP, high + distance)));
      }
    }
    return changes;
  }

  @ParameterizedTest
  @EnumSource
  void nanMeansConsumeTheWordsOfSingleDraws(Engine engine) {
    LongDistribution distribution = new NegativeBinomial(Double.POSITIVE_INFINITY, 1);
    BitGenerator bulk = engine.create(new SeedSequence(7));
    BitGenerator single = engine.create(new SeedSequence(7));
    long[] out = new long[300];
    distribution.fill(bulk, out, 0, out.length);
    for (long value : out) {
      assertThat(value).isEqualTo(distribution.sample(single));
    }
    assertThat(bulk.state()).isEqualTo(single.state());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 127, 128, 511, 512, 513, 1023, 1024, 1025, 2049})
  void consumesTheDoublesOfSingleDraws(int size) {
    double[] uniforms = new double[997];
    for (int i = 0; i < uniforms.length; i++) {
      uniforms[i] = ((i * 0x9e3779b97f4a7c15L) >>> 11) * STEP;
    }
    Stream.concat(inverted(), Stream.concat(pairs(), Stream.of(new Poisson(3), new Poisson(0.1))))
        .forEach(
            distribution -> {
              ListedDoubles bulk = new ListedDoubles(uniforms);
              ListedDoubles single = new ListedDoubles(uniforms);
              long[] out = new long[size];
              distribution.fill(bulk, out, 0, size);
              for (long value : out) {
                assertThat(value).as("%s", distribution).isEqualTo(distribution.sample(single));
              }
              assertThat(bulk.taken()).as("%s", distribution).isEqualTo(single.taken());
            });
  }
}
