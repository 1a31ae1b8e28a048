package org.seedtree.spark.function;

import static java.lang.Double.doubleToRawLongBits;
import static java.lang.Double.longBitsToDouble;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Uniform;

/**
 * A continuous distribution as a function of seed, key and parameters. It is public because Spark's
 * generated code calls it.
 */
public final class DoubleFunction extends KeyedFunction<Double, DoubleDistribution> {

  private static final long serialVersionUID = 1;

  DoubleFunction(
      String catalog,
      String distribution,
      List<String> parameters,
      List<DataType> types,
      String release) {
    super(DoubleDistribution.class, catalog, distribution, parameters, types, release);
  }

  @Override
  public DataType resultType() {
    return DataTypes.DoubleType;
  }

  @Override
  @Nullable DoubleDistribution common(long[] arguments) {
    if (arguments.length == 1 && name().equals("exponential")) {
      return new Exponential(longBitsToDouble(arguments[0]));
    }
    if (arguments.length == 2) {
      double a = longBitsToDouble(arguments[0]);
      double b = longBitsToDouble(arguments[1]);
      return switch (name()) {
        case "normal" -> new Normal(a, b);
        case "uniform" -> new Uniform(a, b);
        default -> null;
      };
    }
    return null;
  }

  private static double value(ValueCache<DoubleDistribution> cache, long key) {
    return cache.contains(key) ? cache.getDouble(key) : draw(cache, key);
  }

  private static double draw(ValueCache<DoubleDistribution> cache, long key) {
    DoubleDistribution distribution = cache.distribution();
    int count = cache.nextBatchSize(key);
    if (count == 1) {
      return distribution.sample(cache.engineAt(key));
    }
    double[] values = cache.doubleBuffer();
    for (int i = 0; i < count; i++) {
      values[i] = distribution.sample(cache.engineAt(key + i));
    }
    cache.setCached(key, count);
    return values[0];
  }

  private static @Nullable Double value(
      ValueCache<DoubleDistribution> cache, @Nullable UTF8String key) {
    return key == null ? null : cache.distribution().sample(cache.engineAt(key.getBytes()));
  }

  /** Returns the value of a key, of a distribution with all its parameters at their defaults. */
  public double invoke(long seed, long key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a key, of a distribution with one parameter given. */
  public double invoke(long seed, long key, double a) {
    return value(cache(seed, doubleToRawLongBits(a)), key);
  }

  /** Returns the value of a key, of a distribution with two parameters given. */
  public double invoke(long seed, long key, double a, double b) {
    return value(cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b)), key);
  }

  /** Returns the value of a key, of a distribution with three parameters given. */
  public double invoke(long seed, long key, double a, double b, double c) {
    return value(
        cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b), doubleToRawLongBits(c)), key);
  }

  /** Returns the value of a text key, or null for null, with all parameters at their defaults. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key) {
    return value(cache(seed), key);
  }

  /** Returns the value of a text key, or null, with one parameter given. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key, double a) {
    return value(cache(seed, doubleToRawLongBits(a)), key);
  }

  /** Returns the value of a text key, or null, with two parameters given. */
  public @Nullable Double invoke(long seed, @Nullable UTF8String key, double a, double b) {
    return value(cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b)), key);
  }

  /** Returns the value of a text key, or null, with three parameters given. */
  public @Nullable Double invoke(
      long seed, @Nullable UTF8String key, double a, double b, double c) {
    return value(
        cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b), doubleToRawLongBits(c)), key);
  }
}
