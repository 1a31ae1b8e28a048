package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Times a case on all sides that have it, turn by turn.
 *
 * <p>Each side in Java is a process of its own that does this case only; they warm up together and
 * then one at a time works while the others wait. A round is one burst of each, NumPy first, the
 * first call of a burst left out because it finds the caches as another left them. NumPy has new
 * arrays in each round, as where they lie makes a difference. A round in which other programs have
 * worked is done again, as often as there are rounds. The figure of a side is the median, over all
 * rounds of all forks, of the median of a burst.
 */
final class Comparison {

  private final Numpy numpy;
  private final List<String> java;
  private final MeasurementEffort effort;
  private final LoadMonitor bystanders = new LoadMonitor();
  private int rounds;
  private int disturbed;

  /**
   * @param java the command that starts a JVM, with its options
   */
  Comparison(Numpy numpy, List<String> java, MeasurementEffort effort) {
    this.numpy = numpy;
    this.java = java;
    this.effort = effort;
  }

  Row measure(BenchmarkCase work) {
    List<Double> ofNumpy = new ArrayList<>();
    Map<Side, List<Double>> ofSide = new EnumMap<>(Side.class);
    work.sides().forEach(side -> ofSide.put(side, new ArrayList<>()));
    for (int fork = 0; fork < effort.forks(); fork++) {
      oneFork(work, ofNumpy, ofSide);
    }
    OptionalDouble jdk = perValue(work, ofSide, Side.JDK);
    OptionalDouble random = perValue(work, ofSide, Side.JDK_RANDOM);
    return new Row(
        work.name(),
        OptionalDouble.of(median(ofNumpy) / work.numpyN()),
        perValue(work, ofSide, Side.SEEDTREE),
        perValue(work, ofSide, Side.COMMONS),
        jdk.isPresent() && random.isPresent()
            ? OptionalDouble.of(Math.min(jdk.getAsDouble(), random.getAsDouble()))
            : jdk.isPresent() ? jdk : random);
  }

  private static OptionalDouble perValue(
      BenchmarkCase work, Map<Side, List<Double>> ofSide, Side side) {
    List<Double> times = ofSide.get(side);
    return times == null ? OptionalDouble.empty() : OptionalDouble.of(median(times) / work.n());
  }

  private void oneFork(BenchmarkCase work, List<Double> ofNumpy, Map<Side, List<Double>> ofSide) {
    List<Turn> turns = new ArrayList<>();
    try {
      ofSide.forEach((side, times) -> turns.add(new Turn(child(work, side), times)));
      turns.forEach(turn -> turn.child().receive());
      long start = System.nanoTime();
      int kept = 0;
      int spare = effort.rounds();
      while (kept < effort.rounds()
          && (kept < 2 || System.nanoTime() - start < MeasurementEffort.PATIENCE_NANOS)) {
        List<Double> times = oneRound(work, turns);
        rounds++;
        boolean othersWorked = bystanders.haveWorked(System.nanoTime());
        if (othersWorked) {
          disturbed++;
        }
        if (othersWorked && spare > 0) {
          spare--;
          continue;
        }
        kept++;
        ofNumpy.add(times.get(0));
        for (int i = 0; i < turns.size(); i++) {
          turns.get(i).times().add(times.get(i + 1));
        }
      }
    } finally {
      turns.forEach(turn -> turn.child().close());
    }
  }

  /** NumPy's burst, then the others'. */
  private List<Double> oneRound(BenchmarkCase work, List<Turn> turns) {
    numpy.prepare(work, work.numpyN());
    bystanders.watch(System.nanoTime());
    List<Double> times = new ArrayList<>();
    times.add(burst(numpy.time(effort.burstNanos())));
    turns.forEach(turn -> times.add(burst(turn.child().time(effort.burstNanos()))));
    return times;
  }

  /** How quiet the machine was. */
  String disturbance() {
    return "other programs worked in %d of %d rounds".formatted(disturbed, rounds);
  }

  private Child child(BenchmarkCase work, Side side) {
    return new Child(
        side.title() + ", " + work, Fork.command(java, work, side, effort.warmUpNanos()));
  }

  /** A side's process, and where its times go. */
  private record Turn(Child child, List<Double> times) {}

  private static double burst(double[] times) {
    double[] warm = times.length > 1 ? Arrays.copyOfRange(times, 1, times.length) : times;
    return median(Arrays.stream(warm).boxed().toList());
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
