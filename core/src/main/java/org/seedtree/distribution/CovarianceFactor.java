package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Optional;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.internal.linalg.Cholesky;
import org.seedtree.internal.linalg.SingularValues;
import org.seedtree.internal.linalg.SymmetricEigen;

/**
 * The factors of a covariance that a {@link MultivariateNormal} multiplies normals by, with NumPy's
 * checks of the covariance. Each is an array of rows {@code F} with {@code F F^T = cov}.
 */
final class CovarianceFactor {

  private static final String NOT_SEMIDEFINITE =
      "covariance is not symmetric positive-semidefinite.";

  private static final System.Logger LOGGER = System.getLogger("org.seedtree");

  private CovarianceFactor() {}

  /** Returns the factor by a method, as Generator computes it. */
  static double[][] of(double[][] cov, Method method, CheckValid checkValid, double tol) {
    return switch (method) {
      case CHOLESKY ->
          Cholesky.lower(cov)
              .orElseThrow(() -> new IllegalArgumentException("Matrix is not positive definite"));
      case EIGH -> eigh(cov, checkValid, tol);
      case SVD ->
          svd(cov, checkValid, tol)
              .map(singular -> scaled(singular.left(), singular.values()))
              .orElseGet(() -> undefined(cov.length));
    };
  }

  /**
   * Returns the factor by right singular vectors, as RandomState computes it. A right vector is the
   * opposite of the left one where the eigenvalue is negative.
   */
  static double[][] ofRightVectors(double[][] cov, CheckValid checkValid, double tol) {
    return svd(cov, checkValid, tol)
        .map(singular -> scaled(singular.right(), singular.values()))
        .orElseGet(() -> undefined(cov.length));
  }

  /**
   * Returns the factor by which Generator multiplied before NumPy 1.18.3: by right singular
   * vectors, or transposed. Products with a transposed factor have another covariance.
   */
  static double[][] before(double[][] cov, Method method, CheckValid checkValid, double tol) {
    return method == Method.SVD
        ? ofRightVectors(cov, checkValid, tol)
        : transposed(of(cov, method, checkValid, tol));
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rows.length; k++) {
        columns[k][i] = rows[i][k];
      }
    }
    return columns;
  }

  private static double[][] eigh(double[][] cov, CheckValid checkValid, double tol) {
    if (!isFinite(cov)) {
      double[][] lower = lowerTriangle(cov);
      Optional<String> nan = findNan(lower);
      if (nan.isPresent() || cov.length > 1 && !isFinite(lower)) {
        invalid(checkValid, nan.orElse(NOT_SEMIDEFINITE));
        return undefined(cov.length);
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(cov);
    if (checkValid != CheckValid.IGNORE && eigen.values()[0] < -tol) {
      invalid(checkValid, NOT_SEMIDEFINITE);
    }
    return scaled(eigen.vectors(), eigen.values());
  }

  /** Returns the singular values and vectors; empty, as NaN in NumPy, if there is an infinity. */
  private static Optional<SingularValues> svd(double[][] cov, CheckValid checkValid, double tol) {
    if (!isFinite(cov)) {
      Optional<String> nan = findNan(cov);
      if (nan.isPresent()) {
        throw new IllegalArgumentException(nan.get());
      }
      invalid(checkValid, NOT_SEMIDEFINITE);
      return Optional.empty();
    }
    SingularValues singular = SingularValues.of(cov);
    if (checkValid != CheckValid.IGNORE && !singular.isOfSemidefinite(cov, tol)) {
      invalid(checkValid, NOT_SEMIDEFINITE);
    }
    return Optional.of(singular);
  }

  private static void invalid(CheckValid checkValid, String message) {
    switch (checkValid) {
      case RAISE -> throw new IllegalArgumentException(message);
      case WARN -> LOGGER.log(System.Logger.Level.WARNING, message);
      case IGNORE -> {}
    }
  }

  /** Returns the message that names the first NaN, if there is one. */
  private static Optional<String> findNan(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        if (Double.isNaN(rows[i][j])) {
          return Optional.of("covariance contains NaN: cov[" + i + ", " + j + "]");
        }
      }
    }
    return Optional.empty();
  }

  private static double[][] lowerTriangle(double[][] cov) {
    double[][] lower = new double[cov.length][];
    for (int i = 0; i < cov.length; i++) {
      lower[i] = Arrays.copyOf(cov[i], i + 1);
    }
    return lower;
  }

  private static boolean isFinite(double[][] rows) {
    for (double[] row : rows) {
      for (double element : row) {
        if (!Double.isFinite(element)) {
          return false;
        }
      }
    }
    return true;
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

  private static double[][] undefined(int n) {
    double[][] factor = new double[n][n];
    for (double[] row : factor) {
      Arrays.fill(row, Double.NaN);
    }
    return factor;
  }
}
