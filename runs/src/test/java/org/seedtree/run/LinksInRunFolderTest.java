package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;

/** Links and other things that are no files, under the names of a run folder's files. */
@Tag("fault")
class LinksInRunFolderTest {

  private static final RunPlan PLAN =
      RunPlan.of(Engine.PCG64, new SeedSequence(1), "random", Map.of(), DType.FLOAT64, 1000);

  private static final DoubleReplication RANDOM = (rng, i) -> rng.random();

  @TempDir private Path directory;
  private Path folder;
  private Path precious;

  @BeforeEach
  void create() throws IOException {
    folder = Files.createDirectory(directory.resolve("run"));
    precious = Files.writeString(directory.resolve("precious"), "precious");
  }

  private void run() throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(settings -> settings, RANDOM);
      run.finish();
    }
  }

  private byte[] expected() throws IOException {
    Path other = directory.resolve("other");
    try (RunFolder run = RunFolder.open(other, PLAN)) {
      run.runDoubles(settings -> settings, RANDOM);
      run.finish();
    }
    return Files.readAllBytes(other.resolve("results.npy"));
  }

  @Test
  void aLockThatIsALinkIsRejectedAndItsTargetKept() throws IOException {
    Path lock = Files.createSymbolicLink(folder.resolve("run.lock"), precious);
    assertThatThrownBy(this::run)
        .isInstanceOf(RunFolderException.class)
        .hasMessage(lock + " is not a file. Remove it, or choose another folder");
    assertThat(precious).hasContent("precious");
    Files.delete(lock);
    Path nothing = directory.resolve("nothing");
    Files.createSymbolicLink(lock, nothing);
    assertThatThrownBy(this::run).isInstanceOf(RunFolderException.class);
    assertThat(nothing).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLockThatIsAnotherFileIsRejectedAndKept(boolean hardLink) throws IOException {
    Path lock = folder.resolve("run.lock");
    if (hardLink) {
      Files.createLink(lock, precious);
    } else {
      Files.writeString(lock, "precious");
    }
    assertThatThrownBy(this::run)
        .isInstanceOf(RunFolderException.class)
        .hasMessage(lock + " is not the lock of a run folder. Remove it, or choose another folder");
    assertThat(lock).hasContent("precious");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid", "pid 12", "pid 1234567\n"})
  void aLockOfAKilledProcessIsTaken(String content) throws IOException {
    Files.writeString(folder.resolve("run.lock"), content);
    run();
    assertThat(folder.resolve("run.lock"))
        .hasContent("pid " + ProcessHandle.current().pid() + "\n");
  }

  /** The links appear while the folder is open, so that opening it does not remove them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".seedtree-segment-000001.blocks.tmp",
        ".seedtree-results.npy.tmp",
        ".seedtree-run.json.tmp",
        "segment-000001.blocks",
        "results.npy",
        "run.json"
      })
  void linksAreReplacedAndTheirTargetsKept(String name) throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      Files.deleteIfExists(folder.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), precious);
      run.runDoubles(settings -> settings, RANDOM);
      run.finish();
    }
    assertThat(precious).hasContent("precious");
    assertThat(folder.resolve("results.npy")).hasBinaryContent(expected());
    run();
    assertThat(precious).hasContent("precious");
    for (String file : new String[] {"results.npy", "run.json"}) {
      assertThat(Files.isRegularFile(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run.lock", "run.json", "results.npy", "segment-000001.blocks"})
  void directoriesAreRejectedBeforeAnythingIsComputed(String name) throws IOException {
    run();
    Files.deleteIfExists(folder.resolve(name));
    Files.createDirectory(folder.resolve(name));
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .isInstanceOf(RunFolderException.class)
        .hasMessage(folder.resolve(name) + " is not a file. Remove it, or choose another folder");
  }

  /** Opening a pipe waits for a writer. */
  @ParameterizedTest
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(strings = {"run.lock", "run.json", "results.npy", "segment-000001.blocks"})
  void pipesAreRejected(String name) throws Exception {
    run();
    Files.deleteIfExists(folder.resolve(name));
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
    assumeTrue(mkfifo.waitFor(10, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "needs mkfifo");
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .isInstanceOf(RunFolderException.class)
        .hasMessage(folder.resolve(name) + " is not a file. Remove it, or choose another folder");
    if (name.equals("run.json")) {
      assertThatThrownBy(() -> RunFolder.planIn(folder)).isInstanceOf(RunFolderException.class);
    }
  }
}
