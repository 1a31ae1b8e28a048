package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/** Compares the rows of the data source with the elements of NumPy's arrays. */
class SeedtreeSourceTest extends LocalSpark {

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
    assertThat(doubles(table, "value"))
        .as(method)
        .isEqualTo(NumpyArrays.doubles(call(distribution, N)));
  }

  private static void assertLongs(String distribution, int partitions) {
    Dataset<Row> table =
        table(
            Map.of("seed", 42, "n", N, "distribution", distribution, "numPartitions", partitions));
    assertThat(longs(table, "value"))
        .as(distribution)
        .isEqualTo(NumpyArrays.longs(call(distribution, N)));
  }

  /** Returns the call of NumPy's generator that draws from a distribution. */
  private static String call(String distribution, int n) {
    return call(42, distribution, n);
  }

  private static String call(int seed, String distribution, int n) {
    String open =
        distribution.indexOf('(') < 0
            ? distribution + "("
            : distribution.substring(0, distribution.length() - 1) + ", ";
    return "default_rng(" + seed + ")." + open + "size=" + n + ")";
  }

  /** The seeds are those of no other test: nothing of these streams has been parsed before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"normal; 8101", "gamma(2); 8102", "poisson(40); 8103"})
  void thereMayBeFewerRowsThanPartitions(String distribution, int seed) {
    Map<String, Object> few =
        Map.of("seed", seed, "n", 3, "distribution", distribution, "numPartitions", 10);
    assertFirst(3, table(few), seed, distribution);
    assertThat(table(few).rdd().getNumPartitions()).isEqualTo(3);

    int other = seed + 100;
    Map<String, Object> many =
        Map.of("seed", other, "n", 1000, "distribution", distribution, "numPartitions", 30);
    assertFirst(5, table(many).limit(5), other, distribution);
    assertThat(table(many).where("id > 5 AND id < 5").collectAsList()).isEmpty();

    int another = seed + 200;
    Map<String, Object> filtered =
        Map.of("seed", another, "n", 1000, "distribution", distribution, "numPartitions", 30);
    assertFirst(4, table(filtered).where("id < 4"), another, distribution);
  }

  private static void assertFirst(int n, Dataset<Row> rows, int seed, String distribution) {
    assertThat(
            rows.collectAsList().stream()
                .mapToDouble(row -> ((Number) row.get(1)).doubleValue())
                .toArray())
        .isEqualTo(NumpyArrays.doubles(call(seed, distribution, n)));
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
        .isEqualTo(NumpyArrays.doubles("default_rng(42).normal(10, 2, size=1000)"));
  }

  @Test
  void eachOfSeveralColumnsHasAStreamOfItsOwn() {
    Map<String, Object> options =
        Map.of("seed", 7, "n", 5000, "columns", "x: normal(0, 1), y: poisson(3), b: integers(6)");
    double[] x =
        NumpyArrays.doubles("default_rng(SeedSequence(7, spawn_key=(0,))).normal(0, 1, 5000)");
    long[] y = NumpyArrays.longs("default_rng(SeedSequence(7, spawn_key=(1,))).poisson(3, 5000)");
    Dataset<Row> table = table(options);

    assertThat(doubles(table, "x")).isEqualTo(x);
    assertThat(longs(table, "y")).isEqualTo(y);
    assertThat(longs(table.select("b", "y", "id"), "y")).isEqualTo(y);
  }

  @Test
  void onlyRowsInRangesAndLimitsAreRead() {
    Dataset<Row> table = table(Map.of("seed", 1, "n", 1_000_000_000_000L, "numPartitions", 3));
    List<Row> rows = table.where("id >= 999999999990 AND 999999999993 > id").collectAsList();
    double[] expected =
        NumpyArrays.doubles("Generator(PCG64(1).advance(999_999_999_990)).random(3)");
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
        .isEqualTo(NumpyArrays.doubles("default_rng(3).gamma(2, size=100)"));
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
    assertThat(doubles(table(options), "value")).isEqualTo(NumpyArrays.doubles(blocks));
    assertThat(doubles(table(options).where("id >= 1234"), "value"))
        .isEqualTo(NumpyArrays.doubles(blocks + "[1234:]"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void adaptiveExecutionDoesNotChangeRows(boolean adaptive) {
    SPARK.conf().set("spark.sql.adaptive.enabled", adaptive);
    try {
      Dataset<Row> table =
          table(Map.of("seed", 3, "n", 5000, "distribution", "normal", "numPartitions", 5));
      double[] values =
          table.repartition(7).sort("id").select("value").collectAsList().stream()
              .mapToDouble(row -> row.getDouble(0))
              .toArray();
      assertThat(values).isEqualTo(NumpyArrays.doubles("default_rng(3).normal(size=5000)"));
    } finally {
      SPARK.conf().unset("spark.sql.adaptive.enabled");
    }
  }

  @Test
  void tablesThatDifferInAnOptionAreNotReused() {
    Dataset<Row> one = table(Map.of("seed", 1, "n", 100));
    Dataset<Row> two = table(Map.of("seed", 2, "n", 100));
    List<Row> both =
        one.groupBy("id").max("value").union(two.groupBy("id").max("value")).collectAsList();
    assertThat(both.stream().map(row -> row.getDouble(1)).distinct()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "integers(0, 256, dtype=uint8); smallint",
        "integers(0, 65536, dtype=uint16); int",
        "integers(0, 4294967296, dtype=uint32); bigint",
        "integers(-128, 128, dtype=int8); tinyint",
        "integers(-7, 300, dtype=int16); smallint",
        "integers(0, 1000, dtype=int32); int"
      })
  void integersHaveTheTypeOfTheirDtype(String distribution, String type) {
    Dataset<Row> table =
        table(Map.of("seed", 4, "n", 3000, "distribution", distribution, "numPartitions", 3));
    assertThat(table.schema().apply("value").dataType().catalogString()).isEqualTo(type);
    String call = distribution.replace("dtype=", "3000, dtype=np.");
    assertThat(longs(table, "value")).isEqualTo(NumpyArrays.longs("default_rng(4)." + call));
  }

  @Test
  void floatsBooleansAndUint64() {
    Map<String, Object> options = Map.of("seed", 4, "n", 300, "distribution", "random");
    List<Row> floats =
        table(Map.of("seed", 4, "n", 300, "dtype", "float32", "numPartitions", 2)).collectAsList();
    assertThat(floats.stream().mapToDouble(row -> row.getFloat(1)).toArray())
        .isEqualTo(NumpyArrays.doubles("default_rng(4).random(300, dtype=np.float32)"));
    List<Row> flags =
        table(Map.of("seed", 4, "n", 300, "distribution", "integers(2, dtype=bool)"))
            .collectAsList();
    assertThat(flags.stream().mapToLong(row -> row.getBoolean(1) ? 1 : 0).toArray())
        .isEqualTo(NumpyArrays.longs("default_rng(4).integers(2, size=300, dtype=bool)"));
    List<Row> large =
        table(
                Map.of(
                    "seed",
                    4,
                    "n",
                    300,
                    "distribution",
                    "integers(18446744073709551615, endpoint=true, dtype=uint64)"))
            .collectAsList();
    assertThat(large.stream().mapToLong(row -> row.getDecimal(1).toBigInteger().longValue()))
        .containsExactly(
            Arrays.stream(
                    NumpyArrays.longs(
                        "default_rng(4).integers(2**64 - 1, size=300, endpoint=True,"
                            + " dtype=np.uint64).view(np.int64)"))
                .boxed()
                .toArray(Long[]::new));
    assertThat(doubles(table(options), "value"))
        .isEqualTo(NumpyArrays.doubles("default_rng(4).random(300)"));
  }

  @Test
  void anyEngineAndSeed() {
    Map<String, Object> options =
        Map.of(
            "seed",
            "0xcafe, 7",
            "spawnKey",
            "3,1",
            "n",
            4000,
            "bitGenerator",
            "mt19937",
            "distribution",
            "normal",
            "numPartitions",
            4);
    assertThat(doubles(table(options), "value"))
        .isEqualTo(
            NumpyArrays.doubles(
                "Generator(MT19937(SeedSequence([0xcafe, 7], spawn_key=(3, 1)))).normal(size=4000)"));
    assertThat(
            doubles(
                table(
                    Map.of(
                        "seed",
                        5,
                        "n",
                        4000,
                        "bitGenerator",
                        "SFC64",
                        "distribution",
                        "gamma(0.5)",
                        "numPartitions",
                        3)),
                "value"))
        .isEqualTo(NumpyArrays.doubles("Generator(SFC64(5)).gamma(0.5, size=4000)"));
  }
}
