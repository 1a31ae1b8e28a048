package org.seedtree.legacy;

import java.util.concurrent.CancellationException;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.GeometricVariate;

/**
 * The algorithms of RandomState that consist of a few steps. Parameters are not checked. The order
 * of evaluation fixes the last bit, in all.
 */
final class LegacyVariates {

  /** From this probability on, Generator and RandomState draw geometric counts by search. */
  static final double GEOMETRIC_SEARCH_FROM = 1 / 3.0;

  // Functions of one uniform

  /** Returns a standard exponential by inversion; -0.0 for a uniform of 0. */
  static double exponential(double u) {
    return -Libm.log(1 - u);
  }

  static double pareto(double u, double a) {
    return Libm.exp(exponential(u) / a) - 1;
  }

  static double power(double u, double inverseA) {
    return Libm.pow(1 - Libm.exp(-exponential(u)), inverseA);
  }

  static double rayleigh(double u, double scale) {
    return scale * Math.sqrt(-2 * Libm.log1p(-u));
  }

  /** Returns a Rayleigh variate as NumPy computed it before 1.21. */
  static double earlierRayleigh(double u, double scale) {
    return scale * Math.sqrt(-2 * Libm.log(1 - u));
  }

  /** Returns a Weibull variate of a shape that is not 0. */
  static double weibull(double u, double inverseA) {
    return Libm.pow(exponential(u), inverseA);
  }

  /** Returns a geometric count of a {@code p} below {@link #GEOMETRIC_SEARCH_FROM}. */
  static long geometricByInversion(double u, double logFailure) {
    return Casts.toInt64(Math.ceil(Libm.log1p(-u) / logFailure));
  }

  /** Returns {@link #geometricByInversion} as NumPy computed it before 1.21. */
  static long earlierGeometricByInversion(double u, double logFailure) {
    return Casts.toInt64(Math.ceil(Libm.log(1 - u) / logFailure));
  }

  // Functions of a stream

  static double chisquare(LegacyStream s, double df) {
    return 2 * LegacyGamma.sample(s, df / 2);
  }

  static double f(LegacyStream s, double dfnum, double dfden) {
    double numerator = chisquare(s, dfnum) * dfden;
    return numerator / (chisquare(s, dfden) * dfnum);
  }

  static double noncentralChisquare(LegacyStream s, double df, double nonc) {
    if (nonc == 0) {
      return chisquare(s, df);
    }
    if (df > 1) {
      double central = chisquare(s, df - 1);
      double shifted = s.normal() + Math.sqrt(nonc);
      return central + shifted * shifted;
    }
    double degrees = df + 2 * s.poisson(nonc / 2); // wraps as in C
    double value = chisquare(s, degrees);
    return Double.isNaN(nonc) ? Double.NaN : value;
  }

  static double noncentralF(LegacyStream s, double dfnum, double dfden, double nonc) {
    double numerator = noncentralChisquare(s, dfnum, nonc) * dfden;
    return numerator / (chisquare(s, dfden) * dfnum);
  }

  static double standardT(LegacyStream s, double df) {
    double numerator = Math.sqrt(df / 2) * s.normal();
    return numerator / Math.sqrt(LegacyGamma.sample(s, df / 2));
  }

  static double wald(LegacyStream s, double mean, double scale) {
    double z = s.normal();
    double y = mean * z * z;
    double x = mean + mean / (2 * scale) * (y - Math.sqrt(4 * scale * y + y * y));
    return s.uniform() <= mean / (mean + x) ? x : mean * mean / x;
  }

  static long geometric(RandomSource bits, double p) {
    return p >= GEOMETRIC_SEARCH_FROM
        ? GeometricVariate.search(bits.nextDouble(), p)
        : geometricByInversion(bits.nextDouble(), Libm.log(1 - p));
  }

  static long earlierGeometric(RandomSource bits, double p) {
    return p >= GEOMETRIC_SEARCH_FROM
        ? GeometricVariate.search(bits.nextDouble(), p)
        : earlierGeometricByInversion(bits.nextDouble(), Libm.log(1 - p));
  }

  static long logseries(RandomSource bits, double p, double logOneMinusP) {
    return EarlierVariates.logseries(bits, p, logOneMinusP);
  }

  static long negativeBinomial(LegacyStream s, double n, double p) {
    return s.poisson((1 - p) / p * LegacyGamma.sample(s, n));
  }

  /**
   * Returns a Zipf count of the exponent {@code a}.
   *
   * @param exponent {@code a - 1}
   * @param b 2 to the power {@code exponent}
   * @throws CancellationException if the thread is interrupted, after many proposals
   */
  static long zipf(RandomSource bits, double exponent, double b) {
    return EarlierVariates.zipf(bits, exponent, b);
  }

  private LegacyVariates() {}
}
