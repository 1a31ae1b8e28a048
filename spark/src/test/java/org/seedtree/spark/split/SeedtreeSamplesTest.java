package org.seedtree.spark.split;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/** Samples equal those computed with NumPy in any plan. */
class SeedtreeSamplesTest extends LocalSpark {

  private static final int ROWS = 1000;
  private static final int REPLICATES = 3;

  private static Dataset<Row> df(int partitions) {
    return SPARK
        .range(0, ROWS, 1, partitions)
        .withColumn("name", expr("concat('é', id)"))
        .withColumn("kind", expr("element_at(array('a', 'b', 'c', null), 1 + int(id % 4))"));
  }

  private static long[] sorted(Dataset<Row> df) {
    long[] ids = longs(df, "id");
    Arrays.sort(ids);
    return ids;
  }

  private static long[] ids(IntPredicate filter) {
    return IntStream.range(0, ROWS).filter(filter).asLongStream().toArray();
  }

  private static double[] values(String key) {
    return NumpyArrays.doubles(
        "[Generator(Philox("
            + Plans.seed("seedtree.sample 42")
            + ").jumped("
            + key
            + ")).random() for i in range(1000)]");
  }

  private static String sha256(String text) {
    return "int.from_bytes(__import__('hashlib').sha256(" + text + ").digest()[:16], 'little')";
  }

  @Test
  void samplesAreThoseOfNumpyInAnyPlan() {
    double[] byId = values("i");
    double[] byName = values(sha256("('é' + str(i)).encode()"));
    for (Dataset<Row> df : Plans.of(SeedtreeSamplesTest::df)) {
      assertThat(sorted(SeedtreeSamples.sample(df, 0.3, 42, "id")))
          .isEqualTo(ids(i -> byId[i] < 0.3));
      assertThat(sorted(SeedtreeSamples.sample(df, 0.3, 42, "name")))
          .isEqualTo(ids(i -> byName[i] < 0.3));
    }
    assertThat(SeedtreeSamples.sample(df(2), 0, 42, "id").count()).isZero();
    assertThat(SeedtreeSamples.sample(df(2), 1, 42, "id").count()).isEqualTo(ROWS);
  }

  @Test
  void aKeyMayBeBytesThatAreNoText() {
    Dataset<Row> df = df(3).withColumn("bytes", expr("unhex(concat('ff', lpad(hex(id), 4, '0')))"));
    double[] byBytes = values(sha256("b'\\xff' + i.to_bytes(2, 'big')"));
    assertThat(sorted(SeedtreeSamples.sample(df, 0.3, 42, "bytes")))
        .isEqualTo(ids(i -> byBytes[i] < 0.3));
  }

  @Test
  void severalColumnsMayBeAKey() {
    double[] values =
        NumpyArrays.doubles(
            "[Generator(Philox(SeedSequence("
                + Plans.seed("seedtree.sample 42")
                + ", spawn_key=(i % 7, 0))).jumped(i)).random() for i in range(1000)]");
    Dataset<Row> df = df(3).withColumn("customer", expr("id % 7"));
    assertThat(sorted(SeedtreeSamples.sample(df, 0.3, 42, "customer", "id")))
        .isEqualTo(ids(i -> values[i] < 0.3));
  }

  @Test
  void strataHaveTheirFractions() {
    double[] values = values("i");
    double[] fractions = {0.1, 0.6, 0, 0.9};
    Map<String, Double> given = Map.of("a", 0.1, "b", 0.6);
    for (Dataset<Row> df : Plans.of(SeedtreeSamplesTest::df)) {
      assertThat(sorted(SeedtreeSamples.sampleBy(df, "kind", given, 42, "id")))
          .isEqualTo(ids(i -> i % 4 < 2 && values[i] < fractions[i % 4]));
    }
    Dataset<Row> df = df(3).withColumn("number", expr("id % 4"));
    assertThat(sorted(SeedtreeSamples.sampleBy(df, "number", Map.of(3, 0.9), 42, "id")))
        .isEqualTo(ids(i -> i % 4 == 3 && values[i] < 0.9));
  }

  private static void assertWeights(Dataset<Row> bootstrap, long[] expected) {
    assertThat(bootstrap.columns()).endsWith("replicate", "weight");
    List<String> weights =
        bootstrap.select("replicate", "id", "weight").collectAsList().stream()
            .map(Row::toString)
            .toList();
    List<String> nonZero =
        IntStream.range(0, expected.length)
            .filter(i -> expected[i] > 0)
            .mapToObj(i -> "[%d,%d,%d]".formatted(i / ROWS, i % ROWS, expected[i]))
            .toList();
    assertThat(weights).containsExactlyInAnyOrderElementsOf(nonZero);
  }

