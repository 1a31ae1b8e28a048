package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.distribution.Normal;
import org.seedtree.flink.SeedtreeSource;
import org.seedtree.sql.StreamPosition;

/** A reader tells Flink which of its splits are finished, so that Flink keeps nothing of them. */
class RowReaderTest {

  private static RowSplit split(long first, long end) {
    return new RowSplit(first, first, end, List.of(StreamPosition.afterValues(first)));
  }

  private static SourceReader<Double, RowSplit> reader(long rowsPerSecond) {
    SeedtreeSource<Double> source = SeedtreeSource.of(42, new Normal(0, 1), 1000);
    return (rowsPerSecond == 0 ? source : source.withRowsPerSecond(rowsPerSecond))
        .createReader(new ReaderContext());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void finishedSplitsAreReleased(long rowsPerSecond) throws Exception {
    try (SourceReader<Double, RowSplit> reader = reader(rowsPerSecond)) {
      reader.start();
      reader.addSplits(List.of(split(0, 3), split(3, 5), split(5, 6)));
      reader.notifyNoMoreSplits();
      Output output = new Output();
      while (reader.pollNext(output) != InputStatus.END_OF_INPUT) {
        reader.isAvailable().get();
      }
      assertThat(output.events)
          .containsExactly(
              "row",
              "row",
              "row",
              "end of rows-0",
              "row",
              "row",
              "end of rows-3",
              "row",
              "end of rows-5");
    }
  }

  /** What a reader emits and releases. */
  private static final class Output implements ReaderOutput<Double> {

    private final List<String> events = new ArrayList<>();

    @Override
    public void collect(Double element) {
      events.add("row");
    }

    @Override
    public void collect(Double element, long timestamp) {
      events.add("row");
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<Double> createOutputForSplit(String splitId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
      events.add("end of " + splitId);
    }
  }
}
