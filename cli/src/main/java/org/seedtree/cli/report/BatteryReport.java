package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.quality.BatteryResult;
import org.seedtree.quality.BatteryResult.Test;

/**
 * The report of a battery of tests.
 *
 * @param result the results
 * @param text the conclusion in a sentence
 */
public record BatteryReport(BatteryResult result, String text) {

  /** The most p-values that the plot of all p-values has points for. */
  private static final int MOST_POINTS = 500;

  /** Returns the report. */
  public Report report(Timing timing) {
    String title =
        result.battery().equals("streams")
            ? "Tests of streams against each other"
            : "Tests of distributions";
    return new Report("battery", title, List.of(this::addVerdict, this::addBattery), timing);
  }

  private void addVerdict(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> verdict = new LinkedHashMap<>();
    verdict.put("ok", result.verdict() == BatteryResult.Verdict.PASSED);
    verdict.put("text", text);
    document.put("verdict", verdict);
    document.put("again", result.command());
  }

  private void addBattery(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> all = Json.parseObject(result.toJson());
    Map<String, @Nullable Object> battery = new LinkedHashMap<>();
    for (String name :
        List.of("seed", "scale", "library", "numpy", "level", "controls", "defects")) {
      battery.put(name, all.get(name));
    }
    battery.put("subjects", subjects());
    battery.put(
        "suspicious",
        result.tests().stream().filter(t -> t.again() != null).map(BatteryReport::json).toList());
    battery.put("p_values", pValues());
    document.put("battery", battery);
  }

  private List<Object> subjects() {
    Map<String, List<Test>> bySubject =
        result.tests().stream()
            .collect(Collectors.groupingBy(Test::subject, LinkedHashMap::new, Collectors.toList()));
    List<Object> subjects = new ArrayList<>();
    bySubject.forEach(
        (subject, tests) -> {
          Test smallest = tests.get(0);
          for (Test test : tests) {
            smallest = test.first().pValue() < smallest.first().pValue() ? test : smallest;
          }
          Map<String, @Nullable Object> json = new LinkedHashMap<>();
          json.put("subject", subject);
          json.put("p_values", tests.size());
          json.put("smallest", json(smallest));
          subjects.add(json);
        });
    return subjects;
  }

  private static Map<String, @Nullable Object> json(Test test) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("subject", test.subject());
    json.put("test", test.test());
    json.put("statistic", test.first().statistic());
    json.put("size", test.first().size());
    json.put("p", test.first().pValue());
    json.put("again", test.again() == null ? null : test.again().pValue());
    json.put("failed", test.outcome() == BatteryResult.Outcome.FAILED);
    return json;
  }

  /**
   * Returns the p-values in order, evenly spaced ones of many, beside those of a uniform sample.
   */
  private Map<String, @Nullable Object> pValues() {
    double[] sorted =
        result.tests().stream().mapToDouble(t -> t.first().pValue()).sorted().toArray();
    int points = Math.min(MOST_POINTS, sorted.length);
    List<Object> expected = new ArrayList<>();
    List<Object> observed = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      int at = (int) ((long) i * sorted.length / points);
      expected.add((at + 0.5) / sorted.length);
      observed.add(sorted[at]);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("count", sorted.length);
    json.put("expected", expected);
    json.put("observed", observed);
    return json;
  }
}
