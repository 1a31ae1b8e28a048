package org.seedtree.flink.source;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.flink.SeedtreeSource;

/** Rows on a cluster of processes equal the arrays of one generator. */
@Tag("slow")
@Timeout(300)
class ClusterTest {

  private static final int ROWS = 2_000_000;

  @TempDir Path folder;
  private Cluster cluster;
  private Process second;
  private RecoveryJob jobs;

  @BeforeEach
  void start() throws Exception {
    cluster = new Cluster(Files.createDirectory(folder.resolve("cluster")));
    cluster.startTaskManager();
    second = cluster.startTaskManager();
    jobs = new RecoveryJob(cluster::environment, folder);
  }

  @AfterEach
  void stop() throws Exception {
    cluster.close();
  }

  private boolean hasCheckpoint() throws Exception {
    Path checkpoints = folder.resolve("checkpoints");
    if (!Files.exists(checkpoints)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files.anyMatch(file -> file.endsWith("_metadata"));
    } catch (UncheckedIOException e) {
      return false; // a checkpoint was deleted while the folder was read
    }
  }

  @Test
  void rowsComeOnceWhenATaskManagerIsKilled() throws Exception {
    Gamma gamma = new Gamma(2, 1.5);
    JobClient client = jobs.of(SeedtreeSource.of(42, gamma, ROWS), 4).executeAsync();
    while (!hasCheckpoint()) {
      Thread.sleep(20);
    }
    second.destroyForcibly().waitFor();
    cluster.startTaskManager();
    jobs.finish(client, Generator.defaultRng(42).fill(gamma, new double[ROWS]));
  }

  @Test
  void rowsComeOnceAtAnotherParallelism() throws Exception {
    Normal normal = new Normal(0, 1);
    jobs.rescale(
        SeedtreeSource.of(42, normal, ROWS),
        Generator.defaultRng(42).fill(normal, new double[ROWS]));
  }
}
