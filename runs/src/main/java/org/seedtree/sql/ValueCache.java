package org.seedtree.sql;

import java.util.Arrays;
import org.seedtree.distribution.Distribution;

/**
 * The engine and the distribution of one thread, and a cache of values that were drawn ahead: the
 * values of consecutive keys are drawn in batches, which is faster. Engines give each task
 * functions of its own but do not guarantee it, so that another thread makes a cache of its own.
 *
 * @param <D> the type of the distribution
 */
public final class ValueCache<D extends Distribution> {

  /** The number of consecutive keys after which values are drawn in batches. */
  private static final int MIN_CONSECUTIVE = 16;

  private static final int MAX_BATCH = 128;
  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_LONGS = {};

  private final KeyedEngine engine;
  private long[] arguments;
  private D distribution;

  private long expectedKey;
  private int consecutive;
  private long firstKey;
  private int size;
  private double[] doubles = NO_DOUBLES;
  private long[] longs = NO_LONGS;

  /**
   * Makes an empty cache for the current thread.
   *
   * @param engine the engine of the functions' seed, which the current thread made
   * @param arguments the distribution's parameters, each as its bits
   * @param distribution the distribution of those parameters
   */
  ValueCache(KeyedEngine engine, long[] arguments, D distribution) {
    this.engine = engine;
    this.arguments = arguments;
    this.distribution = distribution;
  }

  /** Replaces the parameters and the distribution, and empties the cache. */
  void set(long[] newArguments, D newDistribution) {
    arguments = newArguments;
    distribution = newDistribution;
    consecutive = 0;
    size = 0;
  }

  KeyedEngine engine() {
    return engine;
  }

  D distribution() {
    return distribution;
  }

  /** Returns whether the current thread may use it for a seed. */
  boolean isFor(long seed) {
    return engine.isFor(seed);
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

  /** Returns whether the current thread may use it for a seed and parameters. */
  boolean isFor(long seed, long[] all) {
    return isFor(seed) && Arrays.equals(arguments, all);
  }

  /** Returns whether the value of that key is cached. */
  boolean contains(long key) {
    long index = key - firstKey;
    return index >= 0 && index < size;
  }

  /** Returns the value of a key that the cache {@link #contains}. */
  double getDouble(long key) {
    return doubles[(int) (key - firstKey)];
  }

  /** Returns the value of a key that the cache {@link #contains}. */
  long getLong(long key) {
    return longs[(int) (key - firstKey)];
  }

  /**
   * Empties the cache and returns the number of values to draw now, starting with that of a key: as
   * many as there were consecutive keys.
   */
  int nextBatchSize(long key) {
    size = 0;
    consecutive = key == expectedKey ? consecutive : 0;
    int count = consecutive < MIN_CONSECUTIVE ? 1 : Math.min(consecutive, MAX_BATCH);
    consecutive = Math.min(consecutive + count, MAX_BATCH);
    expectedKey = key + count;
    return count;
  }

  /** Returns the array of the cached values of a continuous distribution. */
  double[] doubleBuffer() {
    if (doubles.length == 0) {
      doubles = new double[MAX_BATCH];
    }
    return doubles;
  }

  /** Returns the array of the cached values of a discrete distribution. */
  long[] longBuffer() {
    if (longs.length == 0) {
      longs = new long[MAX_BATCH];
    }
    return longs;
  }

  /** Declares the first {@code count} values of the buffer those of the keys from one on. */
  void setCached(long firstKey, int count) {
    this.firstKey = firstKey;
    this.size = count;
  }
}
