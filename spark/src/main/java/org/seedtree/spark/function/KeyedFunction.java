package org.seedtree.spark.function;

import static java.lang.Double.longBitsToDouble;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.seedtree.Keyed;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Distribution;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;

/**
 * The common part of the functions of seed, key and parameters, whose values are those of {@link
 * Keyed}. It caches the engine of the last seed and the distribution of the last parameters, which
 * often are those of the next row.
 *
 * @param <R> the type of the values
 * @param <D> the type of the distribution
 */
abstract class KeyedFunction<R, D extends Distribution> implements ScalarFunction<R> {

  private static final long serialVersionUID = 1;

  private final Class<D> kind;
  private final String catalog;
  private final String distribution;
  private final List<String> parameters;
  private final List<DataType> types;
  private final String release;
  private transient @Nullable ValueCache<D> cache;

  /**
   * Makes a function.
   *
   * @param kind the type of the distribution
   * @param catalog the name of the catalog, for messages
   * @param distribution NumPy's name of the distribution
   * @param parameters the names of the parameters that are given
   * @param types the types of the seed, the key and these parameters
   * @param release the version of the NumPy release whose values are drawn
   */
  KeyedFunction(
      Class<D> kind,
      String catalog,
      String distribution,
      List<String> parameters,
      List<DataType> types,
      String release) {
    this.kind = kind;
    this.catalog = catalog;
    this.distribution = distribution;
    this.parameters = List.copyOf(parameters);
    this.types = List.copyOf(types);
    this.release = release;
  }

  @Override
  public final String name() {
    return distribution;
  }

  @Override
  public final String canonicalName() {
    return "seedtree." + distribution + types + (isDefault() ? "" : " NumPy " + release);
  }

  @Override
  public final DataType[] inputTypes() {
    return types.toArray(new DataType[0]);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof KeyedFunction<?, ?> that
        && that.getClass() == getClass()
        && that.distribution.equals(distribution)
        && that.types.equals(types)
        && that.release.equals(release);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(distribution, types, release);
  }

  @Override
  public final String toString() {
    return catalog + "." + distribution;
  }

  /** Returns the cache of a seed, of a function without parameters. */
  final ValueCache<D> cache(long seed) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed) ? last : newCache(seed);
  }

  /** Returns the cache of a seed and a parameter, given as its bits. */
  final ValueCache<D> cache(long seed, long a) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a) ? last : newCache(seed, a);
  }

  final ValueCache<D> cache(long seed, long a, long b) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b) ? last : newCache(seed, a, b);
  }

  final ValueCache<D> cache(long seed, long a, long b, long c) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b, c) ? last : newCache(seed, a, b, c);
  }

  private ValueCache<D> newCache(long seed, long... arguments) {
    ValueCache<D> last = cache;
    Philox bits = last != null && last.isFor(seed) ? last.bits() : Keyed.of(seed).engine();
    ValueCache<D> created = new ValueCache<>(seed, bits, arguments, distribution(arguments));
    cache = created;
    return created;
  }

  private boolean isDefault() {
    return release.equals(NumpyRelease.DEFAULT.version());
  }

  private D distribution(long[] arguments) {
    try {
      D common = common(arguments);
      D newest = common != null ? common : fromCatalog(arguments);
      return isDefault() ? newest : kind.cast(newest.withRelease(NumpyRelease.of(release)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + this + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the distribution if it is a common one, whose parameters may vary from row to row: it
   * is made without a lookup in the catalog. Otherwise returns null.
   *
   * @param arguments the parameters that are given, each as its bits
   */
  abstract @Nullable D common(long[] arguments);

  private D fromCatalog(long[] arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean real = types.get(i + 2).equals(DataTypes.DoubleType);
      Serializable value = real ? longBitsToDouble(arguments[i]) : BigInteger.valueOf(arguments[i]);
      values.put(parameters.get(i), value);
    }
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    Sampler sampler = entry.sampler(values, entry.dtypes().get(0));
    return kind.cast(sampler.distribution().orElseThrow());
  }
}
