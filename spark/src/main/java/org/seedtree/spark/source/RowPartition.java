package org.seedtree.spark.source;

import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/**
 * A part of a read.
 *
 * @param range its rows
 * @param places where they start in the stream of each column that is read
 */
public record RowPartition(RowRange range, List<StreamPosition> places) implements InputPartition {

  public RowPartition {
    places = List.copyOf(places);
  }
}
