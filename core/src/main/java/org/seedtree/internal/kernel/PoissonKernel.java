package org.seedtree.internal.kernel;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;

/**
 * Poisson counts, as NumPy draws them: below a mean of 10 by multiplying uniforms (Knuth), from 10
 * on by the transformed rejection PTRS of W. Hörmann, "The transformed rejection method for
 * generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993).
 *
 * <p>Draws doubles only: none for a mean of 0, one more than the count below 10, two per attempt
 * from 10 on, where about 1.2 attempts make a value.
 */
public final class PoissonKernel {

  private static final double PTRS_FROM = 10;

  private final double lam;
  private final boolean ptrs;

  /** Below {@link #PTRS_FROM}: the chance of none, exp(-lam). */
  private final double threshold;

  // from PTRS_FROM on: Hörmann's constants
  private final double logLam;
  private final double a;
  private final double b;
  private final double logInverseAlpha;
  private final double vr;

  /**
   * @param lam mean, not negative; NaN counts as a small one
   */
  public PoissonKernel(double lam) {
    this.lam = lam;
    ptrs = lam >= PTRS_FROM;
    if (ptrs) {
      threshold = 0;
      logLam = Libm.log(lam);
      b = 0.931 + 2.53 * Math.sqrt(lam);
      a = -0.059 + 0.02483 * b;
      logInverseAlpha = Libm.log(1.1239 + 1.1328 / (b - 3.4));
      vr = 0.9277 - 3.6224 / (b - 2);
    } else {
      threshold = Libm.exp(-lam);
      logLam = 0;
      b = 0;
      a = 0;
      logInverseAlpha = 0;
      vr = 0;
    }
  }

  /** One count for a mean that is used once. */
  public static long sample(BitGenerator bits, double lam) {
    return new PoissonKernel(lam).sample(bits);
  }

  /** One count. */
  public long sample(BitGenerator bits) {
    return ptrs ? ptrs(bits) : lam == 0 ? 0 : multiplied(bits);
  }

  private long multiplied(BitGenerator bits) {
    long count = 0;
    double product = bits.nextDouble();
    while (product > threshold) {
      count++;
      product *= bits.nextDouble();
    }
    return count;
  }

  private long ptrs(BitGenerator bits) {
    while (true) {
      double u = bits.nextDouble() - 0.5;
      double v = bits.nextDouble();
      double us = 0.5 - Math.abs(u);
      double x = (2 * a / us + b) * u + lam + 0.43; // order fixes the last bit
      long k = Casts.toInt64(Math.floor(x));
      if (us >= 0.07 && v <= vr) {
        return k;
      }
      if (k >= 0 && !(us < 0.013 && v > us) && under(k, us, v)) {
        return k;
      }
    }
  }

  /** Hörmann's exact test; about a fifth of the attempts come here. */
  private boolean under(long k, double us, double v) {
    // order fixes the last bit
    return Libm.log(v) + logInverseAlpha - Libm.log(a / (us * us) + b)
        <= -lam + k * logLam - LogGamma.logGamma((double) (k + 1));
  }
}
