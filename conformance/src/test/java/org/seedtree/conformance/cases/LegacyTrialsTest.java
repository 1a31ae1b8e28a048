package org.seedtree.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.conformance.cases.LegacyDiscreteCases.Trials;
import org.seedtree.conformance.stream.CaseChoices;

/** The trials of RandomState's binomial that are compared. */
class LegacyTrialsTest {

  @ParameterizedTest
  @CsvSource({
    "300000000000000000, 8e-17, false", // 1 - p is 1 - 2^-53: e^-33 for a probability of e^-24
    "500000000000000000, 5.6e-17, false",
    "1000000000000000000, 1e-17, true", // 1 - p is 1: never a success
    "9007199254740992, 3e-15, true",
    "1000000, 1e-5, true",
    "100, 0.4, true",
    "0, 0.5, true",
    "9223372036854775807, 0.5, true",
  })
  void searchesThatEndAreKnown(long n, double p, boolean ends) {
    assertThat(Trials.searchEnds(n, p)).isEqualTo(ends);
  }

  @Test
  void onlySearchesThatEndAreChosen() {
    for (int seed = 0; seed < 20_000; seed++) {
      Trials trials = Trials.draw(new CaseChoices(seed));
      assertThat(Trials.searchEnds(trials.n(), trials.p())).as("%s", trials).isTrue();
    }
  }
}
