package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.SlowTaskDetectorOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.seedtree.Generator;
import org.seedtree.distribution.Normal;
import org.seedtree.flink.SeedtreeSource;

/** Rows come once from a task that only its second attempt finishes. */
@Tag("slow")
@Timeout(120)
class SpeculationTest {

  private static final int ROWS = 300_000;

  private static StreamExecutionEnvironment environment() {
    return StreamExecutionEnvironment.createLocalEnvironment(
        2,
        new Configuration()
            .set(RestOptions.BIND_ADDRESS, "127.0.0.1")
            .set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH)
            .set(TaskManagerOptions.NUM_TASK_SLOTS, 6)
            .set(BatchExecutionOptions.SPECULATIVE_ENABLED, true)
            .set(BatchExecutionOptions.BLOCK_SLOW_NODE_DURATION, Duration.ZERO)
            .set(SlowTaskDetectorOptions.CHECK_INTERVAL, Duration.ofMillis(100))
            .set(SlowTaskDetectorOptions.EXECUTION_TIME_BASELINE_LOWER_BOUND, Duration.ofSeconds(2))
            .set(SlowTaskDetectorOptions.EXECUTION_TIME_BASELINE_RATIO, 0.0));
  }

  @Test
  void rowsComeOnceFromASecondAttempt() throws Exception {
    Normal normal = new Normal(0, 1);
    double[] values = new double[ROWS];
    int rows = 0;
    try (CloseableIterator<Tuple2<Long, Double>> iterator =
        environment()
            .fromSource(
                SeedtreeSource.of(42, normal, ROWS).withIndex(),
                WatermarkStrategy.noWatermarks(),
                "rows")
            .map(new FirstAttemptHangs())
            .returns(Types.TUPLE(Types.LONG, Types.DOUBLE))
            .rebalance()
            .executeAndCollect()) {
      while (iterator.hasNext()) {
        Tuple2<Long, Double> row = iterator.next();
        values[row.f0.intValue()] = row.f1;
        rows++;
      }
    }
    assertThat(rows).isEqualTo(ROWS);
    assertThat(values).isEqualTo(Generator.defaultRng(42).fill(normal, new double[ROWS]));
  }

  /** Returns what it gets, but in the first attempt of the first subtask waits for its end. */
  private static final class FirstAttemptHangs
      extends RichMapFunction<Tuple2<Long, Double>, Tuple2<Long, Double>> {

    private static final long serialVersionUID = 1;

    @Override
    public Tuple2<Long, Double> map(Tuple2<Long, Double> row) throws Exception {
      if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0
          && getRuntimeContext().getTaskInfo().getAttemptNumber() == 0) {
        Thread.sleep(Long.MAX_VALUE);
      }
      return row;
    }
  }
}
