package org.seedtree.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.seedtree.spark.Cluster.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Keyed;
import org.seedtree.distribution.Integers;
import org.seedtree.sklearn.TrainTestSplit;
import org.seedtree.spark.split.SeedtreeSplits;

/**
 * Compares the rows that a cluster of two workers draws with NumPy's arrays, while executors and
 * workers are killed.
 */
@Tag("slow")
@ParameterizedClass(name = "speculation={0}, adaptive={1}")
@CsvSource({"false, false", "false, true", "true, false", "true, true"})
class ClusterTest {

  private static final int N = 40_000;
  private static final int ROWS = 2000;
  private static final int WORKERS = 2;

  /** The columns, and the start of the call of NumPy's generator that gives the same values. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("u: random", "random(");
    COLUMNS.put("v: uniform(-1, 3)", "uniform(-1, 3, ");
    COLUMNS.put("z: normal(10, 2)", "normal(10, 2, ");
    COLUMNS.put("e: exponential(0.5)", "exponential(0.5, ");
    COLUMNS.put("g: gamma(2, 1.5)", "gamma(2, 1.5, ");
    COLUMNS.put("b: beta(2, 3)", "beta(2, 3, ");
    COLUMNS.put("p: poisson(5)", "poisson(5, ");
    COLUMNS.put("i: integers(-10, 1000)", "integers(-10, 1000, ");
  }

  @TempDir private static Path home;
  private static Cluster cluster;
  private static SparkSession spark;
  private static final TaskCounter TASKS = new TaskCounter();

  @Parameter(0)
  private boolean speculation;

  @Parameter(1)
  private boolean adaptive;

  private Path gate;

  /**
   * Counts the tasks that were started since the last {@link #reset}. The end of an earlier task,
   * such as a superseded attempt, is ignored.
   */
  private static final class TaskCounter extends SparkListener {

    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final AtomicInteger succeeded = new AtomicInteger();
    private final AtomicInteger speculative = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    private void reset() {
      running.clear();
      succeeded.set(0);
      speculative.set(0);
      failures.clear();
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
      running.add(start.taskInfo().taskId());
      if (start.taskInfo().speculative()) {
        speculative.incrementAndGet();
      }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (!running.remove(end.taskInfo().taskId())) {
        return;
      }
      if (end.taskInfo().successful()) {
        succeeded.incrementAndGet();
      } else {
        failures.add(end.reason().toString());
      }
    }

    private boolean lostExecutor() {
      return failures.stream().anyMatch(reason -> reason.contains("ExecutorLostFailure"));
    }
  }

  @BeforeAll
  static void startCluster() throws IOException {
    cluster = new Cluster(home);
    for (int i = 0; i < WORKERS; i++) {
      cluster.addWorker();
    }
  }

  @AfterAll
  static void stopCluster() {
    cluster.close();
  }

  @BeforeParameterizedClassInvocation
  static void startApplication(boolean speculation, boolean adaptive) {
    spark =
        SparkSession.builder()
            .master(cluster.url())
            .appName("seedtree")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", cluster.scratch().toString())
            .config("spark.executor.extraClassPath", Cluster.classes())
            .config("spark.executor.cores", 1)
            .config("spark.executor.memory", "512m")
            .config("spark.task.maxFailures", 8)
            .config("spark.speculation", speculation)
            .config("spark.speculation.interval", "50ms")
            .config("spark.speculation.quantile", 0.3)
            .config("spark.speculation.multiplier", 1.2)
            .config("spark.speculation.minTaskRuntime", "50ms")
            .config("spark.sql.adaptive.enabled", adaptive)
            .config("spark.sql.shuffle.partitions", 6)
            .config("spark.sql.catalog.rnd", SeedtreeCatalog.class.getName())
            .getOrCreate();
    spark.sparkContext().addSparkListener(TASKS);
  }

  @AfterParameterizedClassInvocation
  static void stopApplication() {
    spark.stop();
  }

