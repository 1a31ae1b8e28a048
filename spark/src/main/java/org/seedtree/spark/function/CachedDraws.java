package org.seedtree.spark.function;

import org.seedtree.distribution.Distribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Philox;

/**
 * An engine and a distribution of one thread, and values that it has drawn ahead: when keys come in
 * order, the next are drawn in one go, which takes less time. Spark gives each task functions of
 * its own, but does not promise it; a second thread that comes by makes another.
 */
final class CachedDraws {

  /** Keys in order after which more are likely. */
  private static final int LIKELY_MORE = 16;

  private static final int MOST_AHEAD = 128;
  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_LONGS = {};

  private final Thread owner;
  private final long seed;
  private final Philox bits;
  private final long[] arguments;
  private final Distribution distribution;

  private long expected;
  private int inOrder;
  private long first;
  private int ahead;
  private double[] doubles = NO_DOUBLES;
  private long[] longs = NO_LONGS;

  /**
   * @param bits of that seed, used by nobody else
   * @param arguments the distribution's parameters, as their bits
   * @param distribution a {@code DoubleDistribution} or {@code LongDistribution}
   */
  CachedDraws(long seed, Philox bits, long[] arguments, Distribution distribution) {
    this.owner = Thread.currentThread();
    this.seed = seed;
    this.bits = bits;
    this.arguments = arguments;
    this.distribution = distribution;
  }

  Philox bits() {
    return bits;
  }

  Distribution distribution() {
    return distribution;
  }

  /** Whether it may be used by this thread, for this seed. */
  @SuppressWarnings("ReferenceEquality") // a thread is equal to itself alone
  boolean isFor(long seed) {
    return owner == Thread.currentThread() && this.seed == seed;
  }

  boolean isFor(long seed, long a) {
    return isFor(seed) && arguments[0] == a;
  }

  boolean isFor(long seed, long a, long b) {
    return isFor(seed, a) && arguments[1] == b;
  }

  boolean isFor(long seed, long a, long b, long c) {
    return isFor(seed, a, b) && arguments[2] == c;
  }

  /** The engine at the start of a key's stream. */
  BitGenerator at(long key) {
    bits.seek(0, 0, key, 0);
    return bits;
  }

  /** Whether the value of that key is drawn already. */
  boolean has(long key) {
    long index = key - first;
    return index >= 0 && index < ahead;
  }

  /** A value that {@link #has} been drawn. */
  double doubleOf(long key) {
    return doubles[(int) (key - first)];
  }

  /** A value that {@link #has} been drawn. */
  long longOf(long key) {
    return longs[(int) (key - first)];
  }

  /**
   * How many values to draw now, from that of a key on: as many as have come in order.
   *
   * @throws IllegalArgumentException if the key is negative
   */
  int wanted(long key) {
    if (key < 0) {
      throw new IllegalArgumentException("seedtree: key < 0: " + key);
    }
    ahead = 0;
    inOrder = key == expected ? inOrder : 0;
    int count = inOrder < LIKELY_MORE ? 1 : Math.min(inOrder, MOST_AHEAD);
    count = (int) Math.min(count, Math.max(1, Long.MAX_VALUE - key)); // there are no keys above
    inOrder = Math.min(inOrder + count, MOST_AHEAD);
    expected = key + count;
    return count;
  }

  /** Where to put so many values, if they are doubles. */
  double[] doubles() {
    if (doubles.length == 0) {
      doubles = new double[MOST_AHEAD];
    }
    return doubles;
  }

  /** Where to put so many values, if they are integers. */
  long[] longs() {
    if (longs.length == 0) {
      longs = new long[MOST_AHEAD];
    }
    return longs;
  }

  /** Takes note of the values of so many keys. */
  void keep(long firstKey, int count) {
    first = firstKey;
    ahead = count;
  }
}
