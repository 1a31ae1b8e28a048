package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the data source beside the elements of NumPy's array. */
class SourceTest extends LocalSpark {

  private static final int N = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void rowsAreTheElementsOfOneArray(int partitions) {
    assertDoubles("random", "random", partitions);
    assertDoubles("uniform(-1, 3)", "uniform", partitions);
    assertDoubles("normal(10, 2)", "normal", partitions);
    assertDoubles("exponential(0.5)", "exponential", partitions);
    assertDoubles("gamma(2, 1.5)", "gamma", partitions);
    assertDoubles("beta(2, 3)", "beta", partitions);
    assertLongs("poisson(5)", partitions);
    assertLongs("integers(-10, 1000)", partitions);
    assertLongs("integers(0, 2**40)".replace("2**40", "1_099_511_627_776"), partitions);
  }

  private static void assertDoubles(String distribution, String method, int partitions) {
    Dataset<Row> table =
        table(
            Map.of("seed", 42, "n", N, "distribution", distribution, "numPartitions", partitions));
    assertThat(table.rdd().getNumPartitions()).isEqualTo(partitions);
    assertThat(doubles(table, "value")).as(method).isEqualTo(Numpy.doubles(call(distribution, N)));
  }

  private static void assertLongs(String distribution, int partitions) {
    Dataset<Row> table =
        table(
            Map.of("seed", 42, "n", N, "distribution", distribution, "numPartitions", partitions));
    assertThat(longs(table, "value"))
        .as(distribution)
        .isEqualTo(Numpy.longs(call(distribution, N)));
  }

  /** A distribution's text as the call of a NumPy generator. */
  private static String call(String distribution, int n) {
    String open =
        distribution.indexOf('(') < 0
            ? distribution + "("
            : distribution.substring(0, distribution.length() - 1) + ", ";
    return "default_rng(42)." + open + "size=" + n + ")";
  }

  @Test
  void parametersAreOptions() {
    Dataset<Row> table =
        SPARK
            .read()
            .format("seedtree")
            .option("seed", 42)
            .option("n", 1000)
            .option("distribution", "normal")
            .option("loc", 10)
            .option("scale", 2)
            .load();
    assertThat(table.columns()).containsExactly("id", "value");
    assertThat(doubles(table, "value"))
        .isEqualTo(Numpy.doubles("default_rng(42).normal(10, 2, size=1000)"));
  }

  @Test
  void eachOfSeveralColumnsHasAStreamOfItsOwn() {
    Map<String, Object> options =
        Map.of("seed", 7, "n", 5000, "columns", "x: normal(0, 1), y: poisson(3), b: integers(6)");
    double[] x = Numpy.doubles("default_rng(SeedSequence(7, spawn_key=(0,))).normal(0, 1, 5000)");
    long[] y = Numpy.longs("default_rng(SeedSequence(7, spawn_key=(1,))).poisson(3, 5000)");
    Dataset<Row> table = table(options);

    assertThat(doubles(table, "x")).isEqualTo(x);
    assertThat(longs(table, "y")).isEqualTo(y);
    assertThat(longs(table.select("b", "y", "id"), "y")).isEqualTo(y);
  }

  @Test
  void rangesAndLimitsOfRowsAreReadAlone() {
    Dataset<Row> table = table(Map.of("seed", 1, "n", 1_000_000_000_000L, "numPartitions", 3));
    List<Row> rows = table.where("id >= 999999999990 AND 999999999993 > id").collectAsList();
    double[] expected = Numpy.doubles("Generator(PCG64(1).advance(999_999_999_990)).random(3)");
    assertThat(rows.stream().mapToDouble(r -> r.getDouble(1)).toArray()).isEqualTo(expected);
    assertThat(table.limit(5).count()).isEqualTo(5);
    assertThat(table.where("id = 77 AND id < 70").count()).isZero();
    assertThat(table.where("id < 1000000").count()).isEqualTo(1_000_000);
  }

  @Test
  void sqlViewsHaveTheOptions() {
    SPARK.sql(
        "CREATE OR REPLACE TEMPORARY VIEW v USING seedtree"
            + " OPTIONS (seed 3, n 100, distribution 'gamma(2)')");
    assertThat(doubles(SPARK.table("v"), "value"))
        .isEqualTo(Numpy.doubles("default_rng(3).gamma(2, size=100)"));
  }

  @Test
  void blocksAreChildrenOfTheSeed() {
    Map<String, Object> options =
        Map.of(
            "seed",
            5,
            "n",
            2500,
            "distribution",
            "standard_gamma(2)",
            "mode",
            "blocks",
            "blockSize",
            1000,
            "numPartitions",
            2);
    String blocks =
        "np.concatenate([default_rng(s).standard_gamma(2, size=k)"
            + " for s, k in zip(SeedSequence(5).spawn(3), (1000, 1000, 500))])";
    assertThat(doubles(table(options), "value")).isEqualTo(Numpy.doubles(blocks));
    assertThat(doubles(table(options).where("id >= 1234"), "value"))
        .isEqualTo(Numpy.doubles(blocks + "[1234:]"));
  }
}
