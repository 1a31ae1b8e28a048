package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Times all cases one after another in one JVM, as a program meets them, in several orders with a
 * JVM each. NumPy's bursts and Seedtree's alternate; the result of an order is the ratio of the
 * medians of its bursts, that of a case the median over the orders.
 */
final class OneJvmComparison {

  static final int ORDERS = 5;

  private static final int ROUNDS = 5;
  private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
  private static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int TOO_LARGE = 10_000_000;

  /** The header line of the rows. */
  static final String HEADER =
      String.join(
          "\t", "case", "numpy_ns", "seedtree_ns", "numpy/seedtree", "least", "most", "spread");

  private final NumpyProcess numpy;
  private final List<String> java;

  OneJvmComparison(NumpyProcess numpy, List<String> java) {
    this.numpy = numpy;
    this.java = java;
  }

  /** The nanoseconds per value of a case in one order. */
  private record Times(double numpy, double seedtree) {
    double ratio() {
      return numpy / seedtree;
    }
  }

  /** Returns the cases that can be compared. */
  static List<BenchmarkCase> comparable(Collection<BenchmarkCase> cases) {
    return cases.stream()
        .filter(benchmark -> benchmark.libraries().contains(Library.SEEDTREE))
        .filter(benchmark -> benchmark.n() < TOO_LARGE)
        .toList();
  }

  /** Measures the cases; returns the lines of a table and of a summary. */
  List<String> measure(List<BenchmarkCase> cases, ProgressDisplay progress) {
    Map<BenchmarkCase, List<Times>> times = new LinkedHashMap<>();
    cases.forEach(benchmark -> times.put(benchmark, new ArrayList<>()));
    for (int order = 0; order < ORDERS; order++) {
      List<BenchmarkCase> shuffled = new ArrayList<>(cases);
      Collections.shuffle(shuffled, new Random(order));
      try (LineProcess jvm = new LineProcess("Seedtree", SharedFork.command(java))) {
        jvm.receive();
        for (BenchmarkCase benchmark : shuffled) {
          progress.start(benchmark.name());
          times.computeIfAbsent(benchmark, none -> new ArrayList<>()).add(measure(benchmark, jvm));
          progress.end();
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of(HEADER));
    times.forEach((benchmark, ofOrders) -> lines.add(row(benchmark, ofOrders)));
    lines.addAll(summary(times));
    return lines;
  }

  private Times measure(BenchmarkCase benchmark, LineProcess jvm) {
    jvm.ask("case", benchmark.name(), String.valueOf(WARM_UP_NANOS));
    List<Double> ofNumpy = new ArrayList<>();
    List<Double> ofSeedtree = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      numpy.prepare(benchmark, benchmark.numpyN());
      ofNumpy.add(median(numpy.time(BURST_NANOS)));
      ofSeedtree.add(median(jvm.time(BURST_NANOS)));
    }
    return new Times(
        Comparison.median(ofNumpy) / benchmark.numpyN(),
        Comparison.median(ofSeedtree) / benchmark.n());
  }

  private static double median(double[] times) {
    return Comparison.median(Arrays.stream(times).boxed().toList());
  }

  private static double medianRatio(List<Times> times) {
    return Comparison.median(times.stream().map(Times::ratio).toList());
  }

  /** Returns the slowest order's time over the fastest one's, each relative to NumPy's time. */
  private static double spread(List<Times> times) {
    List<Double> ratios = times.stream().map(Times::ratio).toList();
    return Collections.max(ratios) / Collections.min(ratios);
  }

  private static String row(BenchmarkCase benchmark, List<Times> times) {
    List<Double> ratios = times.stream().map(Times::ratio).toList();
    return String.join(
        "\t",
        benchmark.name(),
        Row.text(Comparison.median(times.stream().map(Times::numpy).toList())),
        Row.text(Comparison.median(times.stream().map(Times::seedtree).toList())),
        Row.text(medianRatio(times)),
        Row.text(Collections.min(ratios)),
        Row.text(Collections.max(ratios)),
        Row.text(spread(times)));
  }

  private static List<String> summary(Map<BenchmarkCase, List<Times>> times) {
    List<String> lines = new ArrayList<>();
    List<String> slower = new ArrayList<>();
    List<String> unsteady = new ArrayList<>();
    double logarithms = 0;
    int bulk = 0;
    for (Map.Entry<BenchmarkCase, List<Times>> entry : times.entrySet()) {
      BenchmarkCase benchmark = entry.getKey();
      double ratio = medianRatio(entry.getValue());
      if (isBulk(benchmark)) {
        logarithms += Math.log(ratio);
        bulk++;
      }
      if (ratio < 1) {
        slower.add(benchmark.name());
      }
      if (spread(entry.getValue()) > 1.3) {
        unsteady.add(benchmark.name());
      }
    }
    lines.add("");
    if (bulk > 0) {
      lines.add(
          "geometric mean of %d bulk cases, medians of %d orders: %s"
              .formatted(bulk, ORDERS, Row.text(Math.exp(logarithms / bulk))));
    }
    lines.add("below 1: " + (slower.isEmpty() ? "none" : String.join("; ", slower)));
    lines.add(
        "more than 1.3 between orders: "
            + (unsteady.isEmpty() ? "none" : String.join("; ", unsteady)));
    return lines;
  }

  private static boolean isBulk(BenchmarkCase benchmark) {
    return !benchmark.numpy().scalar()
        && !benchmark.name().equals("spawn")
        && !benchmark.name().startsWith("jumped")
        && !benchmark.name().startsWith("fills of");
  }
}
