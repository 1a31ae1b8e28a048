package org.seedtree.sql;

import static java.lang.Double.doubleToRawLongBits;
import static java.lang.Double.longBitsToDouble;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.Keyed;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Parameter.Kind;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Exponential;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Uniform;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution as a function of seed, key and parameters, whose values are those of {@link
 * Keyed}. It caches the engine of the last seed and the distribution of the last parameters, which
 * often are those of the next row.
 *
 * @param <D> the type of the distribution
 */
public class KeyedSampler<D extends Distribution> implements Serializable {

  private static final long serialVersionUID = 1;

  private final Class<D> kind;
  private final String label;
  private final String distribution;
  private final List<String> parameters;
  private final List<Boolean> isReal;
  private final String release;
  private transient @Nullable ValueCache<D> cache;

  /**
   * Makes a function.
   *
   * @param kind the type of the distribution
   * @param label the name of the function, for messages
   * @param distribution NumPy's name of the distribution
   * @param count the number of parameters that are given, the first of {@link #parameters}
   * @param release the version of the NumPy release whose values are drawn
   */
  public KeyedSampler(Class<D> kind, String label, String distribution, int count, String release) {
    this.kind = kind;
    this.label = label;
    this.distribution = distribution;
    List<Parameter> given = parameters(Catalog.find(distribution).orElseThrow()).subList(0, count);
    this.parameters = given.stream().map(Parameter::name).toList();
    this.isReal = given.stream().map(p -> p.kind() == Kind.REAL).toList();
    this.release = release;
  }

  /** Returns the parameters of a distribution that a function takes: its numbers, in order. */
  public static List<Parameter> parameters(Catalog.Entry entry) {
    return entry.parameters().stream()
        .filter(p -> p.kind() == Kind.REAL || p.kind() == Kind.INTEGER)
        .toList();
  }

  /** Returns the number of parameters that are given. */
  public final int count() {
    return parameters.size();
  }

  /** Returns NumPy's name of the distribution. */
  public final String distribution() {
    return distribution;
  }

  /** Returns the version of the NumPy release whose values are drawn. */
  public final String release() {
    return release;
  }

  /** Returns whether the values are those of the release that the library follows by default. */
  public final boolean isDefaultRelease() {
    return release.equals(NumpyRelease.DEFAULT.version());
  }

  @Override
  public final String toString() {
    return label;
  }

  /** Returns the cache of a seed, of a function without parameters. */
  public final ValueCache<D> cache(long seed) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed) ? last : newCache(seed);
  }

  /** Returns the cache of a seed and a parameter, given as its bits. */
  public final ValueCache<D> cache(long seed, long a) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a) ? last : newCache(seed, a);
  }

  /** Returns the cache of a seed and two parameters, given as their bits. */
  public final ValueCache<D> cache(long seed, long a, long b) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b) ? last : newCache(seed, a, b);
  }

  /** Returns the cache of a seed and three parameters, given as their bits. */
  public final ValueCache<D> cache(long seed, long a, long b, long c) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b, c) ? last : newCache(seed, a, b, c);
  }

  /** Returns the cache of a seed and a real parameter. */
  public final ValueCache<D> cache(long seed, double a) {
    return cache(seed, doubleToRawLongBits(a));
  }

  /** Returns the cache of a seed and two real parameters. */
  public final ValueCache<D> cache(long seed, double a, double b) {
    return cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b));
  }

  /** Returns the cache of a seed and three real parameters. */
  public final ValueCache<D> cache(long seed, double a, double b, double c) {
    return cache(seed, doubleToRawLongBits(a), doubleToRawLongBits(b), doubleToRawLongBits(c));
  }

  /** Returns the cache of a seed, an integer parameter and a real one. */
  public final ValueCache<D> cache(long seed, long a, double b) {
    return cache(seed, a, doubleToRawLongBits(b));
  }

  private ValueCache<D> newCache(long seed, long... arguments) {
    ValueCache<D> last = cache;
    Philox bits = last != null && last.isFor(seed) ? last.bits() : Keyed.of(seed).engine();
    ValueCache<D> created = new ValueCache<>(seed, bits, arguments, create(arguments));
    cache = created;
    return created;
  }

  /**
   * Returns the distribution with parameters.
   *
   * @param arguments the parameters, each as its bits
   * @throws IllegalArgumentException if one is out of its range; the message starts with the name
   *     of the function
   */
  public final D create(long... arguments) {
    try {
      D common = common(arguments);
      D newest = common != null ? common : fromCatalog(arguments);
      return isDefaultRelease() ? newest : kind.cast(newest.withRelease(NumpyRelease.of(release)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + label + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the distribution if it is a common one, whose parameters may vary from row to row: it
   * is made without a lookup in the catalog. Otherwise returns null.
   */
  private @Nullable D common(long[] arguments) {
    if (kind == DoubleDistribution.class) {
      DoubleDistribution common = commonDouble(arguments);
      return common == null ? null : kind.cast(common);
    }
    LongDistribution common = commonLong(arguments);
    return common == null ? null : kind.cast(common);
  }

  private @Nullable DoubleDistribution commonDouble(long[] arguments) {
    if (arguments.length == 1 && distribution.equals("exponential")) {
      return new Exponential(longBitsToDouble(arguments[0]));
    }
    if (arguments.length == 2) {
      double a = longBitsToDouble(arguments[0]);
      double b = longBitsToDouble(arguments[1]);
      return switch (distribution) {
        case "normal" -> new Normal(a, b);
        case "uniform" -> new Uniform(a, b);
        default -> null;
      };
    }
    return null;
  }

  private @Nullable LongDistribution commonLong(long[] arguments) {
    if (arguments.length == 1 && distribution.equals("poisson")) {
      return new Poisson(longBitsToDouble(arguments[0]));
    }
    if (arguments.length == 2 && distribution.equals("integers")) {
      return Integers.of(arguments[0], arguments[1]);
    }
    return null;
  }

  private D fromCatalog(long[] arguments) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      Serializable value =
          isReal.get(i) ? longBitsToDouble(arguments[i]) : BigInteger.valueOf(arguments[i]);
      values.put(parameters.get(i), value);
    }
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    Sampler sampler = entry.sampler(values, entry.dtypes().get(0));
    return kind.cast(sampler.distribution().orElseThrow());
  }
}
