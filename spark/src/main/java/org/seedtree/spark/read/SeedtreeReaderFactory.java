package org.seedtree.spark.read;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.seedtree.sql.TableSpec;

/** Makes the readers of partitions on executors. */
public final class SeedtreeReaderFactory implements PartitionReaderFactory {

  private static final long serialVersionUID = 1;

  private final TableSpec spec;
  private final StructType schema;

  /**
   * Makes a factory.
   *
   * @param spec the table
   * @param schema the columns that are read
   */
  public SeedtreeReaderFactory(TableSpec spec, StructType schema) {
    this.spec = spec;
    this.schema = schema;
  }

  @Override
  public boolean supportColumnarReads(InputPartition partition) {
    return true;
  }

  @Override
  public PartitionReader<ColumnarBatch> createColumnarReader(InputPartition partition) {
    return new SeedtreeReader(spec, schema, (RowPartition) partition);
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    throw new UnsupportedOperationException("rows are read as columnar batches only");
  }
}