  @BeforeEach
  void awaitExecutors() throws Exception {
    await(
        "an executor on each worker",
        () ->
            cluster.executors().size() == WORKERS
                && spark.sparkContext().statusTracker().getExecutorInfos().length >= WORKERS + 1);
    spark
        .sparkContext()
        .listenerBus()
        .waitUntilEmpty(); // listeners are called after the job has returned
    TASKS.reset();
    gate = Files.createTempDirectory(home, "gate").resolve("open");
  }

  private static Dataset<Row> table(int partitions) {
    return spark
        .read()
        .format("seedtree")
        .option("seed", 42)
        .option("n", N)
        .option("columns", String.join(", ", COLUMNS.keySet()))
        .option("numPartitions", partitions)
        .load();
  }

  /** Returns a table in which the first attempts at some partitions wait at the gate. */
  private Dataset<Row> gated(Dataset<Row> table, int first, int end, int attempts) {
    UserDefinedFunction waiting =
        udf(new TaskGate(gate.toString(), first, end, attempts), DataTypes.BooleanType);
    return table.where(
        waiting.asNondeterministic().apply(col("id"))); // so that Spark does not move it
  }

  private void openGate() throws IOException {
    Files.createFile(gate);
  }

  private static void assertEqualsNumpy(Dataset<Row> table) {
    assertEqualsNumpy(table.collectAsList());
  }

  private static void assertEqualsNumpy(List<Row> collected) {
    List<Row> rows = collected.stream().sorted(Comparator.comparing(r -> r.getLong(0))).toList();
    assertThat(rows.stream().mapToLong(r -> r.getLong(0)).toArray())
        .isEqualTo(NumpyArrays.longs("np.arange(" + N + ")"));
    int column = 0;
    for (Map.Entry<String, String> distribution : COLUMNS.entrySet()) {
      String call =
          "default_rng(SeedSequence(42, spawn_key=(%d,))).%ssize=%d)"
              .formatted(column, distribution.getValue(), N);
      int index = ++column;
      if (rows.get(0).get(index) instanceof Double) {
        double[] values = rows.stream().mapToDouble(row -> row.getDouble(index)).toArray();
        assertThat(values).as(call).isEqualTo(NumpyArrays.doubles(call));
      } else {
        long[] values = rows.stream().mapToLong(row -> row.getLong(index)).toArray();
        assertThat(values).as(call).isEqualTo(NumpyArrays.longs(call));
      }
    }
  }

  /**
   * Runs a job and loses some of its tasks: after the earlier stages and two tasks of the last
   * stage have ended, while each executor is running another.
   *
   * @param others the number of tasks of the earlier stages
   * @param disturb kills an executor or a worker
   */
  private List<Row> collectWhile(Dataset<Row> table, int others, Runnable disturb)
      throws IOException {
    Dataset<Row> gated = gated(table, 2, Integer.MAX_VALUE, Integer.MAX_VALUE);
    CompletableFuture<List<Row>> job = CompletableFuture.supplyAsync(gated::collectAsList);
    await(
        "running tasks",
        () ->
            job.isDone() || TASKS.succeeded.get() == others + 2 && TASKS.running.size() == WORKERS);
    assertThat(job).isNotDone();
    disturb.run();
    await("lost tasks", TASKS::lostExecutor);
    openGate();
    return job.join();
  }

