package org.seedtree.broadcast;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.internal.parameter.JointParameters;

class RunCheckTest {

  private static final double[] EDGES = {
    Double.NEGATIVE_INFINITY,
    -Double.MAX_VALUE,
    -1,
    -0.0,
    0.0,
    Double.MIN_VALUE,
    1,
    2,
    Double.MAX_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NaN
  };

  @Test
  void uniformIsNeverAcceptedWhereNumpyRejects() {
    int accepted = 0;
    for (double low : EDGES) {
      for (double high : EDGES) {
        if (RunCheck.accepts(JointParameters.UNIFORM, List.of(twice(low), twice(high)))) {
          accepted++;
          assertDoesNotThrow(() -> JointParameters.UNIFORM.check(low, high), low + ", " + high);
        }
      }
    }
    // all increasing pairs of the eight finite edges but -0.0, 0.0 and -MAX_VALUE, MAX_VALUE
    assertEquals(8 * 7 / 2 - 2, accepted);
  }

  @Test
  void triangularIsNeverAcceptedWhereNumpyRejects() {
    int accepted = 0;
    for (double left : EDGES) {
      for (double mode : EDGES) {
        for (double right : EDGES) {
          List<Operand> operands = List.of(twice(left), twice(mode), twice(right));
          if (RunCheck.accepts(JointParameters.TRIANGULAR, operands)) {
            accepted++;
            assertDoesNotThrow(() -> JointParameters.TRIANGULAR.check(left, mode, right));
          }
        }
      }
    }
    assertTrue(accepted > 100, () -> "a check that accepts nothing is of no use");
  }

  @Test
  void emptyArraysAreLeftToTheOtherChecks() {
    List<Operand> operands = List.of(Operand.of(3.0), Operand.of(1.0), Operand.of(new double[0]));
    assertFalse(RunCheck.accepts(JointParameters.TRIANGULAR, operands));
  }

  private static Operand twice(double value) {
    return Operand.of(value, value);
  }
}
