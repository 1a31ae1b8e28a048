package org.seedtree.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.Golden;

/**
 * What holds of factors whatever their signs, and that their bits are the same on every JVM. {@code
 * MultivariateNormalGoldenTest} compares the signs with NumPy's.
 */
class FactorisationsTest {

  private static final int[] ORDERS = {1, 2, 3, 5, 13, 25, 26, 53, 60, 105};

  private static void forEachOrder(CovarianceClass kind, Consumer<double[][]> check) {
    for (int n : ORDERS) {
      check.accept(kind.of(Generator.defaultRng(n), n));
    }
  }

  @ParameterizedTest
  @EnumSource
  void singularValuesAndVectorsGiveTheMatrix(CovarianceClass kind) {
    forEachOrder(
        kind,
        a -> {
          SingularValues svd = SingularValues.of(a);
          assertThat(svd.values()).isSortedAccordingTo((x, y) -> Double.compare(y, x));
          assertThat(svd.values()[a.length - 1]).isNotNegative();
          assertOrthogonal(svd.left());
          assertOrthogonal(svd.right());
          assertSum(a, svd.values(), svd.left(), svd.right());
        });
  }

  @ParameterizedTest
  @EnumSource
  void eigenvaluesAndVectorsGiveTheLowerTriangle(CovarianceClass kind) {
    forEachOrder(
        kind,
        a -> {
          SymmetricEigen eigen = SymmetricEigen.of(a);
          assertThat(eigen.values()).isSorted();
          assertOrthogonal(eigen.vectors());
          assertSum(lowerTwice(a), eigen.values(), eigen.vectors(), eigen.vectors());
        });
  }

  private static double[][] lowerTwice(double[][] a) {
    double[][] symmetric = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        symmetric[i][j] = a[Math.max(i, j)][Math.min(i, j)];
      }
    }
    return symmetric;
  }

  private static void assertOrthogonal(double[][] vectors) {
    double error = 0;
    for (int i = 0; i < vectors.length; i++) {
      for (int j = 0; j <= i; j++) {
        double product = Vectors.product(vectors[i], vectors[j], 0);
        error = Math.max(error, Math.abs(product - (i == j ? 1 : 0)));
      }
    }
    assertThat(error).isLessThan(1e-13);
  }

  private static void assertSum(double[][] a, double[] values, double[][] x, double[][] y) {
    double largest = 0;
    for (double[] row : a) {
      largest = Math.max(largest, Vectors.largest(row, 0, row.length));
    }
    double error = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
          sum += x[k][i] * values[k] * y[k][j];
        }
        error = Math.max(error, Math.abs(sum - a[i][j]));
      }
    }
    assertThat(error).isLessThanOrEqualTo(1e-15 * (a.length + 20) * largest);
  }

  /**
   * Divide and conquer normalises every vector that is not deflated so that its component in the
   * middle row is negative; that of the others is 0.
   */
  @Test
  void vectorsOfDivideAndConquerHaveANegativeMiddle() {
    for (int n = 26; n <= 110; n += 7) {
      Bidiagonal b = Bidiagonal.of(CovarianceClass.WISHART.of(Generator.defaultRng(n), n));
      double[][] left = Vectors.identity(n);
      BidiagonalDivision.solve(b.diagonal(), b.above(), left, Vectors.identity(n));
      int negative = 0;
      for (double[] vector : left) {
        assertThat(vector[n / 2]).isNotPositive();
        negative += vector[n / 2] < 0 ? 1 : 0;
      }
      assertThat(negative).isGreaterThan(n / 2);
    }
  }

  /** The digests are of all factors of a class, recorded on JDK 17: every JVM has these bits. */
  @Test
  void bitsAreThoseOfEveryJvm() {
    Map<CovarianceClass, String> digests = new EnumMap<>(CovarianceClass.class);
    for (CovarianceClass kind : CovarianceClass.values()) {
      StringBuilder all = new StringBuilder();
      forEachOrder(kind, a -> all.append(digest(a)));
      digests.put(kind, Golden.digest(all.toString()));
    }
    assertThat(digests)
        .isEqualTo(
            Map.ofEntries(
                Map.entry(CovarianceClass.WISHART, "553d6dd2ed00e6ce8bcc0b57"),
                Map.entry(CovarianceClass.RANK_DEFICIENT, "db8e7ef0a71fde36184e7aac"),
                Map.entry(CovarianceClass.INTEGERS, "9f11e6d320602f79d84d856a"),
                Map.entry(CovarianceClass.EQUICORRELATED, "ee8be153cf1e062e1383d776"),
                Map.entry(CovarianceClass.BROWNIAN, "60e6a7f2ab9a00295928c0ab"),
                Map.entry(CovarianceClass.DIAGONAL, "135597296ed0ce6247222a1f"),
                Map.entry(CovarianceClass.SPARSE, "9128a9b29eb7b7aee1f0ab44"),
                Map.entry(CovarianceClass.NOT_SYMMETRIC, "95508940dc3a45dd88b422d5"),
                Map.entry(CovarianceClass.TINY, "fc75170c2f51e0fda33d70ea"),
                Map.entry(CovarianceClass.HUGE, "553d2e1083559bfa1327860c")));
  }

  private static String digest(double[][] a) {
    SingularValues svd = SingularValues.of(a);
    SymmetricEigen eigen = SymmetricEigen.of(a);
    return bits(new double[][] {svd.values(), eigen.values()})
        + bits(svd.left())
        + bits(svd.right())
        + bits(eigen.vectors())
        + Cholesky.lower(a).map(FactorisationsTest::bits).orElse("");
  }

  private static String bits(double[][] rows) {
    int count = Arrays.stream(rows).mapToInt(row -> row.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
    for (double[] row : rows) {
      for (double x : row) {
        bytes.putDouble(x);
      }
    }
    return Golden.digest(bytes.flip());
  }
}
