package org.seedtree.spark;

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

/** A streaming program that is killed, and started again from its checkpoint. */
@Tag("slow")
class StreamingKillTest extends LocalSpark {

  private static final int KILLS = 3;
  private static final int BATCHES = 4;

  @TempDir private Path folder;

  @Test
  void theRowsAreThoseOfAnUndisturbedStream() throws IOException, InterruptedException {
    for (int i = 0; i < KILLS; i++) {
      int wanted = batches() + BATCHES;
      Process program = start();
      try {
        Cluster.await("batches", () -> batches() >= wanted || !program.isAlive());
        assertThat(program.isAlive()).isTrue();
      } finally {
        program.destroyForcibly().waitFor();
      }
    }
    Dataset<Row> rows = SPARK.read().parquet(folder.resolve("files").toString()).sort("id");
    int n = (int) rows.count();
    assertThat(n).isGreaterThanOrEqualTo(KILLS * BATCHES * 1000);
    assertThat(longs(rows, "id")).isEqualTo(Numpy.longs("np.arange(" + n + ")"));
    assertThat(doubles(rows, "value"))
        .isEqualTo(Numpy.doubles("default_rng(42).gamma(2, size=" + n + ")"));
  }

  private Process start() throws IOException {
    List<String> command = Cluster.java("-Xmx512m");
    command.addAll(List.of(Watched.class.getName(), StreamToFiles.class.getName()));
    command.add(folder.resolve("checkpoint").toString());
    command.add(folder.resolve("files").toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /** How many batches the checkpoint calls done. */
  private int batches() {
    File[] commits =
        folder.resolve("checkpoint/commits").toFile().listFiles((dir, name) -> !name.contains("."));
    return commits == null ? 0 : commits.length;
  }
}
