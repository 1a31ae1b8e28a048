package org.seedtree.internal.kernel;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;

/**
 * Poisson counts, as NumPy draws them: below a mean of 10 by {@linkplain PoissonProducts
 * multiplying uniforms}, from 10 on by the transformed rejection PTRS of W. Hörmann, "The
 * transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
 * Economics 12 (1993).
 *
 * <p>Draws doubles only: none for a mean of 0, one more than the count below 10, two per attempt
 * from 10 on, where about 1.2 attempts make a value.
 */
public final class PoissonKernel {

  /** The least mean with attempts of two uniforms each. */
  public static final double PTRS_FROM = 10;

  /** What no attempt gives. */
  public static final long REJECTED = -1;

  /** A table of logarithms of chances pays where there are so many values for each. */
  private static final int VALUES_PER_COUNT = 4;

  private final double lam;

  /** For one value only: what rejection may not need is made when it does. */
  private final boolean once;

  /** Below {@link #PTRS_FROM}. */
  private final @Nullable PoissonProducts products;

  // from PTRS_FROM on: Hörmann's constants
  private final double logLam;
  private final double a;
  private final double b;
  private final double logInverseAlpha;
  private final double vr;

  /** The {@link #logChance} of the likely counts; made by the first large fill. */
  private @Nullable CountTable logChances;

  /**
   * @param lam mean, not negative; NaN counts as a small one
   */
  public PoissonKernel(double lam) {
    this(lam, false);
  }

  private PoissonKernel(double lam, boolean once) {
    this.lam = lam;
    this.once = once;
    if (lam >= PTRS_FROM) {
      products = null;
      b = 0.931 + 2.53 * Math.sqrt(lam);
      a = -0.059 + 0.02483 * b;
      vr = 0.9277 - 3.6224 / (b - 2);
      logLam = once ? 0 : logLam();
      logInverseAlpha = once ? 0 : logInverseAlpha();
    } else {
      products = new PoissonProducts(Libm.exp(-lam));
      logLam = 0;
      b = 0;
      a = 0;
      logInverseAlpha = 0;
      vr = 0;
    }
  }

  private double logLam() {
    return Libm.log(lam);
  }

  private double logInverseAlpha() {
    return Libm.log(1.1239 + 1.1328 / (b - 3.4));
  }

  /** One count for a mean that is used once. */
  public static long sample(BitGenerator bits, double lam) {
    return once(lam).sample(bits);
  }

  /** For a mean that is used once. */
  public static PoissonKernel once(double lam) {
    return new PoissonKernel(lam, true);
  }

  /** One count. */
  public long sample(BitGenerator bits) {
    return products == null ? ptrs(bits) : lam == 0 ? 0 : products.sample(bits);
  }

  /** As many calls of {@link #sample}. */
  public void fill(BitGenerator bits, long[] out, int from, int to) {
    if (lam == 0 || to - from < UniformBlock.WORTHWHILE) {
      for (int i = from; i < to; i++) {
        out[i] = sample(bits);
      }
    } else if (products == null) {
      fillByPtrs(bits, out, from, to);
    } else {
      products.fill(bits, out, from, to);
    }
  }

  private long ptrs(BitGenerator bits) {
    long k;
    do {
      double first = bits.nextDouble();
      k = attempt(first, bits.nextDouble());
    } while (k == REJECTED);
    return k;
  }

  private void fillByPtrs(BitGenerator bits, long[] out, int from, int to) {
    makeLogChances(to - from);
    UniformBlock block = UniformBlock.of(bits);
    double[] uniforms = block.values;
    for (int i = from; i < to; ) {
      int n = block.take(2L * (to - i));
      for (int j = 0; j < n; j += 2) {
        long k = attempt(uniforms[j], uniforms[j + 1]);
        out[i] = k;
        i += k != REJECTED ? 1 : 0;
      }
    }
  }

  /** From {@link #PTRS_FROM} on, one attempt with two uniforms: a count, or {@link #REJECTED}. */
  public long attempt(double first, double v) {
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    double x = (2 * a / us + b) * u + lam + 0.43; // order fixes the last bit
    long k = Casts.toInt64(Math.floor(x));
    return us >= 0.07 && v <= vr ? k : outsideSqueeze(k, us, v);
  }

  private long outsideSqueeze(long k, double us, double v) {
    return k >= 0 && !(us < 0.013 && v > us) && under(k, us, v) ? k : REJECTED;
  }

  /** Hörmann's exact test; about a fifth of the attempts come here. */
  private boolean under(long k, double us, double v) {
    CountTable made = logChances;
    // order fixes the last bit
    return Libm.log(v) + (once ? logInverseAlpha() : logInverseAlpha) - Libm.log(a / (us * us) + b)
        <= (made != null && made.has(k) ? made.at(k) : logChance(k));
  }

  private double logChance(long k) {
    // order fixes the last bit
    return -lam + k * (once ? logLam() : logLam) - LogGamma.logGamma((double) (k + 1));
  }

  /** Notes the likely counts if that pays for so many values. */
  private void makeLogChances(int values) {
    double reach = 6 * Math.sqrt(lam);
    long low = (long) Math.max(0, lam - reach);
    long high = (long) (lam + reach);
    if (logChances == null && high - low < values / VALUES_PER_COUNT) {
      logChances = new CountTable(low, high, this::logChance);
    }
  }
}
