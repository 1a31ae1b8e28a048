package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;

/** A process that writes all the time is killed (SIGKILL) at random times and restarted. */
@Tag("fault")
class KilledRunTest {

  private static RunPlan plan(int blocks) {
    SeedSequence seed = new SeedSequence(12345);
    return RunPlan.of(
            Engine.PCG64, seed, "random", Map.of(), DType.FLOAT64, (long) blocks * BLOCK_SIZE)
        .inBlocksOf(BLOCK_SIZE);
  }

  private static final int BLOCK_SIZE = 500;

  private static final DoubleReplication RANDOM = (rng, i) -> rng.random();

  @TempDir private Path directory;

  /** The process that is killed; it forces every single block to the disk. */
  static final class Victim {

    public static void main(String[] args) throws Exception {
      RunPlan plan = plan(Integer.parseInt(args[1]));
      try (RunFolder folder = RunFolder.open(Path.of(args[0]), plan)) {
        System.out.println(folder.finished());
        for (long block = 0; block < plan.endBlock(); block++) {
          if (!folder.blocks().has(block)) {
            folder.blocks().add(block, results(plan, block));
            folder.blocks().flush();
          }
        }
        folder.finish();
        System.out.println("finished");
      }
    }

    private static byte[] results(RunPlan plan, long block) throws Exception {
      double[] results = new double[BLOCK_SIZE];
      for (int i = 0; i < BLOCK_SIZE; i++) {
        results[i] = RANDOM.run(plan.replications().generator(block * BLOCK_SIZE + i), i);
      }
      return RunFolder.bytes(results);
    }
  }

  private static Process start(Path folder, int blocks) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:+UseSerialGC",
                "-cp",
                classes,
                Victim.class.getName(),
                folder.toString(),
                Integer.toString(blocks)))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void aFewKillsDoNotChangeTheResults() throws Exception {
    survives(4, 150);
  }

  @Test
  @Tag("slow")
  void manyKillsDoNotChangeTheResults() throws Exception {
    survives(60, 1000);
  }

  private void survives(int kills, int blocks) throws Exception {
    Path folder = directory.resolve("run");
    Generator delays = Generator.defaultRng();
    long before = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process victim = start(folder, blocks);
      try (BufferedReader out = victim.inputReader()) {
        // Every third process is killed early, possibly while it opens the folder.
        boolean early = kill % 3 == 2;
        if (!early) {
          long now = Long.parseLong(out.readLine());
          assertThat(now).as("finished after %d kills", kill).isGreaterThanOrEqualTo(before);
          before = now;
        }
        TimeUnit.MILLISECONDS.sleep(delays.integers(0, early ? 300 : 60));
        victim.destroyForcibly().waitFor();
      }
    }
    Process last = start(folder, blocks);
    try (BufferedReader out = last.inputReader()) {
      assertThat(Long.parseLong(out.readLine())).isGreaterThanOrEqualTo(before);
      assertThat(out.readLine()).isEqualTo("finished");
    }
    assertThat(last.waitFor()).isZero();
    Path uninterrupted = directory.resolve("uninterrupted");
    try (RunFolder run = RunFolder.open(uninterrupted, plan(blocks))) {
      run.runDoubles(settings -> settings, RANDOM);
      run.finish();
    }
    assertThat(folder.resolve("results.npy"))
        .hasSameBinaryContentAs(uninterrupted.resolve("results.npy"));
    assertThat(Files.list(folder).map(file -> "" + file.getFileName()))
        .containsExactlyInAnyOrder("results.npy", "run.json", "run.lock");
  }

  /** On POSIX systems a process that closes any channel on a file loses its locks on the file. */
  @Test
  void aRejectedSecondOpenInTheSameProcessKeepsTheLock() throws Exception {
    Path folder = directory.resolve("run");
    RunFolder first = RunFolder.open(folder, plan(1000));
    assertThatThrownBy(() -> RunFolder.open(folder, plan(1000)))
        .isInstanceOf(RunFolderException.class);
    Process other = start(folder, 1000);
    try (BufferedReader out = other.inputReader()) {
      assertThat(out.readLine()).as("finished, by a process that must be rejected").isNull();
      assertThat(other.waitFor()).isNotZero();
    } finally {
      other.destroyForcibly().waitFor();
    }
    first.close();
    RunFolder.open(folder, plan(1000)).close();
  }

  @Test
  void rejectsTheFolderOfAnotherProcess() throws Exception {
    Path folder = directory.resolve("run");
    Process other = start(folder, 1000);
    try (BufferedReader out = other.inputReader()) {
      out.readLine();
      assertThatThrownBy(() -> RunFolder.open(folder, plan(1000)))
          .isInstanceOf(RunFolderException.class)
          .hasMessage(
              folder
                  + " is in use by another process (pid "
                  + other.pid()
                  + "); wait for it, or choose another folder");
    } finally {
      other.destroyForcibly().waitFor();
    }
    RunFolder.open(folder, plan(1000)).close();
  }
}
