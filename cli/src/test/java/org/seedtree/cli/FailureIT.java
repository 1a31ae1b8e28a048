package org.seedtree.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of {@code ./seedtree}, and the files that remain, after failures. */
@Tag("fault")
class FailureIT {

  @TempDir private Path directory;

  @Test
  void invalidInputIsOneLine() {
    Launcher.Result result = Launcher.run(directory, "sample", "normal", "scale=-1");
    assertThat(result.err())
        .isEqualTo("seedtree: normal: scale < 0: -1.0 (scale: standard deviation, at least 0)\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample random --seed 1 --size 100000000",
        "raw --seed 1",
        "sample random --seed 1 --size 100000000 --manifest m.json",
        "raw --seed 1 --bit-generator mt19937",
        "spawn --seed 1 -n 1000000",
        "spawn --seed 1 -n 1000000 --json",
        "run pi --replications 10 --seed 1"
      })
  void aClosedPipeEndsTheProgramQuietly(String command) {
    Launcher.Result result =
        Launcher.shell(
            directory,
            "\"$SEEDTREE\" " + command + " | head -c 20 | wc -c;" + " echo ${PIPESTATUS[0]}");
    assertThat(result.text().strip()).matches("20\\s+0");
    assertThat(result.err()).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample random --seed 1",
        "raw --seed 1",
        "state --seed 1",
        "spawn --seed 1",
        "run pi --replications 10 --seed 1",
        "run pi --replications 10 --seed 1 --json",
        "--help"
      })
  void reportsAFullStandardOutput(String command) {
    assumeAvailable(new File("/dev/full").exists(), "/dev/full");
    Launcher.Result result = Launcher.shell(directory, "\"$SEEDTREE\" " + command + " >/dev/full");
    assertThat(result.err())
        .isEqualTo("seedtree: cannot write to standard output: No space left on device\n");
    assertThat(result.status()).isEqualTo(2);
  }

  /** A limit of 1 MB on the size of files simulates a full disk: the write fails halfway. */
  @ParameterizedTest
  @ValueSource(strings = {"x.npy", "x.bin", "x.csv"})
  void removesAFileThatCannotGrow(String name) throws IOException {
    Path old = Files.writeString(directory.resolve(name), "old");
    Launcher.Result result =
        Launcher.shell(
            directory,
            "ulimit -f 1024; \"$SEEDTREE\" sample random --seed 1 --size 1000000 --out " + name);
    assertThat(result.err()).isEqualTo("seedtree: cannot write " + name + ": File too large\n");
    assertThat(result.status()).isEqualTo(2);
    assertThat(old).hasContent("old");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(old);
    }
  }

  /** The values are complete, their manifest is not. */
  @Test
  void removesAManifestThatCannotGrow() throws IOException {
    Launcher.Result result =
        Launcher.shell(
            directory,
            "ulimit -f 4; \"$SEEDTREE\" sample random --seed 1 --size 10000000 --manifest m.json |"
                + " tail -n 1");
    assertThat(result.err()).isEqualTo("seedtree: cannot write m.json: File too large\n");
    assertThat(result.text()).hasLineCount(1);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aResultThatCannotBePrintedIsAFailure() {
    assumeAvailable(new File("/dev/full").exists(), "/dev/full");
    Launcher.run(directory, "sample", "random", "--seed", "1", "--manifest", "m.json");
    Launcher.Result result = Launcher.shell(directory, "\"$SEEDTREE\" verify m.json >/dev/full");
    assertThat(result.err())
        .isEqualTo("seedtree: cannot write to standard output: No space left on device\n");
    assertThat(result.status()).isEqualTo(2);
  }

  /** A file name whose bytes are no text must not become the name of another file. */
  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8", "POSIX"})
  void rejectsAFileNameThatIsNoText(String locale) {
    for (String option : new String[] {"--out", "--manifest"}) {
      Launcher.Result result =
          Launcher.shell(
              directory,
              "LC_ALL=" + locale + " \"$SEEDTREE\" sample random " + option + " $'\\xe9.npy'");
      assertThat(result.err())
          .startsWith("seedtree: the argument ?.npy is not text in the character set of the")
          .hasLineCount(1);
      assertThat(result.status()).isEqualTo(2);
      assertThat(directory).isEmptyDirectory();
    }
  }

  /** A verdict does not get lost with its report. */
  @Test
  void aClosedPipeDoesNotChangeAVerdict() throws IOException {
    Launcher.run(directory, "sample", "random", "--seed", "1", "--manifest", "m.json");
    Path manifest = directory.resolve("m.json");
    for (String expected : new String[] {"0", "1"}) {
      Launcher.Result verify =
          Launcher.shell(
              directory,
              "{ sleep 1; \"$SEEDTREE\" verify m.json; echo $? >status; } | true; cat status");
      assertThat(verify.text()).isEqualTo(expected + "\n");
      assertThat(verify.err()).isEmpty();
      String json = Files.readString(manifest);
      Files.writeString(manifest, json.replace("\"entropy\": 1", "\"entropy\": 2"));
    }
    Launcher.Result audit =
        Launcher.shell(
            directory,
            "{ sleep 1; \"$SEEDTREE\" audit m.json m.json; echo $? >status; } | true; cat status");
    assertThat(audit.text()).isEqualTo("1\n");
    assertThat(audit.err()).isEmpty();
  }

  @Test
  void reportsAFullDiskAndRemovesTheFile() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    Launcher.Result mounted = Launcher.shell(directory, "mount -t tmpfs -o size=1m tmpfs disk");
    assumeAvailable(mounted.status() == 0, "the right to mount a small disk");
    try {
      Launcher.Result before =
          Launcher.run(directory, "sample", "random", "--size", "1000000", "--out", "disk/x.npy");
      assertThat(before.err()).contains("it needs 8000000 bytes and");
      Launcher.Result during =
          Launcher.run(
              directory,
              "sample",
              "random",
              "--seed",
              "1",
              "--size",
              "1000000",
              "--out",
              "disk/x.csv");
      assertThat(during.err())
          .isEqualTo("seedtree: cannot write disk/x.csv: No space left on device\n");
      assertThat(before.status()).isEqualTo(2);
      assertThat(during.status()).isEqualTo(2);
      assertThat(disk).isEmptyDirectory();
    } finally {
      Launcher.shell(directory, "umount disk");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void removesTheFileAfterASignal(String signal) throws IOException, InterruptedException {
    assumeAvailable(
        Launcher.shell(directory, "env --default-signal=INT true").status() == 0,
        "env --default-signal");
    Process process =
        Launcher.startWithSignals(
            directory, "sample", "normal", "--seed", "1", "--size", "5000000000", "--out", "x.csv");
    while (isEmpty() && process.isAlive()) {
      Thread.sleep(20);
    }
    assertThat(isEmpty()).isFalse();
    new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
    assertThat(process.waitFor(30, SECONDS)).isTrue();
    assertThat(process.exitValue()).isGreaterThan(128);
    assertThat(directory).isEmptyDirectory();
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private static void assumeAvailable(boolean available, String what) {
    if (!available) {
      System.out.println("skipped: needs " + what);
    }
    assumeTrue(available, "needs " + what);
  }
}
