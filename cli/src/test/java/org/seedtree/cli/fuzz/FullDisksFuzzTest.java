package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;

/**
 * Commands that write to small disks: each writes all of a file or fails in one line and leaves
 * nothing new, and a run continues to the right bytes when there is space.
 */
class FullDisksFuzzTest {

  private static final int DISKS = 300;

  @TempDir private Path directory;
  private Path disk;
  private Path large;

  @BeforeEach
  void create() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    large = Files.createDirectory(directory.resolve("large"));
    boolean mounted = mount("size=64k");
    if (mounted) {
      unmount();
    } else {
      System.out.println("skipped: needs the right to mount a small disk");
    }
    assumeTrue(mounted, "needs the right to mount a small disk");
    for (int i = 1; i <= 2; i++) {
      InProcess part =
          seedtree(
              "run pi points=1 --replications 9000 --block-size 500 --seed 3 --part "
                  + i
                  + "/2 --out "
                  + directory.resolve("part" + i));
      assertThat(part.status()).as(part.err()).isZero();
    }
  }

  @Test
  void someDisks() {
    Fuzz.few("full-disks", DISKS, rng -> check(new Choices(rng)));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyDisks() {
    Map<String, Integer> outcomes = Fuzz.many("full-disks", DISKS, rng -> check(new Choices(rng)));
    if (outcomes.values().stream().mapToInt(Integer::intValue).sum() >= 30) {
      assertThat(outcomes).containsOnlyKeys("fits", "full");
    }
  }

  private boolean mount(String options) throws IOException, InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString());
  }

  private void unmount() throws IOException, InterruptedException {
    boolean isUnmounted = run("umount", disk.toString()) || run("umount", "-l", disk.toString());
    assertThat(isUnmounted).isTrue();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static InProcess seedtree(String line) {
    return InProcess.run(line.split(" "));
  }

  private String check(Choices choices) throws Exception {
    int kilobytes = 4 * (16 + choices.below(240));
    String inodes = choices.happens(0.15) ? ",nr_inodes=" + choices.of(2, 3, 4, 5, 6) : "";
    assertThat(mount("size=" + kilobytes + "k" + inodes)).isTrue();
    try {
      return checkOn(choices, kilobytes << 10);
    } finally {
      unmount();
      empty(large);
    }
  }

  private String checkOn(Choices choices, int bytes) throws Exception {
    String line = line(choices, bytes);
    boolean isRun = line.contains("DISK/r");
    try {
      if (choices.happens(0.5)) {
        Files.write(disk.resolve("other"), new byte[choices.below(bytes)]);
      }
      if (!isRun && choices.happens(0.5)) {
        for (String name : List.of("x.npy", "x.csv", "x.bin", "m.json", "p.svg")) {
          Files.writeString(disk.resolve(name), "old");
        }
      }
    } catch (IOException e) {
      // It is full before the command starts, or has no room for another name.
    }
    Map<String, String> before = content(disk);
    InProcess expected = seedtree(line.replace("DISK", large.toString()));
    assertThat(expected.status()).as(expected.err()).isZero();
    InProcess result = seedtree(line.replace("DISK", disk.toString()));
    Map<String, String> after = content(disk);
    Map<String, String> whole = content(large);
    assertThat(after.keySet()).as(line).noneMatch(name -> !isRun && name.endsWith(".tmp"));
    if (result.status() == 0) {
      whole.forEach((name, content) -> assertThat(after).as(line).containsEntry(name, content));
      return "fits";
    }
    assertThat(result.status()).as(line).isEqualTo(2);
    assertThat(result.err()).as(line).startsWith("seedtree: cannot ").hasLineCount(1);
    assertThat(result.err()).as(line).containsPattern("No space left on device|it needs .* bytes");
    if (isRun) {
      String finished = after.get("r/results.npy");
      assertThat(finished == null || finished.equals(whole.get("r/results.npy"))).isTrue();
      assertThat(mount("remount,size=8m,nr_inodes=1000")).isTrue();
      InProcess again = seedtree(line.replace("DISK", disk.toString()));
      assertThat(again.status()).as(line + ": " + again.err()).isZero();
      assertThat(again.out()).isEqualTo(expected.out());
      assertThat(content(disk, "r/")).as(line).isEqualTo(content(large, "r/"));
    } else {
      for (Map.Entry<String, String> file : after.entrySet()) {
        String name = file.getKey();
        assertThat(file.getValue()).as(line).isIn(before.get(name), whole.get(name));
      }
      assertThat(after.keySet()).as(line).containsAll(before.keySet());
    }
    return "full";
  }

  /** Returns a command line that writes to DISK, in half of the cases more than it has. */
  private String line(Choices choices, int bytes) {
    int values = choices.below(bytes / 4);
    String manifest = choices.happens(0.3) ? " --manifest DISK/m.json" : "";
    return switch (choices.below(8)) {
      case 0 -> "sample random --seed 1 --size " + values + " --out DISK/x.npy" + manifest;
      case 1 -> "sample random --seed 1 --size " + values / 2 + " --out DISK/x.csv" + manifest;
      case 2 -> "sample random --seed 1 --size " + values + " --out DISK/x.bin" + manifest;
      case 3 ->
          "sample random --seed 1 --streams "
              + (1 + values / 200)
              + " --size 700 --manifest DISK/m.json";
      case 4 -> "run pi points=1 --replications 2000 --seed 3 --plot DISK/p.svg";
      case 5 -> "merge DISK/r " + directory.resolve("part1") + " " + directory.resolve("part2");
      default ->
          "run pi points=1 --replications "
              + (1 + values)
              + " --block-size "
              + (1 + values / choices.of(3, 10, 60))
              + " --seed 3 --out DISK/r";
    };
  }

  private static Map<String, String> content(Path root, String start) throws IOException {
    Map<String, String> content = content(root);
    content.keySet().removeIf(name -> !name.startsWith(start));
    return content;
  }

  /**
   * Returns the content of each file, without what differs between two runs: the sessions of a run,
   * in timing.json, are those of the commands that computed it, and no result depends on them.
   */
  private static Map<String, String> content(Path root) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path path : paths(root)) {
      if (Files.isRegularFile(path) && !path.endsWith("timing.json")) {
        content.put(
            root.relativize(path).toString(), CommandResult.comparable(Files.readAllBytes(path)));
      }
    }
    return content;
  }

  private static List<Path> paths(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return new ArrayList<>(paths.toList());
    }
  }

  private static void empty(Path root) throws IOException {
    List<Path> paths = paths(root);
    for (int i = paths.size() - 1; i > 0; i--) {
      Files.delete(paths.get(i));
    }
  }
}
