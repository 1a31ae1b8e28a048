package org.seedtree.engine;

import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.UsageTrigger;

/**
 * Whether an engine makes long runs of words in rows, by loops that the JIT compiler turns into
 * vector instructions, or by its plain loop. Which is the quicker one depends on the processor and
 * the JVM, so both are timed, once for each engine class, on a thread of its own and after so many
 * words that there are likely to be many more; until then it is the plain loop.
 *
 * <p>{@code -Dorg.seedtree.rows=true} or {@code false}, for tests, takes the one or the other from
 * the start.
 */
abstract class LoopSelector extends UsageTrigger {

  /** A loop that makes words. */
  @FunctionalInterface
  interface Loop {
    /** Fills a range as {@link BitGenerator64#generate} does. */
    void make(long[] words, double[] doubles, int from, int to);
  }

  /** Words made before the loops are timed. */
  private static final long LIKELY_MANY = 1 << 24;

  private static final int WORDS = 4096;

  /** Rounds without a better time after which there will be none: all has been compiled. */
  private static final int IDLE_ROUNDS = 2000;

  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final boolean isKnown;
  private volatile boolean rows;

  /**
   * @param engine its name
   */
  LoopSelector(String engine) {
    super(LIKELY_MANY, "seedtree-loops-of-".concat(engine)); // + costs time at the JVM's start
    String given = System.getProperty("org.seedtree.rows");
    this.isKnown = given != null || Simd.PROVIDER.isAvailable();
    this.rows = Boolean.parseBoolean(given);
  }

  /** The plain loop of an engine that nobody else uses. */
  abstract Loop plainLoop();

  /** The loop in rows of another such engine. */
  abstract Loop rowsLoop();

  /** Whether it is the loop in rows; if not, {@code words} will be made by the plain one. */
  final boolean isRows(int words) {
    if (!isKnown) {
      count(words);
    }
    return rows;
  }

  /** Times both: rows have to be quicker by a sixth. */
  @Override
  public final void run() {
    long[] words = new long[WORDS];
    double[] doubles = new double[WORDS];
    Loop plain = plainLoop();
    Loop inRows = rowsLoop();
    Best plainWords = new Best(plain, words, BitGenerator64.NO_DOUBLES);
    Best plainDoubles = new Best(plain, words, doubles);
    Best rowsWords = new Best(inRows, words, BitGenerator64.NO_DOUBLES);
    Best rowsDoubles = new Best(inRows, words, doubles);
    long start = System.nanoTime();
    int idle = 0;
    while (idle < IDLE_ROUNDS && System.nanoTime() - start < PATIENCE_NANOS) {
      boolean better = plainWords.improves();
      better |= plainDoubles.improves();
      better |= rowsWords.improves();
      better |= rowsDoubles.improves();
      idle = better ? 0 : idle + 1;
    }
    rows = 6 * (rowsWords.nanos + rowsDoubles.nanos) < 5 * (plainWords.nanos + plainDoubles.nanos);
  }

  /** The best time of a loop up to now. */
  private static final class Best {

    private final Loop loop;
    private final long[] words;
    private final double[] doubles;
    private long nanos = Long.MAX_VALUE / 100;

    Best(Loop loop, long[] words, double[] doubles) {
      this.loop = loop;
      this.words = words;
      this.doubles = doubles;
    }

    /** Makes words; whether it takes clearly less time than before. */
    boolean improves() {
      long start = System.nanoTime();
      loop.make(words, doubles, 0, WORDS);
      long taken = System.nanoTime() - start;
      boolean better = taken < nanos - nanos / 64;
      nanos = Math.min(nanos, taken);
      return better;
    }
  }
}
