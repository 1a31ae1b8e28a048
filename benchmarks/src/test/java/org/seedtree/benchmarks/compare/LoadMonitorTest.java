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

  private boolean hasDetectedLoad(String before, String after) throws IOException {
    Path stat = folder.resolve("stat");
    LoadMonitor loadMonitor = new LoadMonitor(stat);
    Files.writeString(stat, before + "\ncpu0 1 2 3 4 5 6 7 8 0 0\n");
    loadMonitor.start(5 * SECOND);
    Files.writeString(stat, after + "\ncpu0 1 2 3 4 5 6 7 8 0 0\n");
    return loadMonitor.hasDetectedLoad(6 * SECOND);
  }

  @Test
  void oneBusyProcessorIsTheComparison() throws IOException {
    assertThat(hasDetectedLoad("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  180 10 60 1000 7 0 0 3 0 0"))
        .isFalse();
  }

  @Test
  void moreThanOneIsLoad() throws IOException {
    assertThat(hasDetectedLoad("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  220 10 60 960 7 1 2 3 0 0"))
        .isTrue();
  }

  @Test
  void stolenTimeIsLoad() throws IOException {
    assertThat(hasDetectedLoad("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  160 0 50 1000 7 0 0 43 0 0"))
        .isTrue();
  }

  @Test
  void waitingForDisksIsNoLoad() throws IOException {
    assertThat(hasDetectedLoad("cpu  100 0 50 900 7 0 0 3 0 0", "cpu  199 0 50 900 107 0 0 3 0 0"))
        .isFalse();
  }

  @Test
  void withoutTheFileNoLoadIsDetected() {
    LoadMonitor loadMonitor = new LoadMonitor(folder.resolve("none"));
    loadMonitor.start(0);
    assertThat(loadMonitor.hasDetectedLoad(SECOND)).isFalse();
  }
}
