package org.seedtree.cli.run;

import java.math.BigInteger;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.Entropy;
import org.seedtree.simulation.Replications;

/** The command line of a run, to be typed again. */
public final class RunLine {

  private RunLine() {}

  /**
   * The command that repeats a run.
   *
   * @param jar where the class is; null if the function is built in or the path not known
   */
  public static String of(RunPlan plan, @Nullable String jar) {
    StringJoiner words = new StringJoiner(" ", "./seedtree run ", "");
    if (plan.jarSha256() == null) {
      words.add(plan.function());
    } else {
      words
          .add("--jar")
          .add(quoted(jar == null ? "JAR" : jar))
          .add("--class")
          .add(quoted(plan.function()));
    }
    for (Map.Entry<String, String> parameter : plan.parameters().entrySet()) {
      words.add(quoted(parameter.getKey() + "=" + parameter.getValue()));
    }
    words.add("--replications").add(Long.toString(plan.count()));
    words.add("--seed").add(seed(plan.seed().entropy()));
    if (!plan.seed().spawnKey().isEmpty()) {
      String key =
          plan.seed().spawnKey().stream()
              .map(BigInteger::toString)
              .collect(Collectors.joining(","));
      words.add("--spawn-key").add(key);
    }
    if (plan.seed().engine() != Engine.PCG64) {
      words.add("--bit-generator").add(plan.seed().engine().commandLineName());
    }
    if (plan.blockSize() != Replications.defaultBlockSize(plan.count())) {
      words.add("--block-size").add(Integer.toString(plan.blockSize()));
    }
    if (plan.parts() > 1) {
      words.add("--part").add(plan.part() + "/" + plan.parts());
    }
    return words.toString();
  }

  /** A list of one number makes the stream of the number. */
  private static String seed(Entropy entropy) {
    return entropy.toString().replaceAll("[\\[\\] ']", "");
  }

  /** For a POSIX shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,:=+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
