package org.seedtree.benchmarks.compare;

import java.util.concurrent.TimeUnit;

/**
 * How long a case is measured.
 *
 * @param forks processes per Java side, one after the other
 * @param rounds bursts of each side in the life of one fork
 * @param warmUpMillis processor time of a fork before its first burst
 * @param burstMillis least length of a burst
 */
record MeasurementEffort(int forks, int rounds, int warmUpMillis, int burstMillis) {

  static final MeasurementEffort FULL = new MeasurementEffort(5, 9, 1500, 20);
  static final MeasurementEffort QUICK = new MeasurementEffort(3, 7, 400, 8);

  /** A case whose rounds take longer than this in one fork has fewer of them, but at least two. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

  long warmUpNanos() {
    return TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
  }

  long burstNanos() {
    return TimeUnit.MILLISECONDS.toNanos(burstMillis);
  }
}
