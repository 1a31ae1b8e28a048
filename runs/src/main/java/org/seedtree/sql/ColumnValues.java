package org.seedtree.sql;

import java.io.Serializable;
import java.util.List;
import org.seedtree.json.Json;

/** How the values of a column are made of the numbers that are drawn for it. */
public sealed interface ColumnValues extends Serializable {

  /** The values are the numbers themselves. */
  record Numbers() implements ColumnValues {
    @Override
    public String toString() {
      return "numbers";
    }
  }

  /**
   * The values are elements of a list, as those of NumPy's {@code choice} are.
   *
   * @param elements the elements, all of them {@link String}, {@link Long} or {@link Double}
   * @param cumulative the cumulative probabilities, to which doubles are compared; empty if the
   *     numbers that are drawn are indices
   */
  record Choice(List<? extends Serializable> elements, List<Double> cumulative)
      implements ColumnValues {

    /** Copies the lists. */
    public Choice {
      elements = List.copyOf(elements);
      cumulative = List.copyOf(cumulative);
    }

    @Override
    public String toString() {
      return "choice("
          + Json.write(elements)
          + (cumulative.isEmpty() ? "" : ", " + cumulative)
          + ")";
    }
  }

  /**
   * The values are times on a grid, whose index is drawn.
   *
   * @param start the first time, in microseconds since 1970, UTC
   * @param step the step of the grid, in microseconds
   */
  record Timestamps(long start, long step) implements ColumnValues {
    @Override
    public String toString() {
      return "timestamps(" + start + ", step=" + step + ")";
    }
  }

  /**
   * The values are the strings of a pattern, whose index in their order is drawn.
   *
   * @param pattern the pattern
   */
  record Strings(StringPattern pattern) implements ColumnValues {
    @Override
    public String toString() {
      return "pattern(" + Json.write(pattern.text()) + ")";
    }
  }
}
