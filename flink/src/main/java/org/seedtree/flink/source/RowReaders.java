package org.seedtree.flink.source;

import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimitedSourceReader;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.jspecify.annotations.Nullable;

/** Makes the readers and the enumerator of a source. */
public final class RowReaders {

  private static final int ROWS_PER_CALL = 64;

  private RowReaders() {}

  /**
   * Returns the reader of a subtask, which keeps to its part of the rate.
   *
   * @param context Flink's
   * @param plan what is read
   * @param format makes the elements
   * @param <T> the type of the elements
   */
  public static <T> SourceReader<T, RowSplit> reader(
      SourceReaderContext context, ReadPlan plan, RowFormat<T> format) {
    long rate = plan.table().rate().rowsPerSecond();
    if (rate == 0) {
      return new RowReader<>(context, plan, format, ROWS_PER_CALL);
    }
    @SuppressWarnings("unchecked") // Flink returns a raw type
    RateLimiterStrategy<RowSplit> strategy = RateLimiterStrategy.perSecond(rate);
    return new LimitedReader<>(
        new RowReader<>(context, plan, format, 1),
        strategy.createRateLimiter(plan.readers(context.currentParallelism())));
  }

  /**
   * Returns the enumerator, which ends the job when it starts if the state is that of other rows.
   *
   * @param context Flink's
   * @param plan what is read
   * @param state the state to continue from; null to start
   */
  public static SplitEnumerator<RowSplit, EnumeratorState> enumerator(
      SplitEnumeratorContext<RowSplit> context, ReadPlan plan, @Nullable EnumeratorState state) {
    return new RowEnumerator(context, plan, state);
  }

  /** Flink's reader with a rate, which keeps events to itself. */
  @SuppressWarnings("try") // Flink's close may be interrupted
  private static final class LimitedReader<T> extends RateLimitedSourceReader<T, RowSplit> {

    private final RowReader<T> reader;

    LimitedReader(RowReader<T> reader, RateLimiter<RowSplit> limiter) {
      super(reader, limiter);
      this.reader = reader;
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
      reader.handleSourceEvents(event);
    }
  }
}
