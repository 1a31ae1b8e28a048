package org.seedtree.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.engine.Philox;
import org.seedtree.release.NumpyRelease;

/**
 * A distribution of vectors as a function of seed, key and parameters: the first vector that {@code
 * Generator(Philox(seed).jumped(key))} draws. It caches the distribution of the last parameters.
 */
public final class KeyedVector implements Serializable {

  private static final long serialVersionUID = 1;

  private final String label;
  private final String distribution;
  private final List<SqlFunction.Parameter> parameters;
  private final String release;
  private transient @Nullable Cache cache;

  /** What one thread drew from last. */
  private record Cache(KeyedEngine engine, List<?> arguments, Distribution distribution) {}

  /**
   * Makes a function.
   *
   * @param label the name of the function, for messages
   * @param function the function, of a distribution of vectors
   * @param release the version of the NumPy release whose values are drawn
   */
  public KeyedVector(String label, SqlFunction function, String release) {
    this.label = label;
    this.distribution = function.name();
    this.parameters = function.parameters();
    this.release = release;
  }

  /**
   * Returns the vector of a key.
   *
   * @param arguments the parameters in their order, as {@link Catalog.Entry#sampler} takes them,
   *     but a matrix as the list of its rows
   * @return a {@code double[]} or {@code long[]}
   * @throws IllegalArgumentException if one is out of its range; the message starts with the name
   *     of the function
   */
  public Object sample(long seed, SqlKey key, List<?> arguments) {
    Cache last = cache;
    if (last == null || !last.engine.isFor(seed) || !last.arguments.equals(arguments)) {
      KeyedEngine engine =
          last != null && last.engine.isFor(seed) ? last.engine : new KeyedEngine(seed);
      last = new Cache(engine, arguments, create(arguments));
      cache = last;
    }
    Philox bits = last.engine.at(key);
    if (last.distribution instanceof DoubleVectorDistribution doubles) {
      double[] out = new double[doubles.dimension()];
      doubles.sample(bits, out, 0);
      return out;
    }
    LongVectorDistribution longs = (LongVectorDistribution) last.distribution;
    long[] out = new long[longs.dimension()];
    longs.sample(bits, out, 0);
    return out;
  }

  /**
   * Returns the distribution with parameters.
   *
   * @param arguments the parameters in their order, as {@link #sample} takes them
   * @throws IllegalArgumentException if one is out of its range
   */
  public Distribution create(List<?> arguments) {
    Catalog.Entry entry = Catalog.find(distribution).orElseThrow();
    Map<String, Object> values = new HashMap<>();
    try {
      for (int i = 0; i < parameters.size(); i++) {
        SqlFunction.Parameter parameter = parameters.get(i);
        Object value = arguments.get(i);
        boolean isMatrix = parameter.type() == SqlFunction.Type.MATRIX;
        values.put(
            parameter.name(), isMatrix ? elements(parameter.name(), (List<?>) value) : value);
      }
      return entry
          .sampler(values, entry.dtypes().get(0), NumpyRelease.of(release))
          .distribution()
          .orElseThrow();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("seedtree: " + label + ": " + e.getMessage(), e);
    }
  }

  /** Returns the elements of a square matrix row by row. */
  private static List<Object> elements(String name, List<?> rows) {
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<?> row = (List<?>) rows.get(i);
      if (row.size() != rows.size()) {
        throw new IllegalArgumentException(
            name
                + " is not a square matrix: row "
                + i
                + " has "
                + row.size()
                + " of "
                + rows.size()
                + " elements");
      }
      out.addAll(row);
    }
    return out;
  }

  @Override
  public String toString() {
    return label;
  }
}
