package org.seedtree.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Normal;

class OperandTest {

  @Test
  void isEqualByNumbersAndShape() {
    Operand doubles = Operand.of(1.0, 2, 3, 4);
    assertThat(doubles)
        .isEqualTo(Operand.of(1.0, 2, 3, 4))
        .hasSameHashCodeAs(Operand.of(1.0, 2, 3, 4))
        .isNotEqualTo(Operand.of(1.0, 2, 3, 5))
        .isNotEqualTo(Operand.of(1.0, 2, 3, 4).reshape(2, 2))
        .isNotEqualTo(Operand.longs(1, 2, 3, 4));
    assertThat(Operand.longs(1, 2))
        .isEqualTo(Operand.longs(1, 2))
        .hasSameHashCodeAs(Operand.longs(1, 2))
        .isNotEqualTo(Operand.longs(1, 3))
        .isNotEqualTo(Operand.longs(1, 2).reshape(2, 1))
        .isNotEqualTo(doubles);
    assertThat(doubles.toString()).contains("1.0, 2.0, 3.0, 4.0").contains("(4,)");
    assertThat(Operand.longs(7, 8).toString()).contains("7, 8").contains("(2,)");
  }

  @Test
  void reshapesToShapesThatFit() {
    assertThat(Operand.of(new double[6]).reshape(2, -1).shape()).containsExactly(2, 3);
    assertThat(Operand.of(new double[0]).reshape(0, 4).shape()).containsExactly(0, 4);
    assertThat(Operand.of(new double[0][0]).shape()).containsExactly(0, 0);
    for (int[] extents : new int[][] {{4}, {-1, -1}, {-2, -3}, {-1, 4}, {0, -1}}) {
      assertThatThrownBy(() -> Operand.of(new double[6]).reshape(extents))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("cannot reshape array of size 6 into shape (");
    }
  }

  @Test
  void rowsOfMoreElementsThanAnArrayHasAreRejected() {
    double[][] rows = new double[1 << 16][];
    Arrays.fill(rows, new double[1 << 15]);
    assertThatThrownBy(() -> Operand.of(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("array is too big: (65536, 32768)");
  }

  @Test
  void broadcastsPrintTheirOperandsAndRejectSizesOfNoArray() {
    Broadcast<DoubleDistribution> normals =
        Broadcast.of(Normal::new, Operand.of(1.0, 2), Operand.of(3.0));
    assertThat(normals.toString()).contains("1.0, 2.0").contains("3.0");
    assertThat(normals.size(3, 2).toString()).endsWith(" to (3, 2)");
    assertThatThrownBy(() -> normals.size(1 << 20, 1 << 20, 2))
        .hasMessageStartingWith("array is too big: (1048576, 1048576, 2)");
  }
}
