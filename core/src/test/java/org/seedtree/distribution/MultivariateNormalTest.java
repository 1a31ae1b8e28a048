package org.seedtree.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.Generator;
import org.seedtree.distribution.MultivariateNormal.CheckValid;
import org.seedtree.distribution.MultivariateNormal.Method;
import org.seedtree.engine.BitGeneratorState;

/**
 * Tests the factors and checks; the module conformance compares values and warnings with NumPy's.
 */
class MultivariateNormalTest {

  private static final double[] MEAN = {1, -2};
  private static final double[][] COV = {{2, 0.5}, {0.5, 1}};
  private static final double[][] INDEFINITE = {{1, 2}, {2, 1}};

  private static double[][] times(double[][] a, double[][] transposed) {
    double[][] out = new double[a.length][transposed.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < transposed.length; j++) {
        for (int k = 0; k < a[i].length; k++) {
          out[i][j] += a[i][k] * transposed[j][k];
        }
      }
    }
    return out;
  }

  /** Returns a covariance of the given rank, which is definite if that is {@code d}. */
  private static double[][] covariance(Generator rng, int d, int rank) {
    double[][] root = rng.standardNormal(d, rank);
    return times(root, root);
  }

  private static void assertFactors(double[][] factor, double[][] cov) {
    double largest =
        Arrays.stream(cov).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    double[][] product = times(factor, factor);
    for (int i = 0; i < cov.length; i++) {
      for (int j = 0; j < cov.length; j++) {
        assertThat(product[i][j]).isCloseTo(cov[i][j], within(1e-14 * cov.length * largest));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFactorTimesItsTransposeIsTheCovariance(Method method) {
    Generator rng = Generator.defaultRng(31);
    for (int d = 1; d <= 24; d++) {
      double[][] cov = covariance(rng, d, d);
      MultivariateNormal distribution = new MultivariateNormal(new double[d], cov, method);
      assertFactors(distribution.factor(), cov);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SVD", "EIGH"})
  void acceptsSemidefiniteDiagonalAndZero(Method method) {
    Generator rng = Generator.defaultRng(32);
    List<double[][]> covs = new ArrayList<>();
    for (int d = 2; d <= 10; d++) {
      covs.add(covariance(rng, d, d - 1));
      covs.add(covariance(rng, d, 1));
      covs.add(new double[d][d]);
    }
    covs.add(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    covs.add(new double[][] {{1, 1}, {1, 1}});
    covs.add(new double[][] {{1e300, 0.5e300}, {0.5e300, 1e300}});
    covs.add(new double[][] {{1e-300, 0.5e-300}, {0.5e-300, 1e-300}});
    covs.add(new double[][] {{1e8, 1}, {1, 1e-6}});
    for (double[][] cov : covs) {
      double[] mean = new double[cov.length];
      MultivariateNormal distribution =
          new MultivariateNormal(mean, cov, method, CheckValid.RAISE, 1e-8);
      assertFactors(distribution.factor(), cov);
    }
  }

  @Test
  void columnsAreInNumPysOrder() {
    Generator rng = Generator.defaultRng(33);
    for (int d = 2; d <= 12; d++) {
      double[][] cov = covariance(rng, d, d);
      double[] descending =
          lengths(new MultivariateNormal(new double[d], cov, Method.SVD).factor());
      double[] ascending =
          lengths(new MultivariateNormal(new double[d], cov, Method.EIGH).factor());
      for (int k = 0; k < d; k++) {
        assertThat(descending[k]).isCloseTo(ascending[d - 1 - k], within(1e-12 * descending[0]));
      }
      for (int k = 1; k < d; k++) {
        assertThat(descending[k]).isLessThanOrEqualTo(descending[k - 1]);
      }
    }
  }

  private static double[] lengths(double[][] factor) {
    double[] lengths = new double[factor.length];
    for (double[] row : factor) {
      for (int k = 0; k < row.length; k++) {
        lengths[k] += row[k] * row[k];
      }
    }
    return Arrays.stream(lengths).map(Math::sqrt).toArray();
  }

  /** The bits of the factors are NumPy's with AVX2 kernels, and the same on every machine. */
  @Test
  void factorsHaveNumPysBits() {
    double[][] svd = new MultivariateNormal(MEAN, COV).factor();
    double[][] eigh = new MultivariateNormal(MEAN, COV, Method.EIGH).factor();
    double[][] cholesky = new MultivariateNormal(MEAN, COV, Method.CHOLESKY).factor();
    assertThat(hex(svd))
        .isEqualTo(
            "[-0x1.5f5f328b7501bp0, -0x1.5cefdc653acd6p-2, -0x1.231603097535dp-1,"
                + " 0x1.a534444428205p-1]");
    assertThat(hex(eigh))
        .isEqualTo(
            "[0x1.5cefdc653acd6p-2, -0x1.5f5f328b7501ap0, -0x1.a534444428203p-1,"
                + " -0x1.231603097535dp-1]");
    assertThat(hex(cholesky))
        .isEqualTo("[0x1.6a09e667f3bcdp0, 0x0.0p0, 0x1.6a09e667f3bccp-2, 0x1.deeea11683f49p-1]");
  }

  private static String hex(double[][] factor) {
    return Arrays.stream(factor)
        .flatMapToDouble(Arrays::stream)
        .mapToObj(Double::toHexString)
        .toList()
        .toString();
  }

  @ParameterizedTest
  @EnumSource
  void meanAndCovarianceOfManyVectors(Method method) {
    int n = 200_000;
    double[] mean = {1, -2, 30};
    double[][] cov = {{2, 0.5, -0.3}, {0.5, 1, 0.2}, {-0.3, 0.2, 0.5}};
    double[][] x = Generator.defaultRng(34).multivariateNormal(mean, cov, n, method);
    for (int i = 0; i < 3; i++) {
      int a = i;
      double average = Arrays.stream(x).mapToDouble(row -> row[a]).sum() / n;
      assertThat(average).isCloseTo(mean[i], within(5 * Math.sqrt(cov[i][i] / n)));
      for (int j = 0; j <= i; j++) {
        int b = j;
        double product =
            Arrays.stream(x).mapToDouble(row -> (row[a] - mean[a]) * (row[b] - mean[b])).sum() / n;
        double standardDeviation = Math.sqrt((cov[i][i] * cov[j][j] + cov[i][j] * cov[i][j]) / n);
        assertThat(product).isCloseTo(cov[i][j], within(5 * standardDeviation));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void rowsEqualSingleVectorsAndConsumeNormals(Method method) {
    MultivariateNormal distribution = new MultivariateNormal(MEAN, COV, method);
    double[][] rows = Generator.defaultRng(35).multivariateNormal(MEAN, COV, 5, method);
    Generator rng = Generator.defaultRng(35);
    for (double[] row : rows) {
      assertThat(rng.sample(distribution)).containsExactly(row);
    }
    assertThat(Generator.defaultRng(35).sample(distribution, 5)).isDeepEqualTo(rows);
    Generator normals = Generator.defaultRng(35);
    normals.standardNormal(10);
    assertThat(rng.bitGenerator().state()).isEqualTo(normals.bitGenerator().state());
    assertThat(Generator.defaultRng(35).multivariateNormal(MEAN, COV))
        .containsExactly(Generator.defaultRng(35).multivariateNormal(MEAN, COV, 1)[0]);
  }

  @Test
  void shapesAreRejectedBeforeTheNormalsAreDrawn() {
    double[][] wide = {{1, 2, 3}, {1, 2, 3}};
    assertRejects(
        rng -> rng.multivariateNormal(MEAN, wide),
        "cov must be 2 dimensional and square: 2 rows, one of 3");
    assertRejects(
        rng -> rng.multivariateNormal(new double[3], COV),
        "mean and cov must have same length: 3, 2");
    assertRejects(
        rng -> rng.multivariateNormal(new double[0], new double[0][]),
        "cannot reshape array of size 0 into shape (0)");
    assertRejects(
        rng -> rng.multivariateNormal(MEAN, COV, -1), "negative dimensions are not allowed: -1");
  }

  private static void assertRejects(Consumer<Generator> call, String message) {
    Generator rng = Generator.defaultRng(11);
    BitGeneratorState before = rng.bitGenerator().state();
    assertThatThrownBy(() -> call.accept(rng))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.bitGenerator().state()).isEqualTo(before);
  }

  @Test
  void invalidCovariancesAreRejectedOrAccepted() {
    double[][] asymmetric = {{1, 0}, {0.5, 1}};
    String message = "covariance is not symmetric positive-semidefinite.";
    for (double[][] cov : List.of(INDEFINITE, asymmetric)) {
      assertThatThrownBy(
              () -> new MultivariateNormal(MEAN, cov, Method.SVD, CheckValid.RAISE, 1e-8))
          .hasMessage(message);
      assertThatCode(() -> new MultivariateNormal(MEAN, cov, Method.SVD, CheckValid.IGNORE, 1e-8))
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(
            () -> new MultivariateNormal(MEAN, INDEFINITE, Method.EIGH, CheckValid.RAISE, 1e-8))
        .hasMessage(message);
    assertThatCode(
            () -> new MultivariateNormal(MEAN, INDEFINITE, Method.EIGH, CheckValid.RAISE, 1.5))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new MultivariateNormal(MEAN, INDEFINITE, Method.CHOLESKY))
        .hasMessage("Matrix is not positive definite");
  }

  @Test
  void nanAndInfinity() {
    double[][] nan = {{1, 0}, {0, Double.NaN}};
    double[][] infinite = {{1, 0}, {0, Double.POSITIVE_INFINITY}};
    String message = "covariance contains NaN: cov[1, 1]";
    for (CheckValid checkValid : CheckValid.values()) {
      assertThatThrownBy(() -> new MultivariateNormal(MEAN, nan, Method.SVD, checkValid, 1e-8))
          .hasMessage(message);
    }
    assertThatThrownBy(() -> new MultivariateNormal(MEAN, nan, Method.EIGH, CheckValid.RAISE, 1e-8))
        .hasMessage(message);
    for (double[][] cov : List.of(nan, infinite)) {
      assertThat(
              new MultivariateNormal(MEAN, cov, Method.EIGH, CheckValid.IGNORE, 1e-8).factor()[0])
          .containsOnly(Double.NaN);
    }
    assertThat(new MultivariateNormal(MEAN, nan, Method.CHOLESKY).factor()[1][1]).isNaN();
    double[][] above = {{1, Double.NaN}, {0, 1}}; // which eigh does not read
    assertThat(new MultivariateNormal(MEAN, above, Method.EIGH, CheckValid.RAISE, 1e-8).factor())
        .isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    assertThatThrownBy(
            () -> new MultivariateNormal(MEAN, infinite, Method.EIGH, CheckValid.RAISE, 1e-8))
        .hasMessage("covariance is not symmetric positive-semidefinite.");
    assertThatThrownBy(
            () -> new MultivariateNormal(MEAN, infinite, Method.SVD, CheckValid.RAISE, 1e-8))
        .hasMessage("covariance is not symmetric positive-semidefinite.");
    assertThat(new MultivariateNormal(MEAN, infinite, Method.CHOLESKY).factor()[1][1]).isInfinite();
  }

  @Test
  void isAValue() {
    double[][] cov = {{2, 0.5}, {0.5, 1}};
    MultivariateNormal distribution = new MultivariateNormal(MEAN, cov);
    cov[0][0] = 7;
    distribution.factor()[0][0] = 7;
    distribution.cov()[0][0] = 7;
    distribution.mean()[0] = 7;
    assertThat(distribution)
        .isEqualTo(new MultivariateNormal(MEAN, COV))
        .hasSameHashCodeAs(new MultivariateNormal(MEAN, COV));
    assertThat(distribution).isNotEqualTo(new MultivariateNormal(MEAN, COV, Method.EIGH));
    assertThat(distribution.method()).isEqualTo(Method.SVD);
    assertThat(distribution)
        .hasToString(
            "MultivariateNormal[mean=[1.0, -2.0], cov=[[2.0, 0.5], [0.5, 1.0]], method=SVD]");
  }
}
