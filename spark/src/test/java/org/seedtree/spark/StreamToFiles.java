package org.seedtree.spark;

import org.apache.spark.sql.SparkSession;

/** A program that writes a stream without an end into files, until it is killed. */
final class StreamToFiles {

  private StreamToFiles() {}

  /** The folders of its checkpoint and of its files. */
  public static void main(String[] args) throws Exception {
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
        .load()
        .writeStream()
        .format("parquet")
        .option("checkpointLocation", args[0])
        .option("path", args[1])
        .start()
        .awaitTermination();
  }
}
