package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;

class CheckpointWriterTest {

  private static final RunPlan PLAN =
      RunPlan.of(Engine.PCG64, new SeedSequence(1), "random", Map.of(), DType.FLOAT64, 10)
          .inBlocksOf(2);

  private static final byte[] RESULTS = new byte[2 * SegmentFile.VALUE_BYTES];

  @TempDir private Path folder;

  private long segments() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(BlockStore::isSegment).count();
    }
  }

  @Test
  void blocksAreWrittenWhereNoThreadStarts() throws IOException {
    AtomicLong now = new AtomicLong();
    BlockStore blocks = new BlockStore(folder, PLAN);
    CheckpointWriter checkpoints =
        new CheckpointWriter(
            blocks,
            thread -> {
              throw new OutOfMemoryError("unable to create native thread");
            },
            now::get);
    try (checkpoints) {
      checkpoints.start();
      checkpoints.add(0, RESULTS);
      now.addAndGet(250_000_000);
      checkpoints.add(1, RESULTS);
      assertThat(segments()).isOne();
      assertThat(blocks.has(0)).isTrue();
      checkpoints.add(2, RESULTS);
      assertThat(blocks.has(2)).as("before the next checkpoint").isFalse();
    }
    assertThat(segments()).isEqualTo(2);
    assertThat(blocks.has(2)).isTrue();
  }
}
