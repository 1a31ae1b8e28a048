package org.seedtree.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.cli.InProcess;
import org.seedtree.legacy.RandomState;

/**
 * The output of {@code audit} for files; {@code org.seedtree.audit.AuditTest} tests each kind of
 * overlap.
 */
class AuditCommandTest {

  @TempDir private Path directory;

  private void write(String name, String line) throws IOException {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    boolean state = args.get(0).equals("state");
    if (!state) {
      args.addAll(List.of("--manifest", directory.resolve(name).toString()));
    }
    InProcess result = InProcess.run(args.toArray(String[]::new));
    assertThat(result.status()).as(result.err()).isZero();
    if (state) {
      Files.writeString(directory.resolve(name), result.out());
    }
  }

  private InProcess audit(String... names) {
    List<String> args = new ArrayList<>(List.of("audit"));
    for (String name : names) {
      args.add(directory.resolve(name).toString());
    }
    return InProcess.run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sample normal --seed 5 --size 10 | sample random --seed 5,0 --size 3"
            + " | a and b use the same PCG64 stream, seed 5: words 0 to 2 of a are",
        "sample random --seed 5 --size 1000 | sample random --seed 5 --advance 999 --size 9"
            + " | words 999 to 999 of a are words 0 to 0 of b",
        "sample random --seed 5 --streams 10 | sample random --seed 5 --spawn-key 7"
            + " | PCG64 stream, child 7 of seed 5: words 0 to 0 of a are words 0 to 0 of b",
        "sample normal --seed 5 --streams 10 | state --seed 5 --spawn-key 7"
            + " | PCG64 stream, child 7 of seed 5: from the start",
        "sample random --seed 5 --size 100 | state --seed 5 --advance 50"
            + " | words 50 to 99 of a are words 0 to 49 of b",
        "state --seed 5 | state --seed 5 --advance 50"
            + " | a saved state: b starts 50 words after a, whose end is not known",
        "sample randn --legacy --seed 5 | sample rand --legacy --seed 5 --bit-generator mt19937"
            + " | no overlap of 2 streams",
        "sample randn --legacy --seed 5 --size 9 | sample rand --legacy --seed 5 --advance 7"
            + " | RandomState's seed 5: words 7 to 8 of a are words 0 to 1 of b",
        "sample random --seed 5 | sample random --seed 6"
            + " | a and b differ in nothing but their seeds, 5 to 6",
        "sample random --seed 5 | sample random --seed 5 --jumps 1 | no overlap of 2 streams",
        "sample random --seed 5 --streams 9 | sample random --seed 6 --streams 7"
            + " | no overlap of 16 streams",
        "sample random --seed 5 | sample random --seed 5 --bit-generator sfc64"
            + " | note: a and b share seed 5 but use PCG64 and SFC64: no overlap",
      })
  void reports(String a, String b, String text) throws IOException {
    write("a", a);
    write("b", b);
    InProcess result = audit("a", "b");
    assertThat(result.out().replace(directory + "/", "")).contains(text);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(text.contains("no overlap") ? 0 : 1);
  }

  @Test
  void printsTheBoundOfCollisions() throws IOException {
    write("a", "sample random --seed 5 --streams 1000 --size 0");
    assertThat(audit("a").out())
        .isEqualTo(
            "no overlap of 1000 streams; the probability that two different seeds collide is below"
                + " 1000^2 / 2^128 = 2.9e-33\n");
    write("b", "sample random --seed 5 --size 3");
    write("c", "sample random --seed 5 --size 3");
    write("d", "sample random --seed 5 --size 3");
    assertThat(audit("b", "c", "d").out()).contains("\n3 findings of 3 streams; ");
  }

  /** Python writes a dict in any order, and RandomState's state as a tuple. */
  @Test
  void readsStatesOfPython() throws IOException {
    write("a", "state --seed 5");
    String state = Files.readString(directory.resolve("a"));
    String reordered =
        state
            .replace("{\"bit_generator\": \"PCG64\", ", "{")
            .replaceFirst("}\\s*$", ", \"bit_generator\": \"PCG64\"}");
    Files.writeString(directory.resolve("b"), reordered);
    assertThat(audit("a", "b").out()).contains("the same PCG64 stream, a saved state: from");
    RandomState rs = new RandomState(5);
    Files.writeString(directory.resolve("a"), rs.getState().toTupleJson());
    Files.writeString(directory.resolve("b"), rs.getState().toJson());
    assertThat(audit("a", "b").out()).contains("the same MT19937 stream, a saved state: from");
    write("b", "sample randn --legacy --size 3 --state " + directory.resolve("a"));
    assertThat(audit("a", "b").out().replace(directory + "/", ""))
        .contains("words 0 to 11 of a are words 0 to 11 of b");
  }

  @Test
  void reportsOtherFiles() throws IOException {
    assertThat(audit("no.json").err())
        .isEqualTo("seedtree: no such file: " + directory.resolve("no.json") + "\n");
    Path file = Files.writeString(directory.resolve("a.json"), "{\"name\": \"left-pad\"}");
    assertThat(audit("a.json").err()).isEqualTo("seedtree: " + file + ": this is not a manifest\n");
    Files.writeString(file, "{\"bit_generator\": \"PCG32\"}");
    assertThat(audit("a.json").err())
        .startsWith("seedtree: " + file + ": no bit generator 'PCG32'")
        .hasLineCount(1);
    write("a.json", "sample random --seed 5");
    Files.writeString(file, Files.readString(file).replace("\"version\": 1", "\"version\": 2"));
    assertThat(audit("a.json").err())
        .isEqualTo(
            "seedtree: " + file + ": a manifest of version 2; this program reads version 1\n");
    assertThat(InProcess.run("audit").err())
        .isEqualTo("seedtree: audit needs FILE; see seedtree help audit\n");
  }

  /** The last commands of docs/guide/parallel-streams.md print what the guide shows. */
  @Test
  void theGuideShowsTheOutput() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/parallel-streams.md"));
    String[] blocks = guide.split("```(sh)?\n");
    StringBuilder printed = new StringBuilder();
    for (String line : blocks[blocks.length - 3].split("\n")) {
      List<String> args = new ArrayList<>();
      for (String word : line.split(" ")) {
        boolean file = word.matches("[ab]\\.(json|npy)");
        args.add(file ? directory.resolve(word).toString() : word);
      }
      printed.append(InProcess.run(args.subList(1, args.size()).toArray(String[]::new)).out());
    }
    assertThat(printed.toString().replace(directory + "/", ""))
        .isEqualTo(blocks[blocks.length - 1]);
  }
}
