package org.seedtree.flink.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** What is sent to readers; as in Flink, sending to a reader that is not there fails. */
final class Coordinator implements SplitEnumeratorContext<RowSplit> {

  final Map<Integer, Map<Integer, ReaderInfo>> readers = new HashMap<>();
  final List<Map.Entry<Integer, List<RowSplit>>> assigned = new ArrayList<>();
  final List<Map.Entry<Integer, SourceEvent>> sent = new ArrayList<>();

  /** Registers the first attempts of a reader. */
  void register(int reader, int attempts) {
    Map<Integer, ReaderInfo> all = new HashMap<>();
    for (int attempt = 0; attempt < attempts; attempt++) {
      all.put(attempt, new ReaderInfo(reader, "localhost"));
    }
    readers.put(reader, all);
  }

  /** Returns the events that were sent, without their readers. */
  List<SourceEvent> events() {
    return sent.stream().map(Map.Entry::getValue).toList();
  }

  private Map<Integer, ReaderInfo> attempts(int subtask) {
    Map<Integer, ReaderInfo> attempts = readers.get(subtask);
    if (attempts == null) {
      throw new IllegalArgumentException("subtask " + subtask + " is not registered");
    }
    return attempts;
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    throw new UnsupportedOperationException("as in Flink with speculative execution");
  }

  @Override
  public void sendEventToSourceReader(int subtask, int attempt, SourceEvent event) {
    if (!attempts(subtask).containsKey(attempt)) {
      throw new IllegalArgumentException("attempt " + attempt + " is not registered");
    }
    sent.add(Map.entry(subtask, event));
  }

  @Override
  public int currentParallelism() {
    return 2;
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    Map<Integer, ReaderInfo> first = new HashMap<>();
    readers.forEach((reader, attempts) -> first.put(reader, attempts.get(0)));
    return first;
  }

  @Override
  public Map<Integer, Map<Integer, ReaderInfo>> registeredReadersOfAttempts() {
    return readers;
  }

  @Override
  public void assignSplits(SplitsAssignment<RowSplit> assignment) {
    assignment.assignment().keySet().forEach(this::attempts);
    assignment.assignment().forEach((subtask, splits) -> add(subtask, splits));
  }

  private void add(int subtask, List<RowSplit> splits) {
    assigned.add(Map.entry(subtask, List.copyOf(splits)));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    attempts(subtask);
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    runnable.run();
  }
}
