package org.seedtree.spark.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.spark.Cluster;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/** Compares streaming reads with NumPy's arrays, with failures and restarts. */
class StreamingTest extends LocalSpark {

  private static final Map<String, String> GAMMA =
      Map.of("seed", "42", "n", "5000", "distribution", "gamma(2)", "rowsPerBatch", "777");

  @TempDir private Path checkpoint;

  /** The batches that a query has delivered, by batch number. */
  private final Map<Long, List<Row>> batches = new ConcurrentHashMap<>();

  /** The numbers of the batches in the order of delivery. */
  private final List<Long> delivered = new CopyOnWriteArrayList<>();

  private static Dataset<Row> stream(Map<String, String> options) {
    DataStreamReader reader = SPARK.readStream().format("seedtree");
    options.forEach(reader::option);
    return reader.load();
  }

  private DataStreamWriter<Row> writer(Map<String, String> options, long failingBatch) {
    VoidFunction2<Dataset<Row>, Long> store =
        (rows, batch) -> {
          List<Row> collected = rows.collectAsList();
          if (batch == failingBatch) {
            throw new IllegalStateException("batch " + batch + " fails intentionally");
          }
          List<Row> before = batches.put(batch, collected);
          assertThat(collected).isEqualTo(before == null ? collected : before);
          delivered.add(batch);
        };
    return StreamToFiles.withCheckpoint(
        stream(options).writeStream().foreachBatch(store), checkpoint.toString());
  }

  private void run(Map<String, String> options, Trigger trigger, long failingBatch)
      throws TimeoutException, StreamingQueryException {
    StreamingQuery query = writer(options, failingBatch).trigger(trigger).start();
    try {
      query.awaitTermination();
    } finally {
      query.stop();
    }
  }

  private double[] values() {
    return new TreeMap<>(batches)
        .values().stream().flatMap(List::stream).mapToDouble(row -> row.getDouble(1)).toArray();
  }

