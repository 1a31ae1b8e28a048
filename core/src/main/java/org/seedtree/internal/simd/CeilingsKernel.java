package org.seedtree.internal.simd;

/** Products rounded up. */
@FunctionalInterface
public interface CeilingsKernel {

  /** A product that is closer to an integer may round to another one than the exact quotient. */
  double MARGIN = 0x1p-30;

  /**
   * Sets {@code out[at + i]}, for each i in 0 to {@code to}, to {@code factor * values[i]} rounded
   * up.
   *
   * @param values not negative; the products are below 2<sup>52</sup>
   * @param to a multiple of {@link Simd#MAX_LANES}
   * @return whether every product is at least {@link #MARGIN} from an integer; one that is an
   *     integer may have given the next
   */
  boolean roundUp(double factor, double[] values, int to, long[] out, int at);
}
