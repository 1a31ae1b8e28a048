package org.seedtree.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedtree.json.Json;
import org.seedtree.seed.SeedSequence;

/**
 * Streams of the installed Python, with seeds and arguments from a fresh seed, which is printed.
 * {@code -Dseedtree.live.seed} replays them, {@code -Dseedtree.live.values} says how many values
 * each method draws, and {@code -Dseedtree.python} which Python is asked.
 */
class LivePythonRandomTest {

  private static final String SCRIPT = "../conformance/scripts/golden_python_random.py";

  private static final String PYTHON = System.getProperty("seedtree.python", "python3");
  private static final int VALUES = Integer.getInteger("seedtree.live.values", 20_000);

  @Test
  void isTheInstalledPythonBitForBit() throws IOException, InterruptedException {
    int fresh = new SeedSequence().generateState(1)[0] >>> 1;
    int seed = Integer.getInteger("seedtree.live.seed", fresh);
    Process python = start(seed);
    List<String> differences = new ArrayList<>();
    int cases = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8))) {
      String version = lines.readLine();
      if (version == null) {
        System.out.println("skipped: no " + PYTHON + " to compare random.Random with");
      }
      assumeTrue(version != null);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        differences.addAll(PythonCase.read(line).differences());
        cases++;
      }
      System.out.printf(
          "random.Random of Python %s, seed %d: %d cases, %d values a method, %d differing%n",
          Json.parseObject(version).get("python"), seed, cases, VALUES, differences.size());
    }
    assertThat(python.waitFor()).isZero();
    assertThat(cases).isGreaterThan(400);
    assertThat(differences).as("-Dseedtree.live.seed=%d", seed).isEmpty();
  }

  private static Process start(int seed) throws IOException {
    List<String> command =
        List.of(PYTHON, SCRIPT, "--live", Integer.toString(seed), Integer.toString(VALUES));
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException absent) {
      return new ProcessBuilder("true").start(); // prints nothing
    }
  }
}
