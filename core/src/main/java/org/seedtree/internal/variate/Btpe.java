package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.BtpeKernel;
import org.seedtree.internal.simd.BtpeRegions;
import org.seedtree.internal.simd.ProposalBatch;
import org.seedtree.internal.simd.ProposalKernel;
import org.seedtree.internal.simd.Simd;

/**
 * Binomial counts by rejection under a triangle, two parallelograms and two exponential tails.
 * Source: V. Kachitvichyanukul and B. W. Schmeiser, "Binomial random variate generation", CACM 31
 * (1988), <a href="https://doi.org/10.1145/42372.42381">doi:10.1145/42372.42381</a>, algorithm
 * BTPE, whose names stand here. Consumes two doubles per proposal.
 *
 * <p>The last test compares with Stirling's series of four factorials. NumPy up to 2.4 has its
 * first coefficient wrong (13680 for 13860) and adds all four series; from 2.5 on two are
 * subtracted. Up to 2.3 it adds the counts there as integers.
 */
final class Btpe extends BinomialKernel {

  /** The result of a proposal that is rejected; negative, unlike any count. */
  private static final long REJECTED = ProposalKernel.REJECTED;

  /** Up to this distance from the mode, probabilities are compared by products of their ratios. */
  private static final int NEAR = 20;

  /** The table of thresholds is profitable for as many values per tabulated count. */
  private static final int VALUES_PER_COUNT = 4;

  private final BtpeForm form;

  // the constants of n and p, assigned together
  private long n;
  private double r;
  private double q;
  private long m;
  private double nrq;
  private double xm;
  private double xl;
  private double xr;
  private double c;
  private double lambdaL;
  private double lambdaR;
  private double p1;
  private double p2;
  private double p3;
  private double p4;

  /** Of the likely counts; created by the first large fill. If by two threads, they are equal. */
  private @Nullable AcceptanceThresholds thresholds;

  /** The {@link #ratio} of the counts {@link #NEAR} the mode; created by the first fill. */
  private @Nullable TabulatedFunction ratios;

  /**
   * Creates the method without an {@code n} and {@code p}, for {@link #set}.
   *
   * @param form of the last test
   */
  Btpe(BtpeForm form) {
    this.form = form;
  }

  /**
   * Creates the method.
   *
   * @param p at most 0.5, and {@code n p} above 30
   */
  Btpe(long n, double p, BtpeForm form) {
    this(form);
    set(n, p);
  }

  /**
   * Computes the constants of {@code n} and {@code p} unless it has them; allocates nothing.
   *
   * @param p at most 0.5, and {@code n p} above 30
   */
  void set(long n, double p) {
    if (n == this.n && p == r) {
      return;
    }
    this.n = n;
    r = p;
    q = 1 - p;
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
    thresholds = null;
    ratios = null;
  }

  private static double rate(double a) {
    return a * (1 + a / 2);
  }

