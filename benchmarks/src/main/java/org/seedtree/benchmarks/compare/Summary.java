package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What the rows say together. */
final class Summary {

  private final List<Row> rows;

  /**
   * @param rows the measured; those that Seedtree does not have count for nothing
   */
  Summary(List<Row> rows) {
    this.rows = rows.stream().filter(row -> row.ratio().isPresent()).toList();
  }

  /** Of NumPy's time over ours. */
  double geometricMean() {
    return Math.exp(
        rows.stream().mapToDouble(row -> Math.log(row.ratio().getAsDouble())).average().orElse(0));
  }

  List<String> lines() {
    if (rows.isEmpty()) {
      return List.of();
    }
    Row worst =
        rows.stream()
            .min(Comparator.comparingDouble(row -> row.ratio().getAsDouble()))
            .orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add("cases: " + rows.size());
    lines.add("geometric mean: " + Row.text(geometricMean()));
    lines.add("worst case: %s, %s".formatted(Row.text(worst.ratio()), worst.name()));
    lines.add("below 1: " + names(row -> row.ratio().getAsDouble() < 1));
    lines.add("below the target: " + names(Summary::misses));
    lines.add("Commons RNG or JDK faster: " + names(Row::isBeaten));
    return lines;
  }

  static boolean misses(Row row) {
    return row.ratio().isPresent() && row.ratio().getAsDouble() < Cases.named(row.name()).target();
  }

  private String names(Predicate<Row> which) {
    List<String> names = rows.stream().filter(which).map(Row::name).toList();
    return names.isEmpty() ? "none" : names.size() + " (" + String.join("; ", names) + ")";
  }
}
