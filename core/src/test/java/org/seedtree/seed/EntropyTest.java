package org.seedtree.seed;

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

class EntropyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | 0
          4294967295 | -1
          4294967296 | 0,1
          0xff       | 255
          0xDEADBEEFCAFEBABE0 | -1343509536,-354685188,13
          340282366920938463463374607431768211455 | -1,-1,-1,-1
          1_000      | 1000
          '1,2'      | 1,2
          ' 3, 0x10 '| 3,16
          007        | 7
          """)
  void textBecomesWords(String text, String words) {
    assertThat(Entropy.parse(text).words())
        .isEqualTo(Arrays.stream(words.split(",")).mapToInt(Integer::parseInt).toArray());
  }

  @Test
  void parsingGivesAnIntegerOrASequence() {
    assertThat(Entropy.parse("0x10")).isEqualTo(Entropy.of(16));
    assertThat(Entropy.parse("1,2")).isEqualTo(Entropy.of(new long[] {1, 2}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "+5", ",", "1,", ".5", "\u0663"})
  void rejectsTextThatIsNoNumber(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Entropy.parse(text))
        .withMessageStartingWith("unrecognized seed string: '");
  }

  @Test
  @Timeout(10)
  void typedDigitsAreLimited() {
    String digits = "9".repeat(10_000);
    assertThat(Entropy.parse(digits)).isEqualTo(Entropy.of(new BigInteger(digits)));
    Entropy hexadecimal = Entropy.parse("0x" + digits);
    assertThat(hexadecimal).isEqualTo(Entropy.of(new BigInteger(digits, 16)));
    SeedSequence seed = new SeedSequence(hexadecimal);
    assertThat(SeedSequence.fromJson(seed.toJson()).pool()).isEqualTo(seed.pool());
    String underscores = "1" + "_0".repeat(9_999);
    assertThat(Entropy.parse(underscores))
        .isEqualTo(Entropy.of(new BigInteger(underscores.replace("_", ""))));
    for (String longer : List.of(digits + "9", "9".repeat(5_000_000), "1" + "_0".repeat(1 << 20))) {
      for (String text : List.of(longer, "0x" + longer)) {
        String message = "seed of more than 10000 digits: '" + text.substring(0, 80) + "...'";
        rejects(() -> Entropy.parse(text), message);
        rejects(() -> Entropy.of(List.of(text)), message);
      }
    }
  }

  @Test
  void errorsShowTheBeginningOfAValue() {
    String text = "x".repeat(1_000_000);
    String shown = "x".repeat(80) + "...";
    rejects(() -> Entropy.parse(text), "unrecognized seed string: '" + shown + "'");
    rejects(
        () -> Entropy.parse("5" + text),
        "invalid literal for int() with base 10: '5" + "x".repeat(79) + "...'");
    rejects(() -> Entropy.of(List.of(new StringBuilder(text))), "seed must be integer: " + shown);
    rejects(
        () -> Entropy.parse("-" + "5".repeat(100)),
        "expected non-negative integer: -" + "5".repeat(79) + "...");
    rejects(
        () -> Entropy.of(BigInteger.TEN.pow(100).negate()),
        "expected non-negative integer: -1" + "0".repeat(78) + "...");
    rejects(() -> Entropy.parse("\u001b[2J"), "unrecognized seed string: '\\u001b[2J'");
  }

  @Test
  void errorsAreNumPysWithTheValue() {
    rejects(() -> Entropy.parse("-5"), "expected non-negative integer: -5");
    rejects(() -> Entropy.parse("12abc"), "invalid literal for int() with base 10: '12abc'");
    rejects(() -> Entropy.parse("1__0"), "invalid literal for int() with base 10: '1__0'");
    rejects(() -> Entropy.parse("1e3"), "invalid literal for int() with base 10: '1e3'");
    rejects(() -> Entropy.parse("0x"), "invalid literal for int() with base 16: '0x'");
    rejects(() -> Entropy.parse("0X7b"), "invalid literal for int() with base 10: '0X7b'");
    rejects(() -> Entropy.of(List.of(" 5")), "unrecognized seed string: ' 5'");
    rejects(() -> Entropy.of(List.of(1.5)), "seed must be integer: 1.5");
    rejects(() -> Entropy.of(Arrays.asList(1, null)), "seed must be integer: null");
    rejects(() -> Entropy.of(BigInteger.TEN.negate()), "expected non-negative integer: -10");
  }

  @Test
  void acceptsElementsOfEveryType() {
    Entropy mixed =
        Entropy.of(
            List.of(1, 2L, BigInteger.ONE.shiftLeft(32), "0x7", List.of(List.of()), Entropy.of(9)));

    assertThat(mixed.words()).containsExactly(1, 2, 0, 1, 7, 9);
    assertThat(mixed.toJson()).isEqualTo("[1, 2, 4294967296, \"0x7\", [[]], 9]");
    assertThat(mixed).hasToString("[1, 2, 4294967296, '0x7', [[]], 9]");
    assertThat(Entropy.of(List.of()).words()).isEmpty();
  }

  private static void rejects(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
