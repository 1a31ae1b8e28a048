package org.seedtree.snippets;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.seedtree.Generator;
import org.seedtree.engine.Philox;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;
import org.seedtree.sklearn.TrainTestSplit;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.simulation.SparkReplications;
import org.seedtree.spark.split.SeedtreeSamples;
import org.seedtree.spark.split.SeedtreeSplits;
import org.seedtree.spark.split.TrainTestData;

/** The examples of the classes that users name. */
class SparkSnippetsTest extends LocalSpark {

  @Test
  void source() {
    SparkSession spark = SPARK;
    // @start region="source"
    // id, value: np.random.default_rng(42).normal(10, 2, size=1000)
    Dataset<Row> samples =
        spark
            .read()
            .format("seedtree")
            .option("seed", 42)
            .option("n", 1000)
            .option("distribution", "normal")
            .option("loc", 10)
            .option("scale", 2)
            .load();
    // @end
    assertThat(doubles(samples, "value")).isEqualTo(Generator.defaultRng(42).normal(10, 2, 1000));
  }

  @Test
  void catalog() {
    SparkSession spark = SPARK;
    SPARK.range(3).createOrReplaceTempView("orders");
    // @start region="catalog"
    spark.conf().set("spark.sql.catalog.rnd", "org.seedtree.spark.SeedtreeCatalog");
    Dataset<Row> noise = spark.sql("SELECT rnd.normal(42, id, 10, 2) AS x FROM orders");
    Dataset<Row> samples = spark.sql("SELECT * FROM rnd.`normal(10, 2)?seed=42&n=1000`");
    // @end
    assertThat(doubles(noise, "x")[1])
        .isEqualTo(new Generator(new Philox(42).jumped(1)).normal(10, 2));
    assertThat(doubles(samples, "value")).isEqualTo(Generator.defaultRng(42).normal(10, 2, 1000));
  }

  @Test
  void splits() {
    Dataset<Row> orders = SPARK.range(150).withColumnRenamed("id", "user").toDF();
    Dataset<Row> flowers = SPARK.range(150).toDF();
    // @start region="splits"
    TrainTestData data = SeedtreeSplits.trainTest(orders, "user", 0.8, 42);
    Dataset<Row> folds = SeedtreeSplits.folds(data.train(), "user", 5, 42); // and its fold

    // train_test_split(range(150), test_size=0.2, random_state=42)
    TrainTestSplit split = TrainTestSplit.ofRows(150).testSize(0.2).randomState(42);
    TrainTestData exact = SeedtreeSplits.trainTest(flowers, "id", split);
    // @end
    assertThat(folds.count()).isEqualTo(data.train().count()).isEqualTo(150 - data.test().count());
    assertThat(longs(exact.test(), "id"))
        .isEqualTo(Arrays.stream(split.split().test()).asLongStream().sorted().toArray());
  }

  @Test
  void samples() {
    Dataset<Row> orders = SPARK.range(1000).selectExpr("id AS user", "id % 3 AS country");
    // @start region="samples"
    Dataset<Row> tenth = SeedtreeSamples.sample(orders, 0.1, 42, "user");
    Dataset<Row> strata =
        SeedtreeSamples.sampleBy(orders, "country", Map.of(0, 0.1, 1, 0.5), 42, "user");
    Dataset<Row> replicates = SeedtreeSamples.bootstrap(orders, 200, 42, "user");
    Dataset<Row> means =
        replicates.groupBy("replicate").agg(expr("sum(weight * country) / sum(weight) AS mean"));
    // @end
    assertThat(tenth.except(strata).filter("country < 2").count()).isZero();
    assertThat(means.count()).isEqualTo(200);
  }

  @Test
  void replications() {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(SPARK.sparkContext());
    // @start region="replications"
    SparkReplications run = SparkReplications.of(spark, 12345, 10_000);
    double[] values = run.doubles((rng, i) -> rng.normal(0, 1));
    Moments m = run.moments((rng, i) -> rng.normal(0, 1)); // those of Replications
    // @end
    Replications local = Replications.of(12345, 10_000);
    assertThat(values).isEqualTo(local.doubles((rng, i) -> rng.normal(0, 1)));
    assertThat(m.mean()).isEqualTo(local.moments((rng, i) -> rng.normal(0, 1)).mean());
  }
}
