package org.seedtree.flink.function;

import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.DataType;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.ValueCache;

/**
 * A discrete distribution as a function of seed, key and parameters; null if an argument is null.
 */
public final class LongFunction extends KeyedFunction<LongDistribution> {

  private static final long serialVersionUID = 1;

  LongFunction(String label, String distribution, String release) {
    super(LongDistribution.class, label, distribution, release);
  }

  @Override
  DataType resultType() {
    return DataTypes.BIGINT();
  }

  private static Long value(ValueCache<LongDistribution> cache, long key) {
    return KeyedValues.longOf(cache, key);
  }

  private static Long value(ValueCache<LongDistribution> cache, StringData key) {
    return KeyedValues.longOf(cache, key.toBytes());
  }

  /** Returns the value of a key, with all parameters at their defaults. */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Long key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a key, with one parameter (a real). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Long key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key, with two parameters (a real, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Long key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a key, with one parameter (an integer). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Long key, @Nullable Long a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key, with two parameters (an integer, an integer). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Long key, @Nullable Long a, @Nullable Long b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a key, with three parameters (an integer, an integer, an integer). */
  public @Nullable Long eval(
      @Nullable Long seed,
      @Nullable Long key,
      @Nullable Long a,
      @Nullable Long b,
      @Nullable Long c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }

  /** Returns the value of a key, with two parameters (an integer, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Long key, @Nullable Long a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a text key, with all parameters at their defaults. */
  public @Nullable Long eval(@Nullable Long seed, @Nullable StringData key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a text key, with one parameter (a real). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable StringData key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a text key, with two parameters (a real, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable StringData key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a text key, with one parameter (an integer). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable StringData key, @Nullable Long a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a text key, with two parameters (an integer, an integer). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable StringData key, @Nullable Long a, @Nullable Long b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /**
   * Returns the value of a text key, with three parameters (an integer, an integer, an integer).
   */
  public @Nullable Long eval(
      @Nullable Long seed,
      @Nullable StringData key,
      @Nullable Long a,
      @Nullable Long b,
      @Nullable Long c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }

  /** Returns the value of a text key, with two parameters (an integer, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable StringData key, @Nullable Long a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }
}
