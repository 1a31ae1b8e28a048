package org.seedtree;

import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;

/** The methods of {@link Generator} that draw vectors: one, or an array with a vector per row. */
public sealed interface MultivariateDraws permits Generator {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /** The NumPy release whose numbers are drawn where releases differ. */
  NumpyRelease release();

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
    return distribution.sample(bitGenerator(), n);
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
    long[][] out = ArraySizes.longs(ArraySizes.length(n), distribution.dimension());
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

  /**
   * How often each outcome comes up in {@code n} trials, as {@link #release} draws it; see {@link
   * Multinomial}.
   *
   * @throws IllegalArgumentException if {@code n} is negative or {@code pvals} are no chances
   */
  default long[] multinomial(long n, double[] pvals) {
    return sample(new Multinomial(n, pvals, release()));
  }

  /** {@code size} vectors of {@link #multinomial(long, double[])}, one per row. */
  default long[][] multinomial(long n, double[] pvals, int size) {
    return sample(new Multinomial(n, pvals, release()), size);
  }

  /**
   * A vector for each number of trials, one per row.
   *
   * @param pvals the chances for each, or one array of them for all
   * @throws IllegalArgumentException if there are neither equally many arrays nor one, or {@link
   *     #multinomial(long, double[])} would reject one of the calls
   */
  default long[][] multinomial(long[] n, double[]... pvals) {
    return Multinomial.each(n, pvals, release()).stream().map(this::sample).toArray(long[][]::new);
  }

  /**
   * How many of each colour there are among {@code nsample} balls without replacement, by the
   * marginals; see {@link MultivariateHypergeometric}, also for the other method.
   *
   * @throws IllegalArgumentException if a number is negative, there are 10<sup>9</sup> balls or
   *     more, or {@code nsample} is more than there are
   */
  default long[] multivariateHypergeometric(long[] colors, long nsample) {
    return sample(new MultivariateHypergeometric(colors, nsample));
  }

  /** {@code size} vectors of {@link #multivariateHypergeometric(long[], long)}, one per row. */
  default long[][] multivariateHypergeometric(long[] colors, long nsample, int size) {
    return sample(new MultivariateHypergeometric(colors, nsample), size);
  }

  /**
   * A multivariate normal vector, by singular values; see {@link MultivariateNormal} on how it
   * compares with NumPy's.
   *
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} holds NaN;
   *     of the latter only once the normals are drawn, as in NumPy
   */
  default double[] multivariateNormal(double[] mean, double[][] cov) {
    return multivariateNormal(mean, cov, 1)[0];
  }

  /** {@code size} vectors of {@link #multivariateNormal(double[], double[][])}, one per row. */
  default double[][] multivariateNormal(double[] mean, double[][] cov, int size) {
    return multivariateNormal(mean, cov, size, MultivariateNormal.Method.SVD);
  }

  /**
   * {@code size} multivariate normal vectors, one per row. With {@code CHOLESKY} they are NumPy's
   * but for rounding.
   *
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} cannot be
   *     factored; of the latter only once the normals are drawn, as in NumPy
   */
  default double[][] multivariateNormal(
      double[] mean, double[][] cov, int size, MultivariateNormal.Method method) {
    return multivariateNormal(
        mean,
        cov,
        size,
        method,
        MultivariateNormal.CheckValid.WARN,
        MultivariateNormal.DEFAULT_TOL);
  }

  /**
   * {@code size} multivariate normal vectors, one per row, with all options.
   *
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} cannot be
   *     factored or is refused; of the latter only once the normals are drawn, as in NumPy
   */
  default double[][] multivariateNormal(
      double[] mean,
      double[][] cov,
      int size,
      MultivariateNormal.Method method,
      MultivariateNormal.CheckValid checkValid,
      double tol) {
    return MultivariateNormal.draw(bitGenerator(), mean, cov, method, checkValid, tol, size);
  }
}
