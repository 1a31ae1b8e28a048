package org.seedtree.spark.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.seedtree.sql.ColumnStream;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** Draws the rows of a partition in batches, which all use the same arrays. */
final class SeedtreeReader implements PartitionReader<ColumnarBatch> {

  /** The rows of a batch: a column of them fits into the first-level cache of a core. */
  static final int BATCH_SIZE = 1 << 12;

  private final List<DrawnColumn> drawn = new ArrayList<>();
  private final ArrayVectors.RowNumbers rowNumbers = new ArrayVectors.RowNumbers();
  private final ColumnarBatch batch;
  private final long end;
  private long nextRow;
  private long values;

  private record DrawnColumn(ColumnStream stream, Object array) {}

  /**
   * Opens a partition.
   *
   * @param spec the table
   * @param schema the columns that are read
   * @param partition the rows that are read
   */
  SeedtreeReader(TableSpec spec, StructType schema, RowPartition partition) {
    nextRow = partition.range().first();
    end = partition.range().end();
    int length = (int) Math.min(BATCH_SIZE, partition.range().rows());
    batch = new ColumnarBatch(vectors(spec, "", schema, partition, length));
  }

  /** Returns the vectors of the fields of a schema, whose columns are opened in their order. */
  private ColumnVector[] vectors(
      TableSpec spec, String prefix, StructType schema, RowPartition partition, int length) {
    ColumnVector[] vectors = new ColumnVector[schema.length()];
    for (int i = 0; i < vectors.length; i++) {
      StructField field = schema.fields()[i];
      String name = prefix + field.name();
      if (name.equals(TableSpec.ID)) {
        vectors[i] = rowNumbers;
      } else if (field.dataType() instanceof StructType struct) {
        ColumnVector[] fields = vectors(spec, name + ".", struct, partition, length);
        vectors[i] = new StructVector(struct, fields);
      } else {
        Column column = spec.column(name);
        StreamPosition position = partition.positions().get(drawn.size());
        Object array = column.distribution().dtype().newArray(length);
        drawn.add(
            new DrawnColumn(new ColumnStream(column, spec.blockSize(), nextRow, position), array));
        vectors[i] = GeneratedVectors.over(column, array);
      }
    }
    return vectors;
  }

  @Override
  public boolean next() {
    int rows = (int) Math.min(BATCH_SIZE, end - nextRow);
    if (rows == 0) {
      return false;
    }
    for (DrawnColumn column : drawn) {
      column.stream().fill(column.array(), rows);
    }
    rowNumbers.startAt(nextRow);
    batch.setNumRows(rows);
    nextRow += rows;
    values += (long) rows * drawn.size();
    return true;
  }

  @Override
  public ColumnarBatch get() {
    return batch;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return ReadMetrics.values(
        values, drawn.stream().mapToLong(column -> column.stream().discarded()).sum());
  }

  @Override
  public void close() {}
}
