package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.variate.ReleaseSource;
import org.seedtree.internal.variate.ZigguratNormal;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The multivariate normal distribution; NumPy's {@code multivariate_normal}. Its density is {@code
 * exp(-(x - mean)^T cov^-1 (x - mean) / 2) / sqrt((2 pi)^d det(cov))} if {@code cov} is definite.
 *
 * <p>A vector is {@code mean + F z} with standard normals {@code z} and a factor {@code F} of the
 * covariance, {@code F F^T = cov}:
 *
 * {@snippet file="DistributionSnippetsTest.java" region="multivariate-normal"}
 *
 * <p>Words consumed: those of a {@link StandardNormal} for each dimension.
 *
 * <p>The normals and the state of the stream equal NumPy's bit for bit. The factor is computed as
 * LAPACK does it, with plain arithmetic and the same bits on every machine, whereas LAPACK's own
 * bits depend on the processor. Its columns have NumPy's order and signs, so that vectors differ by
 * rounding only: by about 5e-15 of the largest component if the matrix is well-conditioned, by 1e-6
 * at most. In one and two dimensions they are equal bit for bit to those of a NumPy that runs on
 * AVX2.
 *
 * <p>Some covariances determine no signs or axes, and NumPy's builds then differ from each other:
 * those with equal eigenvalues in three dimensions or more, with many zeros, of Markov type or
 * scaled equicorrelation in eight or so, nearly singular ones in 26 or more, and about one in a
 * hundred others in 11 to 25. There a vector is a valid draw from the same distribution, the same
 * on every machine, and with {@code CHOLESKY}, which has no signs to choose, still NumPy's.
 *
 * <p>NumPy sums the products of a single vector, without a size or with a size of 1, in an order of
 * their own. {@code Generator.multivariateNormal} does so, too; a distribution sums every vector as
 * NumPy sums those of larger sizes.
 *
 * <p>{@link CheckValid} says what happens to a {@code cov} that is not positive semi-definite. A
 * warning goes to the {@link System.Logger} named {@code org.seedtree}.
 */
public final class MultivariateNormal extends ParametricDistribution
    implements DoubleVectorDistribution {

  /** NumPy's default tolerance. */
  public static final double DEFAULT_TOL = 1e-8;

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
   * check_valid}; without effect on {@link Method#CHOLESKY}. A matrix with NaN is not: {@link
   * Method#SVD} rejects it in any case, and {@link Method#EIGH}, as {@code RAISE} and {@code WARN}
   * say, in the triangle that it reads. Of NaN, {@code CHOLESKY} makes NaN, as NumPy does.
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
    this.cov = copy(cov);
    this.method = Objects.requireNonNull(method, "method");
    Objects.requireNonNull(checkValid, "checkValid");
    this.factor = CovarianceFactor.of(this.cov, method, checkValid, tol);
  }

  private MultivariateNormal(MultivariateNormal original, double[][] factor) {
    mean = original.mean;
    cov = original.cov;
    method = original.method;
    this.factor = factor;
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
   * @param release NumPy release to follow
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
      int size,
      NumpyRelease release) {
    Objects.requireNonNull(method, "method");
    boolean transposes = release.has(NumpyChange.MULTIVARIATE_NORMAL_FACTOR);
    RandomSource source = ReleaseSource.of(bits, release);
    Component single = transposes ? SingleVectorProduct::ofTransposed : SingleVectorProduct::of;
    return draw(
        row -> ZigguratNormal.fill(source, row, 0, row.length),
        mean,
        cov,
        checkValid,
        size,
        () ->
            transposes
                ? CovarianceFactor.of(cov, method, checkValid, tol)
                : CovarianceFactor.before(cov, method, checkValid, tol),
        size == 1 ? single : MultivariateNormal::component);
  }

  /**
   * Returns vectors as RandomState draws them: given normals, which come first, and right singular
   * vectors of {@code cov} where Generator takes the left ones.
   *
   * @param normals fills an array with standard normals, called once for each vector
   * @param mean mean of each dimension
   * @param cov covariances, symmetric and positive semi-definite
   * @param checkValid the treatment of a matrix that is not positive semi-definite
   * @param tol tolerance of that check, 0 or more
   * @param size number of vectors, 0 or more
   * @param isSingle whether a vector is the product that NumPy computes for a single one
   * @return one vector per row
   * @throws IllegalArgumentException as the constructor does, or if {@code size} is negative
   */
  public static double[][] drawLegacy(
      Consumer<double[]> normals,
      double[] mean,
      double[][] cov,
      CheckValid checkValid,
      double tol,
      int size,
      boolean isSingle) {
    return draw(
        normals,
        mean,
        cov,
        checkValid,
        size,
        () -> CovarianceFactor.ofRightVectors(cov, checkValid, tol),
        isSingle ? SingleVectorProduct::of : MultivariateNormal::component);
  }

  private static double[][] draw(
      Consumer<double[]> normals,
      double[] mean,
      double[][] cov,
      CheckValid checkValid,
      int size,
      Supplier<double[][]> factor,
      Component component) {
    checkShapes(mean, cov);
    Objects.requireNonNull(checkValid, "checkValid");
    if (size < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + size);
    }
    double[][] rows = new double[size][mean.length];
    for (double[] row : rows) {
      normals.accept(row);
    }
    double[][] f = factor.get();
    for (double[] row : rows) {
      double[] z = row.clone();
      for (int i = 0; i < row.length; i++) {
        row[i] = mean[i] + component.of(f, z, i);
      }
    }
    return rows;
  }

  /** A component of the product of a factor and normals. */
  private interface Component {
    double of(double[][] factor, double[] normals, int i);
  }

  private static double component(double[][] factor, double[] normals, int i) {
    return component(factor[i], normals, 0);
  }

  private static double component(double[] row, double[] normals, int first) {
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      sum = Libm.fma(normals[first + k], row[k], sum); // order fixes the last bit
    }
    return sum;
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

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  /** Returns a copy of the mean of each dimension. */
  public double[] mean() {
    return mean.clone();
  }

  /** Returns a copy of the covariances, row by row. */
  public double[][] cov() {
    return copy(cov);
  }

  /** Returns the factorisation. */
  public Method method() {
    return method;
  }

  /** Returns a copy of {@code F} with {@code F F^T = cov}, row by row. */
  public double[][] factor() {
    return copy(factor);
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
      out[from + i] = mean[i] + component(factor[i], normals, first);
    }
  }

  @Override
  public DoubleVectorDistribution withRelease(NumpyRelease release) {
    if (release.has(NumpyChange.MULTIVARIATE_NORMAL_FACTOR)) {
      return DoubleVectorDistribution.super.withRelease(release);
    }
    double[][] earlier = CovarianceFactor.before(cov, method, CheckValid.IGNORE, DEFAULT_TOL);
    return ReleasedDoubleVectors.of(this, release, new MultivariateNormal(this, earlier));
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
