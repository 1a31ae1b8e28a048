package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.sklearn.SklearnRelease;

/** The answers of scikit-learn 1.9.1, pandas 3.0.6 and SciPy 1.17.1. */
class GoldenCasesTest {

  private static final List<LibraryCase> CASES = LibraryCase.golden(false);

  static Stream<String> functions() {
    return CASES.stream().map(LibraryCase::function).distinct();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void givesTheLibrarysAnswer(String function) {
    assertThat(CASES.stream().filter(c -> c.function().equals(function)))
        .extracting(c -> c.difference(SklearnRelease.NEWEST))
        .filteredOn(Objects::nonNull)
        .isEmpty();
  }

  @Test
  void thereAreAllCases() {
    assertThat(CASES).hasSize(483);
  }

  /**
   * Those of scikit-learn 1.2.1; that of pandas 1.5 and the ones of SciPy 1.10 are not followed.
   */
  @Test
  void givesTheAnswersOfAnOlderRelease() {
    List<LibraryCase> older =
        LibraryCase.golden(true).stream()
            .filter(c -> !c.function().startsWith("pandas") && !c.function().startsWith("scipy"))
            .toList();
    assertThat(older).hasSize(9);
    assertThat(older)
        .extracting(c -> c.difference(SklearnRelease.of("1.2.1")))
        .filteredOn(Objects::nonNull)
        .isEmpty();
  }
}
