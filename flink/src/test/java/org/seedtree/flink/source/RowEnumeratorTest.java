package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Gamma;
import org.seedtree.flink.SeedtreeSource;
import org.seedtree.sql.StreamPosition;

/** Splits and requests go to readers that are there. */
class RowEnumeratorTest {

  private static final RowSplit SPLIT =
      new RowSplit(0, 3, 100, List.of(StreamPosition.afterWords(0)));

  private final Coordinator coordinator = new Coordinator();
  private final SplitEnumerator<RowSplit, EnumeratorState> enumerator =
      SeedtreeSource.of(42, new Gamma(2, 1.5), 1_000_000).createEnumerator(coordinator);

  private void startReaders() {
    for (int reader = 0; reader < 2; reader++) {
      coordinator.readers.put(reader, new ReaderInfo(reader, "localhost"));
      enumerator.addReader(reader);
      enumerator.handleSplitRequest(reader, "localhost");
    }
  }

  /** All readers of a failed region are gone before the first of them is reported. */
  @Test
  void splitsOfAFailedReaderWaitForReadersThatAreThere() {
    startReaders();
    List<SourceEvent> requests = List.copyOf(coordinator.events);
    assertThat(requests).hasSize(2);

    coordinator.readers.clear();
    coordinator.events.clear();
    enumerator.addSplitsBack(List.of(SPLIT), 0);
    enumerator.addSplitsBack(List.of(), 1);
    assertThat(coordinator.assigned).isEmpty();
    assertThat(coordinator.events).isEmpty();

    startReaders();
    assertThat(coordinator.assigned).containsExactly(Map.entry(0, List.of(SPLIT)));
    assertThat(coordinator.events).containsExactly(requests.get(0));
  }

  @Test
  void aReaderThatIsGoneIsNotAskedForASegment() {
    startReaders();
    SourceEvent ofTheOther = coordinator.events.get(1);
    coordinator.readers.remove(1);
    coordinator.events.clear();
    enumerator.handleSplitRequest(0, "localhost");
    enumerator.addSplitsBack(List.of(), 0);
    assertThat(coordinator.events).isEmpty();

    enumerator.addReader(0);
    enumerator.handleSplitRequest(0, "localhost");
    assertThat(coordinator.events).containsExactly(ofTheOther);
  }

  /** What is sent to readers; as in Flink, sending to a reader that is not there fails. */
  private static final class Coordinator implements SplitEnumeratorContext<RowSplit> {

    private final Map<Integer, ReaderInfo> readers = new HashMap<>();
    private final List<Map.Entry<Integer, List<RowSplit>>> assigned = new ArrayList<>();
    private final List<SourceEvent> events = new ArrayList<>();

    private void checkRegistered(int subtask) {
      if (!readers.containsKey(subtask)) {
        throw new IllegalArgumentException("subtask " + subtask + " is not registered");
      }
    }

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {
      checkRegistered(subtask);
      events.add(event);
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
}
