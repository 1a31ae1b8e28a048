package org.seedtree.spark.streaming;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.streaming.MicroBatchStream;
import org.apache.spark.sql.connector.read.streaming.Offset;
import org.apache.spark.sql.connector.read.streaming.ReadAllAvailable;
import org.apache.spark.sql.connector.read.streaming.ReadLimit;
import org.apache.spark.sql.connector.read.streaming.ReadMaxRows;
import org.apache.spark.sql.connector.read.streaming.SupportsTriggerAvailableNow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.seedtree.spark.source.OptionException;
import org.seedtree.spark.source.Planner;
import org.seedtree.spark.source.RowRange;
import org.seedtree.spark.source.SeedtreeReaderFactory;
import org.seedtree.spark.source.TableOptions;
import org.seedtree.spark.source.TableSpec;

/**
 * Rows in their order, micro-batch after micro-batch. An offset is a row's number and a row's
 * values hang on that alone, so a query that goes on from its checkpoint reads the rows that it
 * would have read.
 *
 * <p>With a rate, rows come from the moment a query starts or goes on; those of the time in which
 * it did not run are not made up for.
 */
public final class RowStream implements MicroBatchStream, SupportsTriggerAvailableNow {

  private final TableSpec spec;
  private final StructType schema;
  private final RowRange range;
  private final LongSupplier nanoTime;
  private final String table;
  private boolean allNow;
  private boolean started;
  private long startRow;
  private long startTime;

  /**
   * @param schema the columns that are read
   * @param range the rows that are read
   * @param nanoTime as {@link System#nanoTime}
   */
  public RowStream(TableSpec spec, StructType schema, RowRange range, LongSupplier nanoTime) {
    this.spec = spec;
    this.schema = schema;
    this.range = range;
    this.nanoTime = nanoTime;
    this.table = spec.identity();
  }

  @Override
  public Offset initialOffset() {
    return new RowOffset(range.first(), table);
  }

  @Override
  public Offset deserializeOffset(String json) {
    return RowOffset.read(json, table);
  }

  @Override
  public Offset latestOffset() {
    throw new UnsupportedOperationException("the latest offset hangs on a limit");
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    long first = ((RowOffset) start).row();
    long left = Math.max(0, available(first) - first);
    return new RowOffset(first + Math.min(left, most(limit)), table);
  }

  private long most(ReadLimit limit) {
    if (limit instanceof ReadMaxRows rows) {
      return rows.maxRows();
    }
    boolean all = limit instanceof ReadAllAvailable && !spec.pace().endless();
    return all ? Long.MAX_VALUE : spec.pace().rowsPerBatch();
  }

  /** The row before which there are rows now. */
  private long available(long first) {
    long perSecond = spec.pace().rowsPerSecond();
    if (allNow || perSecond == 0) {
      return range.end();
    }
    long now = nanoTime.getAsLong();
    if (!started) {
      started = true;
      startRow = first;
      startTime = now;
    }
    double come = (double) perSecond * (now - startTime) / TimeUnit.SECONDS.toNanos(1);
    return come < range.end() - startRow ? startRow + (long) come : range.end();
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    return ReadLimit.maxRows(spec.pace().rowsPerBatch());
  }

  @Override
  public @Nullable Offset reportLatestOffset() {
    return spec.pace().endless() ? null : new RowOffset(range.end(), table);
  }

  /** Without an end there is no all: it needs {@code n}. Rates do not hold back what is to come. */
  @Override
  public void prepareForTriggerAvailableNow() {
    if (spec.pace().endless()) {
      throw new OptionException(TableOptions.N, "it is missing; AvailableNow reads n rows");
    }
    allNow = true;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    RowRange rows = new RowRange(((RowOffset) start).row(), ((RowOffset) end).row());
    return new Planner(spec).plan(spec.columns(schema), rows);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new SeedtreeReaderFactory(spec, schema);
  }

  @Override
  public void commit(Offset end) {}

  @Override
  public void stop() {}
}