  private long[] ids() {
    return new TreeMap<>(batches)
        .values().stream().flatMap(List::stream).mapToLong(row -> row.getLong(0)).toArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "gamma(2); PCG64; gamma(2, size=5000)",
        "normal(1, 2); SFC64; normal(1, 2, size=5000)",
        "exponential(3); MT19937; exponential(3, size=5000)",
        "random; Philox; random(5000)"
      })
  void availableNowReadsAllRowsInBatches(String distribution, String engine, String call)
      throws Exception {
    Map<String, String> options =
        Map.of(
            "seed",
            "42",
            "n",
            "5000",
            "distribution",
            distribution,
            "bitGenerator",
            engine,
            "rowsPerBatch",
            "777",
            "numPartitions",
            "3");
    run(options, Trigger.AvailableNow(), -1);
    assertThat(batches).hasSize(7);
    assertThat(ids()).isEqualTo(NumpyArrays.longs("np.arange(5000)"));
    assertThat(values()).isEqualTo(NumpyArrays.doubles("Generator(" + engine + "(42))." + call));
  }

  @Test
  void aBatchMayHaveFewerRowsThanPartitions() throws Exception {
    Map<String, String> options =
        Map.of(
            "seed",
            "8401",
            "n",
            "7",
            "distribution",
            "normal",
            "rowsPerBatch",
            "2",
            "numPartitions",
            "5");
    run(options, Trigger.AvailableNow(), -1);
    assertThat(batches).hasSize(4);
    assertThat(values()).isEqualTo(NumpyArrays.doubles("default_rng(8401).normal(size=7)"));
  }

  @Test
  void aFailedBatchIsReadAgainFromTheCheckpoint() throws Exception {
    assertThatThrownBy(() -> run(GAMMA, Trigger.AvailableNow(), 3))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("intentionally");
    assertThat(delivered).containsExactly(0L, 1L, 2L);
    run(GAMMA, Trigger.AvailableNow(), -1);
    assertThat(delivered).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(values()).isEqualTo(NumpyArrays.doubles("default_rng(42).gamma(2, size=5000)"));
  }

  @Test
  void theSizeOfBatchesMayChangeBetweenRuns() throws Exception {
    assertThatThrownBy(() -> run(GAMMA, Trigger.AvailableNow(), 2))
        .isInstanceOf(StreamingQueryException.class);
    Map<String, String> larger = new TreeMap<>(GAMMA);
    larger.put("rowsPerBatch", "2000");
    larger.put("numPartitions", "5");
    run(larger, Trigger.AvailableNow(), -1);
    assertThat(delivered).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(values()).isEqualTo(NumpyArrays.doubles("default_rng(42).gamma(2, size=5000)"));
  }

  @Test
  void aCheckpointOfAnotherTableIsRejected() throws Exception {
    run(GAMMA, Trigger.AvailableNow(), -1);
    Map<String, String> other = new TreeMap<>(GAMMA);
    other.put("seed", "43");
    assertThatThrownBy(() -> run(other, Trigger.AvailableNow(), -1))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("the checkpoint is of value: gamma(shape=2.0")
        .hasMessageContaining("seed=42")
        .hasMessageContaining("seed=43");
  }

  @Test
  void anEndlessStreamContinuesUntilItIsStopped() throws Exception {
    Map<String, String> options =
        Map.of("seed", "7", "distribution", "normal", "rowsPerBatch", "1000");
    StreamingQuery query = writer(options, -1).start();
    awaitBatches(query, 3);
    query.stop();
    query = writer(options, -1).start();
    awaitBatches(query, batches.size() + 3);
    query.stop();
    int rows = batches.size() * 1000;
    assertThat(ids()).isEqualTo(NumpyArrays.longs("np.arange(" + rows + ")"));
    assertThat(values()).isEqualTo(NumpyArrays.doubles("default_rng(7).normal(size=" + rows + ")"));
  }

  private void awaitBatches(StreamingQuery query, int count) {
    Cluster.await("batches", () -> batches.size() >= count || !query.isActive());
    assertThat(batches).hasSizeGreaterThanOrEqualTo(count);
  }

  @Test
  void onlyStreamsMayBeEndless() {
    Map<String, String> endless = Map.of("seed", "7", "rowsPerBatch", "1000");
    assertThatThrownBy(() -> run(endless, Trigger.AvailableNow(), -1))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("seedtree option n: missing; Trigger.AvailableNow reads n rows");
    assertThatThrownBy(() -> table(endless).count())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("seedtree option n: missing; only a streaming read may have no number of rows");
    assertThatThrownBy(() -> stream(Map.of("seed", "7")))
        .hasMessageContaining("seedtree option n")
        .hasMessageContaining("rowsPerSecond or rowsPerBatch");
    assertThatThrownBy(() -> stream(Map.of("seed", "7", "rowsPerSecond", "0")))
        .hasMessageContaining("seedtree option rowsPerSecond: '0' is not an integer from 1");
  }

  @Test
  void rowsBecomeAvailableAtTheRate() {
    AtomicLong clock = new AtomicLong(1_000_000);
    RowStream stream =
        streamWithClock(Map.of("seed", "7", "rowsPerSecond", "1000", "n", "2000"), clock);
    Offset start = stream.initialOffset();
    ReadLimit all = ReadLimit.allAvailable();
    assertThat(row(stream.latestOffset(start, all))).isZero();
    clock.addAndGet(1_500_000);
    Offset next = stream.latestOffset(start, all);
    assertThat(row(next)).isEqualTo(1);
    clock.addAndGet(1_000_000_000);
    assertThat(row(stream.latestOffset(next, all))).isEqualTo(1001);
    assertThat(row(stream.latestOffset(next, ReadLimit.maxRows(10)))).isEqualTo(11);
    clock.addAndGet(2_000_000_000);
    assertThat(row(stream.latestOffset(next, all))).isEqualTo(2000);
  }

  @Test
  void timeWithoutTheQueryAddsNoRows() {
    AtomicLong clock = new AtomicLong();
    RowStream stream = streamWithClock(Map.of("seed", "7", "rowsPerSecond", "1000"), clock);
    Offset start = stream.deserializeOffset(new RowOffset(5000, tableOf(stream)).json());
    clock.set(3_600_000_000_000L);
    assertThat(row(stream.latestOffset(start, stream.getDefaultReadLimit()))).isEqualTo(5000);
    clock.addAndGet(1_000_000_000);
    assertThat(row(stream.latestOffset(start, stream.getDefaultReadLimit()))).isEqualTo(6000);
  }

  private static RowStream streamWithClock(Map<String, String> options, AtomicLong clock) {
    TableSpec spec = TableOptions.parse(SqlEngine.SPARK, new CaseInsensitiveStringMap(options));
    return new RowStream(spec, SparkTypes.schema(spec), new RowRange(0, spec.rows()), clock::get);
  }

  private static String tableOf(RowStream stream) {
    String json = stream.initialOffset().json();
    return json.substring(json.indexOf("\"table\": \"") + 10, json.lastIndexOf('"'));
  }

  private static long row(Offset offset) {
    return ((RowOffset) offset).row();
  }
}
