package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.Lanes;
import org.seedtree.internal.simd.PtrsHat;

/**
 * Poisson counts of a mean of at least 10 by the transformed rejection PTRS of W. Hörmann, "The
 * transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
 * Economics 12 (1993), whose names stand here. Draws: two doubles per attempt; about 1.2 attempts
 * make a value.
 */
public final class Ptrs {

  /** What no attempt gives. */
  public static final long REJECTED = -1;

  /** A table of heights pays where there are so many values for each. */
  private static final int VALUES_PER_COUNT = 4;

  private final double lam;
  private final double logLam;
  private final double a;
  private final double b;
  private final double vr;

  /** For the likely counts, as parts of the hat; made by the first large fill. */
  private @Nullable AcceptanceThresholds heights;

  Ptrs(double lam) {
    this.lam = lam;
    logLam = Libm.log(lam);
    b = b(lam);
    a = a(b);
    vr = vr(b);
  }

  private static double b(double lam) {
    return 0.931 + 2.53 * Math.sqrt(lam);
  }

  private static double a(double b) {
    return -0.059 + 0.02483 * b;
  }

  private static double vr(double b) {
    return 0.9277 - 3.6224 / (b - 2);
  }

  private static double inverseAlpha(double b) {
    return 1.1239 + 1.1328 / (b - 3.4);
  }

  /** One count. */
  long sample(RandomSource bits) {
    long k;
    do {
      double first = bits.nextDouble();
      k = attempt(first, bits.nextDouble());
    } while (k == REJECTED);
    return k;
  }

  /** One count for a mean that is used once. */
  static long sample(RandomSource bits, double lam) {
    long k;
    do {
      double first = bits.nextDouble();
      k = attempt(lam, first, bits.nextDouble());
    } while (k == REJECTED);
    return k;
  }

  /** As many calls of {@link #sample}. */
  void fill(RandomSource bits, long[] out, int from, int to) {
    AcceptanceThresholds heights = heightsFor(to - from);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int n = block.take(2L * (to - i));
      if (heights == null) {
        end = attempts(block.values, n, out, i);
      } else if (Lanes.FOUND.pays(Lanes.Loop.PTRS, n)) {
        end = attemptsInLanes(heights, bits, block.values, n, out, i);
      } else {
        end = attempts(heights, block.values, 0, n, out, i);
      }
    }
  }

  private int attemptsInLanes(
      AcceptanceThresholds heights,
      RandomSource bits,
      double[] uniforms,
      int n,
      long[] out,
      int from) {
    int[] room = bits.scratch().ints(Lanes.ROOM);
    PtrsHat hat = new PtrsHat(lam, a, b, vr);
    int judged = Lanes.FOUND.ptrs(hat, heights, uniforms, n / 2, out, from, room);
    for (int j = 0; j < judged; j++) {
      if (out[from + j] == Lanes.OPEN) {
        out[from + j] = attempt(uniforms[2 * j], uniforms[2 * j + 1]);
      }
    }
    int i = Lanes.FOUND.moveTogether(out, from, from + judged);
    return attempts(heights, uniforms, 2 * judged, n, out, i);
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
  private int attempts(
      AcceptanceThresholds heights, double[] uniforms, int first, int n, long[] out, int from) {
    double twoA = 2 * a;
    double b = this.b;
    double lam = this.lam;
    double vr = this.vr;
    double squared = 1 / (4 * a);
    int i = from;
    for (int j = first; j < n; j += 2) {
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

  private long attempt(double first, double v) {
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    long k = candidate(lam, a, b, u, us);
    boolean squeezed = us >= 0.07 && v <= vr;
    return squeezed || (isOpen(k, us, v) && under(lam, logLam, a, b, k, us, v)) ? k : REJECTED;
  }

  /**
   * One attempt for a mean that is used once: a count, or {@link #REJECTED}.
   *
   * @param lam at least 10
   */
  public static long attempt(double lam, double first, double v) {
    double b = b(lam);
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    long k = candidate(lam, a(b), b, u, us);
    return us >= 0.07 && v <= vr(b) ? k : outsideSqueeze(lam, k, us, v);
  }

  private static long outsideSqueeze(double lam, long k, double us, double v) {
    double b = b(lam);
    return isOpen(k, us, v) && under(lam, Libm.log(lam), a(b), b, k, us, v) ? k : REJECTED;
  }

  private static long candidate(double lam, double a, double b, double u, double us) {
    return Casts.toInt64(Math.floor((2 * a / us + b) * u + lam + 0.43)); // order fixes the last bit
  }

  private static boolean isOpen(long k, double us, double v) {
    return k >= 0 && !(us < 0.013 && v > us);
  }

  /** The exact test, by logarithms only where the heights themselves are as good as equal. */
  private static boolean under(
      double lam, double logLam, double a, double b, long k, double us, double v) {
    double logChance = logChance(lam, logLam, k);
    double hat = a / (us * us) + b;
    double point = v * inverseAlpha(b);
    double height = Libm.exp(logChance) * hat;
    return Math.abs(point - height) > AcceptanceThresholds.MARGIN * height
        ? point < height
        // order fixes the last bit
        : Libm.log(v) + Libm.log(inverseAlpha(b)) - Libm.log(hat) <= logChance;
  }

  private static double logChance(double lam, double logLam, long k) {
    return -lam + k * logLam - LogGamma.ofWhole(k + 1); // order fixes the last bit
  }

  /** Notes the likely counts if that pays for so many values. */
  private @Nullable AcceptanceThresholds heightsFor(int values) {
    AcceptanceThresholds made = heights;
    double reach = 6 * Math.sqrt(lam);
    long low = (long) Math.max(0, lam - reach);
    long high = (long) (lam + reach);
    if (made == null && high - low < values / VALUES_PER_COUNT) {
      double inverseAlpha = inverseAlpha(b);
      made =
          new AcceptanceThresholds(
              low, high, k -> Libm.exp(logChance(lam, logLam, k)) / inverseAlpha);
      heights = made;
    }
    return made;
  }
}
