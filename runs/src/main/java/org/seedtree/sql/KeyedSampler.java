package org.seedtree.sql;

import static java.lang.Double.doubleToRawLongBits;
import static java.lang.Double.longBitsToDouble;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.Keyed;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.Distribution;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution as a function of seed, key and parameters, whose values are those of {@link
 * Keyed}. It caches the engine of the last seed and the distribution of the last parameters, which
 * often are those of the next row, and the engines of earlier seeds, which return where a row has a
 * value for each of several seeds.
 *
 * @param <D> the type of the distribution
 */
public class KeyedSampler<D extends Distribution> implements Serializable {

  private static final long serialVersionUID = 1;

  /** The number of successive seeds whose caches are kept, a power of two. */
  private static final int MAX_SEEDS = 1 << 10;

  private final Class<D> kind;
  private final String label;
  private final String distribution;
  private final List<SqlFunction.Parameter> given;
  private final String release;
  private transient @Nullable Factory factory;
  private transient @Nullable ValueCache<D> cache;
  private transient @Nullable List<@Nullable ValueCache<D>> bySeed;

  /** What distributions are created by: parameter i of the function is that of the index i. */
  private record Factory(
      Catalog.Entry entry, DType dtype, NumpyRelease release, int[] indices, boolean[] isReal) {}

  /**
   * Makes a function.
   *
   * @param kind the type of the distribution
   * @param label the name of the function, for messages
   * @param function the function of a univariate distribution
   * @param count the number of its parameters that are given, the first ones
   * @param release the version of the NumPy release whose values are drawn
   */
  public KeyedSampler(
      Class<D> kind, String label, SqlFunction function, int count, String release) {
    this.kind = kind;
    this.label = label;
    this.distribution = function.name();
    this.given = List.copyOf(function.parameters().subList(0, count));
    this.release = release;
  }

  /** Returns the number of parameters that are given. */
  public final int count() {
    return given.size();
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
    return last != null && last.isFor(seed) ? last : changed(seed);
  }

  /** Returns the cache of a seed and a parameter, given as its bits. */
  public final ValueCache<D> cache(long seed, long a) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a) ? last : changed(seed, a);
  }

  /** Returns the cache of a seed and two parameters, given as their bits. */
  public final ValueCache<D> cache(long seed, long a, long b) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b) ? last : changed(seed, a, b);
  }

  /** Returns the cache of a seed and three parameters, given as their bits. */
  public final ValueCache<D> cache(long seed, long a, long b, long c) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, a, b, c) ? last : changed(seed, a, b, c);
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

  /** Returns the cache of a seed and all parameters, given as their bits. */
  public final ValueCache<D> cache(long seed, long[] arguments) {
    ValueCache<D> last = cache;
    return last != null && last.isFor(seed, arguments) ? last : changed(seed, arguments);
  }

  /** Returns the cache of a seed or parameters that are not those of the last call. */
  private ValueCache<D> changed(long seed, long... arguments) {
    ValueCache<D> last = cache;
    if (last == null || !last.isFor(seed)) {
      last = ofSeed(seed, arguments);
      cache = last;
    }
    if (!last.isFor(seed, arguments)) {
      last.set(arguments, create(arguments));
    }
    return last;
  }

  /** Returns the cache of a seed, with these or other parameters. */
  private ValueCache<D> ofSeed(long seed, long... arguments) {
    List<@Nullable ValueCache<D>> caches = bySeed;
    if (caches == null) {
      caches = new ArrayList<>(Collections.nCopies(MAX_SEEDS, null));
      bySeed = caches;
    }
    int index = (int) seed & MAX_SEEDS - 1;
    ValueCache<D> found = caches.get(index);
    if (found == null || !found.isFor(seed)) {
      found = new ValueCache<>(new KeyedEngine(seed), arguments, create(arguments));
      caches.set(index, found);
    }
    return found;
  }

  /**
   * Returns the distribution with parameters.
   *
   * @param arguments the parameters, each as its bits
   * @throws IllegalArgumentException if one is out of its range; the message starts with the name
   *     of the function
   */
  public final D create(long... arguments) {
    Factory by = factory;
    if (by == null) {
      by = newFactory();
      factory = by;
    }
    @Nullable Object[] values = new Object[by.entry.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      values[by.indices[i]] =
          by.isReal[i] ? (Object) longBitsToDouble(arguments[i]) : BigInteger.valueOf(arguments[i]);
    }
    try {
      Sampler sampler = by.entry.sampler(values, by.dtype, by.release);
      return kind.cast(sampler.distribution().orElseThrow());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + label + ": " + e.getMessage(), e);
    }
  }

  private Factory newFactory() {
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    List<String> names = entry.parameters().stream().map(Parameter::name).toList();
    int[] indices = given.stream().mapToInt(p -> names.indexOf(p.name())).toArray();
    boolean[] isReal = new boolean[indices.length];
    for (int i = 0; i < isReal.length; i++) {
      isReal[i] = given.get(i).type() == SqlFunction.Type.REAL;
    }
    return new Factory(entry, entry.dtypes().get(0), NumpyRelease.of(release), indices, isReal);
  }
}
