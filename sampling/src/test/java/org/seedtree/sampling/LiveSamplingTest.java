package org.seedtree.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedtree.json.Json;

/**
 * The answers of the installed scikit-learn, pandas and SciPy to calls with random arguments.
 *
 * <p>{@code -Dseedtree.python=...} is the Python that has them, {@code
 * -Dseedtree.sampling.sets=400} the number of argument sets of each function; {@code
 * -Dseedtree.sampling.seed=...} repeats a run.
 */
class LiveSamplingTest {

  private static final String SCRIPT = "../conformance/scripts/live_sampling.py";

  /** The argument sets of a function, and how many answers differ. */
  private static final class Count {
    int sets;
    int rejected;
    int different;
  }

  @Test
  void givesTheAnswersOfTheInstalledLibraries() throws IOException, InterruptedException {
    String python = System.getProperty("seedtree.python", "python3");
    String sets = System.getProperty("seedtree.sampling.sets", "40");
    String seed =
        System.getProperty("seedtree.sampling.seed", "" + new SecureRandom().nextInt(1 << 30));
    Process process;
    try {
      process =
          new ProcessBuilder(python, SCRIPT, sets, seed)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      System.out.println("live comparison with scikit-learn skipped: " + e.getMessage());
      assumeTrue(false, e.getMessage());
      return;
    }
    Map<String, Count> counts = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = lines.readLine();
      Map<String, Object> versions = Json.parseObject(first == null ? "{}" : first);
      if (!versions.containsKey("scikit-learn")) {
        System.out.println("live comparison with scikit-learn skipped: " + versions);
        assumeTrue(false, versions.toString());
      }
      System.out.println(first + ", -Dseedtree.sampling.seed=" + seed);
      Releases releases = Releases.of(versions);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LibraryCase call = LibraryCase.of(Json.parseObject(line));
        Count count = counts.computeIfAbsent(call.function(), name -> new Count());
        count.sets++;
        count.rejected += call.isRejected() ? 1 : 0;
        String difference = call.difference(releases);
        if (difference != null) {
          count.different++;
          differences.add(difference);
        }
      }
    }
    counts.forEach(
        (name, count) ->
            System.out.printf(
                "%-38s %4d sets, %3d rejected, %d differ%n",
                name, count.sets, count.rejected, count.different));
    assertThat(process.waitFor()).isZero();
    assertThat(counts).hasSizeGreaterThan(30);
    assertThat(differences).as("-Dseedtree.sampling.seed=" + seed).isEmpty();
  }
}
