package org.seedtree.flink.function;

import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.sql.KeyedValues;
import org.seedtree.sql.SqlKey;
import org.seedtree.sql.ValueCache;

/**
 * A continuous distribution as a function of seed, key and parameters; null if an argument is null.
 */
public final class DoubleFunction extends KeyedFunction<DoubleDistribution> {

  private static final long serialVersionUID = 1;

  DoubleFunction(Call call) {
    super(DoubleDistribution.class, call);
  }

  @Override
  RandomFunction of(Call typed) {
    return new DoubleFunction(typed);
  }

  private static Double value(ValueCache<DoubleDistribution> cache, long key) {
    return KeyedValues.doubleOf(cache, key);
  }

  private @Nullable Double value(ValueCache<DoubleDistribution> cache, Object key) {
    SqlKey index = key(key);
    return index == null ? null : KeyedValues.doubleOf(cache, index);
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

  /** Returns the value of a key of any type, with all parameters at their defaults. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable Object key) {
    return seed == null || key == null ? null : value(sampler(0).cache(seed), key);
  }

  /** Returns the value of a key of any type, with one parameter. */
  public @Nullable Double eval(@Nullable Long seed, @Nullable Object key, @Nullable Double a) {
    return seed == null || key == null || a == null ? null : value(sampler(1).cache(seed, a), key);
  }

  /** Returns the value of a key of any type, with two parameters. */
  public @Nullable Double eval(
      @Nullable Long seed, @Nullable Object key, @Nullable Double a, @Nullable Double b) {
    return seed == null || key == null || a == null || b == null
        ? null
        : value(sampler(2).cache(seed, a, b), key);
  }

  /** Returns the value of a key of any type, with three parameters. */
  public @Nullable Double eval(
      @Nullable Long seed,
      @Nullable Object key,
      @Nullable Double a,
      @Nullable Double b,
      @Nullable Double c) {
    return seed == null || key == null || a == null || b == null || c == null
        ? null
        : value(sampler(3).cache(seed, a, b, c), key);
  }
}
