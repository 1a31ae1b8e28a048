package org.seedtree.internal.simd;

/**
 * How long products of consecutive factors stay above a limit, noted for each factor that such a
 * product may start with. Factors are in [0, 1), so that products fall.
 */
public final class ProductRuns {

  /** How many factors a run has at most; what is longer goes on from its product. */
  public static final int FACTORS = 8;

  /** The product of {@link #FACTORS} factors, multiplied one after the other, for each start. */
  public final double[] products;

  /** How many of the products on the way, that of one factor first, are above the limit. */
  public final long[] lengths;

  /**
   * @param starts for how many starts there is room
   */
  public ProductRuns(int starts) {
    products = new double[starts];
    lengths = new long[starts];
  }
}
