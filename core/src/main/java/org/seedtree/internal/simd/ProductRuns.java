package org.seedtree.internal.simd;

/**
 * The number of factors whose product stays above a limit, for each factor that such a product may
 * start with. Factors are in [0, 1), so that products decrease.
 */
public final class ProductRuns {

  /** The most factors of a run; a longer one continues from its product. */
  public static final int FACTORS = 8;

  /** The product of {@link #FACTORS} factors, multiplied one after the other, by start. */
  public final double[] products;

  /** The number of partial products, that of one factor first, above the limit, by start. */
  public final long[] lengths;

  /**
   * Creates runs that are still to be set.
   *
   * @param starts the capacity
   */
  public ProductRuns(int starts) {
    products = new double[starts];
    lengths = new long[starts];
  }
}
