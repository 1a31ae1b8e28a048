package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SourceEvent;
import org.junit.jupiter.api.Test;
import org.seedtree.parallel.StreamIndex;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/** The streams of several columns are parsed side by side, a bounded number of blocks ahead. */
class ColumnsTest {

  private static final int MAX_ANSWERS = 100;

  private final Coordinator coordinator = new Coordinator();

  private static ReadPlan plan(String columns, long rows) {
    TableSpec table =
        TableOptions.parse(
            SqlEngine.FLINK, Map.of("seed", "42", "n", Long.toString(rows), "columns", columns));
    return new ReadPlan(table, table.columns(), new RowRange(0, rows));
  }

  private void start(RowEnumerator enumerator) {
    for (int reader = 0; reader < 2; reader++) {
      coordinator.register(reader, 1);
      enumerator.addReader(reader);
      enumerator.handleSplitRequest(reader, "localhost");
    }
  }

  private List<RowSplit> splits() {
    return coordinator.assigned.stream().flatMap(entry -> entry.getValue().stream()).toList();
  }

  /** Answers the request that was sent first, and asks for splits where some were assigned. */
  private void answer(RowEnumerator enumerator, ReadPlan plan) {
    int assigned = coordinator.assigned.size();
    Map.Entry<Integer, SourceEvent> request = coordinator.sent.remove(0);
    ReaderContext context = new ReaderContext();
    new RowReader<>(context, plan, arrays -> (row, i) -> row, 1)
        .handleSourceEvents(request.getValue());
    enumerator.handleSourceEvent(request.getKey(), context.sent.get(0));
    for (int i = assigned; i < coordinator.assigned.size(); i++) {
      enumerator.handleSplitRequest(coordinator.assigned.get(i).getKey(), "localhost");
    }
  }

  private long handedOut() {
    return splits().stream().mapToLong(RowSplit::end).max().orElse(0);
  }

  @Test
  void noColumnIsParsedFarAheadOfTheRows() {
    ReadPlan plan = plan("x: normal(0, 1), y: poisson(3), z: random", 10_000_000_000L);
    RowEnumerator enumerator = new RowEnumerator(coordinator, plan, null);
    start(enumerator);
    for (int i = 0; i < 40; i++) {
      SegmentRequest request = (SegmentRequest) coordinator.sent.get(0).getValue();
      int wordsPerValue = request.column() == 0 ? 1 : 4; // at least, and on the average
      long needed = handedOut() * wordsPerValue / StreamIndex.wordsPerBlock();
      assertThat(request.firstBlock() - needed).isLessThan(130);
      answer(enumerator, plan);
    }
    assertThat(handedOut()).isGreaterThan(1_000_000);
  }

  @Test
  void allRowsAreHandedOutWhenAReaderIsReplaced() {
    ReadPlan plan = plan("x: normal(0, 1), y: poisson(3)", 2_000_000);
    RowEnumerator enumerator = new RowEnumerator(coordinator, plan, null);
    start(enumerator);
    answer(enumerator, plan);
    enumerator.addSplitsBack(List.of(), 0);
    coordinator.sent.removeIf(event -> event.getKey() == 0);
    enumerator.addReader(0);
    enumerator.handleSplitRequest(0, "localhost");
    for (int i = 0; i < MAX_ANSWERS && handedOut() < 2_000_000; i++) {
      answer(enumerator, plan);
    }
    long next = 0;
    for (RowSplit split : splits()) {
      assertThat(split.first()).isEqualTo(next);
      next = split.end();
    }
    assertThat(next).isEqualTo(2_000_000);
  }

  /** Of 17 columns, the second and the last are parsed. */
  @Test
  void aStateContainsTheCheckpointsInTheOrderOfTheColumns() {
    List<String> columns =
        IntStream.range(0, 17)
            .mapToObj(i -> "c" + i + ": " + (i == 1 ? "normal" : i == 16 ? "poisson(3)" : "random"))
            .toList();
    ReadPlan plan = plan(String.join(", ", columns), 10_000_000);
    RowEnumerator enumerator = new RowEnumerator(coordinator, plan, null);
    start(enumerator);
    while (splits().isEmpty()) {
      answer(enumerator, plan);
    }
    RowEnumerator restored = new RowEnumerator(coordinator, plan, enumerator.snapshotState(1));
    long next = handedOut();
    while (handedOut() == next) {
      answer(enumerator, plan);
    }
    List<RowSplit> expected = splits();
    coordinator.sent.clear();
    start(restored);
    while (splits().size() == expected.size()) {
      answer(restored, plan);
    }
    assertThat(expected).contains(splits().get(expected.size()));
  }
}
