package org.seedtree.sklearn;

import java.util.List;
import org.seedtree.sampling.Rows;

/**
 * {@code sklearn.model_selection.LeavePOut}: every combination of p rows is tested on, in
 * lexicographic order. Nothing is drawn.
 *
 * @param p number of rows to test on, 1 or more
 */
public record LeavePOut(int p) {

  /**
   * Creates a splitter.
   *
   * @throws IllegalArgumentException if {@code p} is less than 1
   */
  public LeavePOut {
    if (p < 1) {
      throw new IllegalArgumentException("p must be 1 or more: " + p);
    }
  }

  /**
   * Returns the splits. The list is a view that makes a split whenever it is read.
   *
   * @param n number of rows, more than p
   * @throws IllegalArgumentException if {@code n} is not more than p, or there are more splits than
   *     a list can hold
   */
  public List<TrainTest> split(int n) {
    if (n <= p) {
      throw new IllegalArgumentException(
          "p=" + p + " must be strictly less than the number of samples=" + n);
    }
    return new CombinationList(n, p, test -> new TrainTest(Rows.others(n, test), test));
  }
}
