package org.seedtree.spark.read;

import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.StreamPosition;

/**
 * A partition of a read.
 *
 * @param range its rows
 * @param positions where they start in the stream of each column that is read
 */
record RowPartition(RowRange range, List<StreamPosition> positions) implements InputPartition {

  RowPartition {
    positions = List.copyOf(positions);
  }
}
