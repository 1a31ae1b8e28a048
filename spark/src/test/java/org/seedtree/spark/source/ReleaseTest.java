package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.Replications;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;
import org.seedtree.spark.simulation.SparkReplications;
import org.seedtree.spark.simulation.SparkReplications.DoubleSimulation;

/**
 * Streams and values of other NumPy releases. Before 1.19, child k of a short seed is the seed with
 * k appended, which any NumPy can be asked for, and child 0 the seed itself.
 */
class ReleaseTest extends LocalSpark {

  private static final String OLD = "1.18.5";

  private static double[] numpy(String entropy, int n) {
    return NumpyArrays.doubles("default_rng(" + entropy + ").random(" + n + ")");
  }

  @Test
  void columnsAreTheChildrenOfTheRelease() {
    var table =
        table(
            Map.of("seed", 5, "n", 9, "columns", "x: random, y: random, z: random", "numpy", OLD));
    assertThat(doubles(table, "x")).isEqualTo(numpy("5", 9));
    assertThat(doubles(table, "y")).isEqualTo(numpy("[5, 1]", 9));
    assertThat(doubles(table, "z")).isEqualTo(numpy("[5, 2]", 9));
  }

  @Test
  void blocksAndSpawnKeysAreTheChildrenOfTheRelease() {
    var blocks = table(Map.of("seed", 5, "n", 6, "mode", "blocks", "blockSize", 2, "numpy", OLD));
    assertThat(doubles(blocks, "value"))
        .isEqualTo(
            NumpyArrays.doubles(
                "[x for i in range(3) for x in default_rng([5, i] if i else 5).random(2)]"));
    Map<String, Object> options = Map.of("seed", 5, "n", 9, "spawnKey", 2, "numpy", OLD);
    assertThat(doubles(table(options), "value")).isEqualTo(numpy("[5, 2]", 9));
    assertThat(doubles(table(Map.of("seed", 5, "n", 9, "spawnKey", 2)), "value"))
        .isEqualTo(numpy("SeedSequence(5, spawn_key=(2,))", 9));
  }

  @Test
  void aCatalogIsOfOneRelease() {
    SPARK.conf().set("spark.sql.catalog.old", "org.seedtree.spark.SeedtreeCatalog");
    SPARK.conf().set("spark.sql.catalog.old.numpy", OLD);
    List<Row> rows =
        SPARK.sql("SELECT old.rayleigh(42, id, 2) FROM range(0, 99, 1, 2)").collectAsList();
    assertThat(rows.stream().mapToDouble(row -> row.getDouble(0)).toArray())
        .isEqualTo(
            NumpyArrays.doubles(
                "[2 * __import__('math').sqrt(-2.0 * __import__('math').log(1.0"
                    + " - Generator(Philox(42).jumped(i)).random())) for i in range(99)]"));
    Row both = SPARK.sql("SELECT rnd.rayleigh(42, 7), old.rayleigh(42, 7)").head();
    assertThat(both.getDouble(0))
        .isEqualTo(NumpyArrays.doubles("[Generator(Philox(42).jumped(7)).rayleigh()]")[0])
        .isNotEqualTo(both.getDouble(1));
    String table = "old.`x: random, y: random?seed=5&n=9";
    assertThat(doubles(SPARK.sql("SELECT y FROM " + table + "`"), "y"))
        .isEqualTo(numpy("[5, 1]", 9));
    assertThat(doubles(SPARK.sql("SELECT y FROM " + table + "&numpy=2.4.6`"), "y"))
        .isEqualTo(numpy("SeedSequence(5, spawn_key=(1,))", 9));
    SPARK.conf().set("spark.sql.catalog.wrong", "org.seedtree.spark.SeedtreeCatalog");
    SPARK.conf().set("spark.sql.catalog.wrong.numpy", "1.18");
    assertThatThrownBy(() -> SPARK.sql("SELECT wrong.random(1, 2)").collect())
        .hasStackTraceContaining("numpy: NumPy \"1.18\" is ambiguous");
  }

  @Test
  void replicationsAreOfTheRelease() {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(SPARK.sparkContext());
    NumpyRelease release = NumpyRelease.of(OLD);
    SeedSequence seed = new SeedSequence(5).withRelease(release);
    double[] expected =
        NumpyArrays.doubles("[default_rng([5, i] if i else 5).random() for i in range(99)]");
    DoubleSimulation random = (rng, i) -> rng.random();
    assertThat(SparkReplications.of(spark, 5, 99).withRelease(release).doubles(random))
        .isEqualTo(expected);
    assertThat(SparkReplications.of(spark, Engine.PCG64, seed, 99).doubles(random))
        .isEqualTo(expected);
    DoubleSimulation rayleigh = (rng, i) -> rng.rayleigh(2);
    assertThat(SparkReplications.of(spark, Engine.PCG64, seed, 99).doubles(rayleigh))
        .isEqualTo(Replications.of(5, 99).withRelease(release).doubles(rayleigh));
  }
}
