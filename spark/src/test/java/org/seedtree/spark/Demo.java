package org.seedtree.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares Spark's {@code rand(seed)} with Seedtree for other partitions and other seeds. */
final class Demo {

  private static final int ROWS = 20;
  private static final int SEED = 7;
  private static final int[] PARTITIONS = {1, 2, 4, 5};

  private final SparkSession spark;
  private final StringBuilder out = new StringBuilder();

  private Demo(SparkSession spark) {
    this.spark = spark;
  }

  /** Prints the tables. */
  public static void main(String[] args) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .appName("seedtree")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    System.out.print(text(spark));
    spark.stop();
  }

  /** Returns the tables. */
  static String text(SparkSession spark) {
    Demo demo = new Demo(spark);
    demo.partitions();
    demo.seeds();
    return demo.out.toString();
  }

  private void partitions() {
    List<double[]> rand = new ArrayList<>();
    List<double[]> seedtree = new ArrayList<>();
    for (int partitions : PARTITIONS) {
      rand.add(values(spark.range(0, ROWS, 1, partitions).select(rand(SEED).as("value"))));
      seedtree.add(values(table(SEED, ROWS, partitions)));
    }
    line("The first %d values of seed %d in 1, 2, 4 and 5 partitions", ROWS, SEED);
    line("");
    line("      %-35s    %s", "Spark: rand(" + SEED + ")", "Seedtree: seed = " + SEED);
    line("row   %-35s    %s", headers(), headers());
    for (int row = 0; row < ROWS; row++) {
      line("%3d   %s    %s", row, cells(rand, row), cells(seedtree, row));
    }
    line("same  %-35s    %s", same(rand), same(seedtree));
    line("");
  }

  /** Draws one row in each of 20 partitions, for 20 consecutive seeds. */
  private void seeds() {
    List<Double> rand = new ArrayList<>();
    List<Double> seedtree = new ArrayList<>();
    for (int seed = 0; seed < ROWS; seed++) {
      add(rand, values(spark.range(0, ROWS, 1, ROWS).select(rand(seed).as("value"))));
      add(seedtree, values(table(seed, ROWS, ROWS)));
    }
    line("Different values among %d of the seeds 0 to %d, a row to a partition", 400, ROWS - 1);
    line("");
    line("      rand(seed) %3d    Seedtree %3d", distinct(rand), distinct(seedtree));
  }

  private Dataset<Row> table(int seed, int rows, int partitions) {
    return spark
        .read()
        .format("seedtree")
        .option("seed", seed)
        .option("n", rows)
        .option("numPartitions", partitions)
        .load();
  }

  private static double[] values(Dataset<Row> table) {
    return table.select(col("value")).collectAsList().stream()
        .mapToDouble(row -> row.getDouble(0))
        .toArray();
  }

  private static void add(List<Double> all, double[] values) {
    for (double value : values) {
      all.add(value);
    }
  }

  private static long distinct(List<Double> values) {
    return values.stream().distinct().count();
  }

  private static String headers() {
    StringBuilder headers = new StringBuilder();
    for (int partitions : PARTITIONS) {
      headers.append("%8s ".formatted("in " + partitions));
    }
    return headers.substring(0, headers.length() - 1);
  }

  private static String cells(List<double[]> columns, int row) {
    StringBuilder cells = new StringBuilder();
    for (double[] column : columns) {
      cells.append(String.format(Locale.ROOT, "%8.6f ", column[row]));
    }
    return cells.substring(0, cells.length() - 1);
  }

  private static String same(List<double[]> columns) {
    int same = 0;
    for (int row = 0; row < ROWS; row++) {
      int index = row;
      same += columns.stream().mapToDouble(c -> c[index]).distinct().count() == 1 ? 1 : 0;
    }
    return same + " of " + ROWS + " rows";
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
