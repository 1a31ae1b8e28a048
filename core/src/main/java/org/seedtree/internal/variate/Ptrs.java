package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.math.LogGamma;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.ProposalKernel;
import org.seedtree.internal.simd.PtrsHat;
import org.seedtree.internal.simd.Simd;

/**
 * Poisson counts of a mean of at least 10 by the transformed rejection PTRS. Source: W. Hörmann,
 * "The transformed rejection method for generating Poisson random variables", Insurance:
 * Mathematics and Economics 12 (1993), <a
 * href="https://doi.org/10.1016/0167-6687(93)90997-4">doi:10.1016/0167-6687(93)90997-4</a>, whose
 * names stand here. Consumes two doubles per proposal; a value takes 1.2 proposals on average.
 */
public final class Ptrs extends ThresholdRejection<PtrsHat> {

  /** The standard deviations from the mean that are tabulated. */
  private static final int REACH = 6;

  private final double lam;
  private final double logLam;
  private final double a;
  private final double b;
  private final double vr;
  private final PtrsHat hat;

  Ptrs(double lam) {
    this.lam = lam;
    logLam = Libm.log(lam);
    b = b(lam);
    a = a(b);
    vr = vr(b);
    hat = new PtrsHat(lam, a, b, vr);
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

  @Override
  long sample(RandomSource bits) {
    long k;
    do {
      double first = bits.nextDouble();
      k = propose(first, bits.nextDouble());
    } while (k == REJECTED);
    return k;
  }

  /** Returns one count of a mean that is used once. */
  static long sample(RandomSource bits, double lam) {
    long k;
    do {
      double first = bits.nextDouble();
      k = propose(lam, first, bits.nextDouble());
    } while (k == REJECTED);
    return k;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  void fill(RandomSource bits, long[] out, int from, int to) {
    fillValues(bits, out, from, to);
  }

  @Override
  long propose(double first, double v) {
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    long k = candidate(lam, a, b, u, us);
    boolean squeezed = us >= 0.07 && v <= vr;
    return squeezed || (isInside(k, us, v) && isUnder(lam, logLam, a, b, k, us, v)) ? k : REJECTED;
  }

  /**
   * Returns the count that two uniforms propose for a mean that is used once, or {@link #REJECTED}.
   *
   * @param lam at least 10
   */
  public static long propose(double lam, double first, double v) {
    double b = b(lam);
    double u = first - 0.5;
    double us = 0.5 - Math.abs(u);
    long k = candidate(lam, a(b), b, u, us);
    return us >= 0.07 && v <= vr(b) ? k : outsideSqueeze(lam, k, us, v);
  }

  private static long outsideSqueeze(double lam, long k, double us, double v) {
    double b = b(lam);
    return isInside(k, us, v) && isUnder(lam, Libm.log(lam), a(b), b, k, us, v) ? k : REJECTED;
  }

  private static long candidate(double lam, double a, double b, double u, double us) {
    return Casts.toInt64(Math.floor((2 * a / us + b) * u + lam + 0.43)); // order fixes the last bit
  }

  private static boolean isInside(long k, double us, double v) {
    return k >= 0 && !(us < 0.013 && v > us);
  }

  /** Returns the outcome of the last test, by logarithms only where both sides are nearly equal. */
  private static boolean isUnder(
      double lam, double logLam, double a, double b, long k, double us, double v) {
    double logProbability = logProbability(lam, logLam, k);
    double hat = a / (us * us) + b;
    double point = v * inverseAlpha(b);
    double height = Libm.exp(logProbability) * hat;
    return Math.abs(point - height) > AcceptanceThresholds.MARGIN * height
        ? point < height
        // order fixes the last bit
        : Libm.log(v) + Libm.log(inverseAlpha(b)) - Libm.log(hat) <= logProbability;
  }

  private static double logProbability(double lam, double logLam, long k) {
    return -lam + k * logLam - LogGamma.ofInteger(k + 1); // order fixes the last bit
  }

  @Override
  long firstLikelyCount() {
    return (long) Math.max(0, lam - REACH * Math.sqrt(lam));
  }

  @Override
  long endOfLikelyCounts() {
    return (long) (lam + REACH * Math.sqrt(lam));
  }

  @Override
  AcceptanceThresholds tabulate(long low, long high) {
    double inverseAlpha = inverseAlpha(b);
    return new AcceptanceThresholds(
        low, high, k -> Libm.exp(logProbability(lam, logLam, k)) / inverseAlpha);
  }

  @Override
  PtrsHat hat() {
    return hat;
  }

  @Override
  @Nullable ProposalKernel<PtrsHat> kernel(int uniforms) {
    return Simd.PROVIDER.ptrs(uniforms);
  }

  @Override
  int judge(
      AcceptanceThresholds thresholds, double[] uniforms, int first, int n, long[] out, int from) {
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
      int index = thresholds.index(k);
      double hatHeight = slope * slope * squared + b; // a / us^2 + b, except for rounding
      long aboveLower = sign(thresholds.lowerBound(index) * hatHeight - v);
      long rejected = sign(thresholds.upperBound(index) * hatHeight - v);
      long outsideSqueeze = sign(us - 0.07) | sign(vr - v);
      long undecided = (aboveLower & ~rejected) | (rejected & ~outsideSqueeze) | sign(us - 0.013);
      if (undecided < 0) {
        k = propose(uniforms[j], v);
        rejected = k;
      }
      out[i] = k;
      i += 1 + (int) (rejected >> 63);
    }
    return i;
  }

  @Override
  void toValues(long[] counts, int from, int to) {
    // the counts are the values
  }
}
