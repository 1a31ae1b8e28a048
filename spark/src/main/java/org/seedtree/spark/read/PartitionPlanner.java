package org.seedtree.spark.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.types.StructType;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** Plans the partitions of a read, and finds where each starts in the streams of its columns. */
public final class PartitionPlanner {

  /** The minimum size of a partition, unless the number of partitions is given. */
  private static final long MIN_ROWS = 1 << 12;

  private final TableSpec spec;

  /** Makes a planner of a table. */
  public PartitionPlanner(TableSpec spec) {
    this.spec = spec;
  }

  /**
   * Returns the partitions of some rows.
   *
   * @param schema the columns that are read
   * @param range the rows that are read
   */
  public InputPartition[] plan(StructType schema, RowRange range) {
    List<RowRange> ranges = split(range);
    List<List<StreamPosition>> positions = positions(SparkTypes.columns(spec, schema), ranges);
    InputPartition[] partitions = new RowPartition[ranges.size()];
    for (int i = 0; i < partitions.length; i++) {
      int partition = i;
      partitions[i] =
          new RowPartition(ranges.get(i), positions.stream().map(p -> p.get(partition)).toList());
    }
    return partitions;
  }

  /**
   * Returns ranges whose sizes differ by at most one row, or one block of rows, in ascending order.
   * None is empty: there are fewer if there are not as many rows or blocks.
   */
  private List<RowRange> split(RowRange range) {
    if (range.rows() == 0) {
      return List.of();
    }
    long unit = Math.max(1, spec.blockSize());
    long firstUnit = range.first() / unit;
    long units = (range.end() - 1) / unit - firstUnit + 1;
    int count = (int) Math.min(units, partitions(range.rows()));
    List<RowRange> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long first = (firstUnit + unitsBefore(units, i, count)) * unit;
      long end = (firstUnit + unitsBefore(units, i + 1, count)) * unit;
      ranges.add(new RowRange(Math.max(first, range.first()), Math.min(end, range.end())));
    }
    return ranges;
  }

  private static long unitsBefore(long units, int partition, int partitions) {
    return units / partitions * partition + Math.min(units % partitions, partition);
  }

  private int partitions(long rows) {
    if (spec.partitions() > 0) {
      return spec.partitions();
    }
    int parallelism = SparkContext.getOrCreate().defaultParallelism();
    return (int) Math.max(1, Math.min(parallelism, rows / MIN_ROWS));
  }

  /** Returns the positions of the ranges in the stream of each column. */
  private List<List<StreamPosition>> positions(List<Column> columns, List<RowRange> ranges) {
    if (spec.blockSize() > 0) {
      return Collections.nCopies(
          columns.size(),
          ranges.stream()
              .map(r -> StreamPosition.afterValues(r.first() % spec.blockSize()))
              .toList());
    }
    return StreamPositions.SHARED.find(columns, ranges.stream().map(RowRange::first).toList());
  }
}
