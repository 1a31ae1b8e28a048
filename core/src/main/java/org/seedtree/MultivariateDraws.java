package org.seedtree;

import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.BitGenerator;

/** The methods of {@link Generator} that draw vectors: one, or an array with a vector per row. */
public sealed interface MultivariateDraws permits Generator {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /** One vector. */
  default double[] sample(DoubleVectorDistribution distribution) {
    double[] out = new double[distribution.dimension()];
    distribution.sample(bitGenerator(), out, 0);
    return out;
  }

  /**
   * {@code n} vectors, one per row.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default double[][] sample(DoubleVectorDistribution distribution, int n) {
    double[][] out = new double[Sizes.length(n)][distribution.dimension()];
    distribution.fill(bitGenerator(), out, 0, n);
    return out;
  }

  /** One vector. */
  default long[] sample(LongVectorDistribution distribution) {
    long[] out = new long[distribution.dimension()];
    distribution.sample(bitGenerator(), out, 0);
    return out;
  }

  /**
   * {@code n} vectors, one per row.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default long[][] sample(LongVectorDistribution distribution, int n) {
    long[][] out = new long[Sizes.length(n)][distribution.dimension()];
    distribution.fill(bitGenerator(), out, 0, n);
    return out;
  }

  /**
   * Shares that add up to 1; see {@link Dirichlet}.
   *
   * @throws IllegalArgumentException if a weight is negative
   */
  default double[] dirichlet(double[] alpha) {
    return sample(new Dirichlet(alpha));
  }

  /** {@code n} rows of {@link #dirichlet(double[])}. */
  default double[][] dirichlet(double[] alpha, int n) {
    return sample(new Dirichlet(alpha), n);
  }
}
