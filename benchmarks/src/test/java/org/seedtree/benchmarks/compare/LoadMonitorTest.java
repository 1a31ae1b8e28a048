package org.seedtree.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadMonitorTest {

  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path folder;

  private boolean haveWorked(String before, String after) throws IOException {
    Path stat = folder.resolve("stat");
    LoadMonitor bystanders = new LoadMonitor(stat);
    Files.writeString(stat, before + "\ncpu0 1 2 3 4 5 6 7 8 0 0\n");
    bystanders.watch(5 * SECOND);
    Files.writeString(stat, after + "\ncpu0 1 2 3 4 5 6 7 8 0 0\n");
    return bystanders.haveWorked(6 * SECOND);
  }

  @Test
  void oneBusyProcessorIsOurs() throws IOException {
    assertThat(haveWorked("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  180 10 60 1000 7 0 0 3 0 0"))
        .isFalse();
  }

  @Test
  void moreIsAnothersWork() throws IOException {
    assertThat(haveWorked("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  220 10 60 960 7 1 2 3 0 0"))
        .isTrue();
  }

  @Test
  void soIsTimeThatIsStolen() throws IOException {
    assertThat(haveWorked("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  160 0 50 1000 7 0 0 43 0 0"))
        .isTrue();
  }

  @Test
  void waitingForDisksIsNoWork() throws IOException {
    assertThat(haveWorked("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  199 0 50 900 107 0 0 3 0 0"))
        .isFalse();
  }

  @Test
  void nothingIsKnownElsewhere() {
    LoadMonitor bystanders = new LoadMonitor(folder.resolve("none"));
    bystanders.watch(0);
    assertThat(bystanders.haveWorked(SECOND)).isFalse();
  }
}
