package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The targets on one thread, for a JDK with and without the vector module. */
enum SpeedTargets {
  WITH_VECTOR(3.0, 1.0),
  WITHOUT_VECTOR(2.0, 0.9);

  private static final double SCALAR_RANDOM_NANOS = 4;
  private static final double SCALAR_NORMAL_NANOS = 8;
  private static final double MAX_RANDOM_TO_FILL = 2;

  private final double geometricMean;
  private final double minRatio;

  SpeedTargets(double geometricMean, double minRatio) {
    this.geometricMean = geometricMean;
    this.minRatio = minRatio;
  }

  /** Returns the minimum of the geometric mean of the ratios of NumPy's time to Seedtree's. */
  double geometricMean() {
    return geometricMean;
  }

  /** Returns the minimum of that ratio in any case. */
  double minRatio() {
    return minRatio;
  }

  /** Returns the minimum of that ratio in one case. */
  double of(BenchmarkCase benchmark) {
    return this == WITH_VECTOR ? benchmark.target() : minRatio;
  }

  boolean isMissed(Row row) {
    OptionalDouble ratio = row.ratio();
    return ratio.isPresent() && ratio.getAsDouble() < of(BenchmarkCases.named(row.name()));
  }

  /** Returns a line for each target that is not a ratio to NumPy's time, if it was measured. */
  List<String> absolute(List<Row> rows) {
    if (this == WITHOUT_VECTOR) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    find(rows, "scalar random()")
        .ifPresent(row -> lines.add(targetLine("a scalar random()", row, SCALAR_RANDOM_NANOS)));
    find(rows, "scalar normal(10,2)")
        .ifPresent(row -> lines.add(targetLine("a scalar normal()", row, SCALAR_NORMAL_NANOS)));
    Optional<Row> fill = find(rows, "Arrays.fill 5e7").filter(row -> row.jdk().isPresent());
    find(rows, "random PCG64 5e7")
        .filter(row -> fill.isPresent())
        .ifPresent(
            row ->
                lines.add(
                    targetLine(
                        "random into 5e7 doubles",
                        row,
                        MAX_RANDOM_TO_FILL * fill.get().jdk().orElseThrow())));
    return lines;
  }

  private static Optional<Row> find(List<Row> rows, String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  private static String targetLine(String name, Row row, double nanos) {
    double time = row.seedtree().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%s: %s ns, at most %s: %s",
        name,
        Row.text(time),
        Row.text(nanos),
        time <= nanos ? "reached" : "missed");
  }
}
