package org.seedtree.flink.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.flink.LocalFlink;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/** Compares replications on Flink with those of this JVM. */
class FlinkReplicationsTest extends LocalFlink {

  private static final DoubleReplication WALK =
      (rng, i) -> {
        double sum = 0;
        for (int k = 0; k < 1 + i % 5; k++) {
          sum += rng.normal(0, 1);
        }
        return sum;
      };

  @Test
  void resultsEqualTheLocalOnes() {
    Replications local = Replications.of(7, 10_001);
    FlinkReplications run = FlinkReplications.of(environment(2), 7, 10_001);
    assertThat(run.doubles(WALK)).isEqualTo(local.doubles(WALK));
    assertThat(run.inBlocksOf(3000).moments(WALK).toString())
        .isEqualTo(local.inBlocksOf(3000).moments(WALK).toString());
    assertThat(FlinkReplications.of(environment(2), 7, 0).doubles(WALK)).isEmpty();
  }

  /** Flink's client rejects records of more than 2 MiB. */
  @Test
  void moreResultsOfATaskThanARecordContainsAreCollected() {
    int count = 300_001;
    StreamExecutionEnvironment clusterDefault = environment(1);
    clusterDefault.setParallelism(ExecutionConfig.PARALLELISM_DEFAULT);
    assertThat(
            FlinkReplications.of(clusterDefault, 7, count)
                .inBlocksOf(count)
                .doubles((rng, i) -> 2.0 * i))
        .isEqualTo(IntStream.range(0, count).mapToDouble(i -> 2.0 * i).toArray());
  }

  @Test
  void theLowestFailingIndexIsReported() {
    DoubleReplication fails =
        (rng, i) -> {
          if (i >= 4321) {
            throw new IllegalStateException("failed " + i);
          }
          return 0;
        };
    assertThatThrownBy(() -> FlinkReplications.of(environment(2), 7, 10_000).doubles(fails))
        .isInstanceOf(ReplicationException.class)
        .hasMessageContaining("4321")
        .hasRootCauseMessage("failed 4321");
    assertThatThrownBy(() -> FlinkReplications.of(environment(2), 7, Integer.MAX_VALUE))
        .hasMessage("more results than an array can contain: 2147483647");
  }

  @Test
  void aRunFolderContainsTheLocalResults(@TempDir Path temp) throws IOException {
    RunPlan plan =
        RunPlan.of(
            Engine.PCG64, new SeedSequence(7), "example.Walk", Map.of(), DType.FLOAT64, 5000);
    try (RunFolder local = RunFolder.open(temp.resolve("local"), plan);
        RunFolder onFlink = RunFolder.open(temp.resolve("flink"), plan)) {
      local.runDoubles(settings -> settings, WALK);
      FlinkReplications.run(environment(2), onFlink, WALK);
      assertThat(onFlink.finish().digests()).isEqualTo(local.finish().digests());
    }
    try (var files = Files.list(temp.resolve("local"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".npy")).toList()) {
        assertThat(temp.resolve("flink").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }
}
