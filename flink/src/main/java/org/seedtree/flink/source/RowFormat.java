package org.seedtree.flink.source;

import java.io.Serializable;
import java.util.List;

/**
 * Makes the elements that a source emits from the values of its columns.
 *
 * @param <T> the type of the elements
 */
@FunctionalInterface
public interface RowFormat<T> extends Serializable {

  /**
   * Returns a view of arrays that are filled again and again.
   *
   * @param arrays an array of values for each column
   */
  View<T> over(List<Object> arrays);

  /**
   * The rows of arrays.
   *
   * @param <T> the type of the elements
   */
  @FunctionalInterface
  interface View<T> {

    /**
     * Returns an element, which is emitted before the next is asked for.
     *
     * @param row the number of the row
     * @param index the index of its values in the arrays
     */
    T get(long row, int index);
  }
}
