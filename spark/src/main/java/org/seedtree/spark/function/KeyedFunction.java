package org.seedtree.spark.function;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.seedtree.distribution.Distribution;
import org.seedtree.sql.KeyedSampler;

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
   * @param catalog the name of the catalog, for messages
   * @param distribution NumPy's name of the distribution
   * @param types the types of the seed, the key and the parameters that are given
   * @param release the version of the NumPy release whose values are drawn
   */
  KeyedFunction(
      Class<D> kind, String catalog, String distribution, List<DataType> types, String release) {
    super(kind, catalog + "." + distribution, distribution, types.size() - 2, release);
    this.types = List.copyOf(types);
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
