package org.seedtree.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardUniform;
import org.seedtree.engine.Engine;
import org.seedtree.parallel.Blocks;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;

/** The rows of sources equal the arrays of one generator. */
class SeedtreeSourceTest extends LocalFlink {

  private static final int ROWS = 200_000;

  private final List<Recording> recordings = new ArrayList<>();
  private final List<Object> expected = new ArrayList<>();

  private void add(
      StreamExecutionEnvironment job, DoubleDistribution distribution, Engine engine, int rows) {
    SeedSequence seed = new SeedSequence(42);
    Generator rng = new Generator(engine.create(seed));
    add(
        job,
        SeedtreeSource.of(engine, seed, distribution, rows),
        rng.fill(distribution, new double[rows]));
  }

  private void add(StreamExecutionEnvironment job, LongDistribution distribution) {
    long[] values = Generator.defaultRng(42).fill(distribution, new long[ROWS]);
    recordings.add(Recording.of(ROWS).of(SeedtreeSource.of(42, distribution, ROWS), job));
    expected.add(Arrays.stream(values).boxed().toList());
  }

  private void add(StreamExecutionEnvironment job, SeedtreeSource<Double> source, double[] values) {
    recordings.add(Recording.of(values.length).of(source, job));
    expected.add(Arrays.stream(values).boxed().toList());
  }

  private void run(StreamExecutionEnvironment job) throws Exception {
    job.execute();
    for (int i = 0; i < expected.size(); i++) {
      assertThat(recordings.get(i).elements()).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void rowsEqualTheArrayAtEachParallelism(int parallelism) throws Exception {
    StreamExecutionEnvironment job = environment(parallelism);
    add(job, new StandardUniform(), Engine.PCG64, ROWS);
    add(job, new Normal(10, 2), Engine.PCG64, ROWS);
    add(job, new Gamma(2, 1.5), Engine.PCG64, ROWS);
    add(job, new Beta(0.5, 2), Engine.PCG64, ROWS);
    add(job, new Poisson(3));
    add(job, Integers.of(1, 1000));
    run(job);
  }

  /**
   * Compares with digests that {@code hashlib.sha256(np.random.default_rng(42).gamma(2, 1.5,
   * 200_000).tobytes())} and the like give.
   */
  @Test
  void theArraysAreThoseOfNumpy() throws Exception {
    assertThat(digest(new StandardUniform())).isEqualTo("bc26fc83bbb50119e9da1eb0");
    assertThat(digest(new Normal(10, 2))).isEqualTo("88ad4b5be1a8374a1af5c7e8");
    assertThat(digest(new Gamma(2, 1.5))).isEqualTo("6a0925e5d062e86b391f0812");
    assertThat(digest(new Beta(0.5, 2))).isEqualTo("ec81d4cae217f3689020e728");
    assertThat(digest(new Poisson(3))).isEqualTo("f203ee27b3dc0c6df5b2708a");
    assertThat(digest(Integers.of(1, 1000))).isEqualTo("aec24845841289299f22b25f");
  }

  private static String digest(Distribution distribution) throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(ROWS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Generator rng = Generator.defaultRng(42);
    if (distribution instanceof DoubleDistribution real) {
      bytes.asDoubleBuffer().put(rng.fill(real, new double[ROWS]));
    } else {
      bytes.asLongBuffer().put(rng.fill((LongDistribution) distribution, new long[ROWS]));
    }
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    return HexFormat.of().formatHex(sha256).substring(0, 24);
  }

  @Test
  void rowsEqualTheArrayWithEachEngineAndNumberOfRows() throws Exception {
    StreamExecutionEnvironment job = environment(2);
    for (Engine engine : Engine.values()) {
      add(job, new StandardUniform(), engine, 20_000);
      add(job, new Normal(0, 1), engine, 20_000);
    }
    add(job, new Normal(0, 1), Engine.PCG64, 0);
    add(job, new Normal(0, 1), Engine.PCG64, 1);
    run(job);
  }

  @Test
  void rowsEqualTheArrayWithSpeculativeExecution() throws Exception {
    StreamExecutionEnvironment job = environment(2);
    job.configure(
        new Configuration()
            .set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH)
            .set(BatchExecutionOptions.SPECULATIVE_ENABLED, true));
    add(job, new Normal(0, 1), Engine.PCG64, ROWS);
    run(job);
  }

  @Test
  void rowsEqualBlocksAndThoseOfAnotherReleaseOrPool() throws Exception {
    StreamExecutionEnvironment job = environment(3);
    Normal normal = new Normal(0, 1);
    double[] blocks = Blocks.of(42, 1000).fill(normal, new double[54_321]);
    add(job, SeedtreeSource.of(42, normal, blocks.length).inBlocksOf(1000), blocks);
    double[] large = Blocks.of(42, 1 << 20).fill(normal, new double[54_321]);
    add(job, SeedtreeSource.of(42, normal, large.length).inBlocksOf(1 << 20), large);
    NumpyRelease old = NumpyRelease.of("1.17.0");
    double[] released =
        Generator.defaultRng(42).withRelease(old).fill(new Beta(0.001, 0.002), new double[5000]);
    add(job, SeedtreeSource.of(42, new Beta(0.001, 0.002), 5000).withRelease(old), released);
    SeedSequence pool = new SeedSequence(42).withPoolSize(8);
    SeedtreeSource<Double> source = SeedtreeSource.of(Engine.PCG64, pool, new StandardUniform(), 1);
    add(job, source, new double[] {0.9483460484797172}); // that of NumPy
    run(job);
  }

  @Test
  void aNegativeSeedIsAWordOfItsType() {
    Normal normal = new Normal(0, 1);
    assertThat(SeedtreeSource.of(-1, normal, 9)).hasToString(text("4294967295"));
    assertThat(SeedtreeSource.of(-1L, normal, 9)).hasToString(text("4294967295,4294967295"));
    assertThat(SeedtreeSource.unbounded(-1, normal)).hasToString(text("4294967295"));
  }

  private static String text(String seed) {
    return "SeedtreeSource([value: normal(loc=0.0, scale=1.0) seed=" + seed + "])";
  }

  @Test
  void aRateIsKept() throws Exception {
    StreamExecutionEnvironment job = environment(2);
    Gamma gamma = new Gamma(2, 1);
    double[] values = Generator.defaultRng(42).fill(gamma, new double[600]);
    add(job, SeedtreeSource.of(42, gamma, values.length).withRowsPerSecond(400), values);
    long start = System.nanoTime();
    run(job);
    assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
  }

  @Test
  void wrongArgumentsAreRejectedAtOnce() {
    assertThatThrownBy(() -> SeedtreeSource.of(42, new Normal(0, 1), -1))
        .hasMessage("count is not from 0 to 2**60 - 1: -1");
    assertThatThrownBy(() -> SeedtreeSource.of(42, new Normal(0, 1), 9).inBlocksOf(0))
        .hasMessage("blockSize < 1: 0");
    assertThatThrownBy(() -> SeedtreeSource.of(42, new Normal(0, 1), 9).withRowsPerSecond(0))
        .hasMessage("rowsPerSecond < 1: 0");
    DoubleDistribution own = rng -> rng.nextDouble();
    assertThatThrownBy(() -> SeedtreeSource.of(42, own, 9))
        .hasMessageStartingWith("not a univariate distribution of the catalog: ");
    assertThatThrownBy(() -> SeedtreeSource.unbounded(42, new Normal(0, 1)).inOneStream())
        .hasMessage("an unbounded source cannot draw one stream of normal(loc=0.0, scale=1.0)");
  }
}
