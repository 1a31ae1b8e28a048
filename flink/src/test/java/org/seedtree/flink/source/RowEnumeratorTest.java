package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
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
      coordinator.register(reader, 1);
      enumerator.addReader(reader);
      enumerator.handleSplitRequest(reader, "localhost");
    }
  }

  /** All readers of a failed region are gone before the first of them is reported. */
  @Test
  void splitsOfAFailedReaderWaitForReadersThatAreThere() {
    startReaders();
    List<SourceEvent> requests = coordinator.events();
    assertThat(requests).hasSize(2);

    coordinator.readers.clear();
    coordinator.sent.clear();
    enumerator.addSplitsBack(List.of(SPLIT), 0);
    enumerator.addSplitsBack(List.of(), 1);
    assertThat(coordinator.assigned).isEmpty();
    assertThat(coordinator.events()).isEmpty();

    startReaders();
    assertThat(coordinator.assigned).containsExactly(Map.entry(0, List.of(SPLIT)));
    assertThat(coordinator.events()).containsExactly(requests.get(0));
  }

  /** With speculative execution a reader has several attempts, any of which may be lost. */
  @Test
  void aRequestGoesToEachAttemptOfAReader() {
    startReaders();
    SourceEvent request = coordinator.events().get(1);
    coordinator.sent.clear();
    coordinator.register(1, 2);
    enumerator.handleSplitRequest(1, "localhost");
    assertThat(coordinator.sent).containsExactly(Map.entry(1, request), Map.entry(1, request));
  }

  @Test
  void aReaderThatIsGoneIsNotAskedForASegment() {
    startReaders();
    SourceEvent own = coordinator.events().get(0);
    SourceEvent ofTheOther = coordinator.events().get(1);
    coordinator.readers.remove(1);
    coordinator.sent.clear();
    enumerator.handleSplitRequest(0, "localhost");
    enumerator.addSplitsBack(List.of(), 0);
    assertThat(coordinator.events()).containsExactly(own);
    coordinator.sent.clear();

    enumerator.addReader(0);
    enumerator.handleSplitRequest(0, "localhost");
    assertThat(coordinator.events()).containsExactly(ofTheOther);
  }
}
