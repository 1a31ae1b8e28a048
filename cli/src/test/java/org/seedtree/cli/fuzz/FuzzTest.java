package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.seedtree.Generator;

/** How fuzz tests choose, count and replay their cases. */
class FuzzTest {

  private final List<String> log = new ArrayList<>();

  private Map<String, Integer> run(
      Map<String, String> properties, String test, int all, Fuzz.Check check) {
    return Fuzz.of(properties::get, log::add, test, all, check);
  }

  @Test
  void runsTheProportionOfTheCasesThatIsGiven() {
    assertThat(run(Map.of(), "t", 50, rng -> "a")).containsEntry("a", 5);
    assertThat(run(Map.of("seedtree.fuzz.share", "1"), "t", 50, rng -> "a")).containsEntry("a", 50);
    assertThat(Fuzz.few("t", 150, rng -> rng.random() < 2 ? "b" : "c")).containsOnlyKeys("b");
  }

  @Test
  void aFailedCaseIsReplayedByItsNumber() {
    List<Double> values = new ArrayList<>();
    Fuzz.Check check =
        rng -> {
          values.add(rng.random());
          assertThat(values.get(values.size() - 1)).isLessThan(0.9);
          return "ok";
        };
    Map<String, String> all = Map.of("seedtree.fuzz.share", "1", "seedtree.fuzz.seed", "5");
    AssertionError failure = failure(all, check);
    assertThat(log.get(0)).isEqualTo("fuzz: failed: " + failure.getMessage());
    assertThat(log.get(log.size() - 1))
        .matches("fuzz: t: 100 cases of seed 5 in \\d+.\\d min: \\d+ failed");
    assertThat(failure)
        .hasMessageMatching(
            "(?s)t, seed 5, case (\\d+): .*; to replay it: cli/fuzz --seed 5 --case \\1 t");
    double first = values.stream().filter(x -> x >= 0.9).findFirst().orElseThrow();
    int number = values.indexOf(first);
    values.clear();
    failure(Map.of("seedtree.fuzz.seed", "5", "seedtree.fuzz.case", "" + number), check);
    assertThat(values).containsExactly(first);
  }

  private AssertionError failure(Map<String, String> properties, Fuzz.Check check) {
    try {
      run(properties, "t", 100, check);
    } catch (AssertionError e) {
      return e;
    }
    throw new IllegalStateException("no case failed");
  }

  @Test
  void everyRunHasAnotherSeed() {
    List<Double> values = new ArrayList<>();
    Fuzz.Check check = (Generator rng) -> "" + values.add(rng.random());
    for (int i = 0; i < 2; i++) {
      run(Map.of(), "t", 10, check);
    }
    assertThat(values).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void skipsATestThatIsNotChosen() {
    assertThatThrownBy(() -> run(Map.of("seedtree.fuzz.test", "other"), "t", 10, rng -> "a"))
        .isInstanceOf(TestAbortedException.class);
  }

  @Test
  void aCaseThatDoesNotEndIsAFailure() {
    Map<String, String> properties =
        Map.of("seedtree.fuzz.seed", "5", "seedtree.fuzz.case", "3", "seedtree.fuzz.seconds", "1");
    assertThat(
            failure(
                properties,
                rng -> {
                  TimeUnit.HOURS.sleep(1);
                  return "";
                }))
        .hasMessage(
            "t, seed 5, case 3: takes more than 1 s; to replay it: cli/fuzz --seed 5 --case 3 t");
  }
}
