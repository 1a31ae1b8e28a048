package org.seedtree.spark.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.spark.ChildProcess;
import org.seedtree.spark.Cluster;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/** Kills a streaming program and restarts it from its checkpoint. */
@Tag("slow")
class StreamingKillTest extends LocalSpark {

  private static final int KILLS = 3;
  private static final int BATCHES = 4;

  @TempDir private Path folder;

  @Test
  void killsDoNotChangeTheRows() throws IOException, InterruptedException {
    for (int i = 0; i < KILLS; i++) {
      int target = batches() + BATCHES;
      Process program = start();
      try {
        Cluster.await("batches", () -> batches() >= target || !program.isAlive());
        assertThat(program.isAlive()).isTrue();
      } finally {
        program.destroyForcibly().waitFor();
      }
    }
    Dataset<Row> rows = SPARK.read().parquet(folder.resolve("files").toString()).sort("id");
    int n = (int) rows.count();
    assertThat(n).isGreaterThanOrEqualTo(KILLS * BATCHES * 1000);
    assertThat(longs(rows, "id")).isEqualTo(NumpyArrays.longs("np.arange(" + n + ")"));
    assertThat(doubles(rows, "value"))
        .isEqualTo(NumpyArrays.doubles("default_rng(42).gamma(2, size=" + n + ")"));
  }

  private Process start() throws IOException {
    List<String> command = Cluster.java("-Xmx512m");
    command.addAll(List.of(ChildProcess.class.getName(), StreamToFiles.class.getName()));
    command.add(folder.resolve("checkpoint").toString());
    command.add(folder.resolve("files").toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /** Returns the number of batches that the checkpoint has committed. */
  private int batches() {
    File[] commits =
        folder.resolve("checkpoint/commits").toFile().listFiles((dir, name) -> !name.contains("."));
    return commits == null ? 0 : commits.length;
  }
}
