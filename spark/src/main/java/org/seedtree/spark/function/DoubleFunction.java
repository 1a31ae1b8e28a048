package org.seedtree.spark.function;

import static java.lang.Double.doubleToRawLongBits;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.seedtree.distribution.DoubleDistribution;

/** A distribution of doubles as a function. Public because Spark's generated code calls it. */
public final class DoubleFunction extends KeyedDistribution<Double> {

  private static final long serialVersionUID = 1;

  DoubleFunction(
      String catalog, String distribution, List<String> parameters, List<DataType> types) {
    super(catalog, distribution, parameters, types);
  }

  @Override
  public DataType resultType() {
    return DataTypes.DoubleType;
  }

  private static double draw(CachedDraws held, long key) {
    return held.has(key) ? held.doubleOf(key) : drawAnew(held, key);
  }

  private static double drawAnew(CachedDraws held, long key) {
    DoubleDistribution distribution = (DoubleDistribution) held.distribution();
    int wanted = held.wanted(key);
    if (wanted == 1) {
      return distribution.sample(held.at(key));
    }
    double[] values = held.doubles();
    for (int i = 0; i < wanted; i++) {
      values[i] = distribution.sample(held.at(key + i));
    }
    held.keep(key, wanted);
    return values[0];
  }

  /** The value of a key, of a distribution without parameters. */
  public double invoke(long seed, long key) {
    return draw(held(seed), key);
  }

  /** The value of a key. */
  public double invoke(long seed, long key, double a) {
    return draw(held(seed, doubleToRawLongBits(a)), key);
  }

  /** The value of a key. */
  public double invoke(long seed, long key, double a, double b) {
    return draw(held(seed, doubleToRawLongBits(a), doubleToRawLongBits(b)), key);
  }

  /** The value of a key. */
  public double invoke(long seed, long key, double a, double b, double c) {
    return draw(
        held(seed, doubleToRawLongBits(a), doubleToRawLongBits(b), doubleToRawLongBits(c)), key);
  }
}
