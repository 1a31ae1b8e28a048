package org.seedtree.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardExponential;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.distribution.Uniform;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Zipf;

/** Distributions whose values some release changed, each as several releases draw it. */
public final class ReleasedDistributions {

  /** One release before each group of changes, oldest first. */
  public static final List<NumpyRelease> RELEASES =
      Stream.of(
              "1.17.0", "1.17.3", "1.18.3", "1.19.5", "1.20.3", "1.21.6", "1.24.4", "1.25.2",
              "1.26.4", "2.3.5", "2.5.2")
          .map(NumpyRelease::of)
          .toList();

  private static final List<NumpyRelease> SAMPLED =
      Stream.of("1.17.0", "1.18.3", "1.20.3", "1.24.4", "2.0.2", "2.5.2")
          .map(NumpyRelease::of)
          .toList();

  /** Returns distributions of doubles as the reference draws them. */
  public static List<DoubleDistribution> originalDoubles() {
    return List.of(
        new Uniform(-1, 3),
        new Normal(10, 2),
        new Exponential(0.5),
        new Gamma(0.7, 3),
        new Gamma(2.5, 3),
        new Beta(0.01, 0.02),
        new Beta(1e-3, 2e-3),
        new Beta(2, 0.5),
        new NoncentralChisquare(0.5, 40),
        new NoncentralF(0.5, 4, 40),
        new Pareto(3),
        new Power(2.5),
        new Rayleigh(2),
        new StandardExponential(StandardExponential.Method.INV),
        new Vonmises(0.5, 4),
        new Vonmises(3.14, 1e7),
        new Wald(3, 2));
  }

  /** Returns distributions of floats as the reference draws them. */
  public static List<FloatDistribution> originalFloats() {
    return List.of(
        new StandardUniform(),
        new StandardNormal(),
        new StandardExponential(),
        new StandardExponential(StandardExponential.Method.INV),
        new StandardGamma(0.3),
        new StandardGamma(2.5));
  }

  /** Returns distributions of integers as the reference draws them. */
  public static List<LongDistribution> originalLongs() {
    return List.of(
        new Poisson(40),
        new NegativeBinomial(30, 0.2),
        new Geometric(0.4),
        new Geometric(1e-3),
        new Geometric(1e-18),
        new Logseries(0.9),
        new Zipf(1.2),
        new Binomial(1_000_000_000_000_000L, 1e-14),
        new Binomial(1000, 0.3),
        Integers.closed(0, 0xffffffffL),
        Integers.of(0, 10),
        Integers.of(IntegerType.UINT8, 0, 200),
        Integers.of(IntegerType.INT16, -20_000, 20_000),
        Integers.of(IntegerType.UINT8, 0, 256));
  }

  /** Returns distributions of vectors as the reference draws them. */
  public static List<DoubleVectorDistribution> originalVectors() {
    double[][] cov = {{2, 1, 0}, {1, 3, 0}, {0, 0, 4}};
    double[] mean = {1, 2, 3};
    return List.of(
        new Dirichlet(0.01, 0.02, 0.09),
        new Dirichlet(0.5, 2, 3),
        new MultivariateNormal(mean, cov),
        new MultivariateNormal(mean, cov, MultivariateNormal.Method.EIGH),
        new MultivariateNormal(mean, cov, MultivariateNormal.Method.CHOLESKY));
  }

  /** Returns distributions of vectors of integers as the reference draws them. */
  public static List<LongVectorDistribution> originalLongVectors() {
    return List.of(
        new Multinomial(100, 0.2, 0.5, 0.3),
        new Multinomial(1_000_000_000_000_000L, 1e-14, 0.5, 0.5));
  }

  /** Returns each distribution as some releases draw it, where that is not the reference's. */
  private static <D extends Distribution> List<D> released(
      List<D> originals, BiFunction<D, NumpyRelease, D> withRelease) {
    List<D> all = new ArrayList<>();
    for (D original : originals) {
      for (NumpyRelease release : SAMPLED) {
        D released = withRelease.apply(original, release);
        if (!released.equals(original)) {
          all.add(released);
        }
      }
    }
    return all;
  }

  /** Returns released distributions of doubles. */
  public static List<DoubleDistribution> doubles() {
    return released(originalDoubles(), DoubleDistribution::withRelease);
  }

  /** Returns released distributions of floats. */
  public static List<FloatDistribution> floats() {
    return released(originalFloats(), FloatDistribution::withRelease);
  }

  /** Returns released distributions of integers. */
  public static List<LongDistribution> longs() {
    return released(originalLongs(), LongDistribution::withRelease);
  }

  /** Returns released distributions of vectors. */
  public static List<DoubleVectorDistribution> vectors() {
    return released(originalVectors(), DoubleVectorDistribution::withRelease);
  }

  /** Returns released distributions of vectors of integers. */
  public static List<LongVectorDistribution> longVectors() {
    return released(originalLongVectors(), LongVectorDistribution::withRelease);
  }

  private ReleasedDistributions() {}
}
