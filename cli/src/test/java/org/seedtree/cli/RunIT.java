package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;

/** {@code ./seedtree run} after a kill, with a second process and on a full disk. */
@Tag("fault")
class RunIT {

  /** Takes about two seconds of one processor. */
  private static final String[] RUN = {
    "run", "pi", "points=2000", "--replications", "100000", "--seed", "12345", "--out", "run"
  };

  @TempDir private Path directory;

  private byte[] results() throws IOException {
    return Files.readAllBytes(directory.resolve("run/results.npy"));
  }

  private static String[] with(String... more) {
    return Stream.concat(Stream.of(RUN), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aKilledAndResumedRunWritesTheSameFile() throws Exception {
    survives(3);
  }

  @Test
  @Tag("slow")
  void aRunKilledManyTimesWritesTheSameFile() throws Exception {
    survives(50);
  }

  private void survives(int kills) throws Exception {
    Launcher.Result uninterrupted = Launcher.run(directory, with());
    assertThat(uninterrupted.status()).isZero();
    byte[] expected = results();
    byte[] summary = Files.readAllBytes(directory.resolve("run/summary.json"));
    Generator delays = Generator.defaultRng();
    int killed = 0;
    while (killed < kills) {
      Process process = Launcher.start(directory, with("--threads", "" + (1 + killed % 3)));
      if (process.waitFor(delays.integers(100, 2500), TimeUnit.MILLISECONDS) || killed % 5 == 0) {
        process.destroyForcibly().waitFor();
        Launcher.shell(directory, "rm -r run"); // starts again
      }
      if (process.isAlive() || process.exitValue() != 0) {
        killed++;
      }
      process.destroyForcibly().waitFor();
    }
    Launcher.Result last = Launcher.run(directory, with());
    assertThat(last.err()).isEmpty();
    assertThat(last.text()).isEqualTo(uninterrupted.text());
    assertThat(results()).isEqualTo(expected);
    assertThat(directory.resolve("run/summary.json")).hasBinaryContent(summary);
    try (Stream<Path> files = Files.list(directory.resolve("run"))) {
      assertThat(files.map(file -> "" + file.getFileName()))
          .containsExactlyInAnyOrder(
              "results.npy", "run.json", "run.lock", "summary.json", "timing.json");
    }
  }

  @Test
  void rejectsASecondProcess() throws Exception {
    Process first =
        Launcher.start(
            directory, "run", "pi", "points=100000", "--replications", "1000000", "--out", "run");
    try {
      while (!Files.exists(directory.resolve("run/run.json")) && first.isAlive()) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      Launcher.Result second = Launcher.run(directory, "run", "--out", "run", "--resume");
      assertThat(second.err())
          .isEqualTo(
              "seedtree: run is in use by another process (pid "
                  + first.pid()
                  + "); wait for it, or choose another folder\n");
      assertThat(second.status()).isEqualTo(2);
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void reportsAFullDiskAndContinuesAfterwards() throws Exception {
    Files.createDirectory(directory.resolve("disk"));
    Launcher.Result mounted = Launcher.shell(directory, "mount -t tmpfs -o size=500k tmpfs disk");
    if (mounted.status() != 0) {
      System.out.println("skipped: needs the right to mount a small disk");
    }
    assumeTrue(mounted.status() == 0, "needs the right to mount a small disk");
    try {
      String[] run = {
        "run", "pi", "--replications", "50000", "--seed", "12345", "--out", "disk/run"
      };
      Launcher.Result full = Launcher.run(directory, run);
      assertThat(full.err())
          .isEqualTo(
              "seedtree: cannot write disk/run: No space left on device; finished blocks are saved,"
                  + " the same command continues\n");
      assertThat(full.status()).isEqualTo(2);
      assertThat(Launcher.shell(directory, "mount -o remount,size=4m disk").status()).isZero();
      assertThat(Launcher.run(directory, run).status()).isZero();
      run[run.length - 1] = "run";
      assertThat(Launcher.run(directory, run).status()).isZero();
      assertThat(directory.resolve("disk/run/results.npy")).hasBinaryContent(results());
    } finally {
      Launcher.shell(directory, "umount disk");
    }
  }

  /** A limit on the size of files simulates a full disk where none can be mounted. */
  @Test
  void reportsAFileThatCannotGrow() throws Exception {
    Launcher.Result limited =
        Launcher.shell(
            directory,
            "ulimit -f 100; \"$SEEDTREE\" run pi --replications 50000 --seed 12345 --out run");
    assertThat(limited.err()).startsWith("seedtree: cannot write run: File too large; finished");
    assertThat(limited.status()).isEqualTo(2);
    assertThat(Launcher.run(directory, "run", "--out", "run", "--resume").status()).isZero();
    assertThat(results()).hasSize(400_128);
  }
}
