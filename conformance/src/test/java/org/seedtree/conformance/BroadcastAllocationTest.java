package org.seedtree.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.PCG64;
import org.seedtree.legacy.LegacyBroadcast;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyLongDistribution;
import org.seedtree.legacy.RandomState;

/** A broadcast allocates nothing for a value. */
class BroadcastAllocationTest {

  private static final int SIZE = 1_000_000;
  private static final int MAX_CALLS = 20;

  /** For the layout, cursors and checks of one call, and what other code of the JVM allocates. */
  private static final long BYTES_PER_CALL = 40_000;

  private static Operand.Doubles reals(double from, double to) {
    return Operand.of(new Random(1).doubles(SIZE, from, to).toArray());
  }

  private static Operand.Longs integers(long from, long to) {
    return Operand.longs(new Random(2).longs(SIZE, from, to).toArray());
  }

  static Stream<Arguments> doubles() {
    Operand.Doubles loc = reals(-5, 5);
    Operand.Doubles scale = reals(0.1, 4);
    Operand.Doubles mixed = reals(0.2, 3);
    return Stream.of(
        arguments("beta", Broadcast.beta(mixed, reals(0.3, 2))),
        arguments("chisquare", Broadcast.chisquare(mixed)),
        arguments("exponential", Broadcast.exponential(scale)),
        arguments("f", Broadcast.f(mixed, scale)),
        arguments("gamma", Broadcast.gamma(mixed, scale)),
        arguments("gumbel", Broadcast.gumbel(loc, scale)),
        arguments("laplace", Broadcast.laplace(loc, scale)),
        arguments("logistic", Broadcast.logistic(loc, scale)),
        arguments("lognormal", Broadcast.lognormal(loc, scale)),
        arguments("noncentral_chisquare", Broadcast.noncentralChisquare(mixed, scale)),
        arguments("noncentral_f", Broadcast.noncentralF(mixed, scale, reals(0, 2))),
        arguments("normal", Broadcast.normal(loc, scale)),
        arguments("normal of a scalar scale", Broadcast.normal(loc, Operand.of(2.0))),
        arguments(
            "normal of a column and a row",
            Broadcast.normal(
                Operand.of(new double[1000]).reshape(-1, 1), Operand.of(new double[1000]))),
        arguments("pareto", Broadcast.pareto(scale)),
        arguments("power", Broadcast.power(scale)),
        arguments("rayleigh", Broadcast.rayleigh(scale)),
        arguments("standard_gamma", Broadcast.standardGamma(mixed)),
        arguments("standard_t", Broadcast.standardT(mixed)),
        arguments("triangular", Broadcast.triangular(reals(-3, 0), reals(0, 1), reals(1, 2))),
        arguments("uniform", Broadcast.uniform(reals(-3, 0), scale)),
        arguments("vonmises", Broadcast.vonmises(loc, scale)),
        arguments("vonmises of small kappa", Broadcast.vonmises(loc, reals(0, 2e-8))),
        arguments("vonmises of large kappa", Broadcast.vonmises(loc, reals(1e5, 1e7))),
        arguments("wald", Broadcast.wald(mixed, scale)),
        arguments("weibull", Broadcast.weibull(scale)));
  }

