package org.seedtree.legacy;

import java.math.BigInteger;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Zipf;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.PoissonKernel;

/**
 * The distributions of whole numbers of {@link RandomState} as values, under NumPy's names; as
 * {@link LegacyContinuous}. What would not fit a {@code long} comes out as -2<sup>63</sup>, as
 * NumPy's does.
 */
public final class LegacyDiscrete {

  /** From here on the modern geometric searches, and so does this one. */
  private static final double SEARCHED_FROM = 1 / 3.0;

  /** Doubles from here on do not fit a {@code long}. */
  private static final double LIMIT = 0x1p63;

  /** From here on 2 to the power {@code a - 1} is infinite. */
  private static final double ZIPF_ENDS_AT = 1025;

  /**
   * {@code int64} in [low, high).
   *
   * @throws IllegalArgumentException if {@code low >= high}
   */
  public static LegacyIntegers randint(long low, long high) {
    return new LegacyIntegers(Integers.of(low, high));
  }

  /**
   * Of a dtype, in [low, high).
   *
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low >= high}
   */
  public static LegacyIntegers randint(IntegerType type, long low, long high) {
    return new LegacyIntegers(Integers.of(type, low, high));
  }

  /**
   * Of a dtype, in [low, high), with bounds of any size.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range or {@code low >= high}
   */
  public static LegacyIntegers randint(IntegerType type, BigInteger low, BigInteger high) {
    return new LegacyIntegers(Integers.of(type, low, high, false));
  }

  /**
   * {@code int64} in [low, high], the deprecated {@code random_integers}.
   *
   * @throws IllegalArgumentException if {@code low > high}
   */
  public static LegacyIntegers randomIntegers(long low, long high) {
    BigInteger above = BigInteger.valueOf(high).add(BigInteger.ONE);
    return randint(IntegerType.INT64, BigInteger.valueOf(low), above);
  }

  /** From 0 to 2<sup>63</sup> - 1. Draws: one 64-bit word. */
  public static LegacyLongDistribution tomaxint() {
    return new LegacyLongDistribution("tomaxint", s -> s.bits().nextLong() >>> 1);
  }

  /**
   * See {@link Binomial}. Draws: with at most 30 expected of the rarer outcome one double, rarely
   * more, and none is saved where {@code n} or {@code p} is 0; else as the modern one.
   *
   * <p>The constants of the last {@code n} and {@code p} are kept, and {@link
   * RandomState#multinomial(long, double[])} goes by them, too, and the other way round.
   *
   * @throws IllegalArgumentException if {@code p} is not in [0, 1] or {@code n} is negative
   */
  public static LegacyLongDistribution binomial(long n, double p) {
    checkChance(p);
    checkNotNegative("n", n);
    return new LegacyLongDistribution("binomial", s -> s.binomials.binomial(s.bits(), n, p), n, p);
  }

  /**
   * See {@link NegativeBinomial}; any {@code n} above 0 or NaN, any {@code p} from 0 to 1. Draws:
   * as {@link LegacyContinuous#standardGamma}, then as {@link Poisson}.
   *
   * @throws IllegalArgumentException if {@code n <= 0} or {@code p} is not in [0, 1]
   */
  public static LegacyLongDistribution negativeBinomial(double n, double p) {
    if (n <= 0) {
      throw new IllegalArgumentException("n <= 0: " + n);
    }
    checkChance(p);
    LegacyGamma gamma = new LegacyGamma(n);
    double scale = (1 - p) / p;
    return new LegacyLongDistribution(
        "negative_binomial", s -> PoissonKernel.sample(s.bits(), scale * gamma.draw(s)), n, p);
  }

  /** See {@link Poisson}; unchanged. */
  public static LegacyLongDistribution poisson(double lam) {
    return LegacyLongDistribution.unchanged("poisson", new Poisson(lam), lam);
  }

