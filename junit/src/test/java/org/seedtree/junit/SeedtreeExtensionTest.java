package org.seedtree.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.seedtree.Generator;
import org.seedtree.Seeds;
import org.seedtree.legacy.RandomState;
import org.seedtree.seed.SeedSequence;

class SeedtreeExtensionTest {

  /** The first doubles of the tests that have run, by test. */
  private static final Map<String, Double> DRAWN = Collections.synchronizedMap(new TreeMap<>());

  private static Map<String, Double> drawn(Class<?> type, String... configuration) {
    DRAWN.clear();
    EngineExecutionResults results = Runs.of(type, configuration);
    assertThat(Runs.failures(results)).isEmpty();
    return new TreeMap<>(DRAWN);
  }

  @ExtendWith(SeedtreeExtension.class)
  static class Draws {

    @Seed private Generator field;
    private final double ofConstructor;
    private double ofSetUp;

    Draws(Generator rng) {
      ofConstructor = rng.random();
    }

    @BeforeAll
    static void open(Generator rng) {
      DRAWN.put("open", rng.random());
    }

    @BeforeEach
    void setUp(Generator rng) {
      ofSetUp = rng.random();
    }

    private void record(String test, Generator rng) {
      DRAWN.put(test, rng.random());
      DRAWN.put(test + " field", field.random());
      DRAWN.put(test + " setUp", ofSetUp);
      DRAWN.put("constructor", ofConstructor);
    }

    @Test
    void one(Generator rng) {
      record("one", rng);
    }

    @Test
    void two(Generator rng, Generator other) {
      record("two", rng);
      DRAWN.put("two other", other.random());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void parameterised(int value, Generator rng) {
      record("parameterised " + value, rng);
    }

    @RepeatedTest(3)
    void repeated(Generator rng, RepetitionInfo info) {
      record("repeated " + info.getCurrentRepetition(), rng);
    }

    @Nested
    class Inner {
      @Test
      void one(Generator rng) {
        record("inner", rng);
      }
    }
  }

  @Test
  void streamsDifferAndDependOnNoOrderThreadOrOtherTest() {
    Map<String, Double> sequential = drawn(Draws.class, "seedtree.seed=5");
    assertThat(sequential).hasSize(3 * 9 + 3);
    assertThat(sequential.values()).doesNotHaveDuplicates();

    assertThat(drawn(Draws.class, "seedtree.seed=5")).isEqualTo(sequential);
    for (int seed = 0; seed < 5; seed++) {
      assertThat(
              drawn(
                  Draws.class,
                  "seedtree.seed=0x5",
                  "junit.jupiter.testmethod.order.default="
                      + "org.junit.jupiter.api.MethodOrderer$Random",
                  "junit.jupiter.execution.order.random.seed=" + seed,
                  "junit.jupiter.execution.parallel.enabled=true",
                  "junit.jupiter.execution.parallel.mode.default=concurrent"))
          .isEqualTo(sequential);
    }

    DRAWN.clear();
    assertThat(
            Runs.failures(
                Runs.ofMethod(Draws.class, "one(org.seedtree.Generator)", "seedtree.seed=5")))
        .isEmpty();
    assertThat(DRAWN).hasSize(5);
    assertThat(sequential).containsAllEntriesOf(DRAWN);

    Map<String, Double> other = drawn(Draws.class, "seedtree.seed=6");
    assertThat(other.keySet()).isEqualTo(sequential.keySet());
    assertThat(other.values()).doesNotContainAnyElementsOf(sequential.values());
  }

  @Test
  void theSeedOfAStreamIsNamedByIdAndPlace() {
    String id = "[class:" + Draws.class.getName() + "]/[method:one(org.seedtree.Generator)]";
    String place = Draws.class.getName();
    Map<String, Double> found = drawn(Draws.class, "seedtree.seed=5, 7");
    Seeds seeds = Seeds.of(SeedSequence.of(5L, 7L));
    assertThat(found.get("one")).isEqualTo(seeds.generator(id + "/" + place + ".one[0]").random());
    assertThat(found.get("one field"))
        .isEqualTo(seeds.generator(id + "/" + place + ".field").random());
  }

  static class Types {

    @Seed private RandomState state;
    @Seed private SeedSequence sequence;
    @Seed private RandomGenerator random;

    @Test
    void draw(Random jdk) {
      DRAWN.put("jdk", jdk.nextDouble());
      DRAWN.put("state", state.randomSample());
      DRAWN.put("sequence", Generator.defaultRng(sequence).random());
      DRAWN.put("random", random.nextDouble());
    }
  }

  @Test
  void aSeedFieldRegistersTheExtension() {
    Map<String, Double> found = drawn(Types.class, "seedtree.seed=1");
    assertThat(found).hasSize(4);
    assertThat(found.values()).doesNotHaveDuplicates();
    assertThat(drawn(Types.class, "seedtree.seed=1")).isEqualTo(found);
  }

  @Seed(3)
  static class Pinned {

    @Seed(42)
    private Generator field;

    @Test
    void parameters(
        @Seed(42) RandomState state, @Seed({1, -2}) Generator list, @Seed(-1) SeedSequence seed) {
      DRAWN.put("field", field.random());
      DRAWN.put("state", state.randomSample());
      DRAWN.put("list", list.random());
      DRAWN.put("seed", Generator.defaultRng(seed).random());
    }

    @Test
    void byClass(Generator rng) {
      DRAWN.put("class", rng.random());
    }

    @Test
    @Seed(4)
    void byMethod(Generator rng) {
      DRAWN.put("method", rng.random());
    }
  }

