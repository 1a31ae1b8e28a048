package org.seedtree.spark.split;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares Spark's {@code randomSplit} with splits by key, for other partitions of 20 rows. */
public final class SplitDemo {

  private static final int ROWS = 20;
  private static final int SEED = 7;
  private static final double FRACTION = 0.7;

  private SplitDemo() {}

  /** Returns the table. */
  public static String text(SparkSession spark) {
    StringBuilder out = new StringBuilder("The test rows of 0 to 19, seed 7\n\n");
    line(out, "partitions", "randomSplit({0.7, 0.3}, 7)", "trainTest(df, \"id\", 0.7, 7)");
    for (int partitions : new int[] {1, 2, 4, 5}) {
      String random = text(ids(random(df(spark, partitions))[1]));
      String byKey = text(ids(byKey(df(spark, partitions)).test()));
      line(out, "    " + partitions, random, byKey);
    }
    Set<Long> random = ids(random(df(spark, 1))[0]);
    random.retainAll(ids(random(df(spark, 4))[1]));
    Set<Long> byKey = ids(byKey(df(spark, 1)).train());
    byKey.retainAll(ids(byKey(df(spark, 4)).test()));
    out.append("\nTrained on from 1 partition and tested on from 4\n\n");
    line(out, "", text(random), text(byKey));
    return out.toString();
  }

  private static Dataset<Row> df(SparkSession spark, int partitions) {
    return spark.range(0, ROWS, 1, partitions).toDF();
  }

  private static Dataset<Row>[] random(Dataset<Row> df) {
    return df.randomSplit(new double[] {FRACTION, 1 - FRACTION}, SEED);
  }

  private static TrainTestData byKey(Dataset<Row> df) {
    return SeedtreeSplits.trainTest(df, "id", FRACTION, SEED);
  }

  private static Set<Long> ids(Dataset<Row> df) {
    List<Row> rows = df.select("id").collectAsList();
    return rows.stream().map(row -> row.getLong(0)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Collection<Long> ids) {
    return ids.isEmpty() ? "none" : ids.stream().map(String::valueOf).collect(joining(" "));
  }

  private static void line(StringBuilder out, String first, String second, String third) {
    out.append(String.format("%-12s%-30s%s\n", first, second, third));
  }
}
