package org.seedtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueParserTest {

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
    assertThat(ValueParser.real(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1d", "1f", "1e", "0x1", "0xp1", "1__0", " 1", "--1"})
  void notReals(String text) {
    assertThat(ValueParser.real(text)).isEmpty();
  }

  @Test
  void listsOfReals() {
    assertThat(ValueParser.reals("0.5,1, 2e0")).hasValue(List.of(0.5, 1.0, 2.0));
    assertThat(ValueParser.reals("[7]")).hasValue(List.of(7.0));
    assertThat(ValueParser.reals("[]")).hasValue(List.of());
    assertThat(ValueParser.reals("")).hasValue(List.of());
    assertThat(ValueParser.reals("1,,2")).isEmpty();
    assertThat(ValueParser.reals("1,x")).isEmpty();
    assertThat(ValueParser.reals("[1")).isEmpty();
  }

  @Test
  void integers() {
    assertThat(ValueParser.integer("-12_3")).hasValue(BigInteger.valueOf(-123));
    assertThat(ValueParser.integer("0xFF")).hasValue(BigInteger.valueOf(255));
    assertThat(ValueParser.integer("18446744073709551616")).hasValue(BigInteger.ONE.shiftLeft(64));
    assertThat(ValueParser.integer("1.0")).isEmpty();
    assertThat(ValueParser.integer("")).isEmpty();
  }

  @Test
  @Timeout(10)
  void longTextsTakeNeitherTimeNorStack() {
    String digits = "9".repeat(10_000);
    assertThat(ValueParser.integer(digits)).hasValue(new BigInteger(digits));
    assertThat(ValueParser.integer(digits + "9")).isEmpty();
    assertThat(ValueParser.integer("9".repeat(10_000_000))).isEmpty();
    assertThat(ValueParser.integer("1" + "_0".repeat(4_999))).isPresent();
    assertThat(ValueParser.real("1" + "_0".repeat(1_000_000))).hasValue(Double.POSITIVE_INFINITY);
    assertThat(ValueParser.reals("1,".repeat(100_000) + "1").orElseThrow()).hasSize(100_001);
  }
}
