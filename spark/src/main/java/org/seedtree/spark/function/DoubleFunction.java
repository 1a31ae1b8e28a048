package org.seedtree.spark.function;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;
import org.seedtree.sql.ValueCache;

/**
 * A continuous distribution as a function of seed, key and parameters. It is public because Spark's
 * generated code calls it.
 */
public final class DoubleFunction extends KeyedFunction<Double, DoubleDistribution> {

  private static final long serialVersionUID = 1;

  DoubleFunction(String label, SqlFunction function, List<DataType> types, String release) {
    super(DoubleDistribution.class, label, function, types, release);
  }

  @Override
  public DataType resultType() {
    return DataTypes.DoubleType;
  }

  private static double value(ValueCache<DoubleDistribution> cache, long key) {
    return KeyedValues.doubleOf(cache, key);
  }

  private static @Nullable Double value(
      ValueCache<DoubleDistribution> cache, @Nullable UTF8String key) {
    return key == null ? null : KeyedValues.doubleOf(cache, key.getBytes());
  }

  /** Returns the value of a key, of a distribution with all its parameters at their defaults. */
  public double invoke(long seed, long key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a key, of a distribution with one parameter given. */
  public double invoke(long seed, long key, double a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a key, of a distribution with two parameters given. */
  public double invoke(long seed, long key, double a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a key, of a distribution with three parameters given. */
  public double invoke(long seed, long key, double a, double b, double c) {
    return value(cache(seed, a, b, c), key);
  }

  /** Returns the value of a text key, or null for null, with all parameters at their defaults. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a text key, or null, with one parameter given. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key, double a) {
    return value(cache(seed, a), key);
  }

  /** Returns the value of a text key, or null, with two parameters given. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key, double a, double b) {
    return value(cache(seed, a, b), key);
  }

  /** Returns the value of a text key, or null, with three parameters given. */
  public @Nullable Double invoke(
      long seed, @Nullable UTF8String key, double a, double b, double c) {
    return value(cache(seed, a, b, c), key);
  }

  /** Returns the value of a key of any type, or null if an argument is null. */
  @Override
  public @Nullable Double produceResult(InternalRow arguments) {
    ValueCache<DoubleDistribution> cache = cache(arguments);
    SqlKey key = key(arguments);
    return cache == null || key == null ? null : KeyedValues.doubleOf(cache, key);
  }
}
