package org.seedtree.spark.streaming;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;

/** A program that writes an endless stream into files until it is killed. */
public final class StreamToFiles {

  private StreamToFiles() {}

  /** Takes the folder of its checkpoint and the folder of its files. */
  public static void main(String[] args) throws Exception {
    Dataset<Row> rows =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()
            .readStream()
            .format("seedtree")
            .option("seed", 42)
            .option("distribution", "gamma(2)")
            .option("rowsPerBatch", 1000)
            .option("numPartitions", 3)
            .load();
    withCheckpoint(rows.writeStream().format("parquet"), args[0]).start(args[1]).awaitTermination();
  }

  /** Sets the checkpoint folder of a query. */
  static DataStreamWriter<Row> withCheckpoint(DataStreamWriter<Row> writer, String folder) {
    try {
      // Its result type differs between Spark 3.5 and 4: a lookup by name works on both.
      DataStreamWriter.class
          .getMethod("option", String.class, String.class)
          .invoke(writer, "checkpointLocation", folder);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return writer;
  }
}
