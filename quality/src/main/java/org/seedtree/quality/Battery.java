package org.seedtree.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.seedtree.concurrent.CooperativeTask;
import org.seedtree.manifest.Provenance;
import org.seedtree.quality.BatteryResult.Control;
import org.seedtree.quality.BatteryResult.KnownDefect;
import org.seedtree.quality.BatteryResult.Outcome;
import org.seedtree.quality.BatteryResult.Sighting;
import org.seedtree.quality.BatteryResult.Test;
import org.seedtree.quality.statistic.Holm;
import org.seedtree.seed.SeedSequence;

/**
 * Runs the experiments of a plan and judges them.
 *
 * <p>A p-value is suspicious if Holm's procedure over all of them rejects it at {@link #LEVEL}. Its
 * experiment is then run again with a fresh seed and {@link #REPETITION} times the size. A test
 * fails if its p-value is below {@link #CERTAIN}, in the first or the second run, or suspicious in
 * both. So a battery without defects fails about once in a million runs, and is not tuned until it
 * passes.
 *
 * <p>Experiment i samples from child i of the seed, whichever thread runs it.
 */
public final class Battery {

  /** The probability that any p-value is suspicious if nothing is wrong. */
  public static final double LEVEL = 1e-3;

  /** The p-value below which a test fails at once, and below which controls have to be. */
  public static final double CERTAIN = 1e-10;

  /** The size of a repetition, relative to the first run. */
  public static final double REPETITION = 4;

  /** The memory that an experiment takes at most, in bytes. */
  private static final long EXPERIMENT_BYTES = 32L << 20;

  private final BatteryPlan plan;
  private final SeedSequence seed;
  private final double scale;

