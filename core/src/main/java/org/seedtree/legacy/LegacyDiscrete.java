package org.seedtree.legacy;

import java.math.BigInteger;
import java.util.Map;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Zipf;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.release.NumpyChange;

/**
 * The discrete distributions of {@link RandomState} as values, under NumPy's names; see {@link
 * LegacyContinuous}. A value that does not fit in a {@code long} is -2<sup>63</sup>, as in NumPy.
 */
public final class LegacyDiscrete {

  /**
   * Returns the binomial distribution, {@link Binomial}. Words consumed: one double, rarely more,
   * if at most 30 of the rarer outcome are expected, also if {@code n} or {@code p} is 0; otherwise
   * those of {@link Binomial}.
   *
   * <p>The RandomState caches the constants of the last {@code n} and {@code p}, and shares them
   * with {@link RandomState#multinomial(long, double[])}.
   *
   * @throws IllegalArgumentException if {@code p} is not in [0, 1] or {@code n} is negative
   */
  public static LegacyLongDistribution binomial(long n, double p) {
    Parameters.BINOMIAL.check(p, n);
    return new LegacyLongDistribution(
        "binomial",
        () -> LegacyDistribution.parametersOf("n", BigInteger.valueOf(n), "p", p),
        s -> s.binomials.binomial(s.bits(), n, p));
  }

  /** Returns the geometric distribution, {@link Geometric}. Words consumed: one double. */
  public static LegacyLongDistribution geometric(double p) {
    Geometric modern = new Geometric(p);
    if (p >= LegacyVariates.GEOMETRIC_SEARCH_FROM) {
      return LegacyLongDistribution.unchanged(modern);
    }
    double logFailure = Libm.log(1 - p);
    return new LegacyLongDistribution(
        modern,
        s ->
            s.has(NumpyChange.RANDOM_STATE_GEOMETRIC_LOG1P)
                ? LegacyVariates.geometricByInversion(s.uniform(), logFailure)
                : LegacyVariates.earlierGeometricByInversion(s.uniform(), logFailure));
  }

  /**
   * Returns the hypergeometric distribution, {@link Hypergeometric}, of larger populations than
   * Generator's. Words consumed: at most a double per element for samples of up to 10; two doubles
   * per proposal for larger ones.
   *
   * @param ngood number of successes in the population, 0 or more
   * @param nbad number of failures in the population, 0 or more
   * @param nsample sample size, 1 to {@code ngood + nbad}
   * @throws IllegalArgumentException if a parameter is out of range, or {@code ngood + nbad} is so
   *     close to 2<sup>63</sup> that NumPy's call would never return
   */
  public static LegacyLongDistribution hypergeometric(long ngood, long nbad, long nsample) {
    JointParameters.LEGACY_HYPERGEOMETRIC.check(ngood, nbad, nsample);
    LegacyHypergeometric algorithm = new LegacyHypergeometric(ngood, nbad, nsample);
    return new LegacyLongDistribution(
        "hypergeometric",
        () ->
            LegacyDistribution.parametersOf(
                "ngood",
                BigInteger.valueOf(ngood),
                "nbad",
                BigInteger.valueOf(nbad),
                "nsample",
                BigInteger.valueOf(nsample)),
        s -> {
          if (s.has(NumpyChange.LOGGAM_ROUNDING)) {
            return algorithm.sample(s.bits());
          }
          s.hypergeometrics.set(ngood, nbad, nsample);
          return s.hypergeometrics.sample(s.bits());
        });
  }

  /**
   * Returns the logarithmic series distribution, {@link Logseries}. Words consumed: one or two
   * doubles per proposal.
   */
  public static LegacyLongDistribution logseries(double p) {
    Logseries modern = new Logseries(p);
    double logOneMinusP = Libm.log(1 - p);
    return new LegacyLongDistribution(
        modern, s -> LegacyVariates.logseries(s.bits(), p, logOneMinusP));
  }

  /**
   * Returns the negative binomial distribution, {@link NegativeBinomial}, also of a {@code p} of 0
   * and an {@code n} of NaN. Words consumed: those of {@link LegacyContinuous#standardGamma}, then
   * those of {@link Poisson}.
   *
   * @throws IllegalArgumentException if {@code n <= 0} or {@code p} is not in [0, 1]
   */
  public static LegacyLongDistribution negativeBinomial(double n, double p) {
    Parameters.LEGACY_NEGATIVE_BINOMIAL.check(n, p);
    return new LegacyLongDistribution(
        "negative_binomial",
        () -> LegacyDistribution.parametersOf("n", n, "p", p),
        s -> LegacyVariates.negativeBinomial(s, n, p));
  }

  /** Returns the Poisson distribution with NumPy's default {@code lam=1}. */
  public static LegacyLongDistribution poisson() {
    return poisson(1);
  }

  /** Returns the Poisson distribution, the same as {@link Poisson}. */
  public static LegacyLongDistribution poisson(double lam) {
    return LegacyLongDistribution.released(new Poisson(lam));
  }

  /**
   * Returns the {@code int64} integers in [low, high), all equally likely.
   *
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public static LegacyIntegers randint(long low, long high) {
    return new LegacyIntegers(Integers.of(low, high));
  }

  /**
   * Returns the integers of a dtype in [low, high), all equally likely.
   *
   * @throws IllegalArgumentException if a bound is out of the dtype's range or {@code low >= high}
   */
  public static LegacyIntegers randint(IntegerType type, long low, long high) {
    return new LegacyIntegers(Integers.of(type, low, high));
  }

  /**
   * Returns the integers of a dtype in [low, high), all equally likely, with bounds of any size.
   *
   * @throws IllegalArgumentException if a bound is out of the dtype's range or {@code low >= high}
   */
  public static LegacyIntegers randint(IntegerType type, BigInteger low, BigInteger high) {
    return new LegacyIntegers(Integers.of(type, low, high, false));
  }

  /**
   * Returns the {@code int64} integers in [low, high], all equally likely: the deprecated {@code
   * random_integers}.
   *
   * @throws IllegalArgumentException if {@code low > high}
   */
  public static LegacyIntegers randomIntegers(long low, long high) {
    BigInteger end = BigInteger.valueOf(high).add(BigInteger.ONE);
    return randint(IntegerType.INT64, BigInteger.valueOf(low), end);
  }

  /** Returns the integers from 0 to 2<sup>63</sup> - 1. Words consumed: one 64-bit word. */
  public static LegacyLongDistribution tomaxint() {
    return new LegacyLongDistribution("tomaxint", Map::of, s -> s.bits().nextLong() >>> 1);
  }

  /**
   * Returns the Zipf distribution, {@link Zipf}. Words consumed: two doubles per proposal.
   *
   * <p>The closer {@code a} is to 1, the more of the proposals are above 2<sup>63</sup> and
   * rejected: with 1.0000000000001 a call does not return within a lifetime, in NumPy as here.
   * Interrupting the thread ends it with a {@link java.util.concurrent.CancellationException}; the
   * thread's interrupt status stays set, and the words of the proposals are consumed.
   *
   * @throws IllegalArgumentException if {@code a <= 1}, or if {@code a >= 1025}, where NumPy's call
   *     would never return
   */
  public static LegacyLongDistribution zipf(double a) {
    Parameters.LEGACY_ZIPF.check(a);
    double exponent = a - 1;
    double b = Libm.pow(2, exponent);
    return new LegacyLongDistribution(new Zipf(a), s -> LegacyVariates.zipf(s.bits(), exponent, b));
  }

  private LegacyDiscrete() {}
}
