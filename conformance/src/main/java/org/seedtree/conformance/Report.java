package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.seedtree.engine.Engine;

/** The counts of a run, by method and engine, and its first differences. */
final class Report {

  private static final int MAX_DIFFERENCES = 10;

  private final Map<String, Map<Engine, ComparisonCount>> rows = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  ComparisonCount at(String method, Engine engine) {
    return rows.computeIfAbsent(method, m -> new EnumMap<>(Engine.class))
        .computeIfAbsent(engine, e -> new ComparisonCount());
  }

  /** Adds the counts and differences of another report. */
  void add(Report other) {
    other.rows.forEach(
        (method, row) -> row.forEach((engine, count) -> at(method, engine).add(count)));
    other.differences.forEach(this::addDifference);
  }

  void addDifference(String text) {
    if (differences.size() < MAX_DIFFERENCES) {
      differences.add(text);
    }
  }

  /** Returns the first differences, each with the properties that replay it. */
  List<String> differences() {
    return differences;
  }

  /** Returns the sum of all counts. */
  ComparisonCount total() {
    ComparisonCount total = new ComparisonCount();
    rows.values().forEach(row -> row.values().forEach(total::add));
    return total;
  }

  /** Returns a table with a line for each method: values by engine, calls, states, differences. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%-34s", "values compared"));
    for (Engine engine : Engine.values()) {
      text.append(String.format(Locale.ROOT, "%12s", engine.numpyName()));
    }
    text.append(
        String.format(Locale.ROOT, "%10s%10s%10s%11s%n", "calls", "states", "raised", "differing"));
    rows.forEach(
        (method, row) -> {
          ComparisonCount sum = new ComparisonCount();
          text.append(String.format(Locale.ROOT, "%-34s", method));
          for (Engine engine : Engine.values()) {
            ComparisonCount count = row.getOrDefault(engine, new ComparisonCount());
            sum.add(count);
            text.append(String.format(Locale.ROOT, "%12d", count.values));
          }
          text.append(counts(sum));
        });
    ComparisonCount total = total();
    text.append(String.format(Locale.ROOT, "%-34s", "all"));
    for (Engine engine : Engine.values()) {
      long values =
          rows.values().stream()
              .mapToLong(row -> row.getOrDefault(engine, new ComparisonCount()).values)
              .sum();
      text.append(String.format(Locale.ROOT, "%12d", values));
    }
    return text.append(counts(total)).toString();
  }

  private static String counts(ComparisonCount sum) {
    return String.format(
        Locale.ROOT, "%10d%10d%10d%11d%n", sum.calls, sum.states, sum.raised, sum.allDiffering());
  }

  /** Returns one sentence with the totals. */
  String summary() {
    ComparisonCount total = total();
    return String.format(
        Locale.ROOT,
        "%,d values of %,d calls compared, %,d differ; %,d states, %,d differ; %,d exceptions,"
            + " %,d differ",
        total.values,
        total.calls,
        total.differing,
        total.states,
        total.statesDiffering,
        total.raised,
        total.raisedDiffering);
  }
}
