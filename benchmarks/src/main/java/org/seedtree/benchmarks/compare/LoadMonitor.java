package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Detects load of other programs during a comparison, in which one process runs at a time: more
 * than one processor was busy, or the hypervisor stole time. Without {@code /proc/stat} it detects
 * none.
 */
final class LoadMonitor {

  /** The tolerated load of other programs, in processors. */
  private static final double TOLERANCE = 0.25;

  /** The resolution of the kernel's accounting. */
  private static final double TICK_SECONDS = 0.01;

  private static final int RESOLUTION_TICKS = 2;

  private final Path stat;
  private double busySeconds;
  private long startNanos;

  LoadMonitor() {
    this(Path.of("/proc/stat"));
  }

  /**
   * Reads another file.
   *
   * @param stat a file in the format of {@code /proc/stat}
   */
  LoadMonitor(Path stat) {
    this.stat = stat;
  }

  /** Starts to monitor. */
  void start(long nanos) {
    startNanos = nanos;
    busySeconds = busySeconds();
  }

  /** Returns whether other programs have run since the start. */
  boolean hasDetectedLoad(long nanos) {
    double seconds = (nanos - startNanos) * 1e-9;
    double otherSeconds = busySeconds() - busySeconds - seconds;
    return otherSeconds > TOLERANCE * seconds + RESOLUTION_TICKS * TICK_SECONDS;
  }

  /**
   * Returns the busy time of all processors; stolen time counts twice, since our process waited.
   */
  private double busySeconds() {
    try {
      List<String> lines = Files.readAllLines(stat);
      String[] fields = lines.get(0).trim().split("\\s+");
      // cpu user nice system idle iowait irq softirq steal
      long busy = 0;
      for (int field : new int[] {1, 2, 3, 6, 7, 8, 8}) {
        busy += Long.parseLong(fields[field]);
      }
      return busy * TICK_SECONDS;
    } catch (IOException e) {
      return 0;
    }
  }
}
