package org.seedtree.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.StreamSeed;

/** The states that are cached of a long stream are few, and those of drawing all values. */
class DrawnPositionsTest {

  private static final int MAX_STATES = 64;
  private static final StreamSeed SEED = new StreamSeed(Engine.SFC64, "8501", List.of(), "2.4.6");

  private final DistributionSpec normal = DistributionSpec.of(new Normal(0, 1));
  private final DrawnPositions positions = new DrawnPositions(SEED.newEngine(), normal, MAX_STATES);

  /** A query that reads its batches in order, two partitions of some rows in each. */
  private final class Query {

    private final int partitionRows;
    private final BitGenerator bits = SEED.newEngine();
    private long row;

    Query(int partitionRows) {
      this.partitionRows = partitionRows;
    }

    void readBatch() {
      List<Long> rows = List.of(row, row + partitionRows);
      for (StreamPosition position : positions.find(rows)) {
        assertThat(position.open(SEED).state()).as("row %s", row).isEqualTo(bits.state());
        normal.sampler().on(bits).fill(new double[partitionRows], 0, partitionRows);
        row += partitionRows;
      }
      assertThat(positions.cached()).hasSizeLessThanOrEqualTo(MAX_STATES + rows.size());
    }
  }

  @Test
  void queriesOfAnEndlessStreamCacheFewStates() {
    Query fast = new Query(7);
    Query slow = new Query(3);
    for (int batch = 0; batch < 2000; batch++) {
      fast.readBatch();
      if (batch % 10 == 0) {
        slow.readBatch();
      }
    }
    long previous = 0;
    for (long row : positions.cached()) {
      assertThat(row - previous).isLessThanOrEqualTo(4 * fast.row / MAX_STATES);
      previous = row;
    }
  }

  @Test
  void theStatesOfOneReadAllRemain() {
    List<Long> rows = LongStream.range(1, 4 * MAX_STATES).boxed().toList();
    List<StreamPosition> found = positions.find(rows);
    assertThat(positions.cached()).isEqualTo(rows);
    assertThat(positions.find(rows)).isEqualTo(found);
  }
}
