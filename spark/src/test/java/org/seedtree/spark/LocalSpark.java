package org.seedtree.spark;

import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Spark session that all tests of a JVM share. */
public abstract class LocalSpark {

  /** The session, whose catalog {@code rnd} is Seedtree's. */
  public static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("seedtree")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.catalog.rnd", "org.seedtree.spark.SeedtreeCatalog")
          .getOrCreate();

  /** Returns the table that the options describe. */
  protected static Dataset<Row> table(Map<String, ?> options) {
    DataFrameReader reader = SPARK.read().format("seedtree");
    options.forEach((name, value) -> reader.option(name, value.toString()));
    return reader.load();
  }

  /** Returns the doubles of a column in the order of partitions. */
  protected static double[] doubles(Dataset<Row> table, String column) {
    return table.select(column).collectAsList().stream()
        .mapToDouble(row -> row.getDouble(0))
        .toArray();
  }

  /** Returns the integers of a column in the order of partitions. */
  protected static long[] longs(Dataset<Row> table, String column) {
    return table.select(column).collectAsList().stream()
        .mapToLong(row -> ((Number) row.get(0)).longValue())
        .toArray();
  }
}
