package org.seedtree.engine;

import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.UsageTrigger;

/**
 * The choice, per engine class, between a loop over batched states, which the JIT compiler
 * vectorises, and the plain loop. Which is faster depends on the processor and the JVM, so both are
 * timed once, on a thread of their own, after so many words that many more are probable; until then
 * the plain loop is used.
 *
 * <p>{@code -Dorg.seedtree.batchedStates=true} or {@code false}, for tests, selects one from the
 * start.
 */
abstract class LoopSelector extends UsageTrigger {

  /** A loop that generates words. */
  @FunctionalInterface
  interface Loop {
    /** Fills a range as {@link BitGenerator64#generate} does. */
    void generate(long[] words, double[] doubles, int from, int to);
  }

  /** The number of words generated before the loops are timed. */
  private static final long TRIGGER_WORDS = 1 << 24;

  private static final int WORDS = 4096;

  /** Rounds without a better time after which compilation is taken to be complete. */
  private static final int IDLE_ROUNDS = 2000;

  private static final long TIMEOUT_NANOS = 10_000_000_000L;

  private final boolean isDecided;
  private volatile boolean selectsBatch;

  /**
   * Creates a selector that has not timed the loops yet.
   *
   * @param engine the engine's name
   */
  LoopSelector(String engine) {
    super(TRIGGER_WORDS, "seedtree-loops-of-".concat(engine)); // + costs time at the JVM's start
    String given = System.getProperty("org.seedtree.batchedStates");
    this.isDecided = given != null || Simd.PROVIDER.isAvailable();
    this.selectsBatch = Boolean.parseBoolean(given);
  }

  /** Returns the plain loop of an engine that nothing else uses. */
  abstract Loop plainLoop();

  /** Returns the loop over batched states of another such engine. */
  abstract Loop batchLoop();

  /**
   * Returns whether batched states are selected; if not, {@code words} is added to the number of
   * words that the plain loop has generated.
   */
  final boolean selectsBatch(int words) {
    if (!isDecided) {
      count(words);
    }
    return selectsBatch;
  }

  /** Times both loops, and selects batched states if they take at most 5/6 of the time. */
  @Override
  public final void run() {
    long[] words = new long[WORDS];
    double[] doubles = new double[WORDS];
    Loop plain = plainLoop();
    Loop batch = batchLoop();
    BestTime plainWords = new BestTime(plain, words, BitGenerator64.NO_DOUBLES);
    BestTime plainDoubles = new BestTime(plain, words, doubles);
    BestTime batchWords = new BestTime(batch, words, BitGenerator64.NO_DOUBLES);
    BestTime batchDoubles = new BestTime(batch, words, doubles);
    long start = System.nanoTime();
    int idle = 0;
    while (idle < IDLE_ROUNDS && System.nanoTime() - start < TIMEOUT_NANOS) {
      boolean improved = plainWords.isImproved();
      improved |= plainDoubles.isImproved();
      improved |= batchWords.isImproved();
      improved |= batchDoubles.isImproved();
      idle = improved ? 0 : idle + 1;
    }
    selectsBatch =
        6 * (batchWords.nanos + batchDoubles.nanos) < 5 * (plainWords.nanos + plainDoubles.nanos);
  }

  /** The best time of a loop so far. */
  private static final class BestTime {

    private final Loop loop;
    private final long[] words;
    private final double[] doubles;
    private long nanos = Long.MAX_VALUE / 100;

    BestTime(Loop loop, long[] words, double[] doubles) {
      this.loop = loop;
      this.words = words;
      this.doubles = doubles;
    }

    /** Runs the loop once more; returns whether it took clearly less time than before. */
    boolean isImproved() {
      long start = System.nanoTime();
      loop.generate(words, doubles, 0, WORDS);
      long taken = System.nanoTime() - start;
      boolean improved = taken < nanos - nanos / 64;
      nanos = Math.min(nanos, taken);
      return improved;
    }
  }
}
