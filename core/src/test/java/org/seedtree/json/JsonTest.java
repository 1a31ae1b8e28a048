package org.seedtree.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-12",
        "340282366920938463463374607431768211456",
        "0.5",
        "-0.0",
        "1e-05",
        "1e+16",
        "1.5e+300",
        "NaN",
        "Infinity",
        "-Infinity",
        "\"\"",
        "\"a\\\"b\\\\c/\\n\\t\\r\\b\\f\\u0007\\u20ac\\ud83c\\udf31\\u007f\"",
        "[]",
        "{}",
        "[1, [2, []], {\"a\": {}, \"b\": [null, 1.0]}]"
      })
  void readsAndWritesWhatPythonWrites(String text) {
    assertThat(Json.write(Json.parse(text))).isEqualTo(text);
  }

  @Test
  void readsBlanksAndOtherSpellings() {
    assertThat(Json.parse(" \t\n\r[ 1 ,2 , { \"k\" : 1E2 , \"l\":-0.5e-1} ] "))
        .isEqualTo(
            List.of(BigInteger.ONE, BigInteger.TWO, java.util.Map.of("k", 100.0, "l", -0.05)));
    assertThat(Json.parse("\"\\/\\u00E9é\"")).isEqualTo("/éé");
    assertThat(Json.parseObject("{\"a\": 1, \"a\": 2}")).containsEntry("a", BigInteger.TWO);
  }

  @Test
  void writesOtherValues() {
    assertThat(Json.write(Arrays.asList(1, -2L, null))).isEqualTo("[1, -2, null]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.write(new Object[0]))
        .withMessageStartingWith("not a JSON value: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | 0  | unexpected end
          '[1, 2'     | 5  | expected ',' or ']'
          '[1, ]'     | 4  | expected a JSON value
          '{"a" 1}'   | 5  | expected ':'
          '{"a": 1'   | 7  | expected ',' or '}'
          '{a: 1}'    | 1  | expected a name in double quotes
          '"abc'      | 4  | text without end
          '"\\x"'     | 2  | unknown escape
          '"\\u12G4"' | 5  | expected four hexadecimal digits
          '01'        | 1  | number with a leading zero
          '1.'        | 2  | unexpected end
          '1.e5'      | 2  | expected a JSON value
          '1e'        | 2  | unexpected end
          '-'         | 1  | unexpected end
          '+1'        | 0  | expected a JSON value
          'nul'       | 0  | expected a JSON value
          'True'      | 0  | expected a JSON value
          '1 2'       | 2  | extra data
          """)
  void errorsNameTheCauseAndThePosition(String text, int position, String what) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parse(text))
        .withMessage(what + " at character " + position + " of the JSON text: " + text);
  }

  @Test
  @Timeout(10)
  void digitsOfIntegersAreLimited() {
    String digits = "7".repeat(Json.MAX_DIGITS);
    assertThat(Json.parse(digits)).isEqualTo(new BigInteger(digits));
    assertThat(Json.parse("-" + digits)).isEqualTo(new BigInteger("-" + digits));
    for (String longer : List.of(digits + "7", "-" + digits + "7", "7".repeat(5_000_000))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.parse(longer))
          .withMessage(
              "integer of more than 20000 digits at character "
                  + longer.length()
                  + " of the JSON text: "
                  + longer.substring(0, 80)
                  + "...");
    }
    for (String longest : List.of(digits, "-" + digits)) {
      assertThat(Json.write(new BigInteger(longest))).isEqualTo(longest);
    }
    for (BigInteger longer :
        List.of(BigInteger.TEN.pow(Json.MAX_DIGITS), BigInteger.ONE.shiftLeft(1 << 26).negate())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Json.write(List.of(longer)))
          .withMessage("integer of more than 20000 digits");
    }
    assertThat(Json.parse("0." + "7".repeat(1_000_000))).isEqualTo(7 / 9.0);
    assertThat(Json.parse("1e" + "9".repeat(1_000_000))).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void messagesShowTheBeginningOfAValueOnOneLine() {
    assertThat(Json.abbreviate(null)).isEqualTo("null");
    assertThat(Json.abbreviate(List.of(1.5, "a"))).isEqualTo("[1.5, a]");
    assertThat(Json.abbreviate("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(Json.abbreviate("x".repeat(81))).isEqualTo("x".repeat(80) + "...");
    assertThat(Json.abbreviate("a\nb\r\tc\u0007d\u0085\u00e9"))
        .isEqualTo("a\\nb\\r\\tc\\u0007d\\u0085\u00e9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parse("{\n  \"a\": ,\n}"))
        .withMessage("expected a JSON value at character 9 of the JSON text: {\\n  \"a\": ,\\n}");
  }

  @Test
  void limitsDepthAndLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parse("[".repeat(100_000)))
        .withMessage(
            "nested too deeply at character 500 of the JSON text: " + "[".repeat(80) + "...");
    assertThat(Json.parse("[".repeat(500) + "]".repeat(500))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.parseObject("[1]"))
        .withMessage("not a JSON object: [1]");
  }
}
