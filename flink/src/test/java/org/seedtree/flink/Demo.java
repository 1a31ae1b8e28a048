package org.seedtree.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** Compares Flink's {@code RAND(seed)} with {@code RND_RANDOM(seed, key)}. */
final class Demo {

  private static final int ROWS = 20;
  private static final int[] PARALLELISMS = {1, 2, 4};

  private final StringBuilder out = new StringBuilder();

  private Demo() {}

  /** Prints the tables. */
  public static void main(String[] args) throws Exception {
    System.out.print(text());
  }

  /** Returns the tables. */
  static String text() throws Exception {
    Demo demo = new Demo();
    demo.compare();
    return demo.out.toString();
  }

  private void compare() throws Exception {
    List<double[]> rand = new ArrayList<>();
    List<double[]> seedtree = new ArrayList<>();
    for (int parallelism : PARALLELISMS) {
      double[][] values = values(parallelism);
      rand.add(values[0]);
      seedtree.add(values[1]);
    }
    line("The values of 20 rows at parallelism 1, 2 and 4");
    line("");
    line("      %-26s    %s", "Flink: RAND(7)", "Seedtree: RND_RANDOM(7, id)");
    line(" id   %-26s    %s", headers(), headers());
    for (int row = 0; row < ROWS; row++) {
      line("%3d   %s    %s", row, cells(rand, row), cells(seedtree, row));
    }
    line("same  %-26s    %s", same(rand), same(seedtree));
    line("");
    double[] last = rand.get(PARALLELISMS.length - 1);
    double[] keyed = seedtree.get(PARALLELISMS.length - 1);
    line(
        "Different values at parallelism 4: RAND %d, RND_RANDOM %d",
        distinct(last), distinct(keyed));
  }

  /** Returns the values of both functions by row. */
  private static double[][] values(int parallelism) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.environment(parallelism);
    StreamTableEnvironment tables =
        StreamTableEnvironment.create(env, EnvironmentSettings.inBatchMode());
    tables.executeSql("LOAD MODULE seedtree");
    tables.createTemporaryView(
        "ids", tables.fromDataStream(env.fromSequence(0, ROWS - 1)).as("id"));
    double[][] values = new double[2][ROWS];
    try (CloseableIterator<Row> rows =
        tables.executeSql("SELECT id, RAND(7), RND_RANDOM(7, id) FROM ids").collect()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        int id = ((Long) row.getField(0)).intValue();
        values[0][id] = (Double) row.getField(1);
        values[1][id] = (Double) row.getField(2);
      }
    }
    return values;
  }

  private static long distinct(double[] values) {
    return Arrays.stream(values).distinct().count();
  }

  private static String headers() {
    StringBuilder headers = new StringBuilder();
    for (int parallelism : PARALLELISMS) {
      headers.append("%8s ".formatted("at " + parallelism));
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
