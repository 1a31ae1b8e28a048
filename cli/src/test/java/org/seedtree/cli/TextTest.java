package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "-1.5e-3, -0.0015",
    ".5, 0.5",
    "5., 5.0",
    "1_000.5, 1000.5",
    "inf, Infinity",
    "-Infinity, -Infinity",
    "nan, NaN",
    "0x1.8p1, 3.0",
    "-0.0, -0.0"
  })
  void realsAsPythonReadsThem(String text, double value) {
    assertThat(Text.real(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1d", "1f", "1e", "0x1", "0xp1", "1__0", " 1", "--1"})
  void notReals(String text) {
    assertThat(Text.real(text)).isEmpty();
  }

  @Test
  void listsOfReals() {
    assertThat(Text.reals("0.5,1, 2e0")).hasValue(List.of(0.5, 1.0, 2.0));
    assertThat(Text.reals("[7]")).hasValue(List.of(7.0));
    assertThat(Text.reals("[]")).hasValue(List.of());
    assertThat(Text.reals("")).hasValue(List.of());
    assertThat(Text.reals("1,,2")).isEmpty();
    assertThat(Text.reals("1,x")).isEmpty();
    assertThat(Text.reals("[1")).isEmpty();
  }

  @Test
  void integers() {
    assertThat(Text.integer("-12_3")).hasValue(BigInteger.valueOf(-123));
    assertThat(Text.integer("0xFF")).hasValue(BigInteger.valueOf(255));
    assertThat(Text.integer("18446744073709551616")).hasValue(BigInteger.ONE.shiftLeft(64));
    assertThat(Text.integer("1.0")).isEmpty();
    assertThat(Text.integer("")).isEmpty();
  }

  @Test
  void countsSayTheirRange() {
    assertThat(Text.count("-n", "7", 0, 9)).isEqualTo(7);
    assertThatThrownBy(() -> Text.count("-n", "10", 0, 9))
        .hasMessage("-n is a whole number from 0 to 9, not 10");
    assertThatThrownBy(() -> Text.count("-n", "x", 1, Long.MAX_VALUE))
        .hasMessage("-n is a whole number of at least 1, not x");
  }
}
