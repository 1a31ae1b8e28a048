package org.seedtree.spark.function;

import static java.lang.Double.doubleToRawLongBits;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.seedtree.distribution.LongDistribution;

/** A distribution of integers as a function. Public because Spark's generated code calls it. */
public final class LongFunction extends KeyedDistribution<Long> {

  private static final long serialVersionUID = 1;

  LongFunction(String catalog, String distribution, List<String> parameters, List<DataType> types) {
    super(catalog, distribution, parameters, types);
  }

  @Override
  public DataType resultType() {
    return DataTypes.LongType;
  }

  private static long draw(CachedDraws held, long key) {
    return held.has(key) ? held.longOf(key) : drawAnew(held, key);
  }

  private static long drawAnew(CachedDraws held, long key) {
    LongDistribution distribution = (LongDistribution) held.distribution();
    int wanted = held.wanted(key);
    if (wanted == 1) {
      return distribution.sample(held.at(key));
    }
    long[] values = held.longs();
    for (int i = 0; i < wanted; i++) {
      values[i] = distribution.sample(held.at(key + i));
    }
    held.keep(key, wanted);
    return values[0];
  }

  /** The value of a key, of a distribution whose parameters have defaults. */
  public long invoke(long seed, long key) {
    return draw(held(seed), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, double a) {
    return draw(held(seed, doubleToRawLongBits(a)), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, double a, double b) {
    return draw(held(seed, doubleToRawLongBits(a), doubleToRawLongBits(b)), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, long a) {
    return draw(held(seed, a), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, long a, long b) {
    return draw(held(seed, a, b), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, long a, long b, long c) {
    return draw(held(seed, a, b, c), key);
  }

  /** The value of a key. */
  public long invoke(long seed, long key, long a, double b) {
    return draw(held(seed, a, doubleToRawLongBits(b)), key);
  }
}