  private void assertEqualsNumpyWhile(Dataset<Row> table, int others, Runnable disturb)
      throws IOException {
    assertEqualsNumpy(collectWhile(table, others, disturb));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16})
  void rowsAreTheElementsOfOneArray(int partitions) {
    assertEqualsNumpy(table(partitions));
  }

  @Test
  void rowsDoNotDependOnShuffles() {
    assertEqualsNumpy(table(5).repartition(4).sort("z").repartition(3));
  }

  @Test
  void anExecutorIsKilledDuringAJob() throws IOException {
    assertEqualsNumpyWhile(table(16), 0, () -> cluster.executors().get(0).destroyForcibly());
  }

  @Test
  void aWorkerIsKilledDuringAJob() throws IOException {
    assertEqualsNumpyWhile(table(16), 0, cluster::killWorker);
    cluster.addWorker();
  }

  @Test
  void anExecutorIsKilledWhoseShuffleFilesAreNeeded() throws IOException {
    Dataset<Row> shuffled = table(4).repartition(8, col("id"));
    assertEqualsNumpyWhile(shuffled, 4, () -> cluster.executors().get(1).destroyForcibly());
  }

  @Test
  void splitsDoNotDependOnAKilledExecutor() throws IOException {
    Dataset<Row> users =
        spark.range(0, ROWS, 1, 16).selectExpr("id", "concat('u', id % 700) AS user");
    // int.from_bytes(sha256(b"seedtree.folds 7").digest()[:7], "little")
    Keyed keyed = Keyed.of(49_300_959_360_040_406L);
    List<Row> folds =
        collectWhile(
            SeedtreeSplits.folds(users, "user", 5, 7L),
            0,
            () -> cluster.executors().get(0).destroyForcibly());
    assertThat(folds).hasSize(ROWS);
    for (Row row : folds) {
      assertThat((long) row.getInt(2)).isEqualTo(keyed.sample(Integers.of(0, 5), row.getString(1)));
    }
  }

  @Test
  void rowsOfScikitLearnDoNotDependOnAKilledExecutor() throws IOException {
    Dataset<Row> shuffled = spark.range(0, ROWS, 1, 4).toDF().repartition(8, col("id"));
    TrainTestSplit split = TrainTestSplit.ofRows(ROWS).testSize(0.25).randomState(42);
    List<Row> train =
        collectWhile(
            SeedtreeSplits.trainTest(shuffled, "id", split).train(),
            4,
            () -> cluster.executors().get(1).destroyForcibly());
    assertThat(train.stream().mapToLong(row -> row.getLong(0)).sorted().toArray())
        .isEqualTo(Arrays.stream(split.split().train()).asLongStream().sorted().toArray());
  }

  @Test
  void functionsDependOnSeedAndKey() {
    Dataset<Row> drawn =
        spark.range(0, 500, 1, 7).repartition(3).selectExpr("id", "rnd.gamma(42, id, 2)");
    double[] values =
        drawn.collectAsList().stream()
            .sorted(Comparator.comparing(row -> row.getLong(0)))
            .mapToDouble(row -> row.getDouble(1))
            .toArray();
    assertThat(values)
        .isEqualTo(
            NumpyArrays.doubles("[Generator(Philox(42).jumped(i)).gamma(2) for i in range(500)]"));
  }

  @Test
  void wordsAreParsedOnExecutors() {
    Dataset<Row> tail =
        spark
            .read()
            .format("seedtree")
            .option("seed", 42)
            .option("n", 30_000_000)
            .option("distribution", "normal")
            .load()
            .where("id >= 29999000");
    double[] values = tail.collectAsList().stream().mapToDouble(row -> row.getDouble(1)).toArray();
    assertThat(values)
        .isEqualTo(NumpyArrays.doubles("default_rng(42).standard_normal(30_000_000)[-1000:]"));
  }

  @Test
  void theSecondAttemptOfASlowTaskDrawsTheSameRows() throws IOException {
    Dataset<Row> straggling = gated(table(6), 0, 1, 1);
    CompletableFuture<List<Row>> job = CompletableFuture.supplyAsync(straggling::collectAsList);
    if (speculation) {
      await("a second attempt", () -> TASKS.speculative.get() > 0);
      assertEqualsNumpy(job.join()); // without the first attempt, which still waits
      openGate();
    } else {
      await("all other tasks", () -> TASKS.succeeded.get() == 5);
      openGate();
      assertEqualsNumpy(job.join());
      assertThat(TASKS.speculative).hasValue(0);
    }
    assertThat(spark.conf().get("spark.sql.adaptive.enabled")).isEqualTo("" + adaptive);
  }
}
