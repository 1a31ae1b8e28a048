package org.seedtree.sklearn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.CodePointOrder;

/**
 * {@code sklearn.model_selection.ParameterSampler}: random points of a grid. If all values are
 * lists, points of the {@link ParameterGrid} are drawn without replacement; if there is a
 * distribution among them, each value is drawn by itself.
 *
 * <pre>{@code
 * List<Map<String, Object>> trials = ParameterSampler.of(grid, 20).randomState(0).points();
 * }</pre>
 *
 * <p>Words consumed: those of {@link SampleWithoutReplacement}; with a distribution, per point a
 * {@code randint} for the grid, if there are several, and per name a {@code randint} for a list of
 * several values, or a draw of the distribution.
 */
public final class ParameterSampler extends SeededSettings<ParameterSampler> {

  private final List<Map<String, ?>> grids;
  private final int nIter;

  private ParameterSampler(List<? extends Map<String, ?>> grids, int nIter) {
    this.grids = new ArrayList<>();
    this.nIter = atLeast(1, "n_iter", nIter);
    for (Map<String, ?> grid : grids) {
      Map<String, Object> sorted = new TreeMap<>(CodePointOrder.ASCENDING);
      grid.forEach((name, values) -> sorted.put(name, checked(name, values)));
      this.grids.add(sorted);
    }
  }

  private static Object checked(String name, @Nullable Object values) {
    if (values instanceof ParameterDistribution) {
      return values;
    }
    if (values instanceof List<?> list && !list.isEmpty()) {
      return new ArrayList<@Nullable Object>(list);
    }
    throw new IllegalArgumentException(
        "Parameter grid for parameter "
            + name
            + " is not iterable or a distribution (value="
            + values
            + ")");
  }

  /**
   * Returns a sampler of one grid.
   *
   * @param distributions for each parameter a {@code List} of values or a {@link
   *     ParameterDistribution}
   * @param nIter number of points, 1 or more; of lists alone no more than there are
   * @throws IllegalArgumentException if a value is neither, a list is empty, or {@code nIter} is
   *     less than 1
   */
  public static ParameterSampler of(Map<String, ?> distributions, int nIter) {
    return new ParameterSampler(List.of(distributions), nIter);
  }

  /**
   * Returns a sampler of several grids, of which each point takes one.
   *
   * @param distributions for each grid and parameter a {@code List} of values or a {@link
   *     ParameterDistribution}
   * @param nIter number of points, 1 or more; of lists alone no more than there are
   * @throws IllegalArgumentException if a value is neither, a list is empty, or {@code nIter} is
   *     less than 1
   */
  public static ParameterSampler of(List<? extends Map<String, ?>> distributions, int nIter) {
    return new ParameterSampler(distributions, nIter);
  }

  /** Draws the points, each with its parameters in ascending order of their names. */
  public List<Map<String, @Nullable Object>> points() {
    List<Map<String, List<?>>> lists = new ArrayList<>();
    for (Map<String, ?> grid : grids) {
      Map<String, List<?>> values = new LinkedHashMap<>();
      for (Map.Entry<String, ?> entry : grid.entrySet()) {
        if (!(entry.getValue() instanceof List<?> list)) {
          return source.draw(this::drawn);
        }
        values.put(entry.getKey(), list);
      }
      lists.add(values);
    }
    ParameterGrid grid = ParameterGrid.of(lists);
    List<Map<String, @Nullable Object>> all = grid.points();
    int size = Math.min(nIter, grid.size());
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    for (int i : source.draw(rs -> SampleWithoutReplacement.indices(grid.size(), size, rs))) {
      points.add(all.get(i));
    }
    return points;
  }

  private List<Map<String, @Nullable Object>> drawn(RandomState rs) {
    List<Map<String, @Nullable Object>> points = new ArrayList<>();
    for (int i = 0; i < nIter; i++) {
      Map<String, @Nullable Object> point = new LinkedHashMap<>();
      for (Map.Entry<String, ?> entry : grids.get((int) rs.randint(grids.size())).entrySet()) {
        point.put(
            entry.getKey(),
            entry.getValue() instanceof List<?> list
                ? list.get((int) rs.randint(list.size()))
                : ((ParameterDistribution) entry.getValue()).rvs(rs));
      }
      points.add(Collections.unmodifiableMap(point));
    }
    return points;
  }
}
