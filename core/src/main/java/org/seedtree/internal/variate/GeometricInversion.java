package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.simd.CeilingsKernel;
import org.seedtree.internal.simd.Simd;

/**
 * Geometric counts as exponentials divided by {@code -log(1 - p)}, rounded up.
 *
 * <p>A fill multiplies by the inverse instead. Where a product is close to an integer, which one in
 * 2<sup>29</sup> is, all exponentials of the batch are divided.
 */
public final class GeometricInversion {

  /** Inverses up to this, with exponentials below 2^6, give products with errors below 2^-31. */
  private static final double MAX_INVERSE = 0x1p14;

  /** Products farther than this from an integer have the ceiling of the quotient. */
  private static final double MARGIN = CeilingsKernel.MARGIN;

  private final double logFailure;
  private final double inverse;

  /**
   * Creates the distribution.
   *
   * @param logFailure the logarithm of the probability of a failure, negative
   */
  public GeometricInversion(double logFailure) {
    this.logFailure = logFailure;
    inverse = -1 / logFailure;
  }

  /** Returns one count. */
  public long sample(RandomSource bits) {
    return count(ZigguratExponential.sample(bits), logFailure);
  }

  static long count(double exponential, double logFailure) {
    return (long) Math.ceil(-exponential / logFailure); // the greatest long if it is larger
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #sample} would give. */
  public void fill(RandomSource bits, long[] out, int from, int to) {
    BatchBuffers buffers = BatchBuffers.of(bits);
    for (int i = from; i < to; ) {
      int n = ZigguratExponential.fillBatch(bits, buffers.a, 0, BatchBuffers.end(i, to) - i);
      if (inverse > MAX_INVERSE || !multiply(buffers, n, out, i)) {
        divide(buffers, n, out, i);
      }
      i += n;
    }
  }

  /** Returns whether all counts are those of the quotients. */
  private boolean multiply(BatchBuffers buffers, int n, long[] out, int at) {
    int done = 0;
    boolean exact = true;
    CeilingsKernel kernel = Simd.PROVIDER.ceilings(n);
    if (kernel != null) {
      done = n & -Simd.MAX_LANES;
      exact = kernel.roundUp(inverse, buffers.a, done, out, at);
    }
    ceilings(inverse, buffers.a, done, n, buffers.b, buffers.c);
    return exact & convert(buffers.b, buffers.c, done, n, out, at) >= 0;
  }

  private void divide(BatchBuffers buffers, int n, long[] out, int at) {
    double[] ceilings = buffers.b;
    divide(buffers.a, n, logFailure, ceilings);
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

  /** Makes the ceilings of products, and margins that are negative for products near an integer. */
  private static void ceilings(
      double factor, double[] values, int from, int to, double[] ceilings, double[] margins) {
    for (int i = from; i < to; i++) {
      double product = values[i] * factor;
      double ceiling = Math.ceil(product);
      ceilings[i] = ceiling;
      margins[i] = (0.5 - MARGIN) - Math.abs(ceiling - product - 0.5);
    }
  }

  /** Converts ceilings to counts; returns a negative number if one of the margins is negative. */
  private static long convert(
      double[] ceilings, double[] margins, int from, int to, long[] out, int at) {
    long signs = 0;
    for (int i = from; i < to; i++) {
      out[at + i] = (long) ceilings[i];
      signs |= Double.doubleToRawLongBits(margins[i]);
    }
    return signs;
  }
}
