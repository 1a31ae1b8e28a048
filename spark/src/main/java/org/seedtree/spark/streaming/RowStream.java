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
import org.seedtree.spark.read.PartitionPlanner;
import org.seedtree.spark.read.SeedtreeReaderFactory;
import org.seedtree.sql.OptionException;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/**
 * Reads the rows of a table in order, in micro-batches. An offset is a row number, and the values
 * of a row depend on its number alone: a query that is restarted from its checkpoint reads the rows
 * that it would have read without the restart.
 *
 * <p>With a rate, rows become available from the moment a query is started or restarted; the time
 * in which it did not run adds no rows.
 */
public final class RowStream implements MicroBatchStream, SupportsTriggerAvailableNow {

  private final TableSpec spec;
  private final StructType schema;
  private final RowRange range;
  private final LongSupplier nanoTime;
  private final String table;
  private boolean availableNow;
  private boolean started;
  private long startRow;
  private long startTime;

  /**
   * Makes a stream.
   *
   * @param spec the table
   * @param schema the columns that are read
   * @param range the rows that are read
   * @param nanoTime the clock, {@link System#nanoTime} outside tests
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
    throw new UnsupportedOperationException("the latest offset depends on a read limit");
  }

  @Override
  public Offset latestOffset(Offset start, ReadLimit limit) {
    long first = ((RowOffset) start).row();
    long available = Math.max(0, availableEnd(first) - first);
    return new RowOffset(first + Math.min(available, maxRows(limit)), table);
  }

  private long maxRows(ReadLimit limit) {
    if (limit instanceof ReadMaxRows rows) {
      return rows.maxRows();
    }
    boolean all = limit instanceof ReadAllAvailable && !spec.rate().endless();
    return all ? Long.MAX_VALUE : spec.rate().rowsPerBatch();
  }

  /** Returns the end, exclusive, of the rows that are available now. */
  private long availableEnd(long first) {
    long perSecond = spec.rate().rowsPerSecond();
    if (availableNow || perSecond == 0) {
      return range.end();
    }
    long now = nanoTime.getAsLong();
    if (!started) {
      started = true;
      startRow = first;
      startTime = now;
    }
    double rows = (double) perSecond * (now - startTime) / TimeUnit.SECONDS.toNanos(1);
    return rows < range.end() - startRow ? startRow + (long) rows : range.end();
  }

  @Override
  public ReadLimit getDefaultReadLimit() {
    return ReadLimit.maxRows(spec.rate().rowsPerBatch());
  }

  @Override
  public @Nullable Offset reportLatestOffset() {
    return spec.rate().endless() ? null : new RowOffset(range.end(), table);
  }

  /**
   * Makes all rows available at once, whatever the rate.
   *
   * @throws OptionException if the table is endless
   */
  @Override
  public void prepareForTriggerAvailableNow() {
    if (spec.rate().endless()) {
      throw new OptionException(TableOptions.N, "missing; Trigger.AvailableNow reads n rows");
    }
    availableNow = true;
  }

  @Override
  public InputPartition[] planInputPartitions(Offset start, Offset end) {
    RowRange rows = new RowRange(((RowOffset) start).row(), ((RowOffset) end).row());
    return new PartitionPlanner(spec).plan(schema, rows);
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
