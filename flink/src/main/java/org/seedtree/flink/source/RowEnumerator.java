package org.seedtree.flink.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsHandleExecutionAttemptSourceEvent;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.jspecify.annotations.Nullable;
import org.seedtree.parallel.StreamIndex.Checkpoint;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.TableSpec.Column;

/**
 * Hands out the rows in order, in splits. Where values take a variable number of words, a reader
 * that waits for a split is asked to parse a segment of the stream, and the segments are joined
 * here.
 *
 * <p>With speculative execution a reader may have several attempts. Flink gives each of them all
 * splits of the reader; so requests go to each of them, and the first answer counts.
 */
final class RowEnumerator
    implements SplitEnumerator<RowSplit, EnumeratorState>,
        SupportsHandleExecutionAttemptSourceEvent {

  private static final int SEGMENTS_PER_READER = 4;

  private final SplitEnumeratorContext<RowSplit> context;
  private final ReadPlan plan;
  private final @Nullable String mismatch;
  private final boolean isSequential;

  /** The indices of the columns that need one, in the order of the columns. */
  private final Map<Integer, ColumnIndex> indices = new LinkedHashMap<>();

  private final Deque<RowSplit> returned = new ArrayDeque<>();
  private final Set<Integer> waiting = new LinkedHashSet<>();
  private final Map<Integer, SegmentRequest> requests = new HashMap<>();
  private long nextRow;

  /**
   * Makes an enumerator.
   *
   * @param context Flink's
   * @param plan what is read
   * @param state the state to continue from; null to start
   */
  RowEnumerator(
      SplitEnumeratorContext<RowSplit> context, ReadPlan plan, @Nullable EnumeratorState state) {
    this.context = context;
    this.plan = plan;
    this.mismatch =
        state == null || state.identity().equals(plan.identity())
            ? null
            : "seedtree: the state is that of " + state.identity() + ", not of " + plan.identity();
    this.nextRow = state == null ? plan.range().first() : state.nextRow();
    this.isSequential = plan.isSequential();
    if (state != null) {
      returned.addAll(state.returned());
    }
    if (mismatch == null && !isSequential && plan.table().blockSize() == 0) {
      createIndices(state);
    }
  }

  private void createIndices(@Nullable EnumeratorState state) {
    int ahead = SEGMENTS_PER_READER * Math.max(1, context.currentParallelism());
    for (int i = 0; i < plan.columns().size(); i++) {
      Column column = plan.columns().get(i);
      if (wordsPerValue(column).isEmpty()) {
        Checkpoint start =
            state == null ? Checkpoint.START : state.checkpoints().get(indices.size());
        indices.put(i, new ColumnIndex(i, column, plan.range().end(), ahead, start));
      }
    }
  }

  private static OptionalInt wordsPerValue(Column column) {
    return column.distribution().sampler().wordsPerValue();
  }

  /**
   * Ends the job if it was restored from the state of other rows: only here can it be ended.
   *
   * @throws SuppressRestartsException if it was, since no restart mends it
   */
  @Override
  public void start() {
    if (mismatch != null) {
      throw new SuppressRestartsException(new IllegalArgumentException(mismatch));
    }
  }

  @Override
  public void handleSplitRequest(int subtask, @Nullable String host) {
    waiting.add(subtask);
    SegmentRequest request = requests.get(subtask);
    if (request != null) {
      send(subtask, request); // an attempt that came later
    }
    serve();
  }

  @Override
  public void addReader(int subtask) {
    forget(subtask);
  }

  @Override
  public void addSplitsBack(List<RowSplit> splits, int subtask) {
    returned.addAll(splits);
    forget(subtask);
    serve();
  }

  private void forget(int subtask) {
    waiting.remove(subtask);
    SegmentRequest request = requests.remove(subtask);
    if (request != null) {
      index(request).abandon(request);
    }
  }

  private ColumnIndex index(SegmentRequest request) {
    return Objects.requireNonNull(indices.get(request.column()), "index");
  }

  @Override
  public void handleSourceEvent(int subtask, SourceEvent event) {
    if (event instanceof SegmentReply reply) {
      requests.remove(subtask, reply.request());
      index(reply.request()).add(reply, nextRow);
      serve();
    }
  }

  @Override
  public void handleSourceEvent(int subtask, int attempt, SourceEvent event) {
    handleSourceEvent(subtask, event);
  }

  private void send(int subtask, SegmentRequest request) {
    context
        .registeredReadersOfAttempts()
        .getOrDefault(subtask, Map.of())
        .keySet()
        .forEach(attempt -> context.sendEventToSourceReader(subtask, attempt, request));
  }

  /** Serves the readers that wait, but for those that have failed and are not reported yet. */
  private void serve() {
    Set<Integer> registered = context.registeredReaders().keySet();
    waiting.stream().filter(reader -> !registered.contains(reader)).toList().forEach(this::forget);
    for (RowSplit split; !waiting.isEmpty() && (split = nextSplit()) != null; ) {
      int subtask = waiting.iterator().next();
      waiting.remove(subtask);
      context.assignSplit(split, subtask);
    }
    if (returned.isEmpty() && nextRow >= plan.range().end()) {
      waiting.forEach(context::signalNoMoreSplits);
      waiting.clear();
    }
    for (int subtask : waiting) {
      if (!requests.containsKey(subtask)) {
        SegmentRequest request = nextRequest();
        if (request == null) {
          return;
        }
        requests.put(subtask, request);
        send(subtask, request);
      }
    }
  }

  /** Returns the next request of the column that is behind the others, if there is any. */
  private @Nullable SegmentRequest nextRequest() {
    int readers = Math.max(1, context.currentParallelism());
    long limit = nextRow + readers * plan.splitRows(readers);
    List<ColumnIndex> order = new ArrayList<>(indices.values());
    order.sort(Comparator.comparingDouble(ColumnIndex::requestedValues));
    for (ColumnIndex index : order) {
      SegmentRequest request = index.nextRequest(limit);
      if (request != null) {
        return request;
      }
    }
    return null;
  }

  private @Nullable RowSplit nextSplit() {
    if (!returned.isEmpty()) {
      return returned.remove();
    }
    long first = nextRow;
    if (first >= plan.range().end()) {
      return null;
    }
    long end = isSequential ? plan.range().end() : endOfSplit();
    if (!indices.values().stream().allMatch(index -> index.contains(end))) {
      return null;
    }
    List<StreamPosition> positions = new ArrayList<>();
    for (int i = 0; i < plan.columns().size(); i++) {
      positions.add(position(i, first));
    }
    nextRow = end;
    indices.values().forEach(index -> index.discardBefore(end));
    return new RowSplit(first, first, end, positions);
  }

  private long endOfSplit() {
    long rows = plan.splitRows(context.currentParallelism());
    long block = Math.max(1, plan.table().blockSize());
    return Math.min(nextRow / block * block + rows, plan.range().end());
  }

  private StreamPosition position(int column, long row) {
    int blockSize = plan.table().blockSize();
    if (blockSize > 0) {
      return StreamPosition.afterValues(row % blockSize);
    }
    if (isSequential) {
      return StreamPosition.afterValues(row);
    }
    ColumnIndex index = indices.get(column);
    if (index != null) {
      return index.position(row);
    }
    Column fixed = plan.columns().get(column);
    int words = wordsPerValue(fixed).orElseThrow() * (Long.SIZE / fixed.seed().engine().wordBits());
    return StreamPosition.afterWords(row * words);
  }

  @Override
  public EnumeratorState snapshotState(long checkpointId) {
    List<Checkpoint> checkpoints =
        indices.values().stream().map(index -> index.checkpoint(nextRow)).toList();
    return new EnumeratorState(plan.identity(), nextRow, List.copyOf(returned), checkpoints);
  }

  @Override
  public void close() {}
}
