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
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.Philox;

/**
 * What functions of a distribution have in common: the engine of the last seed and the distribution
 * of the last parameters, which mostly are those of the next row, too.
 *
 * @param <R> of the values
 */
abstract class KeyedDistribution<R> implements ScalarFunction<R> {

  private static final long serialVersionUID = 1;

  private final String catalog;
  private final String distribution;
  private final List<String> parameters;
  private final List<DataType> types;
  private transient @Nullable CachedDraws held;

  /**
   * @param distribution NumPy's name
   * @param parameters those that are given
   * @param types of the seed, the key and these
   */
  KeyedDistribution(
      String catalog, String distribution, List<String> parameters, List<DataType> types) {
    this.catalog = catalog;
    this.distribution = distribution;
    this.parameters = List.copyOf(parameters);
    this.types = List.copyOf(types);
  }

  @Override
  public final String name() {
    return distribution;
  }

  @Override
  public final String canonicalName() {
    return "seedtree." + distribution + types;
  }

  @Override
  public final DataType[] inputTypes() {
    return types.toArray(new DataType[0]);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof KeyedDistribution<?> that
        && that.getClass() == getClass()
        && that.distribution.equals(distribution)
        && that.types.equals(types);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(distribution, types);
  }

  @Override
  public final String toString() {
    return catalog + "." + distribution;
  }

  /** What belongs to a seed and parameters, these as their bits. */
  final CachedDraws held(long seed) {
    CachedDraws last = held;
    return last != null && last.isFor(seed) ? last : made(seed);
  }

  final CachedDraws held(long seed, long a) {
    CachedDraws last = held;
    return last != null && last.isFor(seed, a) ? last : made(seed, a);
  }

  final CachedDraws held(long seed, long a, long b) {
    CachedDraws last = held;
    return last != null && last.isFor(seed, a, b) ? last : made(seed, a, b);
  }

  final CachedDraws held(long seed, long a, long b, long c) {
    CachedDraws last = held;
    return last != null && last.isFor(seed, a, b, c) ? last : made(seed, a, b, c);
  }

  private CachedDraws made(long seed, long... arguments) {
    if (seed < 0) {
      throw new IllegalArgumentException("seedtree: seed < 0: " + seed);
    }
    CachedDraws last = held;
    Philox bits = last != null && last.isFor(seed) ? last.bits() : new Philox(seed);
    CachedDraws made = new CachedDraws(seed, bits, arguments, distribution(arguments));
    held = made;
    return made;
  }

  private Distribution distribution(long[] arguments) {
    try {
      return switch (arguments.length) {
        case 1 -> ofOne(arguments);
        case 2 -> ofTwo(arguments);
        default -> listed(arguments);
      };
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + this + ": " + e.getMessage(), e);
    }
  }

  /**
   * Common distributions without a look at the catalog, for a parameter that varies from row to
   * row.
   */
  private Distribution ofOne(long[] arguments) {
    return switch (distribution) {
      case "exponential" -> new Exponential(longBitsToDouble(arguments[0]));
      case "poisson" -> new Poisson(longBitsToDouble(arguments[0]));
      default -> listed(arguments);
    };
  }

  private Distribution ofTwo(long[] arguments) {
    return switch (distribution) {
      case "normal" -> new Normal(longBitsToDouble(arguments[0]), longBitsToDouble(arguments[1]));
      case "uniform" -> new Uniform(longBitsToDouble(arguments[0]), longBitsToDouble(arguments[1]));
      case "integers" -> Integers.of(arguments[0], arguments[1]);
      default -> listed(arguments);
    };
  }

  private Distribution listed(long[] arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean real = types.get(i + 2).equals(DataTypes.DoubleType);
      Serializable value = real ? longBitsToDouble(arguments[i]) : BigInteger.valueOf(arguments[i]);
      values.put(parameters.get(i), value);
    }
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    Sampler sampler = entry.sampler(values, entry.dtypes().get(0));
    return sampler.distribution().orElseThrow();
  }
}
