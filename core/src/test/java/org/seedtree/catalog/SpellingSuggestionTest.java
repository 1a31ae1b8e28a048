package org.seedtree.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingSuggestionTest {

  private static final List<String> NAMES =
      List.of("normal", "standard_normal", "exponential", "integers");

  @ParameterizedTest
  @CsvSource({
    "normal, normal, 0",
    "nromal, normal, 1",
    "norml, normal, 1",
    "normaal, normal, 1",
    "narmol, normal, 2",
    "'', abc, 3",
    "abc, '', 3"
  })
  void distance(String a, String b, int expected) {
    assertThat(SpellingSuggestion.distance(a, b)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Normal, normal",
    "standardNormal, standard_normal",
    "integer, integers",
    "exponental, exponential"
  })
  void namesTheNearest(String wrong, String right) {
    assertThat(SpellingSuggestion.hint(wrong, NAMES)).isEqualTo("did you mean " + right + "?");
  }

  @Test
  void namesAllWhereNoneIsNear() {
    assertThat(SpellingSuggestion.hint("xyz", NAMES))
        .isEqualTo("there are normal, standard_normal, exponential, integers");
  }

  @Test
  @Timeout(10)
  void aLongTextIsNoMisspeltName() {
    assertThat(SpellingSuggestion.hint("normal".repeat(10_000_000), NAMES))
        .isEqualTo("there are normal, standard_normal, exponential, integers");
  }
}