  @Override
  public long sample(RandomSource bits) {
    long y;
    do {
      double first = bits.nextDouble();
      y = propose(first, bits.nextDouble());
    } while (y == REJECTED);
    return y;
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.MIN_VALUES) {
      super.fill(bits, out, from, to);
      return;
    }
    createRatios();
    AcceptanceThresholds table = thresholdsFor(to - from);
    BtpeRegions regions = new BtpeRegions(p1, p2, p3, p4, xm, xl, xr, c, lambdaL, lambdaR);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int proposals = block.take(2L * (to - i)) / 2;
      BtpeKernel kernel = Simd.PROVIDER.btpe(2 * (proposals & -Simd.MAX_LANES));
      if (table == null) {
        for (int j = 0; j < proposals; j++) {
          out[i + j] = propose(block.values[2 * j], block.values[2 * j + 1]);
        }
      } else {
        judge(table, regions, kernel, block.proposals(proposals), out, i);
      }
      end = compress(kernel, out, i, i + proposals);
    }
  }

  /** Moves accepted counts to the front; returns the index after the last. */
  private static int compress(@Nullable BtpeKernel kernel, long[] out, int from, int to) {
    int first = from;
    int i = from;
    if (kernel != null) {
      first = from + ((to - from) & -Simd.MAX_LANES);
      i = kernel.compress(out, from, first);
    }
    for (int j = first; j < to; j++) {
      long y = out[j];
      out[i] = y;
      i += 1 + (int) (y >> 63);
    }
    return i;
  }

  /** Judges proposals as {@link #propose} does; stores the results in {@code out}. */
  private void judge(
      AcceptanceThresholds table,
      BtpeRegions regions,
      @Nullable BtpeKernel kernel,
      ProposalBatch batch,
      long[] out,
      int from) {
    int proposals = batch.proposals;
    double[] uniforms = batch.uniforms;
    int[] undecided = batch.undecided;
    int judged = 0;
    int listed = 0;
    if (kernel != null) {
      judged = proposals & -Simd.MAX_LANES;
      batch.proposals = judged;
      listed = kernel.judgeCentre(regions, table, batch, out, from);
      batch.proposals = proposals;
    }
    listed = judgeCentre(table, batch, judged, out, from, listed);
    double[] logs = batch.logs;
    for (int t = 0; t < listed; t++) {
      logs[t] = uniforms[2 * undecided[t] + 1];
    }
    Libm.log(logs, 0, listed);
    int decided = 0;
    int left = 0;
    if (kernel != null) {
      decided = listed & -Simd.MAX_LANES;
      batch.listed = decided;
      left = kernel.judgeTails(regions, table, batch, out, from);
    }
    batch.listed = listed;
    left = judgeTails(table, batch, decided, out, from, left);
    for (int t = 0; t < left; t++) {
      int j = undecided[t];
      out[from + j] = propose(uniforms[2 * j], uniforms[2 * j + 1]);
    }
  }

  /**
   * Judges the proposals in the triangle and the parallelograms from {@code first} on, with signs
   * of differences in place of branches. Appends those in the tails, and those that the thresholds
   * do not decide, to the {@code listed} undecided ones; returns their number.
   */
  private int judgeCentre(
      AcceptanceThresholds table,
      ProposalBatch batch,
      int first,
      long[] out,
      int from,
      int listed) {
    double[] uniforms = batch.uniforms;
    int[] undecided = batch.undecided;
    int proposals = batch.proposals;
    double p1 = this.p1;
    double p2 = this.p2;
    double p4 = this.p4;
    double xm = this.xm;
    double xl = this.xl;
    double c = this.c;
    double overP1 = 1 / p1;
    int count = listed;
    for (int j = first; j < proposals; j++) {
      double u = uniforms[2 * j] * p4;
      double v = uniforms[2 * j + 1];
      long parallelogram = sign(p1 - u) >> 63;
      double x = xl + (u - p1) / c;
      long y = (long) Math.floor(choose(parallelogram, x, xm - p1 * v + u));
      double height = v * c + 1 - Math.abs(xm - x) * overP1; // above 1 it exceeds all thresholds
      int index = table.index(y);
      long rejected = sign(table.upperBound(index) - height);
      long aboveLower = sign(table.lowerBound(index) - height);
      long isUndecided = sign(p2 - u) | (parallelogram & aboveLower & ~rejected);
      out[from + j] = y | (parallelogram & rejected) >> 63;
      undecided[count] = j;
      count += (int) (isUndecided >>> 63);
    }
    return count;
  }

  /**
   * Judges the listed proposals in the tails from {@code first} on. Lists those that remain
   * undecided after the {@code remaining} ones; returns their number.
   */
  private int judgeTails(
      AcceptanceThresholds table,
      ProposalBatch batch,
      int first,
      long[] out,
      int from,
      int remaining) {
    double[] uniforms = batch.uniforms;
    double[] logs = batch.logs;
    int[] undecided = batch.undecided;
    int listed = batch.listed;
    int left = remaining;
    for (int t = first; t < listed; t++) {
      int j = undecided[t];
      double u = uniforms[2 * j] * p4;
      double v = uniforms[2 * j + 1];
      long right = sign(p3 - u) >> 63;
      double lambda = choose(right, lambdaR, lambdaL);
      double fromEdge = logs[t] / choose(right, -lambdaR, lambdaL);
      long y = (long) Math.floor(choose(right, xr, xl) + fromEdge);
      double height = v * (u - choose(right, p3, p2)) * lambda;
      int index = table.index(y);
      long rejected = sign(table.upperBound(index) - height);
      long aboveLower = sign(table.lowerBound(index) - height);
      long isUndecided = ~sign(p2 - u) | (aboveLower & ~rejected);
      out[from + j] = y | rejected >> 63;
      undecided[left] = j;
      left += (int) (isUndecided >>> 63);
    }
    return left;
  }

  private static long sign(double x) {
    return Double.doubleToRawLongBits(x);
  }

  /** Returns {@code a} if {@code mask} is -1, {@code b} if it is 0. */
  private static double choose(long mask, double a, double b) {
    long bitsOfB = Double.doubleToRawLongBits(b);
    return Double.longBitsToDouble((Double.doubleToRawLongBits(a) ^ bitsOfB) & mask ^ bitsOfB);
  }

  private @Nullable AcceptanceThresholds thresholdsFor(int values) {
    AcceptanceThresholds made = thresholds;
    double reach = 6 * Math.sqrt(nrq);
    long low = (long) Math.max(0, m - reach);
    long high = (long) Math.min(n + 1.0, m + reach);
    if (made == null && high - low < values / VALUES_PER_COUNT) {
      made = new AcceptanceThresholds(low, high, this::threshold);
      thresholds = made;
    }
    return made;
  }

  /** Returns the greatest height at {@code y} that is accepted, except for rounding. */
  private double threshold(long y) {
    long k = Math.abs(y - m);
    if (!isSqueezed(k)) {
      return ratio(y);
    }
    double t = centre(k);
    double rho = squeeze(k);
    return Libm.exp(Math.max(t - rho, Math.min(t + rho, logRatio(y))));
  }

  @Override
  public long sampleByTable(RandomSource bits) {
    createRatios();
    return sample(bits);
  }

  private void createRatios() {
    if (ratios == null) {
      ratios = new TabulatedFunction(m - NEAR, m + NEAR + 1, this::ratio);
    }
  }

  /** Returns the count that two uniforms propose, or {@link #REJECTED}. */
  private long propose(double first, double v) {
    double u = first * p4;
    // the triangle lies entirely under the distribution
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
    return isUnder(y, v) ? y : REJECTED;
  }

  /** Returns whether a point of height {@code v}, relative to the mode's, is accepted at y. */
  private boolean isUnder(long y, double v) {
    long k = Math.abs(y - m);
    if (isSqueezed(k)) {
      return isUnderSqueezed(y, k, v);
    }
    TabulatedFunction made = ratios;
    return !(v > (made != null && made.contains(y) ? made.get(y) : ratio(y)));
  }

  /** Returns the probability of {@code y} over the mode's, by the ratios of successive ones. */
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

  private boolean isSqueezed(long k) {
    return k > NEAR && k < nrq / 2 - 1;
  }

  /** Compares with bounds of the logarithm, and between them with the logarithm itself. */
  private boolean isUnderSqueezed(long y, long k, double v) {
    double rho = squeeze(k);
    double t = centre(k);
    double a = Libm.log(v);
    if (a < t - rho) {
      return true;
    }
    return !(a > t + rho) && !(a > logRatio(y));
  }

  private double squeeze(long k) {
    // order fixes the last bit
    return k / nrq * ((k * (k / 3.0 + 0.625) + 0.16666666666666666) / nrq + 0.5);
  }

  private double centre(long k) {
    return -k * k / (2 * nrq); // order fixes the last bit
  }

  /** Returns the logarithm of {@link #ratio}, by Stirling's series. */
  private double logRatio(long y) {
    boolean asDoubles = form.countsAsDoubles();
    double x1 = asDoubles ? (double) y + 1 : y + 1;
    double f1 = asDoubles ? (double) m + 1 : m + 1;
    double z = asDoubles ? (double) n + 1 - m : n + 1 - m;
    double w = asDoubles ? (double) n - y + 1 : n - y + 1;
    // order fixes the last bit
    double sum =
        xm * Libm.log(f1 / x1)
            + (n - m + 0.5) * Libm.log(z / w)
            + (y - m) * Libm.log(w * r / (x1 * q));
    sum = sum + stirling(f1) + stirling(z);
    return form.correctedStirling()
        ? sum - stirling(x1) - stirling(w)
        : sum + stirling(x1) + stirling(w);
  }

  private double stirling(double x) {
    double first = form.correctedStirling() ? 13860 : 13680;
    double square = x * x;
    // order fixes the last bit
    return (first - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
  }
}
