package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Times a case in NumPy and in all libraries that have it, in interleaved rounds.
 *
 * <p>Each library in Java runs in a process of its own that runs this case only. The processes warm
 * up together; after that one of them runs while the others wait. A round is one burst of calls of
 * each, NumPy first. The first call of a burst is not counted, since it finds the caches as another
 * process left them. NumPy allocates new arrays in each round, since their addresses affect the
 * time. A round in which other programs ran is repeated, at most as often as there are rounds. The
 * result of a library is the median, over all rounds of all forks, of the medians of its bursts.
 */
final class Comparison {

  private final NumpyProcess numpy;
  private final List<String> java;
  private final MeasurementPlan plan;
  private final LoadMonitor loadMonitor = new LoadMonitor();
  private int rounds;
  private int loadedRounds;

  /**
   * Makes a comparison.
   *
   * @param numpy NumPy
   * @param java the command that starts a JVM, with its options
   * @param plan how long each case is measured
   */
  Comparison(NumpyProcess numpy, List<String> java, MeasurementPlan plan) {
    this.numpy = numpy;
    this.java = java;
    this.plan = plan;
  }

  /** Measures a case. */
  Row measure(BenchmarkCase benchmark) {
    List<Double> numpyTimes = new ArrayList<>();
    Map<Library, List<Double>> libraryTimes = new EnumMap<>(Library.class);
    benchmark.libraries().forEach(library -> libraryTimes.put(library, new ArrayList<>()));
    for (int fork = 0; fork < plan.forks(); fork++) {
      measureFork(benchmark, numpyTimes, libraryTimes);
    }
    OptionalDouble jdk = perValue(benchmark, libraryTimes, Library.JDK);
    OptionalDouble random = perValue(benchmark, libraryTimes, Library.JDK_RANDOM);
    return new Row(
        benchmark.name(),
        OptionalDouble.of(median(numpyTimes) / benchmark.numpyN()),
        perValue(benchmark, libraryTimes, Library.SEEDTREE),
        perValue(benchmark, libraryTimes, Library.COMMONS),
        jdk.isPresent() && random.isPresent()
            ? OptionalDouble.of(Math.min(jdk.getAsDouble(), random.getAsDouble()))
            : jdk.isPresent() ? jdk : random);
  }

  private static OptionalDouble perValue(
      BenchmarkCase benchmark, Map<Library, List<Double>> libraryTimes, Library library) {
    List<Double> times = libraryTimes.get(library);
    return times == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(median(times) / benchmark.n());
  }

  private void measureFork(
      BenchmarkCase benchmark, List<Double> numpyTimes, Map<Library, List<Double>> libraryTimes) {
    List<Participant> participants = new ArrayList<>();
    try {
      libraryTimes.forEach(
          (library, times) ->
              participants.add(new Participant(process(benchmark, library), times)));
      participants.forEach(participant -> participant.process().receive());
      long start = System.nanoTime();
      int accepted = 0;
      int repetitions = plan.rounds();
      while (accepted < plan.rounds()
          && (accepted < 2 || System.nanoTime() - start < MeasurementPlan.MAX_NANOS)) {
        List<Double> times = measureRound(benchmark, participants);
        rounds++;
        boolean loaded = loadMonitor.hasDetectedLoad(System.nanoTime());
        if (loaded) {
          loadedRounds++;
        }
        if (loaded && repetitions > 0) {
          repetitions--;
          continue;
        }
        accepted++;
        numpyTimes.add(times.get(0));
        for (int i = 0; i < participants.size(); i++) {
          participants.get(i).times().add(times.get(i + 1));
        }
      }
    } finally {
      participants.forEach(participant -> participant.process().close());
    }
  }

  /** Returns the time of NumPy's burst, then those of the other processes. */
  private List<Double> measureRound(BenchmarkCase benchmark, List<Participant> participants) {
    numpy.prepare(benchmark, benchmark.numpyN());
    loadMonitor.start(System.nanoTime());
    List<Double> times = new ArrayList<>();
    times.add(burst(numpy.time(plan.burstNanos())));
    participants.forEach(
        participant -> times.add(burst(participant.process().time(plan.burstNanos()))));
    return times;
  }

  /** Returns a sentence about the load of other programs. */
  String loadSummary() {
    return "other programs ran in %d of %d rounds".formatted(loadedRounds, rounds);
  }

  private LineProcess process(BenchmarkCase benchmark, Library library) {
    return new LineProcess(
        library.title() + ", " + benchmark,
        Fork.command(java, benchmark, library, plan.warmUpNanos()));
  }

  /** A library's process and its times. */
  private record Participant(LineProcess process, List<Double> times) {}

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
