package org.seedtree.flink.function;

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.DataType;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.ValueCache;

/**
 * A continuous distribution as a function of seed, key and parameters; null if an argument is null.
 */
public final class DoubleFunction extends KeyedFunction<DoubleDistribution> {

  private static final long serialVersionUID = 1;

  DoubleFunction(String label, String distribution, String release) {
    super(DoubleDistribution.class, label, distribution, release);
  }

  @Override
  DataType resultType() {
    return DataTypes.DOUBLE();
  }

  private static Double value(ValueCache<DoubleDistribution> cache, long key) {
    return KeyedValues.doubleOf(cache, key);
  }

  private static Double value(ValueCache<DoubleDistribution> cache, StringData key) {
    return KeyedValues.doubleOf(cache, key.toBytes());
  }

  /** Returns the value of a key, with all parameters at their defaults. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable Long key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a key, with one parameter. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable Long key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key, with two parameters. */
  public @Nullable Double eval(
      @Nullable Long seed, @Nullable Long key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a key, with three parameters. */
  public @Nullable Double eval(
      @Nullable Long seed,
      @Nullable Long key,
      @Nullable Double a,
      @Nullable Double b,
      @Nullable Double c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }

  /** Returns the value of a text key, with all parameters at their defaults. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable StringData key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a text key, with one parameter. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable StringData key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a text key, with two parameters. */
  public @Nullable Double eval(
      @Nullable Long seed, @Nullable StringData key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a text key, with three parameters. */
  public @Nullable Double eval(
      @Nullable Long seed,
      @Nullable StringData key,
      @Nullable Double a,
      @Nullable Double b,
      @Nullable Double c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }
}
