package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.linalg.Cholesky;
import org.seedtree.internal.linalg.SingularValues;
import org.seedtree.internal.linalg.SymmetricEigen;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.ZigguratNormal;

/**
 * Multivariate normal: {@code mean + F z} with standard normals {@code z} and a factor {@code F} of
 * the covariance, {@code F F^T = cov}; NumPy's {@code multivariate_normal}. Draws: a {@link
 * StandardNormal} for each dimension.
 *
 * <p>The stream is NumPy's, the normals are NumPy's bits, and the factor is our own, the same on
 * every machine. NumPy's comes from its LAPACK library:
 *
 * <ul>
 *   <li>{@code CHOLESKY} agrees with it but for rounding, about 1e-15 of a well-conditioned matrix.
 *   <li>For {@code SVD} and {@code EIGH} the signs of the factor's columns are free, and NumPy's
 *       own differ from one build of LAPACK to another. Here the component of the largest magnitude
 *       of each column is positive. Where variances along several axes are equal, the axes are
 *       free, too. Values may thus differ from NumPy's; their distribution does not.
 * </ul>
 *
 * <p>A covariance that is not positive semi-definite is dealt with as {@link CheckValid} says. A
 * warning is logged by {@link System.Logger} {@code org.seedtree}.
 */
public final class MultivariateNormal implements DoubleVectorDistribution {

  /** NumPy's tolerance. */
  public static final double DEFAULT_TOL = 1e-8;

  private static final String NOT_SEMIDEFINITE =
      "covariance is not symmetric positive-semidefinite.";

  private static final System.Logger LOGGER = System.getLogger("org.seedtree");

  /** How the covariance is factored. */
  public enum Method {
    /** Singular values, in descending order; NumPy's default. Takes any matrix. */
    SVD,
    /** Eigenvalues, in ascending order; reads the lower triangle alone. */
    EIGH,
    /** Lower triangular and fastest; reads the lower triangle alone, which is to be definite. */
    CHOLESKY
  }

  /** What to do about a covariance that is none; of no effect with {@link Method#CHOLESKY}. */
  public enum CheckValid {
    /** Log a warning and continue; NumPy's default. */
    WARN,
    /** Reject it. */
    RAISE,
    /** Continue without a warning. */
    IGNORE
  }

  private final double[] mean;
  private final double[][] cov;
  private final Method method;
  private final double[][] factor;

  /**
   * By singular values, with a warning for what is no covariance.
   *
   * @param mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} holds NaN
   */
  public MultivariateNormal(double[] mean, double[][] cov) {
    this(mean, cov, Method.SVD);
  }

  /**
   * By a method of choice, with a warning for what is no covariance.
   *
   * @param mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} cannot be
   *     factored
   */
  public MultivariateNormal(double[] mean, double[][] cov, Method method) {
    this(mean, cov, method, CheckValid.WARN, DEFAULT_TOL);
  }

  /**
   * With all options.
   *
   * @param mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param tol how far an eigenvalue may be below 0 for {@code EIGH}; for {@code SVD} how far, in
   *     itself and relative to it, an element of {@code cov} may be from what its singular values
   *     and right vectors give
   * @throws IllegalArgumentException if the shapes are not n and n x n, or {@code cov} cannot be
   *     factored, or is rejected
   */
  public MultivariateNormal(
      double[] mean, double[][] cov, Method method, CheckValid checkValid, double tol) {
    checkShapes(mean, cov);
    this.mean = mean.clone();
    this.cov = Arrays.stream(cov).map(double[]::clone).toArray(double[][]::new);
    this.method = Objects.requireNonNull(method, "method");
    Objects.requireNonNull(checkValid, "checkValid");
    this.factor =
        switch (method) {
          case CHOLESKY -> cholesky(this.cov);
          case EIGH -> eigh(this.cov, checkValid, tol);
          case SVD -> svd(this.cov, checkValid, tol);
        };
  }

  /**
   * Draws in NumPy's order: the normals first, before {@code cov} is checked; so the stream has
   * moved if {@code cov} is rejected for other reasons than its shape.
   *
   * @param size how many vectors
   * @return a vector per row
   * @throws IllegalArgumentException as the constructor, and if {@code size} is negative
   */
  public static double[][] draw(
      RandomSource bits,
      double[] mean,
      double[][] cov,
      Method method,
      CheckValid checkValid,
      double tol,
      int size) {
    return draw(
        row -> ZigguratNormal.fill(bits, row, 0, row.length),
        mean,
        cov,
        method,
        checkValid,
        tol,
        size);
  }

