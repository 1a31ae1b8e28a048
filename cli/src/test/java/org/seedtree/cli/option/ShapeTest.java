package org.seedtree.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.error.UserException;

class ShapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"5; (5,); 5", "2,3; (2, 3); 6", "2, 0,9; (2, 0, 9); 0", "1_000; (1000,); 1000"})
  void parses(String text, String tuple, long count) {
    Shape shape = Shape.parse(text);
    assertThat(shape).hasToString(tuple);
    assertThat(shape.count()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1,,2", "1.5", "-1", "3,-1", "9223372036854775808"})
  void rejects(String text) {
    assertThatThrownBy(() -> Shape.parse(text))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(text);
  }

  @Test
  void aSingleValueHasNoDimension() {
    assertThat(Shape.SINGLE_VALUE).hasToString("()");
    assertThat(Shape.SINGLE_VALUE.count()).isEqualTo(1);
    assertThat(Shape.SINGLE_VALUE.times(7)).hasToString("(7,)");
  }

  @Test
  void bytesBeyondALongAreRejected() {
    assertThat(Shape.parse("1152921504606846975").bytes(8)).isEqualTo(9223372036854775800L);
    assertThatThrownBy(() -> Shape.parse("1152921504606846976").bytes(8))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("array is too big");
    assertThat(Shape.parse("4294967296,4294967296,0").bytes(8)).isZero();
  }
}
