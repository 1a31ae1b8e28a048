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

  final Map<Integer, ReaderInfo> readers = new HashMap<>();
  final List<Map.Entry<Integer, List<RowSplit>>> assigned = new ArrayList<>();
  final List<Map.Entry<Integer, SourceEvent>> sent = new ArrayList<>();

  /** Returns the events that were sent, without their readers. */
  List<SourceEvent> events() {
    return sent.stream().map(Map.Entry::getValue).toList();
  }

  private void checkRegistered(int subtask) {
    if (!readers.containsKey(subtask)) {
      throw new IllegalArgumentException("subtask " + subtask + " is not registered");
    }
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    checkRegistered(subtask);
    sent.add(Map.entry(subtask, event));
  }

  @Override
  public int currentParallelism() {
    return 2;
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return Map.copyOf(readers);
  }

  @Override
  public void assignSplits(SplitsAssignment<RowSplit> assignment) {
    assignment.assignment().keySet().forEach(this::checkRegistered);
    assignment.assignment().forEach((subtask, splits) -> add(subtask, splits));
  }

  private void add(int subtask, List<RowSplit> splits) {
    assigned.add(Map.entry(subtask, List.copyOf(splits)));
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    checkRegistered(subtask);
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
