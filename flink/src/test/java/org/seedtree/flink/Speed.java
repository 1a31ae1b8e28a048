package org.seedtree.flink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.StandardUniform;

/** Measures sources and functions beside Flink's own, each in a job of its own. */
final class Speed {

  private static final int PARALLELISM = 2;
  private static final int ROUNDS = 3;

  /** A job, which returns when it has ended. */
  private interface Job {
    void run() throws Exception;
  }

  private final long rows;
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  private Speed(long rows) {
    this.rows = rows;
  }

  /**
   * Prints the seconds of each job, and the ratio of the medians to the first.
   *
   * @param args {@code sources} or {@code functions}, and the number of rows
   */
  public static void main(String[] args) throws Exception {
    Speed speed = new Speed(args.length > 1 ? Long.parseLong(args[1]) : 100_000_000);
    if (args.length > 0 && args[0].equals("functions")) {
      speed.addFunctions();
    } else {
      speed.addSources();
    }
    speed.run();
  }

  private void addSources() {
    jobs.put("sequence", () -> drain(env -> env.fromSequence(0, rows - 1).map(i -> i)));
    jobs.put(
        "random",
        () -> drain(env -> source(env, SeedtreeSource.of(42, new StandardUniform(), rows))));
    jobs.put(
        "normal", () -> drain(env -> source(env, SeedtreeSource.of(42, new Normal(0, 1), rows))));
  }

  private static DataStream<?> source(
      StreamExecutionEnvironment env, SeedtreeSource<Double> source) {
    return env.fromSource(source.withIndex(), WatermarkStrategy.noWatermarks(), "seedtree");
  }

  /** Makes the stream of a job. */
  private interface Stream {
    DataStream<?> in(StreamExecutionEnvironment env);
  }

  private static void drain(Stream stream) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.environment(PARALLELISM);
    discard(stream.in(env));
    env.execute();
  }

  private static <T> void discard(DataStream<T> stream) {
    stream.sinkTo(new DiscardingSink<>());
  }

  private void addFunctions() {
    jobs.put("RAND()", () -> sum("RAND()"));
    jobs.put("RND_RANDOM(42, id)", () -> sum("RND_RANDOM(42, id)"));
    jobs.put("RND_NORMAL(42, id)", () -> sum("RND_NORMAL(42, id)"));
  }

  private void sum(String call) throws Exception {
    StreamExecutionEnvironment env = LocalFlink.environment(PARALLELISM);
    StreamTableEnvironment tables =
        StreamTableEnvironment.create(env, EnvironmentSettings.inBatchMode());
    tables.executeSql("LOAD MODULE seedtree");
    tables.createTemporaryView(
        "ids", tables.fromDataStream(env.fromSequence(0, rows - 1)).as("id"));
    try (CloseableIterator<Row> sum =
        tables.executeSql("SELECT SUM(" + call + ") FROM ids").collect()) {
      sum.next();
    }
  }

  private void run() throws Exception {
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<String, Job> job : jobs.entrySet()) {
        long start = System.nanoTime();
        job.getValue().run();
        double time = (System.nanoTime() - start) / 1e9;
        seconds.computeIfAbsent(job.getKey(), key -> new ArrayList<>()).add(time);
      }
    }
    double first = 0;
    for (Map.Entry<String, List<Double>> job : seconds.entrySet()) {
      double median = job.getValue().stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
      first = first == 0 ? median : first;
      System.out.printf(
          Locale.ROOT,
          "%-20s %6.2f s  ratio %.2f  %s%n",
          job.getKey(),
          median,
          median / first,
          job.getValue());
    }
  }
}
