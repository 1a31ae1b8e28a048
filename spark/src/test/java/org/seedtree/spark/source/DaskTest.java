package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.Engine;
import org.seedtree.parallel.Blocks;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.DistributionText;

/** Compares rows of {@code mode=blocks}, and {@link Blocks}, with Dask's arrays. */
class DaskTest extends LocalSpark {

  @BeforeAll
  static void needsDask() {
    NumpyArrays.assumeModule("dask.array");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "random(;              PCG64;     25007; 4099; 3",
        "random(;              PCG64;     13;    1;    2",
        "uniform(-1, 3;        PCG64;     25007; 4099; 5",
        "normal(10, 2;         PCG64;     25007; 4099; 1",
        "normal(10, 2;         PCG64;     4098;  4099; 3",
        "normal(10, 2;         Philox;    25007; 1024; 7",
        "normal(10, 2;         SFC64;     25007; 1000; 2",
        "standard_normal(;     MT19937;   10001; 999;  3",
        "exponential(0.5;      PCG64;     25007; 4099; 3",
        "gamma(2, 1.5;         PCG64;     25007; 4099; 3",
        "gamma(2, 1.5;         PCG64DXSM; 25007; 4099; 3",
        "beta(2, 3;            PCG64;     25007; 4099; 3",
        "standard_cauchy(;     PCG64;     25007; 4099; 3",
        "triangular(0, 1, 3;   PCG64;     25007; 4099; 3",
        "poisson(5;            PCG64;     25007; 4099; 3",
        "poisson(500;          PCG64;     25007; 4099; 3",
        "binomial(100, 0.4;    PCG64;     25007; 4099; 3",
        "zipf(2.5;             PCG64;     25007; 4099; 3",
        "integers(-10, 1000;   PCG64;     25007; 4099; 3"
      })
  void blocksAreDasksChunks(String open, String engine, int n, int chunk, int partitions) {
    String size = open.endsWith("(") ? "" : ", ";
    String call =
        "__import__('dask.array').array.random.default_rng(%s(42)).%s%ssize=%d, chunks=%d).compute()"
            .formatted(engine, open, size, n, chunk);
    DistributionSpec distribution =
        DistributionText.parse("distribution", open + ")").distribution(NumpyRelease.DEFAULT);
    Dataset<Row> table =
        table(
            Map.of(
                "seed",
                42,
                "n",
                n,
                "distribution",
                open + ")",
                "bitGenerator",
                engine,
                "mode",
                "blocks",
                "blockSize",
                chunk,
                "numPartitions",
                partitions));
    Blocks blocks = Blocks.of(Engine.named(engine), new SeedSequence(42), chunk);
    Object drawn = distribution.sampler().distribution().orElseThrow();
    if (drawn instanceof DoubleDistribution d) {
      double[] dask = NumpyArrays.doubles(call);
      assertThat(doubles(table, "value")).isEqualTo(dask);
      assertThat(blocks.fill(d, new double[n])).isEqualTo(dask);
    } else {
      long[] dask = NumpyArrays.longs(call);
      assertThat(longs(table, "value")).isEqualTo(dask);
      assertThat(blocks.fill((LongDistribution) drawn, new long[n])).isEqualTo(dask);
    }
  }
}