  /** See {@link Geometric}. Draws: one double. */
  public static LegacyLongDistribution geometric(double p) {
    Geometric distribution = new Geometric(p);
    if (p >= SEARCHED_FROM) {
      return LegacyLongDistribution.unchanged("geometric", distribution, p);
    }
    double logMiss = Libm.log(1 - p);
    return new LegacyLongDistribution(
        "geometric", s -> Casts.toInt64(Math.ceil(Libm.log1p(-s.uniform()) / logMiss)), p);
  }

  /**
   * Good ones in a sample without replacement. Draws: up to 10 taken, at most a double each; above,
   * two doubles for each attempt.
   *
   * @param ngood good ones there are, not negative
   * @param nbad bad ones there are, not negative
   * @param nsample how many are taken, 1 to {@code ngood + nbad}
   * @throws IllegalArgumentException if one is out of its range, or {@code ngood + nbad} is so
   *     close to 2<sup>63</sup> that NumPy's call would never return
   */
  public static LegacyLongDistribution hypergeometric(long ngood, long nbad, long nsample) {
    if (ngood + nbad < nsample) {
      throw new IllegalArgumentException(
          "ngood + nbad < nsample: " + ngood + " + " + nbad + " < " + nsample);
    }
    checkNotNegative("ngood", ngood);
    checkNotNegative("nbad", nbad);
    if (nsample < 1) {
      throw new IllegalArgumentException("nsample < 1 or nsample is NaN: " + nsample);
    }
    if (ngood + nbad > Long.MAX_VALUE - 2) { // two more are computed with
      throw new IllegalArgumentException("ngood + nbad too large: " + ngood + " + " + nbad);
    }
    LegacyHypergeometric urn = new LegacyHypergeometric(ngood, nbad, nsample);
    return new LegacyLongDistribution(
        "hypergeometric", s -> urn.draw(s.bits()), ngood, nbad, nsample);
  }

  /** See {@link Logseries}. Draws: a double or two for each attempt. */
  public static LegacyLongDistribution logseries(double p) {
    Logseries distribution = new Logseries(p);
    double logMiss = Libm.log(1 - distribution.p());
    return new LegacyLongDistribution("logseries", s -> logseries(s, p, logMiss), p);
  }

  private static long logseries(LegacyStream s, double p, double logMiss) {
    while (true) {
      double v = s.uniform();
      if (v >= p) {
        return 1;
      }
      double q = 1 - Libm.exp(logMiss * s.uniform());
      if (v > q * q) {
        return v >= q ? 1 : 2;
      }
      long k = Casts.toInt64(Math.floor(1 + Libm.log(v) / Libm.log(q)));
      if (k >= 1 && v != 0) {
        return k;
      }
    }
  }

  /**
   * See {@link Zipf}. Draws: two doubles for each attempt.
   *
   * @throws IllegalArgumentException if {@code a <= 1}, or {@code a >= 1025}, where NumPy's call
   *     would never return
   */
  public static LegacyLongDistribution zipf(double a) {
    double exponent = new Zipf(a).a() - 1;
    if (a >= ZIPF_ENDS_AT) {
      throw new IllegalArgumentException("a value too large: " + a);
    }
    double b = Libm.pow(2, exponent);
    return new LegacyLongDistribution("zipf", s -> zipf(s, exponent, b), a);
  }

  private static long zipf(LegacyStream s, double exponent, double b) {
    while (true) {
      double u = 1 - s.uniform();
      double v = s.uniform();
      double x = Math.floor(Libm.pow(u, -1 / exponent));
      if (x > LIMIT || x < 1) {
        continue;
      }
      double t = Libm.pow(1 + 1 / x, exponent);
      if (v * x * (t - 1) / (b - 1) <= t / b) {
        return Casts.toInt64(x);
      }
    }
  }

  private static void checkChance(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p < 0, p > 1 or p is NaN: " + p);
    }
  }

  static void checkNotNegative(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " < 0: " + value);
    }
  }

  private LegacyDiscrete() {}
}
