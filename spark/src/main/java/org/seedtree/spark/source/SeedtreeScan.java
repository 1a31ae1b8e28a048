package org.seedtree.spark.source;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.SortDirection;
import org.apache.spark.sql.connector.expressions.SortOrder;
import org.apache.spark.sql.connector.metric.CustomMetric;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportOrdering;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.types.StructType;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.spark.read.PartitionPlanner;
import org.seedtree.spark.read.ReadMetrics;
import org.seedtree.spark.read.SeedtreeReaderFactory;
import org.seedtree.spark.streaming.RowStream;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableSpec;
import org.seedtree.sql.TableSpec.Column;

/** A scan of some columns of some rows. Scans are equal if they read the same values. */
final class SeedtreeScan implements Scan, Batch, SupportsReportStatistics, SupportsReportOrdering {

  private final TableSpec spec;
  private final StructType schema;
  private final RowRange range;

  SeedtreeScan(TableSpec spec, StructType schema, RowRange range) {
    this.spec = spec;
    this.schema = schema;
    this.range = range;
  }

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public String description() {
    String columns =
        SparkTypes.columns(spec, schema).stream()
            .map(Column::toString)
            .collect(Collectors.joining("; "));
    return "seedtree rows [" + range.first() + ", " + range.end() + ") " + columns;
  }

  @Override
  public ColumnarSupportMode columnarSupportMode() {
    return ColumnarSupportMode.SUPPORTED;
  }

  @Override
  public Statistics estimateStatistics() {
    long rowSize = Math.max(1, schema.defaultSize());
    long size = range.rows() > Long.MAX_VALUE / rowSize ? Long.MAX_VALUE : range.rows() * rowSize;
    return new Statistics() {
      @Override
      public OptionalLong sizeInBytes() {
        return OptionalLong.of(size);
      }

      @Override
      public OptionalLong numRows() {
        return OptionalLong.of(range.rows());
      }
    };
  }

  /** Reports that each partition is ordered by row number. */
  @Override
  public SortOrder[] outputOrdering() {
    if (!Arrays.asList(schema.fieldNames()).contains(TableSpec.ID)) {
      return new SortOrder[0];
    }
    return new SortOrder[] {
      Expressions.sort(Expressions.column(TableSpec.ID), SortDirection.ASCENDING)
    };
  }

  @Override
  public Batch toBatch() {
    spec.checkFinite();
    return this;
  }

  @Override
  public MicroBatchStream toMicroBatchStream(String checkpointLocation) {
    return new RowStream(spec, schema, range, System::nanoTime);
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return new PartitionPlanner(spec).plan(schema, range);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new SeedtreeReaderFactory(spec, schema);
  }

  @Override
  public CustomMetric[] supportedCustomMetrics() {
    return ReadMetrics.supported();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeedtreeScan scan
        && spec.equals(scan.spec)
        && schema.equals(scan.schema)
        && range.equals(scan.range);
  }

  @Override
  public int hashCode() {
    return Objects.hash(spec, schema, range);
  }
}
