package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Casts;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.AcceptanceThresholds;
import org.seedtree.internal.simd.BtpeRegions;
import org.seedtree.internal.simd.Lanes;

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

  /** A table of heights pays where there are so many values for each. */
  private static final int VALUES_PER_COUNT = 4;

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
  private final BtpeRegions regions;

  /** For the likely counts; made by the first large fill. */
  private @Nullable AcceptanceThresholds heights;

  /** The {@link #ratio} of the counts {@link #NEAR} the mode; made by the first fill. */
  private @Nullable TabulatedFunction ratios;

  /**
   * @param p at most 0.5, and {@code n p} above 30
   */
  Btpe(long n, double p, boolean correctedStirling) {
    this.n = n;
    r = p;
    q = 1 - p;
    corrected = correctedStirling;
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
    regions = new BtpeRegions(p1, p2, p3, p4, xm, xl, xr, c, lambdaL, lambdaR);
  }

  private static double rate(double a) {
    return a * (1 + a / 2);
  }

  @Override
  public long sample(RandomSource bits) {
    long y;
    do {
      double first = bits.nextDouble();
      y = attempt(first, bits.nextDouble());
    } while (y == REJECTED);
    return y;
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    if (to - from < UniformBlock.MIN_VALUES) {
      super.fill(bits, out, from, to);
      return;
    }
    makeRatios();
    AcceptanceThresholds heights = heightsFor(to - from);
    UniformBlock block = UniformBlock.of(bits);
    int end;
    for (int i = from; i < to; i = end) {
      int attempts = block.take(2L * (to - i)) / 2;
      if (heights == null) {
        for (int j = 0; j < attempts; j++) {
          out[i + j] = attempt(block.values[2 * j], block.values[2 * j + 1]);
        }
      } else {
        attempts(heights, bits, block.values, attempts, out, i);
      }
      end = moveTogether(out, i, i + attempts);
    }
  }

  /** Moves what is not rejected to the front; returns the index after the last of it. */
  private static int moveTogether(long[] out, int from, int to) {
    int inLanes = (to - from) & -Lanes.PAIRS_STEP;
    int first = from;
    int i = from;
    if (Lanes.FOUND.pays(Lanes.Loop.BTPE, 2 * inLanes)) {
      first = from + inLanes;
      i = Lanes.FOUND.moveTogether(out, from, first);
    }
    for (int j = first; j < to; j++) {
      long y = out[j];
      out[i] = y;
      i += 1 + (int) (y >> 63);
    }
    return i;
  }

  /** Makes attempts as {@link #attempt} does; puts what they give into {@code out}, from there. */
  private void attempts(
      AcceptanceThresholds heights,
      RandomSource bits,
      double[] uniforms,
      int attempts,
      long[] out,
      int from) {
    int[] open = bits.scratch().ints(UniformBlock.CAPACITY / 2 + 2 * Lanes.ROOM);
    BatchBuffers columns = BatchBuffers.of(bits);
    boolean inLanes = Lanes.FOUND.pays(Lanes.Loop.BTPE, 2 * attempts);
    int judged = 0;
    int count = 0;
    if (inLanes) {
      judged = attempts & -Lanes.PAIRS_STEP;
      count = Lanes.FOUND.btpe(regions, heights, uniforms, judged, out, from, columns.room, open);
    }
    count = inTheMiddle(heights, uniforms, judged, attempts, out, from, open, count);
    double[] logs = columns.a;
    for (int t = 0; t < count; t++) {
      logs[t] = uniforms[2 * open[t] + 1];
    }
    Libm.log(logs, 0, count);
    int decided = 0;
    int left = 0;
    if (inLanes) {
      decided = count & -Lanes.PAIRS_STEP;
      left =
          Lanes.FOUND.btpeTails(
              regions, heights, uniforms, logs, open, decided, out, from, columns.room);
    }
    left = inTheTails(heights, uniforms, logs, open, decided, count, out, from, left);
    for (int t = 0; t < left; t++) {
      int j = open[t];
      out[from + j] = attempt(uniforms[2 * j], uniforms[2 * j + 1]);
    }
  }

  /**
   * Attempts in triangle and parallelograms, by differences whose signs decide instead of branches.
   * Adds the others and those on the edge to a list; returns how many there are in it.
   */
  private int inTheMiddle(
      AcceptanceThresholds heights,
      double[] uniforms,
      int first,
      int attempts,
      long[] out,
      int from,
      int[] open,
      int listed) {
    double p1 = this.p1;
    double p2 = this.p2;
    double p4 = this.p4;
    double xm = this.xm;
    double xl = this.xl;
    double c = this.c;
    double overP1 = 1 / p1;
    int count = listed;
    for (int j = first; j < attempts; j++) {
      double u = uniforms[2 * j] * p4;
      double v = uniforms[2 * j + 1];
      long parallelogram = sign(p1 - u) >> 63;
      double x = xl + (u - p1) / c;
      long y = (long) Math.floor(choose(parallelogram, x, xm - p1 * v + u));
      double height = v * c + 1 - Math.abs(xm - x) * overP1; // above 1 it is above all noted ones
      int at = heights.at(y);
      long rejected = sign(heights.possible(at) - height);
      long notSure = sign(heights.sure(at) - height);
      long isOpen = sign(p2 - u) | (parallelogram & notSure & ~rejected);
      out[from + j] = y | (parallelogram & rejected) >> 63;
      open[count] = j;
      count += (int) (isOpen >>> 63);
    }
    return count;
  }

  /**
   * Listed attempts in the tails. Puts the others and those on the edge to the front of the list,
   * behind those that are there; returns how many there are then.
   */
  private int inTheTails(
      AcceptanceThresholds heights,
      double[] uniforms,
      double[] logs,
      int[] open,
      int first,
      int count,
      long[] out,
      int from,
      int listed) {
    int left = listed;
    for (int t = first; t < count; t++) {
      int j = open[t];
      double u = uniforms[2 * j] * p4;
      double v = uniforms[2 * j + 1];
      long right = sign(p3 - u) >> 63;
      double lambda = choose(right, lambdaR, lambdaL);
      double beyond = logs[t] / choose(right, -lambdaR, lambdaL);
      long y = (long) Math.floor(choose(right, xr, xl) + beyond);
      double height = v * (u - choose(right, p3, p2)) * lambda;
      int at = heights.at(y);
      long rejected = sign(heights.possible(at) - height);
      long notSure = sign(heights.sure(at) - height);
      long isOpen = ~sign(p2 - u) | (notSure & ~rejected);
      out[from + j] = y | rejected >> 63;
      open[left] = j;
      left += (int) (isOpen >>> 63);
    }
    return left;
  }

  private static long sign(double x) {
    return Double.doubleToRawLongBits(x);
  }

  /** {@code a} if {@code mask} is -1, {@code b} if it is 0. */
  private static double choose(long mask, double a, double b) {
    long bitsOfB = Double.doubleToRawLongBits(b);
    return Double.longBitsToDouble((Double.doubleToRawLongBits(a) ^ bitsOfB) & mask ^ bitsOfB);
  }

  /** Notes the likely counts if that pays for so many values. */
  private @Nullable AcceptanceThresholds heightsFor(int values) {
    AcceptanceThresholds made = heights;
    double reach = 6 * Math.sqrt(nrq);
    long low = (long) Math.max(0, m - reach);
    long high = (long) Math.min(n + 1.0, m + reach);
    if (made == null && high - low < values / VALUES_PER_COUNT) {
      made = new AcceptanceThresholds(low, high, this::limit);
      heights = made;
    }
    return made;
  }

  /** The greatest height at {@code y} that is accepted, but for rounding. */
  private double limit(long y) {
    long k = Math.abs(y - m);
    if (!isSqueezed(k)) {
      return ratio(y);
    }
    double t = middle(k);
    double rho = squeeze(k);
    return Libm.exp(Math.max(t - rho, Math.min(t + rho, logRatio(y))));
  }

  @Override
  public long sampleByTable(RandomSource bits) {
    makeRatios();
    return sample(bits);
  }

  private void makeRatios() {
    if (ratios == null) {
      ratios = new TabulatedFunction(m - NEAR, m + NEAR + 1, this::ratio);
    }
  }

  /** One attempt with two uniforms: a count, or {@link #REJECTED}. */
  private long attempt(double first, double v) {
    double u = first * p4;
    // the triangle lies wholly under the distribution
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
    if (isSqueezed(k)) {
      return underSqueezed(y, k, v);
    }
    TabulatedFunction made = ratios;
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

  private boolean isSqueezed(long k) {
    return k > NEAR && k < nrq / 2 - 1;
  }

  /** By bounds of the logarithm, and between them by itself. */
  private boolean underSqueezed(long y, long k, double v) {
    double rho = squeeze(k);
    double t = middle(k);
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

  private double middle(long k) {
    return -k * k / (2 * nrq); // order fixes the last bit
  }

  /** The logarithm of {@link #ratio}, by Stirling's series. */
  private double logRatio(long y) {
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
    return corrected ? sum - stirling(x1) - stirling(w) : sum + stirling(x1) + stirling(w);
  }

  private double stirling(double x) {
    double first = corrected ? 13860 : 13680;
    double square = x * x;
    // order fixes the last bit
    return (first - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
  }
}