  /**
   * As {@link #draw(RandomSource, double[], double[][], Method, CheckValid, double, int)}, of
   * normals that come from elsewhere.
   *
   * @param normals fills an array, once for each vector
   */
  public static double[][] draw(
      Consumer<double[]> normals,
      double[] mean,
      double[][] cov,
      Method method,
      CheckValid checkValid,
      double tol,
      int size) {
    checkShapes(mean, cov);
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(checkValid, "checkValid");
    if (size < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + size);
    }
    double[][] rows = new double[size][mean.length];
    for (double[] row : rows) {
      normals.accept(row);
    }
    MultivariateNormal distribution = new MultivariateNormal(mean, cov, method, checkValid, tol);
    for (double[] row : rows) {
      distribution.fromNormals(row.clone(), 0, row, 0);
    }
    return rows;
  }

  private static void checkShapes(double[] mean, double[][] cov) {
    for (double[] row : cov) {
      if (row.length != cov.length) {
        throw new IllegalArgumentException(
            "cov must be 2 dimensional and square: " + cov.length + " rows, one of " + row.length);
      }
    }
    if (mean.length != cov.length) {
      throw new IllegalArgumentException(
          "mean and cov must have same length: " + mean.length + ", " + cov.length);
    }
    if (mean.length == 0) {
      throw new IllegalArgumentException("cannot reshape array of size 0 into shape (0)");
    }
  }

  private static double[][] cholesky(double[][] cov) {
    return Cholesky.lower(cov)
        .orElseThrow(() -> new IllegalArgumentException("Matrix is not positive definite"));
  }

  private static double[][] eigh(double[][] cov, CheckValid checkValid, double tol) {
    if (!isFinite(cov)) {
      return undefined(cov.length); // as NumPy
    }
    SymmetricEigen eigen = SymmetricEigen.of(cov);
    if (checkValid != CheckValid.IGNORE && eigen.values()[0] < -tol) {
      invalid(checkValid);
    }
    return scaled(eigen.vectors(), eigen.values());
  }

  private static double[][] svd(double[][] cov, CheckValid checkValid, double tol) {
    if (Arrays.stream(cov).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("SVD did not converge");
    }
    if (!isFinite(cov)) {
      invalid(checkValid);
      return undefined(cov.length); // as NumPy
    }
    SingularValues singular = SingularValues.of(cov);
    if (checkValid != CheckValid.IGNORE && !isRestored(cov, singular, tol)) {
      invalid(checkValid);
    }
    return scaled(singular.left(), singular.values());
  }

  /** Whether {@code cov} is what its singular values and right vectors alone give. */
  private static boolean isRestored(double[][] cov, SingularValues singular, double tol) {
    double[][] right = singular.right();
    for (int i = 0; i < cov.length; i++) {
      for (int j = 0; j < cov.length; j++) {
        double restored = 0;
        for (int k = 0; k < cov.length; k++) {
          restored += right[k][i] * singular.values()[k] * right[k][j];
        }
        double off = Math.abs(restored - cov[i][j]);
        if (off != 0 && !(off <= tol + tol * Math.abs(cov[i][j]))) {
          return false;
        }
      }
    }
    return true;
  }

  private static void invalid(CheckValid checkValid) {
    switch (checkValid) {
      case RAISE -> throw new IllegalArgumentException(NOT_SEMIDEFINITE);
      case WARN -> LOGGER.log(System.Logger.Level.WARNING, NOT_SEMIDEFINITE);
      case IGNORE -> {}
    }
  }

  /** The vectors as columns, each times the root of its value's magnitude. */
  private static double[][] scaled(double[][] vectors, double[] values) {
    double[][] factor = new double[values.length][values.length];
    for (int k = 0; k < values.length; k++) {
      double root = Math.sqrt(Math.abs(values[k]));
      for (int i = 0; i < values.length; i++) {
        factor[i][k] = vectors[k][i] * root;
      }
    }
    return factor;
  }

  private static boolean isFinite(double[][] cov) {
    return Arrays.stream(cov).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  private static double[][] undefined(int d) {
    double[][] factor = new double[d][d];
    for (double[] row : factor) {
      Arrays.fill(row, Double.NaN);
    }
    return factor;
  }

  /** Mean of each dimension. */
  public double[] mean() {
    return mean.clone();
  }

  /** Covariances, row by row. */
  public double[][] cov() {
    return Arrays.stream(cov).map(double[]::clone).toArray(double[][]::new);
  }

  /** How the covariance is factored. */
  public Method method() {
    return method;
  }

  /** {@code F} with {@code F F^T = cov}, row by row. */
  public double[][] factor() {
    return Arrays.stream(factor).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public String name() {
    return "multivariate_normal";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap()
        .with("mean", mean)
        .with("cov", Arrays.stream(cov).flatMapToDouble(Arrays::stream).toArray())
        .with("method", method.name().toLowerCase(Locale.ROOT))
        .build();
  }

  @Override
  public int dimension() {
    return mean.length;
  }

  @Override
  public Optional<Composition> composition() {
    int d = dimension();
    return Optional.of(
        new Composition(
            new StandardNormal(),
            d,
            (normals, first, out, to, values) -> {
              for (int i = 0; i < values; i++) {
                fromNormals(normals, first + i * d, out, to + i * d);
              }
            }));
  }

  @Override
  public void sample(RandomSource bits, double[] out, int from) {
    Objects.checkFromIndexSize(from, mean.length, out.length);
    double[] normals = new double[mean.length];
    ZigguratNormal.fill(bits, normals, 0, normals.length);
    fromNormals(normals, 0, out, from);
  }

  /**
   * The vector that independent standard normals make: {@link #mean} + {@link #factor} x normals.
   *
   * @param normals as many as {@link #dimension}, from index {@code first} on
   * @param out another array, takes the vector from index {@code from} on
   */
  public void fromNormals(double[] normals, int first, double[] out, int from) {
    Objects.checkFromIndexSize(first, mean.length, normals.length);
    Objects.checkFromIndexSize(from, mean.length, out.length);
    for (int i = 0; i < mean.length; i++) {
      double[] row = factor[i];
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        sum = Libm.fma(normals[first + k], row[k], sum); // order fixes the last bit
      }
      out[from + i] = mean[i] + sum;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MultivariateNormal that
        && method == that.method
        && Arrays.equals(mean, that.mean)
        && Arrays.deepEquals(cov, that.cov);
  }

  @Override
  public int hashCode() {
    return Objects.hash(method, Arrays.hashCode(mean), Arrays.deepHashCode(cov));
  }

  @Override
  public String toString() {
    return "MultivariateNormal[mean="
        + Arrays.toString(mean)
        + ", cov="
        + Arrays.deepToString(cov)
        + ", method="
        + method
        + "]";
  }
}
