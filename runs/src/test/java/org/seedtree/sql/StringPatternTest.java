package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strings of a pattern and their numbers. */
class StringPatternTest {

  private static String string(String pattern, long number) {
    return new String(StringPattern.parse(pattern).ascii(number), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "abc 1 0 abc",
        "[ab]c[xyz] 6 4 bcy",
        "[A-Z]{2}-[0-9]{3} 676000 675999 ZZ-999",
        "\\d{2} 100 7 07",
        "[a-c\\d_-] 15 14 -",
        "\\[\\{x\\} 1 0 [{x}",
        "[\\]\\-] 2 1 -",
        "[\\^-z] 29 0 ^",
        "[!-\\}] 93 92 }",
        "[\\--9] 13 12 9",
        "[+-\\-] 3 2 -",
        "[\\[-\\]] 3 1 \\",
        "a{0}b 1 0 b",
        "[01]{62} 4611686018427387904 1 00000000000000000000000000000000000000000000000000000000000001"
      })
  void stringsAreNumberedInTheOrderOfTheClasses(
      String pattern, long count, long number, String string) {
    assertThat(StringPattern.parse(pattern).count()).isEqualTo(count);
    assertThat(string(pattern, number)).isEqualTo(string);
  }

  @Test
  void theLastCharacterIsTheFastest() {
    assertThat(string("[ab][01]", 0)).isEqualTo("a0");
    assertThat(string("[ab][01]", 1)).isEqualTo("a1");
    assertThat(string("[ab][01]", 2)).isEqualTo("b0");
    assertThat(string("[ab][01]", 3)).isEqualTo("b1");
  }
}
