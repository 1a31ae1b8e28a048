package org.seedtree.sql;

import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;

/** Draws the values of keys, in batches where keys are consecutive. */
public final class KeyedValues {

  private KeyedValues() {}

  /** Returns the value of a key. */
  public static double doubleOf(ValueCache<DoubleDistribution> cache, long key) {
    return cache.contains(key) ? cache.getDouble(key) : draw(cache, key);
  }

  private static double draw(ValueCache<DoubleDistribution> cache, long key) {
    DoubleDistribution distribution = cache.distribution();
    int count = cache.nextBatchSize(key);
    if (count == 1) {
      return distribution.sample(cache.engine().at(key));
    }
    double[] values = cache.doubleBuffer();
    for (int i = 0; i < count; i++) {
      values[i] = distribution.sample(cache.engine().at(key + i));
    }
    cache.setCached(key, count);
    return values[0];
  }

  /** Returns the value of bytes, or of a text, given as its UTF-8. */
  public static double doubleOf(ValueCache<DoubleDistribution> cache, byte[] utf8) {
    return cache.distribution().sample(cache.engine().at(utf8));
  }

  /** Returns the value of a key. */
  public static double doubleOf(ValueCache<DoubleDistribution> cache, SqlKey key) {
    return cache.distribution().sample(cache.engine().at(key));
  }

  /** Returns the value of a key. */
  public static long longOf(ValueCache<LongDistribution> cache, long key) {
    return cache.contains(key) ? cache.getLong(key) : drawLong(cache, key);
  }

  private static long drawLong(ValueCache<LongDistribution> cache, long key) {
    LongDistribution distribution = cache.distribution();
    int count = cache.nextBatchSize(key);
    if (count == 1) {
      return distribution.sample(cache.engine().at(key));
    }
    long[] values = cache.longBuffer();
    for (int i = 0; i < count; i++) {
      values[i] = distribution.sample(cache.engine().at(key + i));
    }
    cache.setCached(key, count);
    return values[0];
  }

  /** Returns the value of bytes, or of a text, given as its UTF-8. */
  public static long longOf(ValueCache<LongDistribution> cache, byte[] utf8) {
    return cache.distribution().sample(cache.engine().at(utf8));
  }

  /** Returns the value of a key. */
  public static long longOf(ValueCache<LongDistribution> cache, SqlKey key) {
    return cache.distribution().sample(cache.engine().at(key));
  }
}
