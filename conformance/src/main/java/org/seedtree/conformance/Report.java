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

  private static final int SHOWN = 10;

  private final Map<String, Map<Engine, ComparisonCount>> rows = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  ComparisonCount at(String method, Engine engine) {
    return rows.computeIfAbsent(method, m -> new EnumMap<>(Engine.class))
        .computeIfAbsent(engine, e -> new ComparisonCount());
  }

  /** Takes over the counts and differences of another report. */
  void add(Report other) {
    other.rows.forEach(
        (method, row) -> row.forEach((engine, tally) -> at(method, engine).add(tally)));
    other.differences.forEach(this::difference);
  }

  void difference(String text) {
    if (differences.size() < SHOWN) {
      differences.add(text);
    }
  }

  /** The first differences, each with what reproduces it. */
  List<String> differences() {
    return differences;
  }

  /** All counts added up. */
  ComparisonCount total() {
    ComparisonCount total = new ComparisonCount();
    rows.values().forEach(row -> row.values().forEach(total::add));
    return total;
  }

  /** A line for each method: values compared on each engine, calls, and what differs. */
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
            ComparisonCount tally = row.getOrDefault(engine, new ComparisonCount());
            sum.add(tally);
            text.append(String.format(Locale.ROOT, "%12d", tally.values));
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

  /** One sentence: what was compared and what differs. */
  String summary() {
    ComparisonCount total = total();
    return String.format(
        Locale.ROOT,
        "%,d values of %,d calls compared, %,d differ; %,d states, %,d differ; %,d refusals,"
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
