package org.seedtree.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockSizeTest {

  @Test
  void thereAreAtMost4096BlocksOfCompleteStreams() {
    for (long streams : new long[] {1, 2, 3, 1000, 1_000_000, 4_000_000_000L}) {
      for (long perStream : new long[] {0, 1, 7, 65536, 65537, 1L << 28, 1L << 31}) {
        long size = BlockSize.of(streams, perStream);
        assertThat(size).isPositive();
        assertThat(streams * perStream / size).isLessThanOrEqualTo(4096);
        assertThat(streams == 1 || perStream == 0 || size % perStream == 0).isTrue();
      }
    }
    assertThat(IntStream.of(1, 65536)).allMatch(perStream -> BlockSize.of(1, perStream) == 65536);
  }
}
