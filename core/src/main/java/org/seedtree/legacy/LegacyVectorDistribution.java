package org.seedtree.legacy;

import java.lang.reflect.Array;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.seedtree.distribution.ArrayFill;

/** A distribution of vectors as {@link RandomState} draws it. */
abstract sealed class LegacyVectorDistribution extends LegacyDistribution
    permits LegacyDirichlet, LegacyMultinomial, LegacyMultivariateNormal {

  private final int dimension;

  LegacyVectorDistribution(String name, Supplier<Map<String, Object>> parameters, int dimension) {
    super(name, parameters);
    this.dimension = dimension;
  }

  /** Draws {@code n} vectors, 0 or more: an array of arrays of length {@link #dimension}. */
  abstract Object[] rows(LegacyStream s, int n);

  final int dimension() {
    return dimension;
  }

  @Override
  public final OptionalInt vectorLength() {
    return OptionalInt.of(dimension);
  }

  /** Starts a call whose vectors are stored one after another; a part may end within a vector. */
  @Override
  final ArrayFill<Object> on(LegacyStream s) {
    return new ArrayFill<>() {
      private Object[] last = {};
      private int used = dimension; // components of the last vector that are stored

      @Override
      public void fill(Object array, int from, int to) {
        Objects.checkFromToIndex(from, to, Array.getLength(array));
        if (dimension == 0 && from < to) {
          throw new IllegalArgumentException("vectors of no components fill no array");
        }
        int i = from;
        if (used < dimension && i < to) {
          i += copy(last[last.length - 1], array, i, to);
        }
        if (i < to) {
          last = rows(s, (to - i - 1) / dimension + 1);
          for (Object row : last) {
            used = 0;
            i += copy(row, array, i, to);
          }
        }
      }

      private int copy(Object row, Object array, int i, int to) {
        int count = Math.min(to - i, dimension - used);
        System.arraycopy(row, used, array, i, count);
        used += count;
        return count;
      }
    };
  }
}
