package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;
import org.seedtree.parallel.StreamIndex.Checkpoint;
import org.seedtree.sql.StreamPosition;

/** States of checkpoints are read as they were written, and damaged ones rejected. */
class StateTest {

  private static final RowSplit SPLIT =
      new RowSplit(
          7, 9, 100, List.of(StreamPosition.afterWords(5), new StreamPosition("{}", 1, 2, 3)));

  private static final EnumeratorState STATE =
      new EnumeratorState(
          "a table", 12, List.of(SPLIT, SPLIT), List.of(new Checkpoint(3, 1, 999, true)));

  private static <T> void check(SimpleVersionedSerializer<T> serializer, T state)
      throws IOException {
    byte[] bytes = serializer.serialize(state);
    assertThat(serializer.deserialize(1, bytes)).isEqualTo(state);
    assertThatThrownBy(() -> serializer.deserialize(2, bytes))
        .hasMessage("seedtree: the state has version 2, this jar reads version 1");
    assertThatThrownBy(() -> serializer.deserialize(1, Arrays.copyOf(bytes, bytes.length + 3)))
        .hasMessage("seedtree: 3 bytes too many in a state");
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> serializer.deserialize(1, cut)).isInstanceOf(IOException.class);
    }
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) 0x80;
      try {
        serializer.deserialize(1, damaged); // a number may have any value of its range
      } catch (IOException e) {
        // nothing else is thrown
      }
    }
  }

  @Test
  void splitsAreReadAsWritten() throws IOException {
    check(new RowSplitSerializer(), SPLIT);
    assertThatThrownBy(() -> new RowSplit(7, 6, 8, List.of()))
        .hasMessage("rows of a split are not in order: 7, 6, 8");
  }

  @Test
  void statesOfEnumeratorsAreReadAsWritten() throws IOException {
    check(new EnumeratorStateSerializer(), STATE);
  }

  @Test
  void impossibleNumbersAreRejected() throws IOException {
    byte[] negative =
        new RowSplitSerializer()
            .serialize(new RowSplit(0, 0, 1, List.of(new StreamPosition(null, -1, 0, 0))));
    assertThatThrownBy(() -> new RowSplitSerializer().deserialize(1, negative))
        .hasMessage("seedtree: a position that cannot be: -1, 0, 0");
  }
}
