package org.seedtree.cli.report;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.seedtree.run.RunPlan;

/** Formats the Python program that repeats a run with NumPy. */
public final class NumpyRunProgram {

  private NumpyRunProgram() {}

  /**
   * Returns the program. It computes the results of a built-in simulation; of a class of a jar it
   * has the streams, and a function to fill in.
   */
  public static String of(RunPlan plan) {
    String stream = NumpyStream.ofChild(plan.seed(), "i");
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("import numpy as np  # " + plan.numpy().version());
    lines.add("");
    lines.add("def replication(rng, i):");
    function(plan).lines().forEach(line -> lines.add("    " + line));
    lines.add("");
    lines.add(
        "results = np.array([replication(np.random.Generator("
            + stream
            + "), i) for i in range("
            + (plan.first() == 0 ? "" : plan.first() + ", ")
            + plan.end()
            + ")])");
    lines.add("print(results.mean())");
    return lines.toString();
  }

  private static String function(RunPlan plan) {
    Map<String, String> p = plan.parameters();
    String name = plan.jarSha256() == null ? plan.function() : "";
    return switch (name) {
      case "pi" ->
          format(
              """
              xy = rng.random((%1$s, 2))
              return 4 * np.count_nonzero(xy[:, 0]**2 + xy[:, 1]**2 < 1) / %1$s\
              """,
              p.get("points"));
      case "option" ->
          format(
              """
              drift = (%1$s - 0.5 * %2$s * %2$s) * %3$s
              s = %4$s * rng.lognormal(drift, %2$s * np.sqrt(%3$s))
              return float(np.exp(-%1$s * %3$s)) * max(%5$s, 0)\
              """,
              number(String.valueOf(p.get("rate"))),
              p.get("volatility"),
              p.get("years"),
              p.get("spot"),
              "put".equals(p.get("kind")) ? p.get("strike") + " - s" : "s - " + p.get("strike"));
      case "bootstrap" ->
          format(
              """
              data = np.array([%s])
              x = data[rng.integers(0, len(data), len(data))]
              return %s\
              """,
              p.get("data"),
              "median".equals(p.get("statistic"))
                  ? "np.median(x)"
                  : "np.add.accumulate(x)[-1] / len(x)  # added in order");
      default -> "raise NotImplementedError  # your class";
    };
  }

  private static String format(String lines, @Nullable Object... values) {
    return String.format(Locale.ROOT, lines, values);
  }

  /** Puts a negative number into parentheses. */
  private static String number(String text) {
    return text.startsWith("-") ? "(" + text + ")" : text;
  }
}
