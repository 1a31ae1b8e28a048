package org.seedtree.spark.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;
import org.seedtree.spark.simulation.SparkReplications.DoubleSimulation;

/** Compares replications on Spark with those of this JVM. */
class SparkReplicationsTest extends LocalSpark {

  private static final DoubleSimulation WALK =
      (rng, i) -> {
        double sum = 0;
        for (int k = 0; k < 1 + i % 5; k++) {
          sum += rng.normal(0, 1);
        }
        return sum;
      };

  private static JavaSparkContext spark() {
    return JavaSparkContext.fromSparkContext(SPARK.sparkContext());
  }

  @Test
  void resultsEqualTheLocalOnes() {
    Replications local = Replications.of(7, 10_001);
    SparkReplications run = SparkReplications.of(spark(), 7, 10_001);
    assertThat(run.doubles(WALK)).isEqualTo(local.doubles(WALK));
    assertThat(run.inBlocksOf(3000).doubles(WALK)).isEqualTo(local.doubles(WALK));
    assertThat(run.moments(WALK).toString()).isEqualTo(local.moments(WALK).toString());
    assertThat(run.moments(WALK).mean()).isEqualTo(local.moments(WALK).mean());
    assertThat(run.histogram(WALK, -3, 3, 12).toString())
        .isEqualTo(local.histogram(WALK, -3, 3, 12).toString());
    assertThat(SparkReplications.of(spark(), 7, 0).doubles(WALK)).isEmpty();
    assertThat(run.doubles((rng, i) -> rng.random())[5])
        .isEqualTo(
            NumpyArrays.doubles("[default_rng(SeedSequence(7, spawn_key=(5,))).random()]")[0]);
  }

  @Test
  void theLowestFailingIndexIsReported() {
    DoubleSimulation fails =
        (rng, i) -> {
          if (i >= 4321) {
            throw new IllegalStateException("failed " + i);
          }
          return 0;
        };
    assertThatThrownBy(() -> SparkReplications.of(spark(), 7, 10_000).doubles(fails))
        .isInstanceOf(ReplicationException.class)
        .hasMessageContaining("4321")
        .hasRootCauseMessage("failed 4321");
    assertThatThrownBy(() -> SparkReplications.of(spark(), 7, Integer.MAX_VALUE))
        .hasMessage("more results than an array can contain: 2147483647");
  }

  @Test
  void aRunFolderContainsTheLocalResults(@TempDir Path temp) throws IOException {
    RunPlan plan =
        RunPlan.of(
            Engine.PCG64, new SeedSequence(7), "example.Walk", Map.of(), DType.FLOAT64, 5000);
    try (RunFolder local = RunFolder.open(temp.resolve("local"), plan);
        RunFolder onSpark = RunFolder.open(temp.resolve("spark"), plan)) {
      local.runDoubles(settings -> settings, WALK);
      SparkReplications.run(spark(), onSpark, WALK);
      assertThat(onSpark.finish().digests()).isEqualTo(local.finish().digests());
    }
    try (var files = Files.list(temp.resolve("local"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".npy")).toList()) {
        assertThat(temp.resolve("spark").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }
}
