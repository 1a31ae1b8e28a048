package org.seedtree.quality.distribution;

import java.util.concurrent.CancellationException;

/**
 * The samples of an experiment: several, each from a seed of its own, for p-values of the second
 * level.
 *
 * @param count the number of samples
 * @param size the number of values of each
 */
record Replicates(int count, int size) {

  private static final int QUICK_COUNT = 16;
  private static final int MAX_COUNT = 100;
  private static final int LEAST_COUNT = 4;
  private static final int LEAST_SIZE = 512;

  /** Returns the samples for a number of values in all. */
  static Replicates of(double values) {
    double perQuick = values / (1 << 20);
    int count = (int) Math.max(LEAST_COUNT, Math.min(MAX_COUNT, Math.rint(QUICK_COUNT * perQuick)));
    return new Replicates(count, (int) Math.max(LEAST_SIZE, Math.min(1 << 28, values / count)));
  }

  /** Stops the experiment if its thread is interrupted. */
  static void checkInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted while running the battery");
    }
  }
}
