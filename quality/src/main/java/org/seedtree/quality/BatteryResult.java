package org.seedtree.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.manifest.Provenance;

/**
 * The results of a battery. Everything but the provenance depends on the plan, the seed and the
 * scale alone, whatever the number of threads.
 *
 * @param battery the name of the battery
 * @param command the command line that repeats it
 * @param seed the seed, as Python writes it
 * @param scale the size relative to a quick battery
 * @param numpy the NumPy release whose streams and values were tested
 * @param controls the controls, which must fail
 * @param defects the known defects
 * @param tests the tests
 * @param provenance the software that computed it, and the time
 */
public record BatteryResult(
    String battery,
    String command,
    String seed,
    double scale,
    String numpy,
    List<Control> controls,
    List<KnownDefect> defects,
    List<Test> tests,
    Provenance provenance) {

  /** The version of the JSON form. */
  public static final int VERSION = 1;

  /** What a battery concludes. */
  public enum Verdict {
    /** No test failed. */
    PASSED,
    /** A test failed. */
    FAILED,
    /** A control passed, or a defect is missing that had to be seen: nothing is concluded. */
    BROKEN
  }

  /** What a test concludes. */
  public enum Outcome {
    /** Nothing was found. */
    PASSED,
    /** The first run was suspicious, and its repetition was not. */
    NOT_CONFIRMED,
    /** The p-value is below 1e-10, or both runs were suspicious. */
    FAILED
  }

  /** Whether a known defect showed itself. */
  public enum Sighting {
    /** It was seen. */
    SEEN,
    /** It was not seen, and the experiment was too small to be certain of it. */
    NOT_SEEN,
    /** It was not seen, although the experiment had to show it. */
    MISSING
  }

  /**
   * A statistic of a test.
   *
   * @param subject what is tested
   * @param test the name of the experiment
   * @param first the observation of the first run
   * @param again that of the repetition with another seed and four times the size; null if the
   *     first run was not suspicious
   * @param outcome the conclusion
   */
  public record Test(
      String subject,
      String test,
      Observation first,
      @Nullable Observation again,
      Outcome outcome) {}

  /**
   * A control.
   *
   * @param subject what is known to be bad
   * @param test the name of the experiment
   * @param lowest the observation with the smallest p-value
   * @param failed whether it failed, as it must
   */
  public record Control(String subject, String test, Observation lowest, boolean failed) {}

  /**
   * A known defect.
   *
   * @param subject what is inexact
   * @param reason what is wrong and why
   * @param effect the size of the defect
   * @param observation the observation that shows it
   * @param power the probability that it shows it
   * @param sighting whether it did
   */
  public record KnownDefect(
      String subject,
      String reason,
      String effect,
      Observation observation,
      double power,
      Sighting sighting) {}

  /** Copies the lists. */
  public BatteryResult {
    controls = List.copyOf(controls);
    defects = List.copyOf(defects);
    tests = List.copyOf(tests);
  }

  /** Returns what the battery concludes. */
  public Verdict verdict() {
    if (controls.stream().anyMatch(control -> !control.failed)
        || defects.stream().anyMatch(defect -> defect.sighting == Sighting.MISSING)) {
      return Verdict.BROKEN;
    }
    boolean failed = tests.stream().anyMatch(test -> test.outcome == Outcome.FAILED);
    return failed ? Verdict.FAILED : Verdict.PASSED;
  }

  /**
   * Returns the results as a JSON object. What differs from one run to the next stands in the field
   * {@code timing}.
   */
  public String toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seedtree-battery", VERSION);
    json.put("battery", battery);
    json.put("command", command);
    json.put("seed", seed);
    json.put("scale", scale);
    json.put("library", provenance.library());
    json.put("numpy", numpy);
    json.put("verdict", text(verdict()));
    json.put("level", Battery.LEVEL);
    json.put("controls", controls.stream().map(BatteryResult::json).toList());
    json.put("defects", defects.stream().map(BatteryResult::json).toList());
    json.put("tests", tests.stream().map(BatteryResult::json).toList());
    Map<String, @Nullable Object> timing = new LinkedHashMap<>();
    timing.put("java", provenance.java());
    timing.put("started", provenance.started().toString());
    timing.put("ended", provenance.ended().toString());
    timing.put("seconds", seconds());
    json.put("timing", timing);
    return Json.write(json);
  }

  /** Returns the time that the battery took, in seconds. */
  public double seconds() {
    return Duration.between(provenance.started(), provenance.ended()).toMillis() / 1000.0;
  }

  private static Map<String, @Nullable Object> json(Control control) {
    Map<String, @Nullable Object> json = json(control.subject, control.test, control.lowest);
    json.put("failed", control.failed);
    return json;
  }

  private static Map<String, @Nullable Object> json(KnownDefect defect) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("subject", defect.subject);
    json.put("reason", defect.reason);
    json.put("effect", defect.effect);
    put(json, defect.observation);
    json.put("power", defect.power);
    json.put("sighting", text(defect.sighting));
    return json;
  }

  private static Map<String, @Nullable Object> json(Test test) {
    Map<String, @Nullable Object> json = json(test.subject, test.test, test.first);
    json.put("outcome", text(test.outcome));
    if (test.again != null) {
      Map<String, @Nullable Object> again = new LinkedHashMap<>();
      put(again, test.again);
      json.put("again", again);
    }
    return json;
  }

  private static Map<String, @Nullable Object> json(
      String subject, String test, Observation observation) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("subject", subject);
    json.put("test", test);
    put(json, observation);
    return json;
  }

  private static void put(Map<String, @Nullable Object> json, Observation observation) {
    json.put("statistic", observation.statistic());
    json.put("size", observation.size());
    json.put("value", observation.value());
    json.put("p", observation.pValue());
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the tests that did not simply pass. */
  public List<Test> remarkable() {
    List<Test> found = new ArrayList<>();
    for (Test test : tests) {
      if (test.outcome != Outcome.PASSED) {
        found.add(test);
      }
    }
    return found;
  }
}
