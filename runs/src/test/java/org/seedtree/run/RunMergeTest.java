package org.seedtree.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.manifest.Manifest;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;

class RunMergeTest {

  private static final DoubleReplication NORMAL = (rng, i) -> rng.standardNormal();

  /** 63 blocks. */
  private static final RunPlan PLAN = plan(12345, 1000, 16);

  @TempDir private Path directory;
  private byte[] expected = {};

  private static RunPlan plan(long seed, long count, int blockSize) {
    return RunPlan.of(
            Engine.PCG64, new SeedSequence(seed), "normal", Map.of(), DType.FLOAT64, count)
        .inBlocksOf(blockSize);
  }

  private Path run(RunPlan plan) throws IOException {
    String name = plan.part() + "-of-" + plan.parts() + "-" + plan.seed().entropy();
    return run(plan, directory.resolve(name));
  }

  private static Path run(RunPlan plan, Path folder) throws IOException {
    try (RunFolder run = RunFolder.open(folder, plan)) {
      run.runDoubles(settings -> settings.over(2), NORMAL);
      run.finish();
    }
    return folder;
  }

  @BeforeEach
  void runWithoutParts() throws IOException {
    expected = Files.readAllBytes(run(PLAN).resolve("results.npy"));
  }

  private void merge(Path... parts) throws IOException {
    RunMerge.merge(directory.resolve("all"), List.of(parts)).close();
  }

