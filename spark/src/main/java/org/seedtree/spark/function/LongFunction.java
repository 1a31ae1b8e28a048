package org.seedtree.spark.function;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;
import org.seedtree.sql.ValueCache;

/**
 * A discrete distribution as a function of seed, key and parameters. It is public because Spark's
 * generated code calls it.
 */
public final class LongFunction extends KeyedFunction<Long, LongDistribution> {

  private static final long serialVersionUID = 1;

  LongFunction(String label, SqlFunction function, List<DataType> types, String release) {
    super(LongDistribution.class, label, function, types, release);
  }

  @Override
  public DataType resultType() {
    return DataTypes.LongType;
  }

  private static long value(ValueCache<LongDistribution> cache, long key) {
    return KeyedValues.longOf(cache, key);
  }

  private static @Nullable Long value(
      ValueCache<LongDistribution> cache, @Nullable UTF8String key) {
    return key == null ? null : KeyedValues.longOf(cache, key.getBytes());
  }

  /** Returns the value of a key, of a distribution with all its parameters at their defaults. */
  public long invoke(long seed, long key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a key, of a distribution with one real parameter given. */
  public long invoke(long seed, long key, double a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a key, of a distribution with two real parameters given. */
  public long invoke(long seed, long key, double a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a key, of a distribution with one integer parameter given. */
  public long invoke(long seed, long key, long a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a key, of a distribution with two integer parameters given. */
  public long invoke(long seed, long key, long a, long b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a key, of a distribution with three integer parameters given. */
  public long invoke(long seed, long key, long a, long b, long c) {
    return value(cache(seed, a, b, c), key);
  }

  /** Returns the value of a key, of a distribution with an integer and a real parameter given. */
  public long invoke(long seed, long key, long a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a text key, or null for null, with all parameters at their defaults. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a text key, or null, with one real parameter given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, double a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a text key, or null, with two real parameters given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, double a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a text key, or null, with one integer parameter given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, long a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a text key, or null, with two integer parameters given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, long a, long b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a text key, or null, with three integer parameters given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, long a, long b, long c) {
    return value(cache(seed, a, b, c), key);
  }

  /** Returns the value of a text key, or null, with an integer and a real parameter given. */
  public @Nullable Long invoke(long seed, @Nullable UTF8String key, long a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a key of any type, or null if an argument is null. */
  @Override
  public @Nullable Long produceResult(InternalRow arguments) {
    ValueCache<LongDistribution> cache = cache(arguments);
    SqlKey key = key(arguments);
    return cache == null || key == null ? null : KeyedValues.longOf(cache, key);
  }
}
