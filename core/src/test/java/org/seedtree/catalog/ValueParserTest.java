package org.seedtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.seed.Entropy;

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

  @ParameterizedTest
  @CsvSource({
    "1e10, 10000000000",
    "1E+3, 1000",
    "1.5e3, 1500",
    "12.30e1, 123",
    "1.e2, 100",
    "1_0e1_0, ",
    "2**40, 1099511627776",
    "-2**2, -4",
    "2**63-1, 9223372036854775807",
    "10**6+1_000-0x10, 1000984",
    "1e3**2, 1000000",
    "0**0, 1",
    "1**99999999999, 1",
    "0**99999999999, 0",
    "+7, 7",
    "-0x10, -16"
  })
  void integersAsPythonsUsersWriteThem(String text, @Nullable BigInteger value) {
    assertThat(ValueParser.integer(text)).isEqualTo(Optional.ofNullable(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e-3",
        "1.5",
        "1.5e0",
        "1e",
        "e5",
        "2**",
        "**2",
        "2**-1",
        "2***3",
        "2**3**2",
        "1+",
        "--1",
        "1 +1",
        "2**100000",
        "1e10001",
        "1e99999",
        "1e100000",
        "9**99999999999",
        "1__0",
        "0x",
        "x",
        "\u0661"
      })
  void notIntegers(String text) {
    assertThat(ValueParser.integer(text)).isEmpty();
  }

  @Test
  void realsMayBePowers() {
    assertThat(ValueParser.real("2**40")).hasValue(0x1p40);
    assertThat(ValueParser.real("2**63-1")).hasValue(0x1p63);
    assertThat(ValueParser.real("2**2000")).isEmpty();
    assertThat(ValueParser.real("2**x")).isEmpty();
  }

  @Test
  void matrices() {
    List<Double> unit = List.of(1.0, 0.0, 0.0, 1.0);
    for (String text :
        List.of(
            "1,0;0,1", "1, 0; 0, 1", "[[1,0],[0,1]]", "[[1, 0], [0, 1]]", "[1,0,0,1]", "1,0,0,1")) {
      assertThat(ValueParser.matrix(text)).as(text).hasValue(unit);
    }
    assertThat(ValueParser.matrix("[[2]]")).hasValue(List.of(2.0));
    assertThat(ValueParser.matrix("2")).hasValue(List.of(2.0));
    for (String text : List.of("1;0;0;1", "1,0;0", "1,0;0,x", "[[1,0],[0]]", "[[1,0],[0,1]", ";")) {
      assertThat(ValueParser.matrix(text)).as(text).isEmpty();
    }
  }

  @Test
  void seeds() {
    assertThat(ValueParser.entropy("2**64")).isEqualTo(Entropy.of(BigInteger.ONE.shiftLeft(64)));
    assertThat(ValueParser.entropy(" 1e3 , 0x7b")).isEqualTo(Entropy.of(List.of(1000, 123)));
    assertThat(ValueParser.entropy("007")).isEqualTo(Entropy.of(7));
    for (String text : List.of("-1", "-0", "2**3-9", "1,-1", "", "1e-3", "12abc")) {
      assertThatIllegalArgumentException().as(text).isThrownBy(() -> ValueParser.entropy(text));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueParser.entropy("-1"))
        .withMessage("expected non-negative integer: -1");
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
  @Timeout(60)
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
