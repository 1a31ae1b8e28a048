package org.seedtree.flink.source;

import java.util.List;
import org.seedtree.parallel.StreamIndex.Checkpoint;

/**
 * The state of an enumerator in a checkpoint.
 *
 * @param identity a text of all that the values of the rows depend on
 * @param nextRow the first row that was not in any split, at least 0
 * @param returned splits that no reader has
 * @param checkpoints where the parse of each indexed column continues
 */
public record EnumeratorState(
    String identity, long nextRow, List<RowSplit> returned, List<Checkpoint> checkpoints) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if {@code nextRow} is negative
   */
  public EnumeratorState {
    if (nextRow < 0) {
      throw new IllegalArgumentException("nextRow < 0: " + nextRow);
    }
    returned = List.copyOf(returned);
    checkpoints = List.copyOf(checkpoints);
  }
}
