package org.seedtree.internal.math;

import java.util.List;

/**
 * {@link VectorMath} once it is compiled; until then values are computed one by one.
 *
 * <p>{@code -Dorg.seedtree.simd.eager=true}, for tests and measurements, uses it from the start.
 */
final class CompiledVectorMath extends ArrayMath implements CompilableLoop {

  private static final int SIZE = 512;
  private static final int ROUNDS = 500;
  private static final double FAST_NANOS = 12;
  private static final long TIMEOUT_NANOS = 60_000_000_000L;

  private final VectorMath vectors = new VectorMath();
  private volatile boolean isCompiled = Boolean.getBoolean("org.seedtree.simd.eager");

  @Override
  List<CompilableLoop> loops() {
    return List.of(this);
  }

  @Override
  void log(double[] x, int from, int to) {
    if (isCompiled) {
      vectors.log(x, from, to);
    } else {
      super.log(x, from, to);
    }
  }

  @Override
  void exp(double[] x, int from, int to) {
    if (isCompiled) {
      vectors.exp(x, from, to);
    } else {
      super.exp(x, from, to);
    }
  }

  @Override
  void pow(double[] x, int from, int to, double y) {
    if (isCompiled) {
      vectors.pow(x, from, to, y);
    } else {
      super.pow(x, from, to, y);
    }
  }

  @Override
  public String description() {
    return "elementary functions";
  }

  @Override
  public boolean isCompiled() {
    return isCompiled;
  }

  @Override
  public void compile() {
    double[] x = new double[SIZE];
    long start = System.nanoTime();
    while (!isCompiled && System.nanoTime() - start < TIMEOUT_NANOS) {
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
        isCompiled = true;
      }
    }
  }
}
