package org.seedtree.spark.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.spark.split.SeedtreeSamples;
import org.seedtree.spark.split.SeedtreeSplits;
import org.seedtree.spark.split.TrainTestData;

/**
 * Reads the source, calls functions and takes samples through Spark Connect, and compares them with
 * this library's own values, which are NumPy's.
 */
public final class ConnectClient {

  /** What it prints when all are equal. */
  static final String PASSED = "all equal over Spark Connect";

  private static final int ROWS = 1000;

  // int.from_bytes(sha256(b"seedtree.sample 42").digest()[:7], "little"), and seedtree.split
  private static final long SAMPLE_42 = 29_729_941_161_991_138L;
  private static final long SPLIT_42 = 71_602_115_714_378_740L;

  private final SparkSession spark;

  private ConnectClient(SparkSession spark) {
    this.spark = spark;
  }

  /** Takes the URL of the server. */
  public static void main(String[] args) throws ReflectiveOperationException {
    SparkSession spark = connect(args[0]);
    assertThat(spark.getClass().getName()).isEqualTo("org.apache.spark.sql.connect.SparkSession");
    spark.conf().set("spark.sql.catalog.rnd", "org.seedtree.spark.SeedtreeCatalog");
    ConnectClient client = new ConnectClient(spark);
    client.source();
    client.functions();
    client.samples();
    System.out.println(PASSED + ", Spark " + spark.version());
    System.exit(0);
  }

  /** Connects by a method that only the builder of Spark 4 has in its interface. */
  private static SparkSession connect(String url) throws ReflectiveOperationException {
    Object builder = SparkSession.builder();
    builder.getClass().getMethod("remote", String.class).invoke(builder, url);
    return (SparkSession) builder.getClass().getMethod("getOrCreate").invoke(builder);
  }

  private static double[] doubles(Dataset<Row> df) {
    return df.collectAsList().stream().mapToDouble(row -> row.getDouble(0)).toArray();
  }

  private static long[] ids(Dataset<Row> df) {
    return df.select("id").collectAsList().stream()
        .mapToLong(row -> row.getLong(0))
        .sorted()
        .toArray();
  }

  private static long[] ids(LongPredicate filter) {
    return LongStream.range(0, ROWS).filter(filter).toArray();
  }

  private void source() {
    Dataset<Row> table =
        spark
            .read()
            .format("seedtree")
            .option("seed", 42)
            .option("n", ROWS)
            .option("distribution", "gamma(2)")
            .option("numPartitions", 3)
            .load();
    assertThat(doubles(table.orderBy("id").select("value")))
        .isEqualTo(Generator.defaultRng(42).gamma(2, 1, ROWS));
    Dataset<Row> named = spark.sql("SELECT value FROM rnd.`normal(10, 2)?seed=1&n=30` ORDER BY id");
    assertThat(doubles(named)).isEqualTo(Generator.defaultRng(1).normal(10, 2, 30));
    assertThatThrownBy(
            () -> spark.read().format("seedtree").option("seed", 1).option("sed", 1).load().count())
        .hasMessageContaining("seedtree option sed: unknown option; did you mean seed?");
  }

  private void functions() {
    Dataset<Row> values =
        spark.range(0, ROWS, 1, 3).selectExpr("id", "rnd.normal(42, id, 10, 2) AS x").orderBy("id");
    assertThat(doubles(values.select("x")))
        .isEqualTo(Keyed.of(42).sample(new Normal(10, 2), LongStream.range(0, ROWS).toArray()));
  }

  private static double[] uniform(long seed) {
    return Keyed.of(seed).sample(new StandardUniform(), LongStream.range(0, ROWS).toArray());
  }

  private void samples() {
    Dataset<Row> df = spark.range(0, ROWS, 1, 3).selectExpr("id", "id % 2 AS kind");
    double[] values = uniform(SAMPLE_42);
    assertThat(ids(SeedtreeSamples.sample(df, 0.3, 42, "id")))
        .isEqualTo(ids(i -> values[(int) i] < 0.3));
    assertThat(ids(SeedtreeSamples.sampleBy(df, "kind", Map.of(1L, 0.6), 42, "id")))
        .isEqualTo(ids(i -> i % 2 == 1 && values[(int) i] < 0.6));
    double[] parts = uniform(SPLIT_42);
    TrainTestData split = SeedtreeSplits.trainTest(df, "id", 0.8, 42);
    assertThat(ids(split.train())).isEqualTo(ids(i -> parts[(int) i] < 0.8));
    assertThat(ids(split.test())).isEqualTo(ids(i -> parts[(int) i] >= 0.8));
    assertThat(ids(SeedtreeSplits.randomSplit(df, new double[] {1, 3}, 42, "id")[0]))
        .isEqualTo(ids(i -> parts[(int) i] < 0.25));
    List<TrainTestData> folds = SeedtreeSplits.kFold(df, 3, 42, "id");
    long[] tested =
        folds.stream().flatMapToLong(fold -> Arrays.stream(ids(fold.test()))).sorted().toArray();
    assertThat(tested).isEqualTo(ids(i -> true));
    assertThat(SeedtreeSamples.bootstrap(df, 2, 42, "id").select("weight").count())
        .isBetween(1100L, 1400L);
    long[] weights = new long[ROWS];
    for (Row row :
        SeedtreeSamples.multinomialBootstrap(df, 1, 42, "id", ROWS)
            .selectExpr("id", "weight")
            .collectAsList()) {
      weights[(int) row.getLong(0)] = row.getLong(1);
    }
    long[] expected = new long[ROWS];
    for (long i : Generator.defaultRng(42).integers(0, ROWS, ROWS)) {
      expected[(int) i]++;
    }
    assertThat(weights).isEqualTo(expected);
  }
}
