package org.seedtree.spark;

import java.util.Map;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.spark.source.SeedtreeTable;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;

/**
 * The data source {@code seedtree}: rows of NumPy's random numbers.
 *
 * {@snippet file="SparkSnippetsTest.java" region="source"}
 *
 * <p>The value of a row depends on the options alone, not on partitions, retries or the order in
 * which rows are read.
 */
public final class SeedtreeSource implements TableProvider, DataSourceRegister {

  /** Called by Spark. */
  public SeedtreeSource() {}

  @Override
  public String shortName() {
    return "seedtree";
  }

  /**
   * Returns the columns that the options describe.
   *
   * @throws IllegalArgumentException if an option is unknown, missing or invalid; the message names
   *     it
   */
  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return SparkTypes.schema(TableOptions.parse(SqlEngine.SPARK, options));
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new SeedtreeTable(
        TableOptions.parse(SqlEngine.SPARK, new CaseInsensitiveStringMap(properties)));
  }
}
