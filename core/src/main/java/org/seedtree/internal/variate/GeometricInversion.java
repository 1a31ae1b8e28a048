package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.Lanes;

/**
 * Geometric counts as exponentials in units of {@code -log(1 - p)}, rounded up.
 *
 * <p>A fill multiplies by the inverse of the unit instead of dividing. Where that comes close to a
 * whole number, which one in 2<sup>29</sup> does, the exponentials of the column are divided.
 */
public final class GeometricInversion {

  /** An inverse up to this, with exponentials below 2^6, gives products off by less than 2^-31. */
  private static final double MOST_STRETCHED = 0x1p14;

  /** Products farther than this from a whole number give the count of the quotient. */
  private static final double NEAR = 0x1p-30;

  private final double logFailure;
  private final double inverse;

  /**
   * @param logFailure of the chance of a failure; negative
   */
  public GeometricInversion(double logFailure) {
    this.logFailure = logFailure;
    inverse = -1 / logFailure;
  }

  public long sample(RandomSource bits) {
    return count(ZigguratExponential.sample(bits));
  }

  private long count(double exponential) {
    return (long) Math.ceil(-exponential / logFailure); // the greatest long if it is larger
  }

  public void fill(RandomSource bits, long[] out, int from, int to) {
    BatchBuffers columns = BatchBuffers.of(bits);
    for (int i = from; i < to; ) {
      int n = ZigguratExponential.fillBatch(bits, columns.a, 0, BatchBuffers.end(i, to) - i);
      if (inverse > MOST_STRETCHED || !multiplied(columns, n, out, i)) {
        divided(columns, n, out, i);
      }
      i += n;
    }
  }

  /** Returns whether all are the counts that division gives. */
  private boolean multiplied(BatchBuffers columns, int n, long[] out, int at) {
    int done = 0;
    boolean sure = true;
    if (Lanes.FOUND.pays(Lanes.Loop.CEILINGS, n)) {
      done = n & -Lanes.CEILINGS_STEP;
      sure = Lanes.FOUND.ceilings(inverse, columns.a, done, NEAR, out, at);
    }
    ceilings(inverse, columns.a, done, n, columns.b, columns.c);
    return sure & put(columns.b, columns.c, done, n, out, at) >= 0;
  }

  private void divided(BatchBuffers columns, int n, long[] out, int at) {
    double[] ceilings = columns.b;
    divide(columns.a, n, logFailure, ceilings);
    for (int i = 0; i < n; i++) {
      out[at + i] = (long) ceilings[i];
    }
  }

  // loops that the JIT compiler vectorises

  private static void divide(double[] exponentials, int n, double logFailure, double[] ceilings) {
    for (int i = 0; i < n; i++) {
      ceilings[i] = Math.ceil(-exponentials[i] / logFailure);
    }
  }

  /** Ceilings of products, and what is negative for one near to a whole number. */
  private static void ceilings(
      double factor, double[] values, int from, int to, double[] ceilings, double[] margins) {
    for (int i = from; i < to; i++) {
      double product = values[i] * factor;
      double ceiling = Math.ceil(product);
      ceilings[i] = ceiling;
      margins[i] = (0.5 - NEAR) - Math.abs(ceiling - product - 0.5);
    }
  }

  /** Returns what is negative if one of the margins is. */
  private static long put(
      double[] ceilings, double[] margins, int from, int to, long[] out, int at) {
    long signs = 0;
    for (int i = from; i < to; i++) {
      out[at + i] = (long) ceilings[i];
      signs |= Double.doubleToRawLongBits(margins[i]);
    }
    return signs;
  }
}
