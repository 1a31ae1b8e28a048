package org.seedtree.cli.run;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.output.Shell;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.Entropy;
import org.seedtree.simulation.Replications;

/** Formats the command line that repeats a run. */
public final class RunCommandLine {

  private RunCommandLine() {}

  /**
   * Returns the command that repeats a run.
   *
   * @param jar the jar of the class; null if the simulation is built in or the path is not known
   */
  public static String of(RunPlan plan, @Nullable Path jar) {
    StringJoiner words = new StringJoiner(" ", "./seedtree run ", "");
    if (plan.jarSha256() == null) {
      words.add(plan.function());
    } else {
      words
          .add("--jar")
          .add(Shell.quoted(jar == null ? "JAR" : jar.toString()))
          .add("--class")
          .add(Shell.quoted(plan.function()));
    }
    for (Map.Entry<String, String> parameter : plan.parameters().entrySet()) {
      words.add(Shell.quoted(parameter.getKey() + "=" + parameter.getValue()));
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
    if (!plan.numpy().equals(NumpyRelease.DEFAULT)) {
      words.add("--numpy").add(plan.numpy().version());
    }
    if (plan.blockSize() != Replications.defaultBlockSize(plan.count())) {
      words.add("--block-size").add(Integer.toString(plan.blockSize()));
    }
    if (plan.parts() > 1) {
      words.add("--part").add(plan.part() + "/" + plan.parts());
    }
    return words.toString();
  }

  /** Writes a list of one number as the number, which has the same stream. */
  private static String seed(Entropy entropy) {
    return entropy.toString().replaceAll("[\\[\\] ']", "");
  }
}