  @Test
  void pinnedSeedsDependOnNoRun() {
    Map<String, Double> found = drawn(Pinned.class, "seedtree.seed=1");
    assertThat(drawn(Pinned.class, "seedtree.seed=2")).isEqualTo(found);
    assertThat(found)
        .containsEntry("field", Generator.defaultRng(42).random())
        .containsEntry("state", new RandomState(42).randomSample())
        .containsEntry("list", Generator.defaultRng(new long[] {1, -2}).random())
        .containsEntry("seed", Generator.defaultRng(-1L).random());
    String id = "[class:" + Pinned.class.getName() + "]/[method:%s(org.seedtree.Generator)]/";
    String place = Pinned.class.getName() + ".%s[0]";
    assertThat(found)
        .containsEntry(
            "class", Seeds.of(3).generator((id + place).formatted("byClass", "byClass")).random())
        .containsEntry(
            "method",
            Seeds.of(4).generator((id + place).formatted("byMethod", "byMethod")).random());
  }

  @ExtendWith(SeedtreeExtension.class)
  static class Failing {

    @Test
    void fails(Generator rng) {
      throw new IllegalStateException("x = " + rng.random());
    }

    @Test
    void isAborted(Generator rng) {
      assumeTrue(rng == null, "no");
    }

    @Test
    void drawsNothing() {
      throw new IllegalStateException();
    }

    @Test
    @Seed(9)
    void isPinned(Generator rng) {
      throw new IllegalStateException();
    }
  }

  @Test
  void aFailureNamesTheSeedAndTheTest() {
    EngineExecutionResults results = Runs.of(Failing.class, "seedtree.seed=0x10");
    assertThat(message(results, "fails"))
        .isEqualTo(
            "seed 0x10; repeat with -Dseedtree.seed=0x10: [class:"
                + Failing.class.getName()
                + "]/[method:fails(org.seedtree.Generator)]");
    assertThat(message(results, "isPinned")).startsWith("seed 9; pinned by @Seed: [class:");
    assertThat(message(results, "isAborted")).isNull();
    assertThat(message(results, "drawsNothing")).isNull();
    assertThat(
            results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .map(entry -> entry.get("seedtree.seed")))
        .hasSize(2)
        .contains(message(results, "fails"));
  }

  private static String message(EngineExecutionResults results, String method) {
    List<String> messages = new ArrayList<>();
    results
        .testEvents()
        .finished()
        .filter(event -> event.getTestDescriptor().getLegacyReportingName().startsWith(method))
        .forEach(
            event -> {
              Throwable failure =
                  event
                      .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                      .getThrowable()
                      .orElseThrow();
              for (Throwable suppressed : failure.getSuppressed()) {
                messages.add(suppressed.getMessage());
              }
            });
    assertThat(messages).hasSizeLessThan(2);
    return messages.isEmpty() ? null : messages.get(0);
  }

  @Test
  void aFreshSeedIsNewInEachRunAndRepeatsIt() {
    Map<String, Double> first = drawn(Draws.class, "seedtree.seed=fresh");
    assertThat(first.values()).doesNotHaveDuplicates();
    assertThat(drawn(Draws.class, "seedtree.seed=fresh").values())
        .doesNotContainAnyElementsOf(first.values());

    EngineExecutionResults results = Runs.of(Failing.class, "seedtree.seed=fresh");
    String seed = message(results, "fails").replaceAll("seed (\\d+); .*", "$1");
    String value = failure(results);
    assertThat(failure(Runs.of(Failing.class, "seedtree.seed=" + seed))).isEqualTo(value);
    assertThat(failure(Runs.of(Failing.class, "seedtree.seed=fresh"))).isNotEqualTo(value);
  }

  private static String failure(EngineExecutionResults results) {
    return Runs.failures(results).stream()
        .map(failure -> "" + failure.getMessage())
        .filter(message -> message.startsWith("x = "))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSeedThatIsNoNumberIsRejected() {
    assertThat(Runs.failures(Runs.of(Failing.class, "seedtree.seed=-3")))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .hasStackTraceContaining("seedtree.seed: expected non-negative integer: -3"));
  }

  static class StaticField {
    @Seed private static Generator rng;

    @Test
    void test() {}
  }

  static class FinalField {
    @Seed private final Generator rng = Generator.defaultRng(1);

    @Test
    void test() {}
  }

  static class OtherField {
    @Seed private String rng;

    @Test
    void test() {}
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class SharedField {
    @Seed private Generator rng;

    @Test
    void test() {}
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    @Seed private Generator rng;

    @Test
    void one() {
      DRAWN.put("one", rng.random());
    }

    @Test
    void two() {
      DRAWN.put("two", rng.random());
    }
  }

  @Test
  void fieldsThatTestsWouldShareAreRejected() {
    assertThat(rejection(StaticField.class)).startsWith("@Seed field must not be static");
    assertThat(rejection(FinalField.class)).startsWith("@Seed field must not be final");
    assertThat(rejection(OtherField.class)).startsWith("@Seed field must be a Generator, ");
    assertThat(rejection(SharedField.class))
        .startsWith("@Seed field is shared by concurrent tests");

    Map<String, Double> found = drawn(OneInstance.class, "seedtree.seed=1");
    assertThat(found.values()).hasSize(2).doesNotHaveDuplicates();
    DRAWN.clear();
    Runs.ofMethod(OneInstance.class, "two", "seedtree.seed=1");
    assertThat(DRAWN).containsExactly(Map.entry("two", found.get("two")));
  }

  private static String rejection(Class<?> type) {
    List<Throwable> failures = Runs.failures(Runs.of(type));
    assertThat(failures).hasSize(1);
    assertThat(failures.get(0)).isInstanceOf(ExtensionConfigurationException.class);
    return failures.get(0).getMessage();
  }
}
