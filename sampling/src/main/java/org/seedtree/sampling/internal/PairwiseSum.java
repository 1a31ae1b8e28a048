package org.seedtree.sampling.internal;

/**
 * Sums in the order in which NumPy adds the elements of a contiguous array: pairwise, with eight
 * accumulators in blocks of 128. Which sums are equal, and so which ties are drawn, depends on it.
 */
public final class PairwiseSum {

  private static final int BLOCK = 128;
  private static final int ACCUMULATORS = 8;

  private PairwiseSum() {}

  /** Returns the sum of all elements. */
  public static double of(double[] x) {
    return of(x, 0, x.length);
  }

  private static double of(double[] x, int from, int to) {
    int n = to - from;
    if (n < ACCUMULATORS) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += x[i];
      }
      return sum;
    }
    if (n <= BLOCK) {
      return ofBlock(x, from, to);
    }
    int half = n / 2;
    int middle = from + half - half % ACCUMULATORS;
    return of(x, from, middle) + of(x, middle, to);
  }

  private static double ofBlock(double[] x, int from, int to) {
    double r0 = x[from];
    double r1 = x[from + 1];
    double r2 = x[from + 2];
    double r3 = x[from + 3];
    double r4 = x[from + 4];
    double r5 = x[from + 5];
    double r6 = x[from + 6];
    double r7 = x[from + 7];
    int i = from + ACCUMULATORS;
    for (; i + ACCUMULATORS <= to; i += ACCUMULATORS) {
      r0 += x[i];
      r1 += x[i + 1];
      r2 += x[i + 2];
      r3 += x[i + 3];
      r4 += x[i + 4];
      r5 += x[i + 5];
      r6 += x[i + 6];
      r7 += x[i + 7];
    }
    double sum = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7)); // order fixes the last bit
    for (; i < to; i++) {
      sum += x[i];
    }
    return sum;
  }
}
