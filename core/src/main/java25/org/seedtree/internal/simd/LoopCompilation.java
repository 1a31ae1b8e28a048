package org.seedtree.internal.simd;

import org.seedtree.internal.math.CompilableLoop;

/**
 * The compilation of a kernel's loop, which takes half a second.
 *
 * <p>{@code -Dorg.seedtree.simd.eager=true}, for tests and measurements, has every loop used from
 * the start.
 */
final class LoopCompilation implements CompilableLoop {

  /** The most nanoseconds per word, and per block of four words, of a compiled loop. */
  private static final int NANOSECONDS = 4;

  private static final int BLOCK_NANOSECONDS = 16;

  /** The number of runs that have to be as fast, in succession except for interruptions. */
  private static final int FAST_RUNS = 2000;

  /** The fast runs that are not counted after a slow one. */
  private static final int SLOW_RUN_PENALTY = 50;

  private static final long TIMEOUT_NANOSECONDS = 30_000_000_000L;

  private final VectorLoop loop;
  private volatile boolean isCompiled = Boolean.getBoolean("org.seedtree.simd.eager");

  LoopCompilation(VectorLoop loop) {
    this.loop = loop;
  }

  @Override
  public String description() {
    return loop.description();
  }

  @Override
  public boolean isCompiled() {
    return isCompiled;
  }

  @Override
  public void compile() {
    if (isCompiled || !VectorWordPairs.areVectorsWideEnough()) {
      return;
    }
    CompilationWorkload workload = new CompilationWorkload();
    Runnable asWords = workload.ofWords(loop);
    Runnable asDoubles = workload.ofDoubles(loop);
    long start = System.nanoTime();
    int perWord = loop == VectorLoop.PHILOX_STREAMS ? BLOCK_NANOSECONDS : NANOSECONDS;
    int most = CompilationWorkload.WORDS * perWord;
    int fast = 0;
    while (fast < FAST_RUNS && System.nanoTime() - start < TIMEOUT_NANOSECONDS) {
      long before = System.nanoTime();
      ((fast & 1) == 0 ? asWords : asDoubles).run();
      boolean isFast = System.nanoTime() - before < most;
      fast = isFast ? fast + 1 : Math.max(0, fast - SLOW_RUN_PENALTY);
    }
    isCompiled = fast >= FAST_RUNS;
  }
}
