package org.seedtree.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.seedtree.json.Json;
import org.seedtree.quality.BatteryResult.Outcome;
import org.seedtree.quality.BatteryResult.Sighting;
import org.seedtree.quality.BatteryResult.Verdict;
import org.seedtree.seed.SeedSequence;

/** How a battery judges p-values, which these experiments state as a function of their scale. */
class BatteryTest {

  private static final Experiment GOOD = experiment("good", scale -> 0.5);
  private static final Experiment BAD = experiment("bad", scale -> 1e-12);

  private record Stated(String name, DoubleUnaryOperator p) implements Experiment {

    @Override
    public String subject() {
      return name;
    }

    @Override
    public List<Observation> run(SeedSequence seed, double scale) {
      return List.of(
          new Observation("other", 1, 0, 0.7), new Observation("p", 1, 0, p.applyAsDouble(scale)));
    }
  }

  private static Experiment experiment(String name, DoubleUnaryOperator p) {
    return new Stated(name, p);
  }

  private static BatteryResult run(
      List<Experiment> tests, List<Experiment> controls, List<Defect> defects) {
    BatteryPlan plan = new BatteryPlan("stated", tests, controls, defects);
    return new Battery(plan, new SeedSequence(1), 2).run("line", "2.4.6", 2, () -> {});
  }

  private static Outcome outcome(DoubleUnaryOperator p) {
    BatteryResult result = run(List.of(experiment("p", p), GOOD), List.of(BAD), List.of());
    assertThat(result.verdict() == Verdict.FAILED)
        .isEqualTo(result.tests().get(1).outcome() == Outcome.FAILED);
    return result.tests().get(1).outcome();
  }

  @Test
  void aSuspiciousTestIsRepeatedWithFourTimesTheSize() {
    assertThat(outcome(scale -> 0.01)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(scale -> scale == 2 ? 1e-5 : 0.01)).isEqualTo(Outcome.NOT_CONFIRMED);
    assertThat(outcome(scale -> scale == 2 ? 1e-5 : scale == 8 ? 1e-5 : 1))
        .isEqualTo(Outcome.FAILED);
    assertThat(outcome(scale -> scale == 2 ? 1e-11 : 0.5)).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aControlThatPassesBreaksTheBattery() {
    assertThat(run(List.of(GOOD), List.of(BAD), List.of()).verdict()).isEqualTo(Verdict.PASSED);
    assertThat(run(List.of(BAD), List.of(GOOD, BAD), List.of()).verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void aDefectIsMissingOnlyWhereItHadToBeSeen() {
    assertThat(sighting(1e-4, 0.5)).isEqualTo(Sighting.SEEN);
    assertThat(sighting(0.5, 0.998)).isEqualTo(Sighting.NOT_SEEN);
    assertThat(sighting(0.5, 0.9995)).isEqualTo(Sighting.MISSING);
  }

  private static Sighting sighting(double p, double power) {
    Experiment shows =
        new Experiment() {
          @Override
          public String subject() {
            return "defect";
          }

          @Override
          public String name() {
            return "contrast";
          }

          @Override
          public List<Observation> run(SeedSequence seed, double scale) {
            return List.of(new Observation("p", 1, 0, p));
          }
        };
    Defect defect = new Defect(shows, "reason", "effect", scale -> power, false);
    BatteryResult result = run(List.of(GOOD), List.of(BAD), List.of(defect));
    Sighting sighting = result.defects().get(0).sighting();
    assertThat(result.verdict() == Verdict.BROKEN).isEqualTo(sighting == Sighting.MISSING);
    return sighting;
  }

  /** Counts how many of its kind run at once. */
  private record Counted(AtomicInteger running, AtomicInteger most) implements Experiment {

    @Override
    public String subject() {
      return "counted";
    }

    @Override
    public String name() {
      return "at once";
    }

    @Override
    public List<Observation> run(SeedSequence seed, double scale) {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      LockSupport.parkNanos(200_000_000);
      running.decrementAndGet();
      return List.of(new Observation("p", 1, 0, 0.5));
    }
  }

  @Test
  void runsAsManyExperimentsAsTheHeapHasRoomFor() {
    int room = (int) (Runtime.getRuntime().maxMemory() / (32 << 20));
    Counted counted = new Counted(new AtomicInteger(), new AtomicInteger());
    List<Experiment> many = Collections.nCopies(room + 20, counted);
    BatteryPlan plan = new BatteryPlan("counted", many, List.of(), List.of());
    new Battery(plan, new SeedSequence(1), 1).run("line", "2.4.6", many.size(), () -> {});
    assertThat(counted.most.get()).isBetween(2, room);
  }

  @Test
  void jsonKeepsWhatVariesApart() {
    BatteryResult result = run(List.of(GOOD), List.of(BAD), List.of());
    var json = Json.parseObject(result.toJson());
    assertThat(json.get("verdict")).isEqualTo("passed");
    assertThat(json.get("command")).isEqualTo("line");
    assertThat((List<?>) json.get("tests")).hasSize(2);
    json.remove("timing");
    var again = Json.parseObject(run(List.of(GOOD), List.of(BAD), List.of()).toJson());
    again.remove("timing");
    assertThat(json).isEqualTo(again);
  }

  @Test
  void rejectsWhatIsNoScaleOrPValue() {
    BatteryPlan plan = new BatteryPlan("none", List.of(), List.of(), List.of());
    assertThatThrownBy(() -> new Battery(plan, new SeedSequence(1), 0))
        .hasMessage("scale is not positive: 0.0");
    assertThatThrownBy(() -> new Observation("x", 1, 0, Double.NaN))
        .hasMessage("no p-value: NaN of x");
  }
}
