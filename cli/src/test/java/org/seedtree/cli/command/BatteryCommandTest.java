package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import org.seedtree.json.Json;

/** {@code battery} at small sizes. */
class BatteryCommandTest {

  private static final String SMALL = " --scale 0.0001 --seed 5";

  @TempDir private Path directory;

  private static InProcess run(String line) {
    return InProcess.run(line.split(" "));
  }

  @Test
  void printsControlsTestsAndTheLineThatRepeatsIt() {
    String line = "battery streams --bit-generator philox --scheme keys --streams 9" + SMALL;
    InProcess result = run(line);
    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Controls, which must fail:\n")
        .contains(
            "PCG64 advance(i << 64) ",
            "; fails, as it must\n",
            "  Philox keys, 9 streams ",
            "Passed: ")
        .endsWith(
            "the same again: ./seedtree battery streams --scale 0.0001 --seed 5 --bit-generator"
                + " philox --scheme keys --streams 9\n");
  }

  @Test
  void listsWhatNumPyDrawsInexactlyAsExpected() {
    InProcess result = run("battery distributions" + SMALL);
    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("Known to be inexact in NumPy, and expected:\n  zipf(a=1.05) ")
        .contains("not seen at this size", "  RandomState.wald(mean=3.0, scale=2.0) ")
        .doesNotContain("binomial(n=1000, p=0.5) wrong");
  }

  @Test
  void testsTheStreamsOfManifestsTogether() {
    String a = directory.resolve("a.json").toString();
    String b = directory.resolve("b.json").toString();
    InProcess.run(sample("--seed=1 --streams=20", a));
    InProcess.run(sample("--seed=2 --streams=20", b));
    assertThat(InProcess.run(battery(a, b)).status()).isZero();
    InProcess twice = InProcess.run(battery(a, a));
    assertThat(twice.status()).isOne();
    assertThat(Json.parseObject(twice.out()).get("verdict")).isEqualTo("failed");
    InProcess.run(sample("--seed=3", a));
    assertThat(InProcess.run(battery(a)).err())
        .isEqualTo("seedtree: battery: a battery of streams compares two or more, not 1\n");
  }

  private static String[] sample(String options, String manifest) {
    return ("sample random --size 1 " + options + " --manifest " + manifest).split(" ");
  }

  private static String[] battery(String... manifests) {
    return ("battery streams --json" + SMALL + " --manifest " + String.join(" ", manifests))
        .split(" ");
  }

  @Test
  void namesOfPagesAreCheckedFirst() {
    assertThat(run("battery streams --report x.txt" + SMALL).err())
        .isEqualTo("seedtree: --report is a file name ending in .html, not x.txt\n");
    Path missing = directory.resolve("no");
    for (String command : List.of("battery streams --full", "sample normal --size 10000000000")) {
      InProcess result = run(command + " --seed 5 --report " + missing.resolve("x.html"));
      assertThat(result.err())
          .startsWith("seedtree: cannot write " + missing.resolve("x.html") + ": there is no dir");
      assertThat(result.out()).isEmpty();
    }
  }
}
