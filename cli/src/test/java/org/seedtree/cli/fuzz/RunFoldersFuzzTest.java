package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.Generator;
import org.seedtree.catalog.DType;
import org.seedtree.engine.Engine;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunFolderException;
import org.seedtree.run.RunPlan;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.DoubleReplication;

/** Run folders with random damage: each is healed to the right bytes, or rejected in one line. */
class RunFoldersFuzzTest {

  private static final int FOLDERS = 4000;

  private static final RunPlan PLAN =
      RunPlan.of(
              Engine.PCG64,
              new SeedSequence(12345),
              "random",
              Map.of("discount", "none"),
              DType.FLOAT64,
              320)
          .inBlocksOf(32);

  private static final DoubleReplication RANDOM = (rng, i) -> rng.random();

  private static final String HEALED = "healed";
  private static final String REJECTED = "rejected";

  @TempDir private Path directory;
  private Path precious;
  private Path finished;
  private Path unfinished;
  private byte[] expected = {};

  @BeforeEach
  void create() throws IOException {
    precious = Files.writeString(directory.resolve("precious"), "precious");
    finished = directory.resolve("finished");
    run(finished);
    expected = Files.readAllBytes(finished.resolve("results.npy"));
    unfinished = directory.resolve("unfinished");
    runHalf(unfinished);
  }

  @Test
  void someFolders() {
    checkOutcomes(Fuzz.few("run-folders", FOLDERS, this::check));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyFolders() {
    checkOutcomes(Fuzz.many("run-folders", FOLDERS, this::check));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 100) {
      assertThat(outcomes.get(HEALED)).isGreaterThan(all / 8);
      assertThat(outcomes.get(REJECTED)).isGreaterThan(all / 20);
    }
  }

  private String check(Generator rng) throws IOException {
    Path folder = directory.resolve("damaged");
    if (Files.exists(folder)) {
      remove(folder); // a case before has failed
    }
    copy(rng.random() < 0.5 ? finished : unfinished, folder);
    StringJoiner damage = new StringJoiner("; ");
    for (long i = rng.integers(1, 4); i > 0; i--) {
      damage.add(damage(folder, rng));
    }
    String outcome = outcome(folder, damage.toString());
    assertThat(precious).as(damage.toString()).hasContent("precious");
    remove(folder);
    return outcome;
  }

  private String outcome(Path folder, String damage) throws IOException {
    try {
      run(folder);
    } catch (RunFolderException e) {
      Messages.checkLine(e.getMessage());
      assertThat(e.getMessage()).as(damage).contains(folder.toString());
      return REJECTED;
    } catch (RuntimeException e) {
      throw new AssertionError(damage, e);
    }
    assertThat(folder.resolve("results.npy")).as(damage).hasBinaryContent(expected);
    assertThat(RunFolder.planIn(folder)).as(damage).contains(PLAN);
    return HEALED;
  }

  private static void run(Path folder) throws IOException {
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(settings -> settings.over(1), RANDOM);
      run.finish();
    }
  }

  private static void runHalf(Path folder) throws IOException {
    boolean[] cancelled = new boolean[1];
    try (RunFolder run = RunFolder.open(folder, PLAN)) {
      run.runDoubles(
          settings ->
              settings
                  .over(1)
                  .onProgress((done, total) -> cancelled[0] = done >= 160)
                  .cancelledWhen(() -> cancelled[0]),
          RANDOM);
    } catch (CancellationException e) {
      // as intended
    }
  }

  private String damage(Path folder, Generator rng) throws IOException {
    List<Path> files = files(folder);
    if (files.isEmpty()) {
      return "nothing left";
    }
    Path file = files.get((int) rng.integers(0, files.size()));
    String name = file.getFileName().toString();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return name + " was replaced before";
    }
    byte[] bytes = Files.readAllBytes(file);
    switch ((int) rng.integers(0, 10)) {
      case 0 -> {
        Files.delete(file);
        return name + " deleted";
      }
      case 1 -> {
        Files.write(file, Arrays.copyOf(bytes, (int) rng.integers(0, bytes.length + 1)));
        return name + " cut off";
      }
      case 2 -> {
        Files.write(file, Arrays.copyOf(bytes, bytes.length + (int) rng.integers(1, 5000)));
        return name + " extended by zeros";
      }
      case 3 -> {
        Arrays.fill(bytes, bytes.length / 2, bytes.length, (byte) 0);
        Files.write(file, bytes);
        return name + " half zeros";
      }
      case 4 -> {
        Files.delete(file);
        Files.createDirectory(file);
        return name + " a directory";
      }
      case 5 -> {
        Files.delete(file);
        Files.createSymbolicLink(file, rng.random() < 0.5 ? precious : folder.resolve("nothing"));
        return name + " a link";
      }
      case 6 -> {
        Path other = files.get((int) rng.integers(0, files.size()));
        if (Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
          Files.write(file, Files.readAllBytes(other));
        }
        return name + " overwritten by " + other.getFileName();
      }
      case 7 -> {
        String[] names = {
          "segment-000001.blocks",
          "segment-999999999.blocks",
          ".seedtree-run.json.tmp",
          "results.npy"
        };
        String copy = names[(int) rng.integers(0, names.length)];
        Files.deleteIfExists(folder.resolve(copy));
        Files.write(folder.resolve(copy), bytes);
        return name + " copied to " + copy;
      }
      default -> {
        for (long i = rng.integers(1, 4); i > 0 && bytes.length > 0; i--) {
          bytes[(int) rng.integers(0, bytes.length)] ^= (byte) (1 << rng.integers(0, 8));
        }
        Files.write(file, bytes);
        return name + " with flipped bits";
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
    }
  }

  private static void remove(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
