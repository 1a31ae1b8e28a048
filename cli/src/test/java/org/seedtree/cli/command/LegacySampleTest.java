package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.cli.InProcess;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.legacy.RandomState;

/** {@code sample --legacy} and {@code distributions --legacy}. */
class LegacySampleTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void continuesFromAStateWithItsCachedNormal(boolean tuple) throws IOException {
    RandomState rs = new RandomState(8);
    rs.randn();
    Path state = directory.resolve("state.json");
    Files.writeString(state, tuple ? rs.getState().toTupleJson() : rs.getState().toJson());
    InProcess run =
        InProcess.run("sample", "randn", "--legacy", "--size", "4", "--state", state.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().mapToDouble(Double::parseDouble))
        .containsExactly(boxed(rs.randn(4)));
  }

  private static Double[] boxed(double[] values) {
    return DoubleStream.of(values).boxed().toArray(Double[]::new);
  }

  @Test
  void printsTheSeedOfTheOperatingSystem() {
    InProcess run = InProcess.run("sample", "tomaxint", "--legacy", "--size", "3");
    assertThat(run.status()).isZero();
    assertThat(run.err()).matches("seed: [0-9]{1,10}\n");
    String seed = run.err().strip().substring("seed: ".length());
    InProcess again =
        InProcess.run("sample", "tomaxint", "--legacy", "--size", "3", "--seed", seed);
    assertThat(again.out()).isEqualTo(run.out());
  }

  @Test
  void listsRandomStatesDistributions() {
    InProcess run = InProcess.run("distributions", "--legacy");
    assertThat(run.out().lines()).hasSize(LegacyCatalog.entries().size());
    assertThat(run.out()).containsPattern("(?m)^randint low=\\.\\.\\. \\[high=\\.\\.\\.] +");
    assertThat(InProcess.run("distributions", "randint", "--legacy").out())
        .contains("dtypes: int64");
  }

  @Test
  void rejectsOptionsThatDoNotFit() {
    assertRejected("--seed: Seed must be between 0 and 2**32 - 1", "rand", "--seed", "4294967296");
    assertRejected(
        "--seed: Seed must be between 0 and 2**32 - 1", "rand", "--seed", "1,99999999999999999999");
    assertRejected(
        "--spawn-key: RandomState's own seeds have no children",
        "rand",
        "--seed",
        "1",
        "--spawn-key",
        "1");
    assertRejected(
        "--streams: RandomState's own seeds have no children",
        "rand",
        "--seed",
        "1",
        "--streams",
        "2");
    assertRejected("--legacy samples as NumPy 2.4 does", "rand", "--seed", "1", "--numpy", "2.5");
    assertRejected("unknown distribution integers", "integers", "--seed", "1");
    assertRejected("scale < 0", "normal", "scale=-1", "--seed", "1");
    assertRejected("alpha <= 0", "dirichlet", "alpha=0,1", "--seed", "1");
  }

  private static void assertRejected(String message, String... args) {
    String[] line = new String[args.length + 2];
    line[0] = "sample";
    System.arraycopy(args, 0, line, 1, args.length);
    line[args.length + 1] = "--legacy";
    InProcess run = InProcess.run(line);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }
}
