package org.seedtree.spark.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.seedtree.spark.LocalSpark;

/** Measures tables of five columns: read, and written to Parquet. */
final class ParquetSpeed extends LocalSpark {

  private static final int ROUNDS = 3;

  private static final String COLUMNS =
      "x: normal(10, 2), y: poisson(3), plan: choice(['free', 'paid'], p=[0.9, 0.1]),"
          + " code: pattern('[A-Z]{3}-[0-9]{4}'),"
          + " time: timestamps('2026-01-01', '2027-01-01', '15m')";

  private static final String[] CONSTANTS = {
    "10D AS x", "3L AS y", "'free' AS plan", "'ABC-1234' AS code", "timestamp'2026-01-01' AS time"
  };

  private static final String[] SPARK_RANDOM = {
    "10 + 2 * randn(1) AS x",
    "bigint(8 * rand(2)) AS y",
    "if(rand(3) < 0.9, 'free', 'paid') AS plan",
    "concat(char(65 + int(26 * rand(4))), char(65 + int(26 * rand(5))),"
        + " char(65 + int(26 * rand(6))), '-', lpad(string(int(10000 * rand(7))), 4, '0')) AS code",
    "timestamp_micros(1767225600000000 + 900000000 * bigint(35040 * rand(8))) AS time"
  };

  private ParquetSpeed() {}

  /** Takes the number of rows. */
  public static void main(String[] args) throws IOException {
    SPARK.sparkContext().setLogLevel("ERROR");
    long rows = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put("range and constants", SPARK.range(rows).selectExpr(CONSTANTS));
    tables.put("Spark's rand and randn", SPARK.range(rows).selectExpr(SPARK_RANDOM));
    tables.put("seedtree", table(Map.of("seed", 42, "n", rows, "columns", COLUMNS)).drop("id"));
    System.out.printf(Locale.ROOT, "%-24s%10s%10s%10s%n", rows + " rows", "read", "Parquet", "MB");
    for (Map.Entry<String, Dataset<Row>> entry : tables.entrySet()) {
      Path folder = Files.createTempDirectory("parquet");
      String path = folder.resolve("rows").toString();
      Dataset<Row> table = entry.getValue();
      double read = median(() -> table.write().format("noop").mode("overwrite").save());
      double written = median(() -> table.write().mode("overwrite").parquet(path));
      System.out.printf(
          Locale.ROOT,
          "%-24s%8.2f s%8.2f s%10d%n",
          entry.getKey(),
          read,
          written,
          size(folder) / 1_000_000);
      delete(folder);
    }
    SPARK.stop();
  }

  private static double median(Runnable job) {
    double[] seconds = new double[ROUNDS];
    job.run();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      job.run();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
