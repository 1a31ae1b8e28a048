package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;
import org.seedtree.simulation.LongReplication;

class RunFolderTest {

  private static final RunPlan PLAN = plan(12345);

  private static final DoubleReplication GAMMA = (rng, i) -> rng.gamma(2, 1);

  /** The bytes before the first block of a segment file. */
  private static final int SEGMENT_HEADER = 48;

  private static final int BLOCK_BYTES = 8 + 4 + 64 * 8 + 32;

  @TempDir private Path directory;
  private Path folder;
  private double[] expected = {};

  private static RunPlan plan(long seed) {
    Map<String, String> parameters = Map.of("shape", "2");
    return RunPlan.of(
            Engine.PCG64, new SeedSequence(seed), "gamma", parameters, DType.FLOAT64, 1000)
        .inBlocksOf(64);
  }

  @BeforeEach
  void compute() {
    folder = directory.resolve("run");
    expected = PLAN.replications().doubles(GAMMA);
  }

  private void runAll(int threads) throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(settings -> settings.over(threads), GAMMA);
      run.finish();
    }
  }

  /** Runs the first 320 replications, which is five blocks. */
  private void runSome() throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      boolean[] cancelled = new boolean[1];
      assertThatThrownBy(
              () ->
                  run.runDoubles(
                      settings ->
                          settings
                              .over(1)
                              .onProgress((done, total) -> cancelled[0] = done >= 320)
                              .cancelledWhen(() -> cancelled[0]),
                      GAMMA))
          .isInstanceOf(CancellationException.class);
    }
  }

  private static double[] read(Path folder) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("results.npy")));
    double[] values = new double[(bytes.capacity() - 128) / 8];
    bytes.order(ByteOrder.LITTLE_ENDIAN).position(128).asDoubleBuffer().get(values);
    return values;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  private Path onlySegment() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(BlockStore::isSegment).findFirst().orElseThrow();
    }
  }

  private long finished() throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      return run.finished();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void resultsDoNotDependOnTheNumberOfThreads(int threads) throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isZero();
      run.runDoubles(settings -> settings.over(threads), GAMMA);
      Manifest manifest = run.finish();
      assertThat(run.moments())
          .usingRecursiveComparison()
          .isEqualTo(PLAN.replications().moments(GAMMA));
      assertThat(RunPlan.of(manifest)).isEqualTo(PLAN);
      assertThat(manifest.digests().sha256()).hasSize(16);
      assertThat(run.finished()).isEqualTo(1000);
    }
    assertThat(read(folder)).isEqualTo(expected);
    assertThat(names()).containsExactly("results.npy", "run.json", "run.lock");
    assertThat(RunFolder.planIn(folder)).contains(PLAN);
  }

  @Test
  void runsMissingReplicationsOnly() throws IOException {
    runSome();
    AtomicInteger runs = new AtomicInteger();
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isEqualTo(320);
      assertThatThrownBy(run::finish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("block 5 is missing");
      assertThatThrownBy(run::moments).isInstanceOf(IllegalStateException.class);
      DoubleReplication counted =
          (rng, i) -> {
            runs.incrementAndGet();
            return GAMMA.run(rng, i);
          };
      run.runDoubles(settings -> settings, counted);
      run.finish();
    }
    assertThat(runs).hasValue(680);
    assertThat(read(folder)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 511, 999})
  void savesFinishedBlocksWhenAReplicationFails(int index) throws IOException {
    DoubleReplication failing =
        (rng, i) -> {
          if (i == index) {
            throw new IllegalStateException("boom");
          }
          return GAMMA.run(rng, i);
        };
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThatThrownBy(() -> run.runDoubles(settings -> settings.over(1), failing))
          .hasMessageStartingWith("replication " + index + " failed");
    }
    assertThat(finished()).isEqualTo(index / 64 * 64);
    runAll(2);
    assertThat(read(folder)).isEqualTo(expected);
  }

  @Test
  void savesFinishedBlocksWhenTheCallerIsInterrupted() throws IOException {
    DoubleReplication interrupting =
        (rng, i) -> {
          if (i == 200) {
            Thread.currentThread().interrupt();
          }
          return GAMMA.run(rng, i);
        };
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThatThrownBy(() -> run.runDoubles(settings -> settings.over(1), interrupting))
          .isInstanceOf(CancellationException.class);
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(finished()).isEqualTo(3 * 64);
  }

  @Test
  void doesNotChangeAFinishedRun() throws IOException {
    runAll(2);
    byte[] manifest = Files.readAllBytes(folder.resolve("run.json"));
    runAll(3);
    assertThat(Files.readAllBytes(folder.resolve("run.json"))).isEqualTo(manifest);
  }

  /** A bit of the header invalidates the file, a bit of a block only that block. */
  @Test
  void aFlippedBitInASegmentFileInvalidatesItsBlock() throws IOException {
    runSome();
    Path segment = onlySegment();
    byte[] intact = Files.readAllBytes(segment);
    assertThat(intact).hasSize(SEGMENT_HEADER + 5 * BLOCK_BYTES);
    Generator rng = Generator.defaultRng(1);
    for (int round = 0; round < 100; round++) {
      byte[] damaged = intact.clone();
      int position = round < 70 ? round : (int) rng.integers(70, intact.length);
      damaged[position] ^= (byte) (1 << rng.integers(0, 8));
      Files.write(segment, damaged);
      int inBlock = position < SEGMENT_HEADER ? -1 : (position - SEGMENT_HEADER) % BLOCK_BYTES;
      if (inBlock >= 12 || (inBlock >= 0 && inBlock < 8)) {
        assertThat(finished()).as("byte %d", position).isEqualTo(256);
      } else {
        assertThat(finished()).as("byte %d", position).isLessThanOrEqualTo(256);
      }
    }
    runAll(2);
    assertThat(read(folder)).isEqualTo(expected);
  }

  @Test
  void aTruncatedSegmentFileKeepsItsCompleteBlocks() throws IOException {
    runSome();
    Path segment = onlySegment();
    byte[] intact = Files.readAllBytes(segment);
    for (int length = 0; length < intact.length; length += 37) {
      Files.write(segment, Arrays.copyOf(intact, length));
      assertThat(finished()).isEqualTo(Math.max(0, length - SEGMENT_HEADER) / BLOCK_BYTES * 64);
    }
    runAll(2);
    assertThat(read(folder)).isEqualTo(expected);
  }

  @Test
  void recomputesDamagedResults() throws IOException {
    runAll(2);
    Path results = folder.resolve("results.npy");
    byte[] intact = Files.readAllBytes(results);
    byte[] damaged = intact.clone();
    damaged[128 + 8 * 200] ^= 1;
    damaged[128 + 8 * 999] ^= 1;
    List<byte[]> all =
        List.of(damaged, Arrays.copyOf(intact, 5000), Arrays.copyOf(intact, 200), new byte[3]);
    for (byte[] bytes : all) {
      Files.write(results, bytes);
      assertThat(finished()).isLessThan(1000);
      runAll(2);
      assertThat(Files.readAllBytes(results)).isEqualTo(intact);
    }
    byte[] header = intact.clone();
    header[30] ^= 1;
    for (byte[] bytes : List.of(header, Arrays.copyOf(intact, intact.length + 1))) {
      Files.write(results, bytes);
      assertThat(finished()).isEqualTo(1000);
      runAll(1);
      assertThat(Files.readAllBytes(results)).isEqualTo(intact);
    }
    Files.delete(results);
    runAll(1);
    assertThat(Files.readAllBytes(results)).isEqualTo(intact);
  }

  @Test
  void reportsADamagedManifestAndKeepsItsBlocks() throws IOException {
    runSome();
    Path manifest = folder.resolve("run.json");
    String json = Files.readString(manifest);
    Files.writeString(manifest, json.substring(0, 100));
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(manifest + " is damaged or of another program (")
        .hasMessageEndingWith("remove it: intact blocks are kept");
    Files.delete(manifest);
    assertThat(finished()).isEqualTo(320);
  }

  @Test
  void rejectsTheFolderOfAnotherRunWithTheDifferences() throws IOException {
    runSome();
    RunPlan other =
        new RunPlan(
            StreamOrigin.seeded(Engine.SFC64, PLAN.seed().entropy(), 3),
            NumpyRelease.of("1.18.5"),
            "0.0.9",
            "beta",
            "ab".repeat(32),
            Map.of("a", "1"),
            DType.INT64,
            2000,
            32,
            1,
            1);
    assertThatThrownBy(() -> RunFolder.open(folder, other))
        .isInstanceOf(RunFolderException.class)
        .hasMessage(
            folder
                + " contains another run: function gamma, here beta; parameter shape \"2\", here"
                + " absent; spawn key [], here [3]; bit generator PCG64, here SFC64; replications"
                + " 1000, here 2000; block size 64, here 32; dtype float64, here int64; seedtree"
                + " version 0.1.0, here 0.0.9; NumPy 2.4.6, here 1.18.5; jar absent, here "
                + "ab".repeat(32)
                + "; parameter a absent, here \"1\". Choose another folder, or remove it");
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN.part(2, 3)))
        .hasMessage(
            folder
                + " contains part 1/1 of this run, here it is part 2/3. Choose another folder for each"
                + " part");
    assertThat(finished()).isEqualTo(320);
  }

  private static RunPlan withParameters(@Nullable String jar, Map<String, String> parameters) {
    return new RunPlan(
        PLAN.seed(),
        PLAN.numpy(),
        PLAN.library(),
        "f",
        jar,
        parameters,
        DType.FLOAT64,
        1000,
        64,
        1,
        1);
  }

  /** Each pair is of two runs, though a text of one reads like the absence of the other's. */
  static Stream<List<RunPlan>> confusablePlans() {
    String digest = "ab".repeat(32);
    return Stream.of(
            List.of(
                withParameters(null, Map.of("discount", "none")), withParameters(null, Map.of())),
            List.of(
                withParameters(null, Map.of("discount", "absent")), withParameters(null, Map.of())),
            List.of(withParameters(null, Map.of("discount", "")), withParameters(null, Map.of())),
            List.of(
                withParameters(null, Map.of("discount", "null")),
                withParameters(null, Map.of("discount", "none"))),
            List.of(withParameters(digest, Map.of()), withParameters(null, Map.of())),
            List.of(
                withParameters(digest, Map.of()),
                withParameters(digest.substring(0, 12) + "cd".repeat(26), Map.of())),
            List.of(
                withParameters(null, Map.of("a", "1", "b", "2")),
                withParameters(null, Map.of("a", "1; parameter b 2"))))
        .flatMap(pair -> Stream.of(pair, List.of(pair.get(1), pair.get(0))));
  }

  @ParameterizedTest
  @MethodSource("confusablePlans")
  void noTextOfARunMeansThatSomethingIsAbsent(List<RunPlan> plans) throws IOException {
    DoubleReplication one = (rng, i) -> 1;
    RunFolder.open(folder, plans.get(0)).close();
    assertThatThrownBy(() -> RunFolder.open(folder, plans.get(1)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(folder + " contains another run: ")
        .hasMessageContaining(", here ");
    try (RunFolder run = RunFolder.open(folder, plans.get(0))) {
      run.runDoubles(settings -> settings, one);
      run.finish();
    }
    assertThatThrownBy(() -> RunFolder.open(folder, plans.get(1)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageStartingWith(folder + " contains another run: ");
    try (RunFolder run = RunFolder.open(folder, plans.get(0))) {
      assertThat(run.finished()).isEqualTo(1000);
    }
  }

  @Test
  void ignoresSegmentFilesOfAnotherRun() throws IOException {
    runSome();
    Path segment = onlySegment();
    Path other = directory.resolve("other");
    try (RunFolder run = RunFolder.open(other, plan(54321))) {
      Files.copy(segment, other.resolve("segment-000007.blocks"));
    }
    try (RunFolder run = RunFolder.open(other, plan(54321))) {
      assertThat(run.finished()).isZero();
      run.runDoubles(settings -> settings, GAMMA);
      run.finish();
    }
    assertThat(read(other)).isEqualTo(plan(54321).replications().doubles(GAMMA));
  }

  @Test
  void rejectsAFolderWithOtherFiles() throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("results.npy"), "mine");
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .hasMessage(
            folder
                + " is not a run folder: it has results.npy and no run.json. Choose an empty folder, or"
                + " a new one");
    assertThat(names()).containsExactly("results.npy");
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> RunFolder.open(file, PLAN)).hasMessage(file + " is not a folder");
  }

  @Test
  void removesTheTemporaryFilesOfAKilledProcess() throws IOException {
    runSome();
    Files.writeString(folder.resolve(".seedtree-segment-000002.blocks.tmp"), "partial");
    assertThat(finished()).isEqualTo(320);
    assertThat(names()).containsExactly("run.json", "run.lock", "segment-000001.blocks");
  }

  @Test
  void rejectsASecondOpenFolder() throws IOException {
    try (RunFolder first = RunFolder.open(folder, PLAN)) {
      assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
          .isInstanceOf(RunFolderException.class)
          .hasMessage(
              folder
                  + " is in use by another process (pid "
                  + ProcessHandle.current().pid()
                  + "); wait for it, or choose another folder");
      first.runDoubles(settings -> settings, GAMMA);
    }
    assertThat(finished()).isEqualTo(1000);
  }

  @Test
  void integerResultsAndEmptyRuns() throws IOException {
    SeedSequence seed = SeedSequence.of(1, 2);
    LongReplication dice = (rng, i) -> rng.integers(1, 7);
    RunPlan plan = RunPlan.of(Engine.SFC64, seed, "dice", Map.of(), DType.INT64, 77);
    try (RunFolder run = RunFolder.open(folder, plan)) {
      assertThatThrownBy(() -> run.runDoubles(settings -> settings, GAMMA))
          .hasMessage("the results are int64, not float64");
      run.runLongs(settings -> settings, dice);
      run.finish();
      assertThat(run.moments().max()).isEqualTo(6);
    }
    RunPlan none = RunPlan.of(Engine.SFC64, seed, "dice", Map.of(), DType.FLOAT64, 0);
    try (RunFolder run = RunFolder.open(directory.resolve("none"), none)) {
      run.runDoubles(settings -> settings, GAMMA);
      run.finish();
      assertThat(run.moments().count()).isZero();
    }
    assertThat(directory.resolve("none/results.npy")).hasSize(128);
  }

  @Test
  void ignoresTheBlockSizeOfTheSettings() throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(settings -> settings.inBlocksOf(7), GAMMA);
      assertThat(run.finish().digests().blockSize()).isEqualTo(64);
    }
    assertThat(read(folder)).isEqualTo(expected);
  }

  /** The number of the next segment file must not exceed what is found again. */
  @ParameterizedTest
  @ValueSource(strings = {"segment-999999.blocks", "segment-999999999.blocks"})
  void findsTheBlocksWrittenAfterAnyNumberOfASegmentFile(String name) throws IOException {
    runSome();
    Files.move(onlySegment(), folder.resolve(name));
    DoubleReplication failing =
        (rng, i) -> {
          if (i == 800) {
            throw new IllegalStateException("boom");
          }
          return GAMMA.run(rng, i);
        };
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isEqualTo(320);
      assertThatThrownBy(() -> run.runDoubles(settings -> settings.over(1), failing))
          .hasMessageStartingWith("replication 800 failed");
    }
    assertThat(finished()).isEqualTo(768);
    runAll(2);
    assertThat(read(folder)).isEqualTo(expected);
    assertThat(names()).containsExactly("results.npy", "run.json", "run.lock");
  }

  @Test
  void blocksAreKeptWithoutADamagedManifest() throws IOException {
    runSome();
    Path manifest = folder.resolve("run.json");
    Files.writeString(folder.resolve("timing.json"), "{}");
    Files.writeString(manifest, "{");
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .hasMessageEndingWith("if it is this run's, remove it: intact blocks are kept");
    Files.delete(manifest);
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThat(run.finished()).isEqualTo(320);
    }
    runAll(2);
    assertThat(read(folder)).isEqualTo(expected);
    Files.writeString(manifest, "{");
    assertThatThrownBy(() -> RunFolder.open(folder, PLAN))
        .hasMessageEndingWith("choose another folder");
  }

  @Test
  void namesTheCauseOfAFailureWithoutAMessage() throws IOException {
    DoubleReplication failing = (rng, i) -> Uninitialisable.VALUE;
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      assertThatThrownBy(() -> run.runDoubles(settings -> settings.over(1), failing))
          .hasMessageStartingWith(
              "replication 0 failed: java.lang.ExceptionInInitializerError, caused by"
                  + " java.lang.IllegalStateException: no model; its generator is new Gen");
    }
  }

  private static final class Uninitialisable {
    static final double VALUE = load();

    private static double load() {
      throw new IllegalStateException("no model");
    }
  }
}
