package org.seedtree.flink.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.parallel.StreamSegment;
import org.seedtree.sql.TableSpec.Column;

/**
 * Draws the rows of splits, and parses segments of streams for the enumerator. It asks for the next
 * split when it opens one, so that it does not wait.
 *
 * @param <T> the type of the elements
 */
final class RowReader<T> implements SourceReader<T, RowSplit> {

  private final SourceReaderContext context;
  private final ReadPlan plan;
  private final RowFormat<T> format;
  private final int rowsPerCall;
  private final Deque<RowSplit> splits = new ArrayDeque<>();
  private @Nullable SplitRows<T> current;
  private boolean isRequested;
  private boolean isLast;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  /**
   * Makes a reader.
   *
   * @param context Flink's
   * @param plan what is read
   * @param format makes the elements
   * @param rowsPerCall the maximum number of rows that are emitted at once
   */
  RowReader(SourceReaderContext context, ReadPlan plan, RowFormat<T> format, int rowsPerCall) {
    this.context = context;
    this.plan = plan;
    this.format = format;
    this.rowsPerCall = rowsPerCall;
  }

  @Override
  public void start() {
    request();
  }

  private void request() {
    if (!isRequested && !isLast && splits.isEmpty()) {
      isRequested = true;
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) {
    SplitRows<T> rows = current;
    while (rows == null || rows.isExhausted()) {
      if (rows != null) {
        output.releaseOutputForSplit(rows.splitId());
      }
      RowSplit split = splits.poll();
      if (split == null) {
        current = null;
        request();
        if (isLast) {
          return InputStatus.END_OF_INPUT;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
      }
      rows = new SplitRows<>(plan, split, format);
      current = rows;
      request();
    }
    rows.emit(output, rowsPerCall);
    return InputStatus.MORE_AVAILABLE;
  }

  @Override
  public List<RowSplit> snapshotState(long checkpointId) {
    List<RowSplit> state = new ArrayList<>();
    if (current != null && !current.isExhausted()) {
      state.add(current.rest());
    }
    state.addAll(splits);
    return state;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return current != null || !splits.isEmpty() || isLast
        ? CompletableFuture.completedFuture(null)
        : available;
  }

  @Override
  public void addSplits(List<RowSplit> added) {
    isRequested = false;
    splits.addAll(added);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    isLast = true;
    available.complete(null);
  }

  /** Parses a segment at once: others wait for it. */
  @Override
  public void handleSourceEvents(SourceEvent event) {
    if (event instanceof SegmentRequest request) {
      Column column = plan.columns().get(request.column());
      StreamSegment segment =
          StreamIndex.parse(
                  column.seed().newEngine(),
                  column.distribution().sampler(),
                  column.distribution().dtype(),
                  request.firstBlock(),
                  request.blocks())
              .orElseThrow();
      context.sendSourceEventToCoordinator(new SegmentReply(request, segment));
    }
  }

  @Override
  public void close() {}
}
