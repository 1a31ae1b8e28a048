package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is to be reached on one thread: more on a JDK with vectors, less on one without. */
enum SpeedTargets {
  WITH_VECTOR(3.0, 1.0),
  WITHOUT_VECTOR(2.0, 0.9);

  private static final double SCALAR_RANDOM_NANOS = 4;
  private static final double SCALAR_NORMAL_NANOS = 8;
  private static final double RANDOM_OVER_FILL = 2;

  private final double geometricMean;
  private final double floor;

  SpeedTargets(double geometricMean, double floor) {
    this.geometricMean = geometricMean;
    this.floor = floor;
  }

  /** Least geometric mean of NumPy's time over ours. */
  double geometricMean() {
    return geometricMean;
  }

  /** Least of NumPy's time over ours in any case. */
  double floor() {
    return floor;
  }

  /** What a case is to reach. */
  double of(BenchmarkCase work) {
    return this == WITH_VECTOR ? work.target() : floor;
  }

  boolean isMissed(Row row) {
    OptionalDouble ratio = row.ratio();
    return ratio.isPresent() && ratio.getAsDouble() < of(BenchmarkCases.named(row.name()));
  }

  /** The goals that are no ratios to NumPy, as far as these rows were measured. */
  List<String> absolute(List<Row> rows) {
    if (this == WITHOUT_VECTOR) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    find(rows, "scalar random()")
        .ifPresent(row -> lines.add(atMost("a scalar random()", row, SCALAR_RANDOM_NANOS)));
    find(rows, "scalar normal(10,2)")
        .ifPresent(row -> lines.add(atMost("a scalar normal()", row, SCALAR_NORMAL_NANOS)));
    Optional<Row> fill = find(rows, "Arrays.fill 5e7").filter(row -> row.jdk().isPresent());
    find(rows, "random PCG64 5e7")
        .filter(row -> fill.isPresent())
        .ifPresent(
            row ->
                lines.add(
                    atMost(
                        "random into 5e7 doubles",
                        row,
                        RANDOM_OVER_FILL * fill.get().jdk().orElseThrow())));
    return lines;
  }

  private static Optional<Row> find(List<Row> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private static String atMost(String what, Row row, double nanos) {
    double time = row.seedtree().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s: %s ns, at most %s: %s",
        what,
        Row.text(time),
        Row.text(nanos),
        time <= nanos ? "reached" : "missed");
  }
}
