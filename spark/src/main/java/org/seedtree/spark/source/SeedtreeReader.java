package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.seedtree.spark.source.TableSpec.Column;

/** Draws the rows of a partition, batch by batch into the same arrays. */
public final class SeedtreeReader implements PartitionReader<ColumnarBatch> {

  /** Rows of a batch: a column of it fits into a core's cache. */
  static final int BATCH = 1 << 12;

  private final List<Drawn> drawn = new ArrayList<>();
  private final Vectors.RowNumbers rowNumbers = new Vectors.RowNumbers();
  private final ColumnarBatch batch;
  private final long end;
  private long next;
  private long values;

  private record Drawn(ColumnStream stream, Object array) {}

  public SeedtreeReader(TableSpec spec, StructType schema, RowPartition partition) {
    next = partition.range().first();
    end = partition.range().end();
    int length = (int) Math.min(BATCH, partition.range().rows());
    ColumnVector[] vectors = new ColumnVector[schema.length()];
    String[] names = schema.fieldNames();
    for (int i = 0; i < vectors.length; i++) {
      if (names[i].equals(TableSpec.ID)) {
        vectors[i] = rowNumbers;
      } else {
        Column column = spec.column(names[i]);
        StreamPosition place = partition.places().get(drawn.size());
        Object array = column.distribution().dtype().newArray(length);
        drawn.add(new Drawn(new ColumnStream(column, spec.blockSize(), next, place), array));
        vectors[i] = Vectors.over(column.distribution().dtype(), array);
      }
    }
    batch = new ColumnarBatch(vectors);
  }

  @Override
  public boolean next() {
    int rows = (int) Math.min(BATCH, end - next);
    if (rows == 0) {
      return false;
    }
    for (Drawn column : drawn) {
      column.stream().fill(column.array(), rows);
    }
    rowNumbers.startAt(next);
    batch.setNumRows(rows);
    next += rows;
    values += (long) rows * drawn.size();
    return true;
  }

  @Override
  public ColumnarBatch get() {
    return batch;
  }

  @Override
  public CustomTaskMetric[] currentMetricsValues() {
    return Metrics.values(values, drawn.stream().mapToLong(d -> d.stream().dropped()).sum());
  }

  @Override
  public void close() {}
}
