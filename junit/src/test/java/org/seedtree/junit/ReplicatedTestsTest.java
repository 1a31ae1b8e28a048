package org.seedtree.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.seed.SeedSequence;

class ReplicatedTestsTest {

  private static final Set<Double> VALUES = Collections.synchronizedSet(new LinkedHashSet<>());

  static class Fair implements ReplicatedTests {
    @Replicates
    double isUniform(Generator rng) {
      double p = rng.random();
      VALUES.add(p);
      return p;
    }

    @Replicates(300)
    double isUniformToo(SeedSequence seed, Generator rng) {
      double p = Generator.defaultRng(seed).random();
      VALUES.add(p);
      VALUES.add(rng.random());
      return p;
    }
  }

  @Test
  void uniformPValuesPassAndStreamsDiffer() {
    for (int seed = 0; seed < 20; seed++) {
      VALUES.clear();
      var results = Runs.of(Fair.class, "seedtree.seed=" + seed);
      assertThat(Runs.failures(results)).isEmpty();
      results.testEvents().assertStatistics(tests -> tests.succeeded(2));
      assertThat(VALUES).hasSize(1600);
    }
  }

  static class Biased implements ReplicatedTests {
    @Replicates(400)
    double isBiased(Generator rng) {
      return Math.pow(rng.random(), 1.6);
    }

    @Replicates(value = 100, alpha = 1e-9)
    double isImpossibleOnce(Generator rng) {
      double p = rng.random();
      return p < 0.05 && p > 0.01 ? 1e-14 : p;
    }
  }

  @Test
  void otherPValuesFailAndTheSmallestIsReplayed() {
    List<Throwable> failures = Runs.failures(Runs.of(Biased.class, "seedtree.seed=7"));
    assertThat(failures).hasSize(2);
    String line = message(failures, "#isBiased:");
    assertThat(line)
        .matches(
            "400 p-values are not uniform: distance D = 0\\.\\d+, probability \\d\\S+E-\\d+;"
                + " smallest p-value \\S+, probability \\S+; replay the smallest with"
                + " -Dseedtree.seed=7 -Dseedtree.replicate=\\S+\\$Biased#isBiased:\\d+");
    assertThat(message(failures, "#isImpossibleOnce:"))
        .contains("smallest p-value 1.0E-14, probability ");

    String replicate = line.replaceAll(".*-D(seedtree.replicate=\\S+)", "$1");
    String smallest = line.replaceAll(".*smallest p-value (\\S+),.*", "$1");
    String printed = printed(() -> Runs.of(Biased.class, "seedtree.seed=7", replicate));
    assertThat(printed)
        .isEqualTo(
            replicate.replace("seedtree.replicate=", "")
                + ": p-value "
                + smallest
                + System.lineSeparator());
  }

  private static String message(List<Throwable> failures, String name) {
    return failures.stream()
        .map(Throwable::getMessage)
        .filter(message -> message.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static String printed(Runnable run) {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      run.run();
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static class Broken implements ReplicatedTests {
    @Replicates
    double isNoNumber(Generator rng) {
      return rng.random() < 0.5 ? Double.NaN : 0.5;
    }

    @Replicates
    @Seed(5)
    double fails(Generator rng) {
      throw new IllegalStateException("x");
    }
  }

  @Test
  void failedReplicatesAreNamed() {
    List<Throwable> failures = Runs.failures(Runs.of(Broken.class));
    assertThat(failures).hasSize(2);
    assertThat(failures)
        .anySatisfy(
            failure ->
                assertThat(failure.getMessage())
                    .matches(
                        "p-value is not in \\[0, 1]: NaN; replay with -Dseedtree.seed=\\d+"
                            + " -Dseedtree.replicate=\\S+\\$Broken#isNoNumber:\\d+"));
    assertThat(failures)
        .anySatisfy(
            failure -> {
              assertThat(failure).isExactlyInstanceOf(IllegalStateException.class);
              assertThat(failure.getSuppressed()[0])
                  .hasMessage(
                      "replay with -Dseedtree.replicate=" + Broken.class.getName() + "#fails:0");
            });
    assertThat(
            Runs.failures(
                Runs.of(
                    Broken.class, "seedtree.replicate=" + Broken.class.getName() + "#fails:1000")))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessage("seedtree.replicate: no replicate of 0 to 999: 1000"));
  }

  @Seed(7)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Pinned {}

  static class PinnedReplicates implements ReplicatedTests {
    @Replicates(100)
    double hasDataOfOneSeed(@Seed(42) Generator data, @Seed Generator rng) {
      VALUES.add(data.random());
      VALUES.add(rng.random());
      return rng.random();
    }

    @Replicates(100)
    @Pinned
    double hasStreamsOfOneSeed(Generator rng) {
      double p = rng.random();
      VALUES.add(-p);
      return p;
    }
  }

  @Test
  void pinnedParametersAndMethodsDoNotChangeWithTheRun() {
    List<Set<Double>> values =
        IntStream.of(1, 2)
            .mapToObj(
                seed -> {
                  VALUES.clear();
                  assertThat(
                          Runs.failures(Runs.of(PinnedReplicates.class, "seedtree.seed=" + seed)))
                      .isEmpty();
                  return Set.copyOf(VALUES);
                })
            .toList();
    assertThat(values).allMatch(seen -> seen.size() == 1 + 100 + 100);
    Set<Double> inBoth = new TreeSet<>(values.get(0));
    inBoth.retainAll(values.get(1));
    assertThat(inBoth).hasSize(1 + 100).contains(Generator.defaultRng(42).random());
  }

  static class Nothing implements ReplicatedTests {}

  static class NotDouble implements ReplicatedTests {
    @Replicates
    void test(Generator rng) {}
  }

  static class NoStream implements ReplicatedTests {
    @Replicates
    double test() {
      return 0.5;
    }
  }

  static class AllPinned implements ReplicatedTests {
    @Replicates
    double test(@Seed(42) Generator rng, @Pinned SeedSequence seed) {
      return rng.random();
    }
  }

  @Test
  void otherMethodsAreRejected() {
    assertThat(Runs.failures(Runs.of(AllPinned.class)).get(0))
        .hasMessageStartingWith("@Replicates method must have a parameter that @Seed does not pin");
    assertThat(Runs.failures(Runs.of(Nothing.class)).get(0))
        .hasMessageStartingWith("no method has @Replicates: ");
    assertThat(Runs.failures(Runs.of(NotDouble.class)).get(0))
        .hasMessageStartingWith("@Replicates method must return a double: ");
    assertThat(Runs.failures(Runs.of(NoStream.class)).get(0))
        .hasMessageStartingWith("@Replicates method must have parameters");
  }

  @Test
  void theDistanceIsTheLargestOfTheDistributionFunctions() {
    Uniformity all = Uniformity.of(new double[] {0.9, 0.25, 0.3});
    assertThat(all.smallest()).isEqualTo(1);
    assertThat(all.minimum()).isEqualTo(0.25);
    assertThat(all.distance()).isCloseTo(2 / 3.0 - 0.3, org.assertj.core.data.Offset.offset(1e-15));
    assertThat(all.minimumProbability())
        .isCloseTo(1 - 0.75 * 0.75 * 0.75, org.assertj.core.data.Offset.offset(1e-15));
    assertThat(Uniformity.of(new double[] {1}).isRejected(0.01)).isFalse();
    assertThat(Uniformity.of(new double[] {0}).isRejected(1e-6)).isTrue();
  }
}
