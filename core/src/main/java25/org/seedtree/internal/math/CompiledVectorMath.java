package org.seedtree.internal.math;

import org.seedtree.internal.simd.UsageTrigger;

/**
 * {@link VectorMath} as soon as it is compiled. Before that a value computed by vectors takes
 * microseconds. After many values computed one by one, a daemon thread therefore runs the vector
 * loops on an array of its own until they are fast; all other threads meanwhile continue one by
 * one.
 *
 * <p>{@code -Dorg.seedtree.simd.eager=true}, for tests and measurements, skips the wait.
 */
final class CompiledVectorMath extends ArrayMath {

  /** The number of values after which the vector loops are warmed up. */
  private static final long TRIGGER_VALUES = 1L << 22;

  private static final int SIZE = 512;
  private static final int ROUNDS = 500;
  private static final double FAST_NANOS = 12;
  private static final long TIMEOUT_NANOS = 60_000_000_000L;

  private final VectorMath vectors = new VectorMath();
  private volatile boolean isReady = Boolean.getBoolean("org.seedtree.simd.eager");

  /** Counts the values computed one by one. */
  private final UsageTrigger trigger =
      new UsageTrigger(TRIGGER_VALUES, "seedtree-vector-functions") {
        @Override
        public void run() {
          warmUp();
        }
      };

  @Override
  void log(double[] x, int from, int to) {
    if (isReady) {
      vectors.log(x, from, to);
    } else {
      super.log(x, from, to);
      trigger.count(to - from);
    }
  }

  @Override
  void exp(double[] x, int from, int to) {
    if (isReady) {
      vectors.exp(x, from, to);
    } else {
      super.exp(x, from, to);
      trigger.count(to - from);
    }
  }

  @Override
  void pow(double[] x, int from, int to, double y) {
    if (isReady) {
      vectors.pow(x, from, to, y);
    } else {
      super.pow(x, from, to, y);
      trigger.count(to - from);
    }
  }

  private void warmUp() {
    double[] x = new double[SIZE];
    long start = System.nanoTime();
    while (System.nanoTime() - start < TIMEOUT_NANOS) {
      long before = System.nanoTime();
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < SIZE; i++) {
          x[i] = (i + 0.5) / SIZE;
        }
        vectors.log(x, 0, SIZE);
        vectors.exp(x, 0, SIZE);
        vectors.pow(x, 0, SIZE, 0.75);
      }
      if (System.nanoTime() - before < FAST_NANOS * SIZE * ROUNDS) {
        isReady = true;
        return;
      }
    }
  }
}