  @Test
  void weightsOfAPoissonBootstrapAreThoseOfNumpyInAnyPlan() {
    long[] expected =
        NumpyArrays.longs(
            "[Generator(Philox("
                + Plans.seed("seedtree.bootstrap 42")
                + " + r).jumped(i)).poisson(1) for r in range(3) for i in range(1000)]");
    for (Dataset<Row> df : Plans.of(SeedtreeSamplesTest::df)) {
      assertWeights(SeedtreeSamples.bootstrap(df, REPLICATES, 42, "id"), expected);
    }
  }

  @Test
  void weightsOfAMultinomialBootstrapAreThoseOfNumpyInAnyPlan() {
    long[] expected =
        NumpyArrays.longs(
            "[np.bincount(row, minlength=1000)"
                + " for row in default_rng(42).integers(0, 1000, size=(3, 1000))]");
    for (Dataset<Row> df : Plans.of(SeedtreeSamplesTest::df)) {
      assertWeights(SeedtreeSamples.multinomialBootstrap(df, REPLICATES, 42, "id", ROWS), expected);
    }
  }

  @Test
  void aBootstrapKeepsAllColumns() {
    Dataset<Row> df = df(3).withColumn("value", expr("id % 7"));
    Dataset<Row> drawn = SeedtreeSamples.multinomialBootstrap(df, REPLICATES, 42, "id", ROWS);
    assertThat(drawn.columns())
        .containsExactly("id", "name", "kind", "value", "replicate", "weight");
    assertThat(drawn.filter("value <> id % 7").count()).isZero();
  }

  @Test
  void samplesOfASeedAreNested() {
    Dataset<Row> large = SeedtreeSamples.sample(df(3), 0.4, 42, "id");
    assertThat(sorted(SeedtreeSamples.sample(large, 0.1, 42, "id")))
        .isEqualTo(sorted(SeedtreeSamples.sample(df(1), 0.1, 42, "id")));
    long tested = SeedtreeSplits.trainTest(large, "id", 0.5, 42).test().count();
    assertThat((double) tested / large.count()).isBetween(0.35, 0.65);
  }

  @Test
  void aNullKeyIsRejected() {
    Dataset<Row> sample = SeedtreeSamples.sample(df(2), 1, 42, "kind");
    assertThatThrownBy(sample::collectAsList)
        .hasStackTraceContaining("seedtree: column 'kind' contains null");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aFractionOutOfRangeIsRejected(double fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.sample(df(1), fraction, 1, "id"))
        .withMessage("fraction is not in [0, 1]: " + fraction);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.sampleBy(df(1), "kind", Map.of("a", fraction), 1, "id"))
        .withMessage("fraction is not in [0, 1]: " + fraction);
  }

  @Test
  void otherArgumentsAreRejectedBeforeAnyJob() {
    Dataset<Row> df = df(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.bootstrap(df, 0, 1, "id"))
        .withMessage("replicates < 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.bootstrap(df.withColumn("Weight", expr("1")), 1, 1, "id"))
        .withMessage("the dataset has a column 'weight'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.multinomialBootstrap(df, 2, 1, "id", 0))
        .withMessage("n is not in [1, 2**42 / replicates): 0, replicates: 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SeedtreeSamples.multinomialBootstrap(df, 2, 1, "name", 10))
        .withMessage("an index is an integer, but column 'name' is string");
  }

  @Test
  void theGuideShowsWhereSamplesOfSparkDiffer() throws Exception {
    assertThat(Files.readString(Path.of("../docs/guide/spark.md")))
        .contains(SampleDemo.text(SPARK).stripTrailing());
  }

  @Test
  void theCatalogIsAddedToTheConfiguration() {
    SparkSession session = SPARK.newSession();
    String key = "spark.sql.catalog.seedtree";
    assertThat(session.conf().get(key, "none")).isEqualTo("none");
    assertThat(SeedtreeSamples.sample(session.range(9), 1, 42, "id").count()).isEqualTo(9);
    assertThat(session.conf().get(key)).isEqualTo("org.seedtree.spark.SeedtreeCatalog");
  }
}
