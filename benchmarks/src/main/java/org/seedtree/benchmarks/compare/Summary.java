package org.seedtree.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What the rows say together, and beside the goals. */
final class Summary {

  private final List<Row> all;
  private final List<Row> compared;
  private final SpeedTargets goals;

  Summary(List<Row> rows, SpeedTargets goals) {
    this.all = rows;
    this.compared = rows.stream().filter(row -> row.ratio().isPresent()).toList();
    this.goals = goals;
  }

  /** Of NumPy's time over ours, over all cases that both have. */
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
                compared.size(), Row.text(geometricMean()), Row.text(goals.geometricMean())));
    lines.add("worst case: %s, %s".formatted(Row.text(worst.ratio()), worst.name()));
    lines.add("below %s: %s".formatted(goals.floor(), names(row -> ratio(row) < goals.floor())));
    lines.add("below their target: " + names(goals::isMissed));
    lines.add("slower than Commons RNG or the JDK: " + names(Row::isBeaten));
    lines.addAll(goals.absolute(all));
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
