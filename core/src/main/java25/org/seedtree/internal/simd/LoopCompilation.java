package org.seedtree.internal.simd;

/**
 * The compilation of a loop before it is used: until then a vector is an object and a word takes
 * microseconds, for half a second in all. Once the scalar loop has made so many words that many
 * more are likely, a thread runs the loop on arrays of its own until it is fast.
 *
 * <p>{@code -Dorg.seedtree.simd.eager=true}, for tests and measurements, has every loop used from
 * the start.
 */
final class LoopCompilation extends UsageTrigger {

  /** The words made by the scalar loop that start the compilation. */
  private static final long TRIGGER_WORDS = 1 << 24;

  /** The most nanoseconds per word, and per block of four words, of a compiled loop. */
  private static final int NANOSECONDS = 4;

  private static final int BLOCK_NANOSECONDS = 16;

  /** The number of runs that have to be as fast, in succession except for interruptions. */
  private static final int FAST_RUNS = 2000;

  /** The fast runs that are not counted after a slow one. */
  private static final int SLOW_RUN_PENALTY = 50;

  private static final long TIMEOUT_NANOSECONDS = 30_000_000_000L;

  private final VectorLoop loop;
  private volatile boolean done = Boolean.getBoolean("org.seedtree.simd.eager");

  LoopCompilation(VectorLoop loop) {
    super(TRIGGER_WORDS, "seedtree-warm-up-" + loop);
    this.loop = loop;
  }

  /** Returns whether the loop is compiled; if not, counts {@code words} for the scalar loop. */
  boolean isDone(int words) {
    if (!done) {
      count(words);
    }
    return done;
  }

  @Override
  public void run() {
    if (!VectorWordPairs.areVectorsWideEnough()) {
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
    done = fast >= FAST_RUNS;
  }
}
