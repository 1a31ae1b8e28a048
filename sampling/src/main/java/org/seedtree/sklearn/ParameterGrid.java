package org.seedtree.sklearn;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtree.sampling.internal.CodePointOrder;

/**
 * {@code sklearn.model_selection.ParameterGrid}: every combination of the values of named
 * parameters. Names ascend by code point, and the last name changes fastest. The points of several
 * grids come one after another.
 */
public final class ParameterGrid {

  private final List<Map<String, List<? extends @Nullable Object>>> grids = new ArrayList<>();
  private final int size;

  private ParameterGrid(List<? extends Map<String, ? extends List<?>>> grids) {
    long total = 0;
    for (Map<String, ? extends List<?>> grid : grids) {
      Map<String, List<? extends @Nullable Object>> sorted =
          new TreeMap<>(CodePointOrder.ASCENDING);
      grid.forEach(
          (name, values) ->
              sorted.put(
                  Objects.requireNonNull(name, "name"),
                  Collections.unmodifiableList(new ArrayList<@Nullable Object>(values))));
      this.grids.add(sorted);
      total += sizeOf(sorted);
      if (total > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("more points than 2**31 - 1");
      }
    }
    size = (int) total;
  }

  /**
   * Returns the points of one grid.
   *
   * @param grid values of each parameter, at least one
   * @throws IllegalArgumentException if a parameter has no values, or there are 2<sup>31</sup>
   *     points or more
   */
  public static ParameterGrid of(Map<String, ? extends List<?>> grid) {
    return new ParameterGrid(List.of(grid));
  }

  /**
   * Returns the points of several grids, one after another.
   *
   * @param grids for each grid the values of each parameter
   * @throws IllegalArgumentException if a parameter has no values, or there are 2<sup>31</sup>
   *     points or more
   */
  public static ParameterGrid of(List<? extends Map<String, ? extends List<?>>> grids) {
    return new ParameterGrid(grids);
  }

  private static long sizeOf(Map<String, List<? extends @Nullable Object>> grid) {
    long points = 1;
    for (Map.Entry<String, List<? extends @Nullable Object>> entry : grid.entrySet()) {
      if (entry.getValue().isEmpty()) {
        throw new IllegalArgumentException(
            "Parameter grid for parameter '"
                + entry.getKey()
                + "' need a non-empty sequence, got: []");
      }
      points *= entry.getValue().size();
      if (points > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("more points than 2**31 - 1");
      }
    }
    return points;
  }

  /** Returns the number of points. */
  public int size() {
    return size;
  }

  /**
   * Returns the points, each with its parameters in ascending order of their names. The list makes
   * a point whenever it is read; points cannot be modified.
   */
  public List<Map<String, @Nullable Object>> points() {
    return new AbstractList<>() {
      @Override
      public Map<String, @Nullable Object> get(int index) {
        return point(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private Map<String, @Nullable Object> point(int index) {
    int rest = index;
    int which = 0;
    while (rest >= sizeOf(grids.get(which))) {
      rest -= (int) sizeOf(grids.get(which++));
    }
    Map<String, List<? extends @Nullable Object>> grid = grids.get(which);
    int divisor = (int) sizeOf(grid);
    Map<String, @Nullable Object> point = new LinkedHashMap<>();
    for (Map.Entry<String, List<? extends @Nullable Object>> entry : grid.entrySet()) {
      List<? extends @Nullable Object> values = entry.getValue();
      divisor /= values.size();
      point.put(entry.getKey(), values.get(rest / divisor));
      rest %= divisor;
    }
    return Collections.unmodifiableMap(point);
  }
}
