package org.seedtree.internal.math;

import org.seedtree.internal.simd.UsageTrigger;

/**
 * {@link VectorMath} once it is compiled. Until then a value in lanes takes microseconds: so after
 * many values made one by one a daemon thread runs the lanes on an array of its own until they are
 * quick, and ends; all others go on one by one meanwhile.
 *
 * <p>{@code -Dorg.seedtree.simd.eager=true}, for tests and measurements, does without.
 */
final class CompiledVectorMath extends ArrayMath {

  /** So many values are made before the lanes are warmed up. */
  private static final long PATIENCE = 1L << 22;

  private static final int SIZE = 512;
  private static final int ROUNDS = 500;
  private static final double QUICK_NANOS = 12;
  private static final long GIVE_UP_NANOS = 60_000_000_000L;

  private final VectorMath lanes = new VectorMath();
  private volatile boolean ready = Boolean.getBoolean("org.seedtree.simd.eager");

  /** Counts values made one by one. */
  private final UsageTrigger begin =
      new UsageTrigger(PATIENCE, "seedtree-lanes-of-functions") {
        @Override
        public void run() {
          warmUp();
        }
      };

  @Override
  void log(double[] x, int from, int to) {
    if (ready) {
      lanes.log(x, from, to);
    } else {
      super.log(x, from, to);
      begin.count(to - from);
    }
  }

  @Override
  void exp(double[] x, int from, int to) {
    if (ready) {
      lanes.exp(x, from, to);
    } else {
      super.exp(x, from, to);
      begin.count(to - from);
    }
  }

  @Override
  void pow(double[] x, int from, int to, double y) {
    if (ready) {
      lanes.pow(x, from, to, y);
    } else {
      super.pow(x, from, to, y);
      begin.count(to - from);
    }
  }

  private void warmUp() {
    double[] x = new double[SIZE];
    long start = System.nanoTime();
    while (System.nanoTime() - start < GIVE_UP_NANOS) {
      long before = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < SIZE; i++) {
          x[i] = (i + 0.5) / SIZE;
        }
        lanes.log(x, 0, SIZE);
        lanes.exp(x, 0, SIZE);
        lanes.pow(x, 0, SIZE, 0.75);
      }
      if (System.nanoTime() - before < QUICK_NANOS * SIZE * ROUNDS) {
        ready = true;
        return;
      }
    }
  }
}
