package org.seedtree.internal.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;

/** Lengths, reflectors, rotations and 2 x 2 problems, on whose signs those of factors depend. */
class PrimitivesTest {

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-320, 1e-300, 1e-170, 0x1p-400, 0x1p400, 1e200, 1e307})
  void lengthsAreNearlyAlwaysCorrectlyRounded(double scale) {
    Generator rng = Generator.defaultRng(1);
    int correct = 0;
    for (int i = 0; i < 200; i++) {
      double[] x = rng.standardNormal(1 + i % 17);
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 0; j < x.length; j++) {
        x[j] *= scale;
        sum = sum.add(new BigDecimal(x[j], new MathContext(60)).pow(2));
      }
      double exact = sum.sqrt(new MathContext(40)).doubleValue();
      double length = Vectors.length(x, 0);
      assertThat(Math.abs(length - exact)).isLessThanOrEqualTo(Math.ulp(exact));
      correct += length == exact ? 1 : 0;
    }
    assertThat(correct).isGreaterThanOrEqualTo(198);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-310, 1e-290, 1e-160, 1e160, 1e300})
  void aReflectorMapsToTheOppositeSign(double scale) {
    for (double alpha : new double[] {3, -3, 0, -0.0}) {
      double[] x = {alpha * scale, 4 * scale, -1.25 * scale};
      double length = Vectors.length(x, 0);
      Reflector reflector = Reflector.of(x.clone());
      assertThat(reflector.beta()).isCloseTo(-Math.copySign(length, alpha), within(4e-16 * length));
      double[][] reflected = {x.clone()};
      reflector.applyToVectors(reflected, 0);
      assertThat(reflected[0][0]).isCloseTo(reflector.beta(), within(1e-15 * length));
      assertThat(reflected[0][1]).isCloseTo(0, within(1e-15 * length));
      assertThat(reflected[0][2]).isCloseTo(0, within(1e-15 * length));
    }
    Reflector none = Reflector.of(new double[] {-scale, 0, 0});
    assertThat(none.tau()).isZero();
    assertThat(none.beta()).isEqualTo(-scale);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-310, 1e-200, 1e200, 1e307})
  void aRotationKeepsTheSignOfTheFirst(double scale) {
    PlaneRotation rotation = new PlaneRotation();
    for (double f : new double[] {3, -3, 0.5, -0.5}) {
      for (double g : new double[] {4, -4, 0.25, -0.25}) {
        rotation.annihilate(f * scale, g * scale);
        double length = Math.sqrt(f * f + g * g);
        assertThat(rotation.cosine).isPositive();
        assertThat(rotation.r).isCloseTo(Math.copySign(length, f) * scale, within(1e-9 * scale));
        assertThat(rotation.cosine).isCloseTo(Math.abs(f) / length, within(1e-9));
        assertThat(rotation.sine).isCloseTo(g / Math.copySign(length, f), within(1e-9));
      }
    }
    rotation.annihilate(0, -2);
    assertThat(new double[] {rotation.cosine, rotation.sine, rotation.r}).containsExactly(0, -1, 2);
    rotation.annihilate(-2, 0);
    assertThat(new double[] {rotation.cosine, rotation.sine, rotation.r}).containsExactly(1, 0, -2);
  }

  private static final double[] ELEMENTS = {0, -0.0, 1, -1, 0.75, -3, 1e-30, 1e-200, -1e200, 7e8};

  @Test
  void triangularPairsGiveTheMatrix() {
    for (double f : ELEMENTS) {
      for (double g : ELEMENTS) {
        for (double h : ELEMENTS) {
          TriangularPair p = TriangularPair.of(f, g, h);
          double size = Math.max(Math.abs(f), Math.max(Math.abs(g), Math.abs(h)));
          double tolerance = 4e-15 * size;
          double[] left = {p.leftCosine(), p.leftSine()};
          double[] right = {p.rightCosine(), p.rightSine()};
          assertThat(element(p, left, right, 0, 0)).isCloseTo(f, within(tolerance));
          assertThat(element(p, left, right, 0, 1)).isCloseTo(g, within(tolerance));
          assertThat(element(p, left, right, 1, 0)).isCloseTo(0, within(tolerance));
          assertThat(element(p, left, right, 1, 1)).isCloseTo(h, within(tolerance));
          double lesser = TriangularPair.lesserValue(f, g, h);
          assertThat(lesser)
              .isCloseTo(Math.abs(p.small()), within(1e-14 * Math.abs(p.small()) + 1e-320));
        }
      }
    }
  }

  /** The vectors of the lesser value are those of the larger, rotated by a right angle. */
  private static double element(TriangularPair p, double[] left, double[] right, int i, int j) {
    double[] otherLeft = {-left[1], left[0]};
    double[] otherRight = {-right[1], right[0]};
    return left[i] * p.large() * right[j] + otherLeft[i] * p.small() * otherRight[j];
  }

  @Test
  void symmetricPairsAreEigenvalues() {
    for (double a : ELEMENTS) {
      for (double b : ELEMENTS) {
        for (double d : ELEMENTS) {
          SymmetricPair p = SymmetricPair.of(a, b, d);
          double size = Math.max(Math.abs(a), Math.max(Math.abs(b), Math.abs(d)));
          double tolerance = 4e-15 * size;
          assertThat(Math.abs(p.large())).isGreaterThanOrEqualTo(Math.abs(p.small()) - tolerance);
          assertThat(a * p.cosine() + b * p.sine())
              .isCloseTo(p.large() * p.cosine(), within(tolerance));
          assertThat(b * p.cosine() + d * p.sine())
              .isCloseTo(p.large() * p.sine(), within(tolerance));
          assertThat(p.large() + p.small()).isCloseTo(a + d, within(tolerance));
        }
      }
    }
  }

  /** Roots next to a pole keep their relative distance from it. */
  @Test
  void secularRootsAreAccurate() {
    double[] poles = {0, 1e-8, 0.5, 0.5 + 1e-12, 1};
    double[] squares = {1e-20, 0.1, 1e-25, 0.3, 1e-30};
    SingularSecular singular = new SingularSecular(poles, squares);
    SymmetricSecular symmetric = new SymmetricSecular(poles, squares);
    double[] minus = new double[5];
    double[] plus = new double[5];
    MathContext digits = new MathContext(60);
    for (int i = 0; i < poles.length; i++) {
      singular.solve(i, minus, plus);
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal size = BigDecimal.ZERO;
      for (int j = 0; j < poles.length; j++) {
        BigDecimal product = new BigDecimal(minus[j]).multiply(new BigDecimal(plus[j]));
        BigDecimal term = new BigDecimal(squares[j]).divide(product, digits);
        sum = sum.add(term);
        size = size.add(term.abs());
      }
      assertThat(residual(sum, size)).isLessThan(1e-14);

      symmetric.solve(i, minus);
      sum = BigDecimal.ZERO;
      size = BigDecimal.ZERO;
      for (int j = 0; j < poles.length; j++) {
        BigDecimal term = new BigDecimal(squares[j]).divide(new BigDecimal(minus[j]), digits);
        sum = sum.add(term);
        size = size.add(term.abs());
      }
      assertThat(residual(sum, size)).isLessThan(1e-14);
    }
  }

  private static double residual(BigDecimal sum, BigDecimal size) {
    return sum.add(BigDecimal.ONE).abs().doubleValue() / (1 + size.doubleValue());
  }
}
