package org.seedtree.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases read from text, and the changes that each has. */
class NumpyChangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1.17.0", "1.17.5", "1.26.4", "2.3.4", "2.4.0", "2.4.6", "2.4.31", "2.5.9"})
  void readsThreeNumbers(String version) {
    NumpyRelease release = NumpyRelease.of(version);
    assertThat(release.version()).isEqualTo(version);
    assertThat(release)
        .hasToString("NumPy " + version)
        .isEqualTo(NumpyRelease.of(version))
        .hasSameHashCodeAs(NumpyRelease.of(version));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2.3 | NumPy \"2.3\" is ambiguous, since patch releases changed numbers: write three"
            + " numbers, such as 2.3.5",
        "3.1 | NumPy \"3.1\" is ambiguous, since patch releases changed numbers: write three"
            + " numbers, such as 2.4.6",
        "1.26.5 | there is no NumPy 1.26.5: the last patch release is 1.26.4",
        "1.17.6 | there is no NumPy 1.17.6: the last patch release is 1.17.5",
        "2.3.6 | there is no NumPy 2.3.6: the last patch release is 2.3.5",
        "1.16.6 | NumPy 1.16.6 is not known: releases are 1.17.0 to 2.5",
        "2.6.0 | NumPy 2.6.0 is not known: releases are 1.17.0 to 2.5",
        "1.27.0 | NumPy 1.27.0 is not known: releases are 1.17.0 to 2.5",
        "2 | a NumPy release is three numbers, such as 1.26.4: \"2\"",
        "2.4.06 | a NumPy release is three numbers, such as 1.26.4: \"2.4.06\"",
        "2.4.6rc1 | a NumPy release is three numbers, such as 1.26.4: \"2.4.6rc1\"",
        "2.4.123456789012 | a NumPy release is three numbers, such as 1.26.4: \"2.4.123456789012\"",
      })
  void rejectsOtherTexts(String version, String message) {
    assertThatThrownBy(() -> NumpyRelease.of(version))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void releasesAreInOrder() {
    List<NumpyRelease> last = NumpyRelease.lastPatches();
    assertThat(last).hasSize(16).isSorted().contains(NumpyRelease.DEFAULT);
    assertThat(NumpyRelease.of("2.4.10")).isGreaterThan(NumpyRelease.of("2.4.9"));
    assertThat(NumpyRelease.of("1.26.4")).isLessThan(NumpyRelease.of("2.0.0"));
  }

  @Test
  void changesStandInOrderTheLatestFirst() {
    assertThat(NumpyChange.values()).hasSize(34);
    assertThat(Arrays.stream(NumpyChange.values()).map(NumpyChange::since).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aReleaseHasAChangeFromItsFirstReleaseOn() {
    NumpyChange wald = NumpyChange.WALD_WITHOUT_CANCELLATION;
    assertThat(NumpyRelease.of("2.3.3").has(wald)).isFalse();
    assertThat(NumpyRelease.of("2.3.4").has(wald)).isTrue();
    assertThat(NumpyRelease.of("2.5.2").has(wald)).isTrue();
    assertThat(wald.until()).isEmpty();
  }

  @Test
  void aReleaseCanTakeAChangeBack() {
    NumpyChange multinomial = NumpyChange.RANDOM_STATE_MULTINOMIAL_LOG1P;
    assertThat(NumpyRelease.of("2.3.5").has(multinomial)).isFalse();
    assertThat(NumpyRelease.of("2.4.0").has(multinomial)).isTrue();
    assertThat(NumpyRelease.of("2.5.0").has(multinomial)).isFalse();
    assertThat(multinomial.until()).contains(NumpyRelease.of("2.5.0"));
  }

  @Test
  void patchesOfTheReferenceHaveItsNumbers() {
    assertThat(NumpyChange.between(NumpyRelease.of("2.4.0"), NumpyRelease.DEFAULT)).isEmpty();
    assertThat(NumpyChange.between(NumpyRelease.of("1.17.0"), NumpyRelease.of("2.5.2")))
        .hasSize(33);
  }
}
