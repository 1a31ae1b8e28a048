package org.seedtree.cli.output;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.seedtree.quality.BatteryResult;
import org.seedtree.quality.BatteryResult.Control;
import org.seedtree.quality.BatteryResult.KnownDefect;
import org.seedtree.quality.BatteryResult.Outcome;
import org.seedtree.quality.BatteryResult.Test;
import org.seedtree.quality.Observation;

/** The results of a battery as text: a line for each control, known defect and subject. */
public final class BatteryText {

  private static final Comparator<Test> BY_P = Comparator.comparingDouble(t -> t.first().pValue());

  private final StringBuilder text = new StringBuilder();
  private final BatteryResult result;

  private BatteryText(BatteryResult result) {
    this.result = result;
  }

  /** Returns the results as text. */
  public static String of(BatteryResult result) {
    BatteryText text = new BatteryText(result);
    text.addControls();
    text.addDefects();
    text.addSubjects();
    text.addSuspicious();
    text.addVerdict();
    return text.text.toString();
  }

  private void addControls() {
    line("Controls, which must fail:");
    for (Control control : result.controls()) {
      line(
          "  %-36s %s; %s",
          control.subject(),
          describe(control.test(), control.lowest()),
          control.failed() ? "fails, as it must" : "PASSES: the battery is broken");
    }
  }

  private void addDefects() {
    if (result.defects().isEmpty()) {
      return;
    }
    line("Known to be inexact in NumPy, and expected:");
    for (KnownDefect defect : result.defects()) {
      line("  %-36s %s (%s)", defect.subject(), defect.reason(), defect.effect());
      line(
          "  %-36s %s, n = %d, p = %.2g, power %.4g: %s",
          "",
          defect.observation().statistic(),
          defect.observation().size(),
          defect.observation().pValue(),
          defect.power(),
          switch (defect.sighting()) {
            case SEEN -> "seen";
            case NOT_SEEN -> "not seen at this size";
            case MISSING -> "MISSING: the battery is broken";
          });
    }
  }

  private void addSubjects() {
    line("Tests:");
    Map<String, List<Test>> subjects =
        result.tests().stream()
            .collect(Collectors.groupingBy(Test::subject, LinkedHashMap::new, Collectors.toList()));
    subjects.forEach(
        (subject, tests) -> {
          Test lowest = tests.stream().min(BY_P).orElseThrow();
          line(
              "  %-36s %2d p-values, smallest %.2g (%s: %s)",
              subject,
              tests.size(),
              lowest.first().pValue(),
              lowest.test(),
              lowest.first().statistic());
        });
  }

  private void addSuspicious() {
    for (Test test : result.remarkable()) {
      Observation again = test.again();
      line("Suspicious: %s, %s", test.subject(), describe(test.test(), test.first()));
      if (again != null) {
        line("  again at four times the size: p = %.2g", again.pValue());
      }
      line(test.outcome() == Outcome.FAILED ? "  FAILS" : "  not confirmed");
    }
  }

  private void addVerdict() {
    line("%s", conclusion(result));
    line("In %.1f s; the same again: %s", result.seconds(), result.command());
  }

  /** Returns what a battery concludes, in a sentence. */
  public static String conclusion(BatteryResult result) {
    int count = result.tests().size();
    double smallest =
        result.tests().stream().min(BY_P).map(test -> test.first().pValue()).orElse(1.0);
    long failures =
        result.tests().stream().filter(test -> test.outcome() == Outcome.FAILED).count();
    return switch (result.verdict()) {
      case PASSED ->
          String.format(
              Locale.ROOT,
              "Passed: %d p-values, the smallest %.2g; 1/%d is expected.",
              count,
              smallest,
              count);
      case FAILED -> "FAILED: " + failures + " of " + count + " p-values.";
      case BROKEN -> "BROKEN: a control passed or a defect is missing; nothing is concluded.";
    };
  }

  private static String describe(String test, Observation seen) {
    return String.format(
        Locale.ROOT, "%s: %s %.6g, p = %.2g", test, seen.statistic(), seen.value(), seen.pValue());
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
