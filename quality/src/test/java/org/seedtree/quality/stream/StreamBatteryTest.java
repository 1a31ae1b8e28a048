package org.seedtree.quality.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.quality.Battery;
import org.seedtree.quality.BatteryPlan;
import org.seedtree.quality.BatteryResult;
import org.seedtree.quality.BatteryResult.Outcome;
import org.seedtree.quality.BatteryResult.Verdict;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/** What the battery finds: planted faults, and nothing where nothing is wrong. */
class StreamBatteryTest {

  private static final double SCALE = 0.005;

  /** 200 children of a seed, one of them another's stream from some word on. */
  private record Planted(Engine engine, int offset) implements StreamFamily {

    @Override
    public String title() {
      return "planted";
    }

    @Override
    public int maxStreams() {
      return 200;
    }

    @Override
    public LongFunction<BitGenerator> streams(SeedSequence seed) {
      return i -> {
        BitGenerator stream = engine.create(seed.child(i == 7 ? 2 : i));
        if (i == 7) {
          stream.discardRaw(offset);
        }
        return stream;
      };
    }
  }

  private static List<String> failures(StreamFamily family) {
    BatteryResult result = run(StreamBattery.of(family), 2);
    return result.tests().stream()
        .filter(test -> test.outcome() == Outcome.FAILED)
        .map(test -> test.first().statistic())
        .toList();
  }

  private static BatteryResult run(BatteryPlan plan, int threads) {
    return new Battery(plan, new SeedSequence(20261130), SCALE)
        .run("line", "2.4.6", threads, () -> {});
  }

  @ParameterizedTest
  @EnumSource
  void findsAStreamThatIsACopy(Engine engine) {
    assertThat(failures(new Planted(engine, 0))).contains("largest distance", "equal words");
  }

  /** Of MT19937 an odd number of words of 32 bits. */
  @ParameterizedTest
  @EnumSource
  void findsStreamsThatOverlap(Engine engine) {
    assertThat(failures(new Planted(engine, 501))).containsExactly("equal words");
  }

  @Test
  void everyEngineAndSchemePassesAndControlsFail() {
    BatteryPlan plan = of(Optional.empty(), Optional.empty(), OptionalInt.empty());
    BatteryResult result = run(plan, 2);
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(result.controls()).hasSize(2).allMatch(BatteryResult.Control::failed);
    assertThat(result.tests().stream().map(BatteryResult.Test::subject).distinct())
        .contains("MT19937 jumps", "Philox keys", "SFC64 workers", "PCG64DXSM spawn")
        .hasSize(20);
  }

  @Test
  void comparesAsManyStreamsAsWanted() {
    BatteryPlan plan = of(Optional.empty(), Optional.empty(), OptionalInt.of(4));
    BatteryResult result = run(plan, 2);
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(result.tests().stream().map(BatteryResult.Test::subject).distinct())
        .contains("MT19937 jumps, 4 streams", "Philox keys, 4 streams")
        .hasSize(20);
    assertThat(result.tests())
        .filteredOn(test -> test.test().equals("lockstep"))
        .isNotEmpty()
        .allMatch(test -> test.first().size() % 4 == 0);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    BatteryPlan plan =
        of(Optional.of(Engine.SFC64), Optional.of(StreamScheme.SPAWN), OptionalInt.empty());
    assertThat(run(plan, 3).tests()).isEqualTo(run(plan, 1).tests());
  }

  @Test
  void rejectsStreamsThatThereAreNot() {
    assertThatThrownBy(
            () ->
                of(Optional.of(Engine.SFC64), Optional.of(StreamScheme.JUMPS), OptionalInt.empty()))
        .hasMessage("there are no streams of SFC64 by jumps");
    assertThatThrownBy(() -> of(Optional.empty(), Optional.empty(), OptionalInt.of(1)))
        .hasMessage("a battery of streams compares two or more, not 1");
  }

  private static BatteryPlan of(
      Optional<Engine> engine, Optional<StreamScheme> scheme, OptionalInt streams) {
    return StreamBattery.of(engine, scheme, streams, NumpyRelease.DEFAULT);
  }
}
