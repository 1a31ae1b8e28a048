package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Summarises rows and compares them with the targets. */
final class Summary {

  private final List<Row> all;
  private final List<Row> compared;
  private final SpeedTargets targets;

  Summary(List<Row> rows, SpeedTargets targets) {
    this.all = rows;
    this.compared = rows.stream().filter(row -> row.ratio().isPresent()).toList();
    this.targets = targets;
  }

  /** Returns the geometric mean of NumPy's time over Seedtree's, of all cases that both have. */
  double geometricMean() {
    return Math.exp(compared.stream().mapToDouble(row -> Math.log(ratio(row))).average().orElse(0));
  }

  List<String> lines() {
    if (compared.isEmpty()) {
      return List.of();
    }
    Row worst = compared.stream().min(Comparator.comparingDouble(Summary::ratio)).orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add(
        "geometric mean of %d cases: %s, to reach %s"
            .formatted(
                compared.size(), Row.text(geometricMean()), Row.text(targets.geometricMean())));
    lines.add("worst case: %s, %s".formatted(Row.text(worst.ratio()), worst.name()));
    lines.add(
        "below %s: %s"
            .formatted(targets.minRatio(), names(row -> ratio(row) < targets.minRatio())));
    lines.add("below their target: " + names(targets::isMissed));
    lines.add("slower than Commons RNG or the JDK: " + names(Row::isSlowerThanPeers));
    lines.addAll(targets.absolute(all));
    return lines;
  }

  private static double ratio(Row row) {
    return row.ratio().orElseThrow();
  }

  private String names(Predicate<Row> which) {
    List<String> names = compared.stream().filter(which).map(Row::name).toList();
    return names.isEmpty() ? "none" : names.size() + ": " + String.join("; ", names);
  }
}
