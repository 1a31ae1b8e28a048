package org.seedtree.flink.function;

import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.SqlKey;
import org.seedtree.sql.ValueCache;

/**
 * A discrete distribution as a function of seed, key and parameters; null if an argument is null.
 */
public final class LongFunction extends KeyedFunction<LongDistribution> {

  private static final long serialVersionUID = 1;

  LongFunction(Call call) {
    super(LongDistribution.class, call);
  }

  @Override
  RandomFunction of(Call typed) {
    return new LongFunction(typed);
  }

  private static Long value(ValueCache<LongDistribution> cache, long key) {
    return KeyedValues.longOf(cache, key);
  }

  private @Nullable Long value(ValueCache<LongDistribution> cache, Object key) {
    SqlKey index = key(key);
    return index == null ? null : KeyedValues.longOf(cache, index);
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

  /** Returns the value of a key of any type, with all parameters at their defaults. */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Object key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a key of any type, with one parameter (a real). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Object key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key of any type, with two parameters (a real, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Object key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a key of any type, with one parameter (an integer). */
  public @Nullable Long eval(@Nullable Long seed, @Nullable Object key, @Nullable Long a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key of any type, with two parameters (an integer, an integer). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Object key, @Nullable Long a, @Nullable Long b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /**
   * Returns the value of a key of any type, with three parameters (an integer, an integer, an
   * integer).
   */
  public @Nullable Long eval(
      @Nullable Long seed,
      @Nullable Object key,
      @Nullable Long a,
      @Nullable Long b,
      @Nullable Long c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }

  /** Returns the value of a key of any type, with two parameters (an integer, a real). */
  public @Nullable Long eval(
      @Nullable Long seed, @Nullable Object key, @Nullable Long a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }
}
