package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        .extracting(c -> c.difference(Releases.NEWEST))
        .filteredOn(Objects::nonNull)
        .isEmpty();
  }

  @Test
  void thereAreAllCases() {
    assertThat(CASES).hasSize(483);
  }

  /** Those of scikit-learn 1.2.1, pandas 1.5.3 and SciPy 1.10.1 that are others. */
  @Test
  void givesTheAnswersOfOlderReleases() {
    List<LibraryCase> older = LibraryCase.golden(true);
    Releases releases =
        Releases.of(Map.of("scikit-learn", "1.2.1", "pandas", "1.5.3", "scipy", "1.10.1"));
    assertThat(older).hasSize(12);
    assertThat(older)
        .extracting(c -> c.difference(releases))
        .filteredOn(Objects::nonNull)
        .isEmpty();
  }
}
