package org.seedtree.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.distribution.Normal;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.spark.LocalSpark;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.DistributionText;
import org.seedtree.sql.StreamPosition;
import org.seedtree.sql.StreamSeed;
import org.seedtree.sql.TableSpec.Column;

/** Compares positions that the driver or a job finds with drawing all earlier values. */
class StreamPositionsTest extends LocalSpark {

  private static final List<Long> ROWS = List.of(0L, 1L, 70_000L, 250_000L, 600_000L);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "normal(1, 2)",
        "standard_cauchy",
        "gamma(0.5)",
        "poisson(40)",
        "poisson(0)",
        "integers(1000)",
        "integers(100, dtype=int8)",
        "standard_normal(dtype=float32)",
        "uniform(2, 3)"
      })
  void driverAndJobFindTheSamePositions(String text) {
    DistributionSpec distribution =
        DistributionText.parse("distribution", text).distribution(NumpyRelease.DEFAULT);
    for (Engine engine : Engine.values()) {
      StreamSeed seed = new StreamSeed(engine, "99", List.of(), "2.4.6");
      check(new StreamPositions(1L << 40, 1), seed, distribution);
      if (engine == Engine.PCG64 || engine == Engine.MT19937) {
        check(new StreamPositions(0, 1), seed, distribution);
      }
    }
  }

  private static void check(
      StreamPositions positions, StreamSeed seed, DistributionSpec distribution) {
    int n = ROWS.get(ROWS.size() - 1).intValue() + 3;
    Object all = distribution.dtype().newArray(n);
    distribution.sampler().on(seed.newEngine()).fill(all, 0, n);
    List<StreamPosition> found = positions.find(seed, distribution, ROWS);
    for (int i = 0; i < ROWS.size(); i++) {
      StreamPosition position = found.get(i);
      BitGenerator bits = position.open(seed);
      int discard = (int) position.values();
      Object drawn = distribution.dtype().newArray(discard + 3);
      distribution.sampler().on(bits).fill(drawn, 0, discard + 3);
      for (int k = 0; k < 3; k++) {
        assertThat(Array.get(drawn, discard + k))
            .as("%s %s, row %s", seed.engine(), distribution, ROWS.get(i) + k)
            .isEqualTo(Array.get(all, ROWS.get(i).intValue() + k));
      }
    }
    assertThat(positions.find(seed, distribution, ROWS)).isEqualTo(found);
  }

  @Test
  void aDistantPositionIsReachedWithoutDrawingAllValues() {
    DistributionSpec distribution =
        DistributionText.parse("distribution", "normal").distribution(NumpyRelease.DEFAULT);
    StreamPosition position =
        new StreamPositions(1L << 40, 1)
            .find(
                new StreamSeed(Engine.PCG64, "1", List.of(), "2.4.6"),
                distribution,
                List.of(1_000_000L))
            .get(0);
    assertThat(position.values()).isLessThan(1 << 16);
    assertThat(position.words()).isGreaterThan(900_000);
  }

  @Test
  void allColumnsOfAWideTableRemainCached() {
    List<Column> columns =
        IntStream.range(0, 20)
            .mapToObj(
                k ->
                    new Column(
                        "x" + k,
                        DistributionSpec.of(new Normal(0, 1)),
                        new StreamSeed(Engine.PCG64, "2", List.of(), "2.4.6").child(k)))
            .toList();
    StreamPositions positions = new StreamPositions(0, 1);
    List<Long> rows = List.of(100_000L);
    SPARK.sparkContext().setJobGroup("wide", "parses a wide table", false);
    try {
      List<List<StreamPosition>> found = positions.find(columns, rows);
      int jobs = jobs("wide");
      assertThat(jobs).isEqualTo(columns.size());
      assertThat(positions.find(columns, rows)).isEqualTo(found);
      assertThat(jobs("wide")).isEqualTo(jobs);
    } finally {
      SPARK.sparkContext().clearJobGroup();
    }
  }

  private static int jobs(String group) {
    return SPARK.sparkContext().statusTracker().getJobIdsForGroup(group).length;
  }
}
