package org.seedtree.sklearn;

import java.util.List;
import java.util.stream.Stream;
import org.seedtree.sampling.Labels;

/**
 * {@code sklearn.model_selection.LeaveOneGroupOut}: the rows of each group are tested on once, the
 * groups in ascending order. Nothing is drawn.
 */
public record LeaveOneGroupOut() implements LabelSplitter {

  /**
   * Returns the splits. The list is a view that makes a split whenever it is read.
   *
   * @param labels group of each row
   * @throws IllegalArgumentException if there are fewer than two groups, or a group is infinite
   */
  @Override
  public List<TrainTest> split(Labels labels) {
    FiniteLabels.check("Input groups", labels);
    if (labels.classCount() <= 1) {
      throw new IllegalArgumentException(
          "The groups parameter contains fewer than 2 unique groups ("
              + LeavePGroupsOut.distinct(labels)
              + "). LeaveOneGroupOut expects at least 2.");
    }
    return new LeavePGroupsOut(1).split(labels);
  }

  @Override
  public Stream<TrainTest> stream(Labels labels) {
    return split(labels).stream();
  }
}
