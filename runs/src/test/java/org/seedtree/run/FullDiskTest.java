package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;

/** A run on a small disk that becomes full and is then enlarged. */
@Tag("fault")
class FullDiskTest {

  private static final RunPlan PLAN =
      RunPlan.of(Engine.PCG64, new SeedSequence(12345), "random", Map.of(), DType.FLOAT64, 40_000)
          .inBlocksOf(1000);

  @TempDir private Path directory;
  private Path disk;

  private boolean mount(String options) throws IOException, InterruptedException {
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return mount.waitFor() == 0;
  }

  @BeforeEach
  void mountSmallDisk() throws IOException, InterruptedException {
    disk = Files.createDirectory(directory.resolve("disk"));
    boolean mounted;
    try {
      mounted = mount("size=200k");
    } catch (IOException e) {
      mounted = false;
    }
    if (!mounted) {
      System.out.println("skipped: needs the right to mount a small disk");
    }
    assumeTrue(mounted, "needs the right to mount a small disk");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    new ProcessBuilder("umount", disk.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @Test
  void savesFinishedBlocksAndContinuesWhenThereIsSpace() throws IOException, InterruptedException {
    Path folder = disk.resolve("run");
    DoubleReplication random =
        (rng, i) -> {
          if (i % 1000 == 0) {
            TimeUnit.MILLISECONDS.sleep(30); // so that there are several segment files
          }
          return rng.random();
        };
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThatThrownBy(() -> run.runDoubles(settings -> settings.over(1), random))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left on device");
    }
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isBetween(5_000L, 25_000L);
    }
    assertThat(mount("remount,size=450k")).isTrue();
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(settings -> settings, random); // the segment files fit, results.npy does not
      assertThatThrownBy(run::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space left on device");
    }
    assertThat(mount("remount,size=2m")).isTrue();
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isEqualTo(40_000);
      run.finish();
      assertThat(run.moments())
          .usingRecursiveComparison()
          .isEqualTo(PLAN.replications().moments((rng, i) -> rng.random()));
    }
    assertThat(Files.list(folder).map(file -> "" + file.getFileName()))
        .containsExactlyInAnyOrder("results.npy", "run.json", "run.lock");
  }
}
