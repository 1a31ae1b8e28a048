package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.seedtree.flink.SeedtreeSource;

/**
 * A job whose operator keeps a checksum of the rows of a source, and its steps in tests of
 * recovery.
 *
 * @param environment makes an environment of a parallelism
 * @param folder the folder of files of the test
 */
record RecoveryJob(IntFunction<StreamExecutionEnvironment> environment, Path folder) {

  private static final int SECONDS = 120;

  /** More than a job needs, at one in 100 ms, until its cluster notices a dead task manager. */
  private static final int RESTARTS = 10 * SECONDS;

  /** Returns a job that takes its time until {@link #finish}. */
  StreamExecutionEnvironment of(SeedtreeSource<Double> source, int parallelism) throws IOException {
    touch("slow");
    StreamExecutionEnvironment job = environment.apply(parallelism);
    job.enableCheckpointing(50);
    job.configure(
        new Configuration()
            .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder("checkpoints"))
            .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
            .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, RESTARTS)
            .set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100)));
    job.fromSource(source.withIndex(), WatermarkStrategy.noWatermarks(), "rows")
        .uid("rows")
        .transform("checksum", Types.LONG, new RowChecksum(folder))
        .uid("checksum")
        .sinkTo(new DiscardingSink<>());
    return job;
  }

  private String folder(String name) {
    return folder.resolve(name).toUri().toString();
  }

  /** Writes an empty file, which the operator looks for. */
  void touch(String name) throws IOException {
    Files.writeString(folder.resolve(name), "");
  }

  /** Returns whether the operator has failed since a file {@code fail} was written. */
  boolean hasFailed() {
    return !Files.exists(folder.resolve("fail"));
  }

  /**
   * Stops a job with a savepoint, and returns its path. Tries again while not all of its tasks run,
   * which the status of the job does not tell.
   */
  String stop(JobClient client) throws Exception {
    Instant deadline = Instant.now().plusSeconds(SECONDS);
    while (client.getJobStatus().get() != JobStatus.RUNNING) {
      Thread.sleep(5);
    }
    Thread.sleep(300);
    while (true) {
      try {
        return client
            .stopWithSavepoint(false, folder("savepoints"), SavepointFormatType.DEFAULT)
            .get(SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (Instant.now().isAfter(deadline)) {
          throw e;
        }
        Thread.sleep(100);
      }
    }
  }

  /** Lets a job come to its end, and compares the rows with values. */
  void finish(JobClient client, double[] values) throws Exception {
    Files.deleteIfExists(folder.resolve("slow"));
    client.getJobExecutionResult().get(SECONDS, TimeUnit.SECONDS);
    assertThat(RowChecksum.read(folder)).isEqualTo(RowChecksum.of(values));
  }

  /** Stops a job with savepoints and resumes it, at parallelism 1, 3 and 2. */
  void rescale(SeedtreeSource<Double> source, double[] values) throws Exception {
    String savepoint = stop(of(source, 1).executeAsync());
    for (int parallelism : List.of(3, 2)) {
      StreamExecutionEnvironment job = of(source, parallelism);
      resume(job, savepoint);
      JobClient client = job.executeAsync();
      if (parallelism == 2) {
        finish(client, values);
      } else {
        savepoint = stop(client);
      }
    }
  }

  /** Lets a job start from a savepoint. */
  static void resume(StreamExecutionEnvironment job, String savepoint) {
    job.configure(new Configuration().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint));
  }
}