  static Stream<Arguments> longs() {
    Operand.Doubles p = reals(0.05, 0.95);
    return Stream.of(
        arguments("binomial by inversion", Broadcast.binomial(integers(1, 40), p)),
        arguments("binomial by BTPE", Broadcast.binomial(integers(50, 900), p)),
        arguments("geometric", Broadcast.geometric(p)),
        arguments(
            "hypergeometric by an urn",
            Broadcast.hypergeometric(integers(20, 90), integers(20, 90), integers(1, 10))),
        arguments(
            "hypergeometric by HRUA",
            Broadcast.hypergeometric(integers(20, 90), integers(20, 90), integers(1, 30))),
        arguments("logseries", Broadcast.logseries(p)),
        arguments("negative_binomial", Broadcast.negativeBinomial(reals(0.5, 9), p)),
        arguments("poisson of small means", Broadcast.poisson(reals(0, 9))),
        arguments("poisson of large means", Broadcast.poisson(reals(10, 90))),
        arguments("zipf", Broadcast.zipf(reals(1.5, 4))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doubles")
  void noneOfDoubles(String name, Broadcast<? extends DoubleDistribution> broadcast) {
    double[] out = new double[SIZE];
    PCG64 bits = new PCG64(1);
    checkAllocation(() -> Broadcast.fill(broadcast, bits, out, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("longs")
  void noneOfLongs(String name, Broadcast<? extends LongDistribution> broadcast) {
    long[] out = new long[SIZE];
    PCG64 bits = new PCG64(1);
    checkAllocation(() -> Broadcast.fill(broadcast, bits, out, 0));
  }

  @ParameterizedTest
  @MethodSource
  void noneOfFloats(Broadcast<? extends FloatDistribution> broadcast) {
    float[] out = new float[SIZE];
    PCG64 bits = new PCG64(1);
    checkAllocation(() -> Broadcast.fill(broadcast, bits, out, 0));
  }

  static Stream<Broadcast<? extends FloatDistribution>> noneOfFloats() {
    return Stream.of(Broadcast.standardGamma(reals(0.2, 3)));
  }

  static Stream<Arguments> legacyDoubles() {
    Operand.Doubles loc = reals(-5, 5);
    Operand.Doubles scale = reals(0.1, 4);
    Operand.Doubles mixed = reals(0.2, 3);
    return Stream.of(
        arguments("beta", LegacyBroadcast.beta(mixed, reals(0.3, 2))),
        arguments("chisquare", LegacyBroadcast.chisquare(mixed)),
        arguments("exponential", LegacyBroadcast.exponential(scale)),
        arguments("f", LegacyBroadcast.f(mixed, scale)),
        arguments("gamma", LegacyBroadcast.gamma(mixed, scale)),
        arguments("gumbel", LegacyBroadcast.gumbel(loc, scale)),
        arguments("laplace", LegacyBroadcast.laplace(loc, scale)),
        arguments("logistic", LegacyBroadcast.logistic(loc, scale)),
        arguments("lognormal", LegacyBroadcast.lognormal(loc, scale)),
        arguments("noncentral_chisquare", LegacyBroadcast.noncentralChisquare(mixed, scale)),
        arguments("noncentral_f", LegacyBroadcast.noncentralF(mixed, scale, reals(0, 2))),
        arguments("normal", LegacyBroadcast.normal(loc, scale)),
        arguments("normal of a scalar scale", LegacyBroadcast.normal(loc, Operand.of(2.0))),
        arguments("pareto", LegacyBroadcast.pareto(scale)),
        arguments("power", LegacyBroadcast.power(scale)),
        arguments("rayleigh", LegacyBroadcast.rayleigh(scale)),
        arguments("standard_gamma", LegacyBroadcast.standardGamma(mixed)),
        arguments("standard_t", LegacyBroadcast.standardT(mixed)),
        arguments("triangular", LegacyBroadcast.triangular(reals(-3, 0), reals(0, 1), reals(1, 2))),
        arguments("uniform", LegacyBroadcast.uniform(loc, scale)),
        arguments("vonmises", LegacyBroadcast.vonmises(loc, scale)),
        arguments("vonmises of small kappa", LegacyBroadcast.vonmises(loc, reals(0, 2e-8))),
        arguments("vonmises of large kappa", LegacyBroadcast.vonmises(loc, reals(1e5, 1e7))),
        arguments("wald", LegacyBroadcast.wald(mixed, scale)),
        arguments("weibull", LegacyBroadcast.weibull(scale)));
  }

  static Stream<Arguments> legacyLongs() {
    Operand.Doubles p = reals(0.05, 0.95);
    return Stream.of(
        arguments("binomial by inversion", LegacyBroadcast.binomial(integers(1, 40), p)),
        arguments("binomial by BTPE", LegacyBroadcast.binomial(integers(50, 900), p)),
        arguments("geometric", LegacyBroadcast.geometric(p)),
        arguments(
            "hypergeometric one by one",
            LegacyBroadcast.hypergeometric(integers(20, 90), integers(20, 90), integers(1, 10))),
        arguments(
            "hypergeometric by HRUA",
            LegacyBroadcast.hypergeometric(integers(20, 90), integers(20, 90), integers(1, 30))),
        arguments("logseries", LegacyBroadcast.logseries(p)),
        arguments("negative_binomial", LegacyBroadcast.negativeBinomial(reals(0.5, 9), p)),
        arguments("poisson of small means", LegacyBroadcast.poisson(reals(0, 9))),
        arguments("poisson of large means", LegacyBroadcast.poisson(reals(10, 90))),
        arguments("zipf", LegacyBroadcast.zipf(reals(1.5, 4))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legacyDoubles")
  void noneOfDoublesOfRandomState(String name, Broadcast<LegacyDoubleDistribution> broadcast) {
    double[] out = new double[SIZE];
    RandomState rs = new RandomState(1);
    checkAllocation(() -> rs.fill(broadcast, out));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legacyLongs")
  void noneOfLongsOfRandomState(String name, Broadcast<LegacyLongDistribution> broadcast) {
    long[] out = new long[SIZE];
    RandomState rs = new RandomState(1);
    checkAllocation(() -> rs.fill(broadcast, out));
  }

  private static void checkAllocation(Runnable fill) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MAX_CALLS && least >= BYTES_PER_CALL; i++) { // until it is compiled
      long before = threads.getCurrentThreadAllocatedBytes();
      fill.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(BYTES_PER_CALL);
  }
}
