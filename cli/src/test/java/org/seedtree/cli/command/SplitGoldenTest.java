package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.seed.SeedSequence;

/**
 * {@code split} on the rows of scikit-learn 1.9 and pandas 3.0, golden and live. {@code
 * -Dseedtree.live.seed} repeats a live run, and {@code -Dseedtree.python} names a Python that has
 * the two.
 */
class SplitGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/seedtree/cli/command/split");
  private static final Path SCRIPT = Path.of("../conformance/scripts/golden_split.py");
  private static final String VERSIONS =
      "import sklearn, pandas; assert sklearn.__version__ >= '1.9' and pandas.__version__ >= '3'";

  private static final int LIVE_CASES = Integer.getInteger("seedtree.live.cases", 40);

  @TempDir private Path scratch;

  @Test
  void rowsAreThoseOfTheGoldenFile() throws IOException {
    assertThat(SplitCases.check(GOLDEN, scratch)).isEqualTo(120);
  }

  @Test
  void rowsAreThoseOfTheInstalledLibraries() throws IOException, InterruptedException {
    String python = System.getProperty("seedtree.python", "python3");
    boolean installed = run(python, "-c", VERSIONS) == 0;
    if (!installed) {
      System.out.println("skipped: " + python + " has no scikit-learn 1.9 and pandas 3");
    }
    assumeTrue(installed);
    int fresh = new SeedSequence().generateState(1)[0] >>> 1;
    int seed = Integer.getInteger("seedtree.live.seed", fresh);
    Path folder = scratch.resolve("live");
    System.out.printf("split: %d cases, seed %d%n", LIVE_CASES, seed);
    assertThat(run(python, SCRIPT.toString(), folder.toString(), "" + seed, "" + LIVE_CASES))
        .isZero();
    assertThat(SplitCases.check(folder, scratch)).isEqualTo(LIVE_CASES);
  }

  private static int run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(List.of(command))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException absent) {
      return 1;
    }
  }
}
