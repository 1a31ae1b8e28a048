package org.seedtree.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;

/** A program that writes a stream without an end into files, until it is killed. */
final class StreamToFiles {

  private StreamToFiles() {}

  /** The folders of its checkpoint and of its files. */
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

  /** Sets the folder of a checkpoint. */
  static DataStreamWriter<Row> withCheckpoint(DataStreamWriter<Row> writer, String folder) {
    try {
      // Its result is of another type in Spark 3.5 and in 4: looked up by name, it runs on both.
      DataStreamWriter.class
          .getMethod("option", String.class, String.class)
          .invoke(writer, "checkpointLocation", folder);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return writer;
  }
}
