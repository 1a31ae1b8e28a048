package org.seedtree.spark.source;

import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.sql.TableSpec;

/** A table whose rows are not stored but drawn when they are read. */
public final class SeedtreeTable implements Table, SupportsRead {

  private final TableSpec spec;

  /** Makes the table that the options describe. */
  public SeedtreeTable(TableSpec spec) {
    this.spec = spec;
  }

  @Override
  public String name() {
    return "seedtree";
  }

  @Override
  @SuppressWarnings("deprecation") // columns() is newer than the oldest Spark that is supported
  public StructType schema() {
    return SparkTypes.schema(spec);
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ, TableCapability.MICRO_BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new SeedtreeScanBuilder(spec);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeedtreeTable table && spec.equals(table.spec);
  }

  @Override
  public int hashCode() {
    return spec.hashCode();
  }
}
