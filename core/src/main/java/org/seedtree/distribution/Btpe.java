package org.seedtree.distribution;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.kernel.CountTable;
import org.seedtree.internal.kernel.UniformBlock;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;

/**
 * Binomial counts by rejection under a triangle, two parallelograms and two exponential tails: V.
 * Kachitvichyanukul and B. W. Schmeiser, "Binomial random variate generation", CACM 31 (1988),
 * algorithm BTPE, whose names stand here. Draws: two doubles per attempt.
 *
 * <p>The last test compares with Stirling's series of four factorials. Up to 2.4 NumPy has its
 * first coefficient wrong (13680 for 13860) and adds all four series; since 2.5 two are subtracted.
 */
final class Btpe extends BinomialKernel {

  /** What no attempt gives. */
  private static final long REJECTED = -1;

  /** So far from the mode chances are compared by their product. */
  private static final int NEAR = 20;

  private final long n;
  private final double r;
  private final double q;
  private final boolean corrected;

  private final long m;
  private final double nrq;
  private final double xm;
  private final double xl;
  private final double xr;
  private final double c;
  private final double lambdaL;
  private final double lambdaR;
  private final double p1;
  private final double p2;
  private final double p3;
  private final double p4;

  /** The {@link #ratio} of the counts {@link #NEAR} the mode; made by the first fill. */
  private @Nullable CountTable ratios;

  /**
   * @param p at most 0.5, and {@code n p} above 30
   */
  Btpe(long n, double p, NumpyRelease release) {
    this.n = n;
    r = p;
    q = 1 - p;
    corrected = release != NumpyRelease.NUMPY_2_4;
    nrq = n * r * q;
    double fm = n * r + r;
    m = Casts.toInt64(Math.floor(fm));
    p1 = Math.floor(2.195 * Math.sqrt(nrq) - 4.6 * q) + 0.5;
    xm = m + 0.5;
    xl = xm - p1;
    xr = xm + p1;
    c = 0.134 + 20.5 / (15.3 + m);
    lambdaL = rate((fm - xl) / (fm - xl * r));
    lambdaR = rate((xr - fm) / (xr * q));
    p2 = p1 * (1 + 2 * c);
    p3 = p2 + c / lambdaL;
    p4 = p3 + c / lambdaR;
  }

  private static double rate(double a) {
    return a * (1 + a / 2);
  }

  @Override
  long sample(BitGenerator bits) {
    long y;
    do {
      double first = bits.nextDouble();
      y = attempt(first, bits.nextDouble());
    } while (y == REJECTED);
    return y;
  }

  @Override
  void fill(BitGenerator bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.WORTHWHILE) {
      super.fill(bits, out, from, to);
      return;
    }
    makeRatios();
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    for (int i = from; i < to; ) {
      int n = block.take(2L * (to - i));
      for (int j = 0; j < n; j += 2) {
        long y = attempt(uniforms[j], uniforms[j + 1]);
        out[i] = y;
        i += y != REJECTED ? 1 : 0;
      }
    }
  }

  @Override
  long sampleByTable(BitGenerator bits) {
    makeRatios();
    return sample(bits);
  }

  private void makeRatios() {
    if (ratios == null) {
      ratios = new CountTable(m - NEAR, m + NEAR + 1, this::ratio);
    }
  }

  /** One attempt with two uniforms: a count, or {@link #REJECTED}. */
  private long attempt(double first, double v) {
    double u = first * p4;
    // the triangle lies wholly under the law
    return u <= p1 ? Casts.toInt64(Math.floor(xm - p1 * v + u)) : outsideTriangle(u, v);
  }

  private long outsideTriangle(double u, double uniform) {
    double v = uniform;
    long y;
    if (u <= p2) { // parallelograms
      double x = xl + (u - p1) / c;
      v = v * c + 1 - Math.abs(m - x + 0.5) / p1;
      if (v > 1) {
        return REJECTED;
      }
      y = Casts.toInt64(Math.floor(x));
    } else if (u <= p3) { // left tail
      y = Casts.toInt64(Math.floor(xl + Libm.log(v) / lambdaL));
      if (y < 0 || v == 0) {
        return REJECTED;
      }
      v = v * (u - p2) * lambdaL;
    } else { // right tail
      y = Casts.toInt64(Math.floor(xr - Libm.log(v) / lambdaR));
      if (y > n || v == 0) {
        return REJECTED;
      }
      v = v * (u - p3) * lambdaR;
    }
    return under(y, v) ? y : REJECTED;
  }

  /** Whether the point at {@code y} with height {@code v}, relative to the mode's, is accepted. */
  private boolean under(long y, double v) {
    long k = Math.abs(y - m);
    if (k > NEAR && k < nrq / 2 - 1) {
      return underSqueezed(y, k, v);
    }
    CountTable made = ratios;
    return !(v > (made != null && made.has(y) ? made.at(y) : ratio(y)));
  }

  /** The chance of {@code y} over the mode's, by the ratios of successive ones between them. */
  private double ratio(long y) {
    double s = r / q;
    double a = s * (n + 1);
    double f = 1;
    for (long i = m + 1; i <= y; i++) {
      f *= a / i - s;
    }
    for (long i = y + 1; i <= m; i++) {
      f /= a / i - s;
    }
    return f;
  }

  /** By bounds of the logarithm, and between them by {@link #underExact}. */
  private boolean underSqueezed(long y, long k, double v) {
    // order fixes the last bit
    double rho = k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
    double t = -k * k / (2 * nrq);
    double a = Libm.log(v);
    if (a < t - rho) {
      return true;
    }
    return !(a > t + rho) && underExact(y, a);
  }

  private boolean underExact(long y, double a) {
    double x1 = (double) y + 1;
    double f1 = (double) m + 1;
    double z = (double) n + 1 - m;
    double w = (double) n - y + 1;
    // order fixes the last bit
    double sum =
        xm * Libm.log(f1 / x1)
            + (n - m + 0.5) * Libm.log(z / w)
            + (y - m) * Libm.log(w * r / (x1 * q));
    sum = sum + stirling(f1) + stirling(z);
    sum = corrected ? sum - stirling(x1) - stirling(w) : sum + stirling(x1) + stirling(w);
    return !(a > sum);
  }

  private double stirling(double x) {
    double first = corrected ? 13860 : 13680;
    double square = x * x;
    // order fixes the last bit
    return (first - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
  }
}
