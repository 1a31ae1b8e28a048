package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether other programs worked while a contest was timed, in which one process works at a
 * time: whether more than one processor was busy, or the machine's own was given to another
 * machine. Where there is no {@code /proc/stat}, never.
 */
final class LoadMonitor {

  /** What the others may take of a processor. */
  private static final double TOLERATED = 0.25;

  /** The grain of the kernel's accounts. */
  private static final double TICK_SECONDS = 0.01;

  private static final int GRAIN_TICKS = 2;

  private final Path stat;
  private double busySeconds;
  private long startNanos;

  LoadMonitor() {
    this(Path.of("/proc/stat"));
  }

  /**
   * With another file.
   *
   * @param stat as the kernel writes it
   */
  LoadMonitor(Path stat) {
    this.stat = stat;
  }

  /** From here on. */
  void watch(long nanos) {
    startNanos = nanos;
    busySeconds = busySeconds();
  }

  /** Whether they have worked since then. */
  boolean haveWorked(long nanos) {
    double seconds = (nanos - startNanos) * 1e-9;
    double others = busySeconds() - busySeconds - seconds;
    return others > TOLERATED * seconds + GRAIN_TICKS * TICK_SECONDS;
  }

  /** Of all processors together; time stolen counts twice, because a process of ours waited. */
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
