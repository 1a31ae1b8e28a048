package org.seedtree.internal.simd;

/** Products of consecutive factors, for every factor that such a product may start with. */
@FunctionalInterface
public interface ProductKernel {

  /**
   * Sets the products and lengths of {@code runs}.
   *
   * @param limit what products are compared with
   * @param factors in [0, 1)
   * @param count the number of factors
   * @return the number of starts, from the first factor, that were done
   */
  int multiply(ProductRuns runs, double limit, double[] factors, int count);
}
