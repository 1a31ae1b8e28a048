package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.flink.LocalFlink;
import org.seedtree.flink.SeedtreeSource;
import org.seedtree.parallel.Blocks;

/** Every row comes exactly once, after failures and at another parallelism. */
class RecoveryTest extends LocalFlink {

  private static final int ROWS = 300_000;

  @TempDir Path folder;
  private RecoveryJob jobs;

  @BeforeEach
  void open() {
    jobs = new RecoveryJob(LocalFlink::environment, folder);
  }

  private static double[] values(DoubleDistribution distribution) {
    return Generator.defaultRng(42).fill(distribution, new double[ROWS]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void rowsComeOnceAfterAFailure(int parallelism) throws Exception {
    Gamma gamma = new Gamma(2, 1.5);
    jobs.touch("fail");
    JobClient client = jobs.of(SeedtreeSource.of(42, gamma, ROWS), parallelism).executeAsync();
    while (!jobs.hasFailed()) {
      assertThat(client.getJobStatus().get()).isNotEqualTo(JobStatus.FINISHED);
      Thread.sleep(5);
    }
    jobs.finish(client, values(gamma));
  }

  @Test
  void rowsOfOneStreamComeOnceAtAnotherParallelism() throws Exception {
    Normal normal = new Normal(0, 1);
    jobs.rescale(SeedtreeSource.of(42, normal, ROWS), values(normal));
  }

  @Test
  @Tag("slow")
  void rowsOfFixedWordsComeOnceAtAnotherParallelism() throws Exception {
    StandardUniform random = new StandardUniform();
    jobs.rescale(SeedtreeSource.of(42, random, ROWS), values(random));
  }

  @Test
  @Tag("slow")
  void rowsOfBlocksComeOnceAtAnotherParallelism() throws Exception {
    Normal normal = new Normal(0, 1);
    double[] values = Blocks.of(42, 3000).fill(normal, new double[ROWS]);
    jobs.rescale(SeedtreeSource.of(42, normal, ROWS).inBlocksOf(3000), values);
  }

  /** The job ends at once, although its configuration allows for restarts. */
  @Test
  void aStateOfOtherValuesIsRejected() throws Exception {
    Normal normal = new Normal(0, 1);
    String savepoint = jobs.stop(jobs.of(SeedtreeSource.of(42, normal, ROWS), 1).executeAsync());
    StreamExecutionEnvironment other = jobs.of(SeedtreeSource.of(43, normal, ROWS), 1);
    RecoveryJob.resume(other, savepoint);
    assertThatThrownBy(other::execute)
        .hasStackTraceContaining("The failure is not recoverable")
        .rootCause()
        .hasMessageMatching(
            "seedtree: the state is that of value: .* seed=42.*, not of .* seed=43.*");
  }
}
