package org.seedtree.spark.split;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares Spark's {@code sample} and {@code sampleBy} with samples by key. */
public final class SampleDemo {

  private static final int ROWS = 20;
  private static final int SEED = 7;
  private static final double FRACTION = 0.3;
  private static final Map<Integer, Double> FRACTIONS = Map.of(0, 0.2, 1, 0.6);

  private SampleDemo() {}

  /** Returns the table. */
  public static String text(SparkSession spark) {
    StringBuilder out = new StringBuilder("The rows of 0 to 19 that are sampled, seed 7\n\n");
    line(out, "partitions", "df.sample(0.3, 7)", "sample(df, 0.3, 7, \"id\")");
    for (int partitions : new int[] {1, 2, 4, 5}) {
      Dataset<Row> df = df(spark, partitions);
      String byKey = ids(SeedtreeSamples.sample(df, FRACTION, SEED, "id"));
      line(out, "    " + partitions, ids(df.sample(FRACTION, SEED)), byKey);
    }
    out.append('\n');
    String call = "{0: 0.2, 1: 0.6}, 7";
    line(out, "partitions", "sampleBy(k, " + call + ")", "sampleBy(df, k, " + call + ", \"id\")");
    for (int partitions : new int[] {1, 2, 4, 5}) {
      Dataset<Row> df = df(spark, partitions).selectExpr("id", "int(id % 2) AS k");
      String byRow = ids(df.stat().sampleBy("k", FRACTIONS, SEED));
      String byKey = ids(SeedtreeSamples.sampleBy(df, "k", FRACTIONS, SEED, "id"));
      line(out, "    " + partitions, byRow, byKey);
    }
    return out.toString();
  }

  private static Dataset<Row> df(SparkSession spark, int partitions) {
    return spark.range(0, ROWS, 1, partitions).toDF();
  }

  private static String ids(Dataset<Row> df) {
    return df.select("id").collectAsList().stream()
        .map(row -> row.getLong(0))
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder out, String first, String second, String third) {
    out.append(String.format("%-12s%-34s%s\n", first, second, third));
  }
}
