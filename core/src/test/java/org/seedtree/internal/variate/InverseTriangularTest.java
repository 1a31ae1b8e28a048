package org.seedtree.internal.variate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.seedtree.engine.PCG64;

class InverseTriangularTest {

  @Test
  void theSelectionWithoutABranchGivesTheBitsOfTheBranch() {
    PCG64 bits = new PCG64(20);
    for (int i = 0; i < 100_000; i++) {
      double left = bits.nextDouble() - 0.5;
      double mode = i % 5 == 0 ? left : left + bits.nextDouble();
      double right = i % 7 == 0 && mode > left ? mode : mode + bits.nextDouble();
      assertBits(left, mode, right, bits.nextDouble());
      assertBits(left, mode, right, (mode - left) / (right - left));
      assertBits(left, mode, right, 0);
      assertBits(left, mode, Double.POSITIVE_INFINITY, bits.nextDouble());
      assertBits(left, Double.NaN, right, bits.nextDouble());
    }
  }

  private static void assertBits(double left, double mode, double right, double u) {
    assertEquals(
        Double.doubleToLongBits(branch(left, mode, right, u)),
        Double.doubleToLongBits(InverseTriangular.value(left, mode, right, u)),
        () -> left + ", " + mode + ", " + right + ", " + u);
  }

  private static double branch(double left, double mode, double right, double u) {
    double base = right - left;
    return u <= (mode - left) / base
        ? left + Math.sqrt(u * ((mode - left) * base))
        : right - Math.sqrt((1 - u) * ((right - mode) * base));
  }
}
