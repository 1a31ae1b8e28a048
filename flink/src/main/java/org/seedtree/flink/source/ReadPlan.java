package org.seedtree.flink.source;

import java.io.Serializable;
import java.util.List;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/**
 * What a source reads.
 *
 * @param table the table
 * @param columns the columns of values that are drawn
 * @param range the rows that are read
 */
public record ReadPlan(TableSpec table, List<Column> columns, RowRange range)
    implements Serializable {

  private static final int SPLITS_PER_READER = 4;
  private static final long MIN_SPLIT = 1 << 10;
  private static final long MAX_SPLIT = 1 << 18;

  /** Copies the columns. */
  public ReadPlan {
    columns = List.copyOf(columns);
  }

  /** Returns a text of all that the emitted rows depend on, which checkpoints contain. */
  String identity() {
    List<String> names = columns.stream().map(Column::name).toList();
    return table.identity() + "; " + names + " of rows " + range.first() + " to " + range.end();
  }

  /** Returns whether one reader has to draw all rows, since later ones cannot be positioned at. */
  boolean isSequential() {
    return table.blockSize() == 0 && columns.stream().anyMatch(ReadPlan::needsOneReader);
  }

  private static boolean needsOneReader(Column column) {
    if (column.distribution().sampler().wordsPerValue().isPresent()) {
      return !column.seed().newEngine().canAdvance();
    }
    return StreamIndex.parse(
            column.seed().newEngine(),
            column.distribution().sampler(),
            column.distribution().dtype(),
            0,
            1)
        .isEmpty();
  }

  /** Returns the maximum number of readers that draw at the same time. */
  int readers(int parallelism) {
    long block = Math.max(1, table.blockSize());
    long rows = range.end() - range.first() / block * block;
    long size = splitRows(parallelism);
    long splits = isSequential() ? 1 : (rows + size - 1) / size;
    return (int) Math.max(1, Math.min(parallelism, splits));
  }

  /** Returns the number of rows of a split, a multiple of the rows of a block. */
  long splitRows(int parallelism) {
    long wanted = range.rows() / (SPLITS_PER_READER * Math.max(1L, parallelism));
    long rows = Math.min(Math.max(wanted, MIN_SPLIT), MAX_SPLIT);
    long block = Math.max(1, table.blockSize());
    return Math.max(1, rows / block) * block;
  }
}
