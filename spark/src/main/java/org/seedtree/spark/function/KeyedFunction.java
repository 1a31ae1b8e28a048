package org.seedtree.spark.function;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.Distribution;
import org.seedtree.sql.KeyedSampler;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;
import org.seedtree.sql.ValueCache;

/**
 * The common part of the functions of seed, key and parameters.
 *
 * @param <R> the type of the values
 * @param <D> the type of the distribution
 */
abstract class KeyedFunction<R, D extends Distribution> extends KeyedSampler<D>
    implements ScalarFunction<R> {

  private static final long serialVersionUID = 1;

  private final List<DataType> types;

  /**
   * Makes a function.
   *
   * @param kind the type of the distribution
   * @param label the name of the function with its catalog, for messages
   * @param function the function
   * @param types the types of the seed, the key and the parameters that are given
   * @param release the version of the NumPy release whose values are drawn
   */
  KeyedFunction(
      Class<D> kind, String label, SqlFunction function, List<DataType> types, String release) {
    super(kind, label, function, types.size() - 2, release);
    this.types = List.copyOf(types);
  }

  /** Returns the key of a row of arguments; null if it, or part of it, is null. */
  final @Nullable SqlKey key(InternalRow arguments) {
    return SparkValues.key(arguments, 1, types.get(1));
  }

  /** Returns the cache of a row's seed and parameters; null if one of them is null. */
  final @Nullable ValueCache<D> cache(InternalRow arguments) {
    long[] bits = new long[count()];
    boolean hasNull = arguments.isNullAt(0);
    for (int i = 0; i < bits.length && !hasNull; i++) {
      hasNull = arguments.isNullAt(i + 2);
      bits[i] = // a double is stored as its bits, but not in every kind of row
          types.get(i + 2).equals(DataTypes.DoubleType)
              ? Double.doubleToRawLongBits(arguments.getDouble(i + 2))
              : arguments.getLong(i + 2);
    }
    return hasNull ? null : cache(arguments.getLong(0), bits);
  }

  @Override
  public final String name() {
    return distribution();
  }

  @Override
  public final String canonicalName() {
    return "seedtree." + distribution() + types + (isDefaultRelease() ? "" : " NumPy " + release());
  }

  @Override
  public final DataType[] inputTypes() {
    return types.toArray(new DataType[0]);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof KeyedFunction<?, ?> that
        && that.getClass() == getClass()
        && that.distribution().equals(distribution())
        && that.types.equals(types)
        && that.release().equals(release());
  }

  @Override
  public final int hashCode() {
    return Objects.hash(distribution(), types, release());
  }
}
