package org.seedtree.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** Runs jobs in this JVM. */
public abstract class LocalFlink {

  private static final Map<Integer, AtomicReferenceArray<Object>> RECORDED =
      new ConcurrentHashMap<>();
  private static final AtomicInteger RECORDINGS = new AtomicInteger();

  /** Returns an environment whose jobs run in this JVM. */
  public static StreamExecutionEnvironment environment(int parallelism) {
    Configuration configuration = new Configuration();
    configuration.setString("rest.bind-address", "127.0.0.1");
    return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
  }

  /** An environment of SQL in batch mode with the module of functions. */
  protected static final TableEnvironment TABLES = tables(EnvironmentSettings.inBatchMode(), 2);

  /** Returns an environment of SQL with the module of functions. */
  protected static TableEnvironment tables(EnvironmentSettings mode, int parallelism) {
    TableEnvironment tables = StreamTableEnvironment.create(environment(parallelism), mode);
    tables.executeSql("LOAD MODULE seedtree");
    return tables;
  }

  /** Returns the rows of a query. */
  public static List<Row> rows(TableEnvironment tables, String query) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (CloseableIterator<Row> iterator = tables.executeSql(query).collect()) {
      iterator.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** The elements that a job emits, by index; an element that comes twice ends the job. */
  public record Recording(int number, int count) implements MapFunction<Tuple2<Long, ?>, Long> {

    private static final long serialVersionUID = 1;

    /** Makes an empty recording of that many elements. */
    public static Recording of(int count) {
      int number = RECORDINGS.incrementAndGet();
      RECORDED.put(number, new AtomicReferenceArray<>(count));
      return new Recording(number, count);
    }

    /** Adds the elements of a source to a job. */
    public <T> Recording of(SeedtreeSource<T> source, StreamExecutionEnvironment job) {
      job.fromSource(source.withIndex(), WatermarkStrategy.noWatermarks(), "seedtree")
          .map(pair -> this.map(pair))
          .returns(Long.class)
          .sinkTo(new DiscardingSink<>());
      return this;
    }

    @Override
    public Long map(Tuple2<Long, ?> pair) {
      int index = Math.toIntExact(pair.f0);
      if (RECORDED.get(number).getAndSet(index, pair.f1) != null) {
        throw new IllegalStateException("twice: " + index);
      }
      return pair.f0;
    }

    /** Returns the elements in order and forgets them. */
    public List<Object> elements() {
      AtomicReferenceArray<Object> all = RECORDED.remove(number);
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        elements.add(all.get(i));
      }
      return elements;
    }
  }
}
