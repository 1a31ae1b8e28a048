package org.seedtree.benchmarks.compare;

import java.util.concurrent.TimeUnit;

/**
 * How long a case is measured.
 *
 * @param forks the number of consecutive processes of each library in Java
 * @param rounds the number of bursts of each fork
 * @param warmUpMillis the processor time of a fork before its first burst, in milliseconds
 * @param burstMillis the minimum duration of a burst, in milliseconds
 */
record MeasurementPlan(int forks, int rounds, int warmUpMillis, int burstMillis) {

  static final MeasurementPlan FULL = new MeasurementPlan(5, 9, 1500, 20);
  static final MeasurementPlan QUICK = new MeasurementPlan(3, 7, 400, 8);

  /** The time of a fork after which it starts no further round, except a second one. */
  static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(3);

  long warmUpNanos() {
    return TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
  }

  long burstNanos() {
    return TimeUnit.MILLISECONDS.toNanos(burstMillis);
  }
}