  /**
   * Creates a battery.
   *
   * @param plan the experiments
   * @param seed the seed of all of them
   * @param scale the size relative to a quick battery, more than 0
   * @throws IllegalArgumentException if the scale is not more than 0
   */
  public Battery(BatteryPlan plan, SeedSequence seed, double scale) {
    this.plan = Objects.requireNonNull(plan, "plan");
    this.seed = Objects.requireNonNull(seed, "seed");
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("scale is not positive: " + scale);
    }
    this.scale = scale;
  }

  /** Is told when an experiment has ended; called by several threads. */
  @FunctionalInterface
  public interface ProgressListener {

    /** Counts one more experiment. */
    void completed();
  }

  /** Returns the number of experiments of the first runs. */
  public int size() {
    return plan.tests().size() + plan.controls().size() + plan.defects().size();
  }

  /**
   * Runs the battery.
   *
   * @param command the command line that repeats it, for the results
   * @param numpy the NumPy release that is tested, for the results
   * @param threads the number of threads, the calling one included, at least 1; fewer are used
   *     where the heap has no room for so many experiments
   * @param progress is told of each experiment
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public BatteryResult run(String command, String numpy, int threads, ProgressListener progress) {
    Instant started = Instant.now();
    List<Experiment> all = new ArrayList<>(plan.controls());
    plan.defects().forEach(defect -> all.add(defect.experiment()));
    all.addAll(plan.tests());
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double size = i < plan.controls().size() ? 1 : scale;
      runs.add(new Run(all.get(i), seed.child(i).child(0), size));
    }
    List<List<Observation>> observed = observe(runs, threads, progress);
    int firstDefect = plan.controls().size();
    int firstTest = firstDefect + plan.defects().size();
    List<Control> controls = new ArrayList<>();
    for (int i = 0; i < firstDefect; i++) {
      controls.add(control(all.get(i), observed.get(i)));
    }
    List<KnownDefect> defects = new ArrayList<>();
    for (int i = firstDefect; i < firstTest; i++) {
      defects.add(defect(plan.defects().get(i - firstDefect), observed.get(i).get(0)));
    }
    List<Test> tests =
        judge(
            runs.subList(firstTest, runs.size()),
            observed.subList(firstTest, runs.size()),
            firstTest,
            threads);
    return new BatteryResult(
        plan.name(),
        command,
        seed.entropy().toString(),
        scale,
        numpy,
        controls,
        defects,
        tests,
        Provenance.since(started));
  }

  private record Run(Experiment experiment, SeedSequence seed, double scale) {}

  /** A statistic of a run by its index. */
  private record Statistic(int run, int index, Observation observation) {}

  private static Control control(Experiment experiment, List<Observation> observations) {
    Observation lowest =
        observations.stream().min(Comparator.comparingDouble(Observation::pValue)).orElseThrow();
    return new Control(experiment.subject(), experiment.name(), lowest, lowest.pValue() < CERTAIN);
  }

  private KnownDefect defect(Defect defect, Observation observation) {
    double power = defect.power().at(scale);
    Sighting sighting =
        observation.pValue() < Defect.SEEN
            ? Sighting.SEEN
            : power > Defect.CERTAIN ? Sighting.MISSING : Sighting.NOT_SEEN;
    return new KnownDefect(
        defect.experiment().subject(),
        defect.reason(),
        defect.effect(),
        observation,
        power,
        sighting);
  }

  private List<Test> judge(
      List<Run> runs, List<List<Observation>> observed, int firstChild, int threads) {
    List<Statistic> statistics = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      for (int index = 0; index < observed.get(run).size(); index++) {
        statistics.add(new Statistic(run, index, observed.get(run).get(index)));
      }
    }
    boolean[] suspicious = rejected(statistics.stream().map(Statistic::observation).toList());
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < suspicious.length; i++) {
      int run = statistics.get(i).run;
      if (suspicious[i] && !repeated.contains(run)) {
        repeated.add(run);
      }
    }
    List<Run> again =
        repeated.stream()
            .map(
                run ->
                    new Run(
                        runs.get(run).experiment,
                        seed.child(firstChild + run).child(1),
                        scale * REPETITION))
            .toList();
    List<List<Observation>> seenAgain = observe(again, threads, () -> {});
    List<Observation> repetitions = new ArrayList<>();
    for (int i = 0; i < suspicious.length; i++) {
      if (suspicious[i]) {
        Statistic first = statistics.get(i);
        repetitions.add(seenAgain.get(repeated.indexOf(first.run)).get(first.index));
      }
    }
    boolean[] confirmed = rejected(repetitions);
    List<Test> tests = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < suspicious.length; i++) {
      Statistic first = statistics.get(i);
      Experiment experiment = runs.get(first.run).experiment;
      Observation second = suspicious[i] ? repetitions.get(next) : null;
      boolean fails = suspicious[i] && (first.observation.pValue() < CERTAIN || confirmed[next]);
      Outcome outcome =
          fails ? Outcome.FAILED : second == null ? Outcome.PASSED : Outcome.NOT_CONFIRMED;
      tests.add(
          new Test(experiment.subject(), experiment.name(), first.observation, second, outcome));
      next += suspicious[i] ? 1 : 0;
    }
    return tests;
  }

  private static boolean[] rejected(List<Observation> observations) {
    return Holm.rejected(observations.stream().mapToDouble(Observation::pValue).toArray(), LEVEL);
  }

  /** Returns the number of experiments that fit into the heap at once, at least 1. */
  private static long maxExperiments() {
    return Math.max(1, Runtime.getRuntime().maxMemory() / EXPERIMENT_BYTES);
  }

  private static List<List<Observation>> observe(
      List<Run> runs, int threads, ProgressListener progress) {
    AtomicReferenceArray<List<Observation>> results = new AtomicReferenceArray<>(runs.size());
    AtomicInteger next = new AtomicInteger();
    new CooperativeTask("running the battery") {

      @Override
      protected void work() {
        while (!shouldStop()) {
          int run = next.getAndIncrement();
          if (run >= runs.size()) {
            return;
          }
          Run started = runs.get(run);
          results.set(run, List.copyOf(started.experiment.run(started.seed, started.scale)));
          progress.completed();
        }
      }
    }.run(null, (int) Math.min(Math.min(threads, runs.size()), maxExperiments()) - 1);
    List<List<Observation>> observed = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      observed.add(Objects.requireNonNull(results.get(i)));
    }
    return observed;
  }
}