  private static Manifest manifest(Path folder) throws IOException {
    return Manifest.fromJson(Files.readString(folder.resolve("run.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 16",
    "2, 1000, 16",
    "8, 1000, 16",
    "8, 100, 33",
    "3, 0, 1",
    "20, 1000, 100"
  })
  void partsInAnyOrderGiveTheWholeRun(int parts, long count, int blockSize) throws IOException {
    RunPlan plan = plan(7, count, blockSize);
    List<Path> folders = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      folders.add(run(plan.part(part, parts)));
    }
    Path one = run(plan, directory.resolve("one"));
    Generator rng = Generator.defaultRng(parts);
    for (int round = 0; round < 3; round++) {
      Path out = directory.resolve("all" + round);
      try (RunFolder merged = RunMerge.merge(out, folders)) {
        assertThat(merged.moments())
            .usingRecursiveComparison()
            .isEqualTo(plan.replications().moments(NORMAL));
      }
      assertThat(out.resolve("results.npy")).hasSameBinaryContentAs(one.resolve("results.npy"));
      assertThat(manifest(out).digests()).isEqualTo(manifest(one).digests());
      assertThat(manifest(out).workload()).isEqualTo(manifest(one).workload());
      assertThat(manifest(out).stream()).isEqualTo(manifest(one).stream());
      rng.shuffle(folders);
    }
  }

  @Test
  void partsOfDifferentDivisionsCanBeMixed() throws IOException {
    Path results = directory.resolve("all/results.npy");
    merge(run(PLAN.part(1, 2)), run(PLAN.part(3, 4)), run(PLAN.part(7, 8)), run(PLAN.part(8, 8)));
    assertThat(results).hasBinaryContent(expected);
    merge(run(PLAN.part(1, 2)), run(PLAN.part(2, 2))); // again, into the existing folder
    assertThat(results).hasBinaryContent(expected);
  }

  @Test
  void reportsAllGapsAndDuplicates() throws IOException {
    Path second = run(PLAN.part(2, 8));
    Path twin = run(PLAN.part(2, 8), directory.resolve("twin"));
    Path fifth = run(PLAN.part(5, 8));
    assertThatThrownBy(() -> merge(fifth, second, twin))
        .isInstanceOf(RunFolderException.class)
        .hasMessage(
            "cannot merge: missing: replications 0 to 111, of part 1/8; the same part twice: "
                + second
                + " and "
                + twin
                + " (part 2/8); missing: replications 240 to 495, of part 3/8, 4/8; missing:"
                + " replications 624 to 999, of part 6/8, 7/8, 8/8");
    assertThat(directory.resolve("all")).doesNotExist();
    Path firstHalf = run(PLAN.part(1, 2));
    Path third = run(PLAN.part(2, 3));
    Path lastThird = run(PLAN.part(3, 3));
    assertThatThrownBy(() -> merge(lastThird, third, firstHalf))
        .hasMessage(
            "cannot merge: "
                + firstHalf
                + " (part 1/2) and "
                + third
                + " (part 2/3) overlap: replications 336 to 495");
    assertThatThrownBy(this::merge).hasMessage("there are no parts to merge");
  }

  @Test
  void rejectsPartsOfAnotherRun() throws IOException {
    Path first = run(PLAN.part(1, 2));
    Path other = run(plan(54321, 1000, 16).part(2, 2));
    assertThatThrownBy(() -> merge(first, other))
        .hasMessage(other + " belongs to another run than " + first + ": seed 54321 and 12345");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThatThrownBy(() -> merge(first, empty))
        .hasMessage(empty + " is not a run folder: there is no run.json");
    Path second = run(PLAN.part(2, 2));
    assertThatThrownBy(() -> RunMerge.merge(first, List.of(first, second)))
        .hasMessageContaining(first + " contains part 1/2 of this run");
  }

  @Test
  void partsAreOfOneNumpyRelease() throws IOException {
    NumpyRelease numpy = NumpyRelease.of("1.18.5");
    RunPlan plan =
        RunPlan.of(
                Engine.PCG64,
                new SeedSequence(12345).withRelease(numpy),
                "normal",
                Map.of(),
                DType.FLOAT64,
                1000)
            .inBlocksOf(16);
    Path first = run(plan.part(1, 2), directory.resolve("1"));
    assertThat(RunPlan.of(manifest(first))).isEqualTo(plan.part(1, 2));
    Path other = run(PLAN.part(2, 2), directory.resolve("other"));
    assertThatThrownBy(() -> merge(first, other))
        .hasMessage(other + " belongs to another run than " + first + ": NumPy 2.4.6 and 1.18.5");
    Path second = run(plan.part(2, 2), directory.resolve("2"));
    merge(first, second);
    assertThat(manifest(directory.resolve("all")).numpy()).isEqualTo(numpy);
    assertThat(directory.resolve("all").resolve("results.npy"))
        .hasSameBinaryContentAs(run(plan, directory.resolve("whole")).resolve("results.npy"));
  }

  private static RunPlan withDiscount(Map<String, String> parameters, int part) {
    return new RunPlan(
        PLAN.seed(),
        PLAN.numpy(),
        PLAN.library(),
        "f",
        null,
        parameters,
        DType.FLOAT64,
        1000,
        16,
        part,
        3);
  }

  @Test
  void rejectsATextThatReadsLikeAnAbsentParameterInEveryOrder() throws IOException {
    Path absent = run(withDiscount(Map.of(), 1), directory.resolve("pm"));
    Path none = run(withDiscount(Map.of("discount", "none"), 2), directory.resolve("pa"));
    Path other = run(withDiscount(Map.of("discount", "none"), 3), directory.resolve("pb"));
    for (List<Path> order :
        List.of(
            List.of(absent, none, other),
            List.of(absent, other, none),
            List.of(none, absent, other),
            List.of(none, other, absent),
            List.of(other, absent, none),
            List.of(other, none, absent))) {
      assertThatThrownBy(() -> RunMerge.merge(directory.resolve("all"), order))
          .isInstanceOf(RunFolderException.class)
          .hasMessageContaining(" belongs to another run than ")
          .hasMessageContaining("parameter discount ");
      assertThat(directory.resolve("all")).doesNotExist();
    }
  }

  @Test
  void reportsUnfinishedAndDamagedParts() throws IOException {
    Path first = run(PLAN.part(1, 2));
    Path second = directory.resolve("second");
    RunFolder.open(second, PLAN.part(2, 2)).close();
    assertThatThrownBy(() -> merge(first, second))
        .hasMessage(
            second
                + " (part 2/2) lacks replications 496 to 999: not finished, or damaged. Run it"
                + " again; it computes what is missing");
    run(PLAN.part(2, 2), second);
    byte[] results = Files.readAllBytes(second.resolve("results.npy"));
    results[128 + 8 * 20] ^= 1;
    Files.write(second.resolve("results.npy"), results);
    assertThatThrownBy(() -> merge(first, second))
        .hasMessageContaining("lacks replications 512 to 527");
    run(PLAN.part(2, 2), second);
    merge(first, second);
    assertThat(directory.resolve("all/results.npy")).hasBinaryContent(expected);
  }
}
