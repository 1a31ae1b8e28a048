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

  /** A table of heights pays where there are so many values for each. */
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

  /** For the likely counts, as parts of the hat; made by the first large fill. */
  private @Nullable Heights heights;

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
      logLam = once ? 0 : logOfLam();
      logInverseAlpha = once ? 0 : logOfInverseAlpha();
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
    return once ? logOfLam() : logLam;
  }

  private double logOfLam() {
    return Libm.log(lam);
  }

  private double logInverseAlpha() {
    return once ? logOfInverseAlpha() : logInverseAlpha;
  }

  private double logOfInverseAlpha() {
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
    Heights heights = heightsFor(to - from);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int n = block.take(2L * (to - i));
      end =
          heights == null
              ? attempts(block.values, n, out, i)
              : attempts(heights, block.values, n, out, i);
    }
  }

  /** All attempts with some uniforms; returns the index after the last count. */
  private int attempts(double[] uniforms, int n, long[] out, int from) {
    int i = from;
    for (int j = 0; j < n; j += 2) {
      long k = attempt(uniforms[j], uniforms[j + 1]);
      out[i] = k;
      i += k != REJECTED ? 1 : 0;
    }
    return i;
  }

  /** As without {@code heights}, by differences whose signs decide instead of branches. */
  private int attempts(Heights heights, double[] uniforms, int n, long[] out, int from) {
    double twoA = 2 * a;
    double b = this.b;
    double lam = this.lam;
    double vr = this.vr;
    double squared = 1 / (4 * a);
    int i = from;
    for (int j = 0; j < n; j += 2) {
      double v = uniforms[j + 1];
      double u = uniforms[j] - 0.5;
      double us = 0.5 - Math.abs(u);
      double slope = twoA / us;
      double x = (slope + b) * u + lam + 0.43; // order fixes the last bit
      long k = (long) Math.floor(x);
      int at = heights.at(k);
      double hat = slope * slope * squared + b; // a / us^2 + b, nearly
      long notSure = sign(heights.sure(at) * hat - v);
      long rejected = sign(heights.possible(at) * hat - v);
      long outsideSqueeze = sign(us - 0.07) | sign(vr - v);
      long open = (notSure & ~rejected) | (rejected & ~outsideSqueeze) | sign(us - 0.013);
      if (open < 0) {
        k = attempt(uniforms[j], v);
        rejected = k;
      }
      out[i] = k;
      i += 1 + (int) (rejected >> 63);
    }
    return i;
  }

  private static long sign(double x) {
    return Double.doubleToRawLongBits(x);
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

  /** Hörmann's exact test. */
  private boolean under(long k, double us, double v) {
    // order fixes the last bit
    return Libm.log(v) + logInverseAlpha() - Libm.log(a / (us * us) + b) <= logChance(k);
  }

  private double logChance(long k) {
    // order fixes the last bit
    return -lam + k * logLam() - LogGamma.logGamma((double) (k + 1));
  }

  /** Notes the likely counts if that pays for so many values. */
  private @Nullable Heights heightsFor(int values) {
    Heights made = heights;
    double reach = 6 * Math.sqrt(lam);
    long low = (long) Math.max(0, lam - reach);
    long high = (long) (lam + reach);
    if (made == null && high - low < values / VALUES_PER_COUNT) {
      made = new Heights(low, high, k -> Libm.exp(logChance(k) - logInverseAlpha()));
      heights = made;
    }
    return made;
  }
}
