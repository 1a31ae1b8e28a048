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
 * The multivariate normal distribution; NumPy's {@code multivariate_normal}. Its density is {@code
 * exp(-(x - mean)^T cov^-1 (x - mean) / 2) / sqrt((2 pi)^d det(cov))} if {@code cov} is definite.
 *
 * <p>A vector is {@code mean + F z} with standard normals {@code z} and a factor {@code F} of the
 * covariance, {@code F F^T = cov}:
 *
 * <pre>{@code
 * var pairs = new MultivariateNormal(new double[] {0, 0}, new double[][] {{1, 0.8}, {0.8, 1}});
 * double[][] rows = Generator.defaultRng(42).sample(pairs, 1000);
 * }</pre>
 *
 * <p>Words consumed: those of a {@link StandardNormal} for each dimension.
 *
 * <p>The normals and the state of the stream equal NumPy's bit for bit. The factor is computed
 * here, with the same bits on every machine, whereas NumPy's factor depends on the LAPACK library
 * it was built with:
 *
 * <ul>
 *   <li>With {@code CHOLESKY} the factors differ by rounding only, about 1e-15 for a
 *       well-conditioned matrix.
 *   <li>With {@code SVD} and {@code EIGH} nothing determines the signs of the factor's columns, and
 *       NumPy's signs differ from one build of LAPACK to another. Here the component of the largest
 *       magnitude of each column is positive. If the variances along several axes are equal,
 *       nothing determines the axes either. So values may differ from NumPy's, but their
 *       distribution does not.
 * </ul>
 *
 * <p>{@link CheckValid} says what happens to a {@code cov} that is not positive semi-definite. A
 * warning goes to the {@link System.Logger} named {@code org.seedtree}.
 */
public final class MultivariateNormal implements DoubleVectorDistribution {

  /** NumPy's default tolerance. */
  public static final double DEFAULT_TOL = 1e-8;

  private static final String NOT_SEMIDEFINITE =
      "covariance is not symmetric positive-semidefinite.";

  private static final System.Logger LOGGER = System.getLogger("org.seedtree");

  /** The factorisations, NumPy's parameter {@code method}. */
  public enum Method {
    /** Singular values, in descending order; accepts any matrix. NumPy's default. */
    SVD,
    /** Eigenvalues, in ascending order; reads the lower triangle only. */
    EIGH,
    /** The Cholesky factor, for definite matrices; reads the lower triangle only. The fastest. */
    CHOLESKY
  }

  /**
   * The treatments of a matrix that is not positive semi-definite, NumPy's parameter {@code
   * check_valid}; without effect on {@link Method#CHOLESKY}.
   */
  public enum CheckValid {
    /** Log a warning and use the matrix; NumPy's default. */
    WARN,
    /** Throw an {@link IllegalArgumentException}. */
    RAISE,
    /** Use the matrix. */
    IGNORE
  }

  private final double[] mean;
  private final double[][] cov;
  private final Method method;
  private final double[][] factor;

  /**
   * Creates the distribution with {@link Method#SVD} and {@link CheckValid#WARN}.
   *
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @throws IllegalArgumentException if the shapes are not (n,) and (n, n) with n > 0, or {@code
   *     cov} has NaN
   */
  public MultivariateNormal(double[] mean, double[][] cov) {
    this(mean, cov, Method.SVD);
  }

  /**
   * Creates the distribution with a method and {@link CheckValid#WARN}.
   *
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param method the factorisation
   * @throws IllegalArgumentException if the shapes are not (n,) and (n, n) with n > 0, or {@code
   *     cov} cannot be factored
   */
  public MultivariateNormal(double[] mean, double[][] cov, Method method) {
    this(mean, cov, method, CheckValid.WARN, DEFAULT_TOL);
  }

  /**
   * Creates the distribution with all of NumPy's options.
   *
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param method the factorisation
   * @param checkValid the treatment of a matrix that is not positive semi-definite
   * @param tol tolerance of that check, 0 or more: for {@code EIGH} the magnitude of the most
   *     negative eigenvalue that is accepted; for {@code SVD} the absolute and relative difference
   *     that is accepted between an element of {@code cov} and its product of singular values and
   *     right vectors
   * @throws IllegalArgumentException if the shapes are not (n,) and (n, n) with n > 0, or {@code
   *     cov} cannot be factored or is rejected
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
   * Returns vectors drawn in NumPy's order: the normals first, before {@code cov} is factored. So
   * the words are consumed even if {@code cov} is rejected for another reason than its shape.
   *
   * @param bits the source of words
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param method the factorisation
   * @param checkValid the treatment of a matrix that is not positive semi-definite
   * @param tol tolerance of that check, 0 or more
   * @param size number of vectors, 0 or more
   * @return one vector per row
   * @throws IllegalArgumentException as the constructor does, or if {@code size} is negative
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
   * Returns vectors of given normals, in the order of {@link #draw(RandomSource, double[],
   * double[][], Method, CheckValid, double, int)}.
   *
   * @param normals fills an array with standard normals, called once for each vector
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param method the factorisation
   * @param checkValid the treatment of a matrix that is not positive semi-definite
   * @param tol tolerance of that check, 0 or more
   * @param size number of vectors, 0 or more
   * @return one vector per row
   * @throws IllegalArgumentException as the constructor does, or if {@code size} is negative
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

  /** Returns whether {@code cov} is the product of its singular values and right vectors. */
  private static boolean isRestored(double[][] cov, SingularValues singular, double tol) {
    double[][] right = singular.right();
    for (int i = 0; i < cov.length; i++) {
      for (int j = 0; j < cov.length; j++) {
        double restored = 0;
        for (int k = 0; k < cov.length; k++) {
          restored += right[k][i] * singular.values()[k] * right[k][j];
        }
        double difference = Math.abs(restored - cov[i][j]);
        if (difference != 0 && !(difference <= tol + tol * Math.abs(cov[i][j]))) {
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

  /** Returns the vectors as columns, each times the square root of its value's magnitude. */
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

  /** Returns a copy of the mean of each dimension. */
  public double[] mean() {
    return mean.clone();
  }

  /** Returns a copy of the covariances, row by row. */
  public double[][] cov() {
    return Arrays.stream(cov).map(double[]::clone).toArray(double[][]::new);
  }

  /** Returns the factorisation. */
  public Method method() {
    return method;
  }

  /** Returns a copy of {@code F} with {@code F F^T = cov}, row by row. */
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
   * Computes the vector {@link #mean} + {@link #factor} x normals.
   *
   * @param normals independent standard normals, {@link #dimension} of them from index {@code
   *     first} on
   * @param first index of the first normal
   * @param out another array, receives the vector
   * @param from index of the first component
   * @throws IndexOutOfBoundsException if the normals or the vector do not fit in their array
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
