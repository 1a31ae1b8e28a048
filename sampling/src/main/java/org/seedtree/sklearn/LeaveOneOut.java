package org.seedtree.sklearn;

import java.util.List;

/** {@code sklearn.model_selection.LeaveOneOut}: each row is tested on once. Nothing is drawn. */
public record LeaveOneOut() {

  /**
   * Returns the splits. The list is a view that makes a split whenever it is read.
   *
   * @param n number of rows, 2 or more
   * @throws IllegalArgumentException if there are fewer than two rows
   */
  public List<TrainTest> split(int n) {
    if (n <= 1) {
      throw new IllegalArgumentException("Cannot perform LeaveOneOut with n_samples=" + n + ".");
    }
    return new LeavePOut(1).split(n);
  }
}
