package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code ./seedtree} with closed, full and abandoned inputs and outputs. */
@Tag("slow")
@Tag("fault")
class ClosedOutputsIT {

  /** A command line of each command, which prints something. */
  private static final Map<String, String> LINES =
      Map.ofEntries(
          Map.entry("sample", "sample normal --seed 1 --size 3"),
          Map.entry("run", "run pi --replications 10 --seed 1"),
          Map.entry("merge", "merge out p1 p2"),
          Map.entry("verify", "verify m.json"),
          Map.entry("audit", "audit m.json"),
          Map.entry("battery", "battery streams --scale 0.0001 --seed 1"),
          Map.entry("split", "split rows --rows 9 --n 3 --seed 1"),
          Map.entry("distributions", "distributions"),
          Map.entry("recipe", "recipe rnd.normal"),
          Map.entry("spawn", "spawn --seed 1"),
          Map.entry("state", "state --seed 1"),
          Map.entry("raw", "raw --seed 1"),
          Map.entry("completion", "completion"),
          Map.entry("help", "help"));

  @TempDir private Path directory;

  @BeforeEach
  void create() {
    Launcher.run(directory, "sample", "random", "--seed", "1", "--manifest", "m.json");
    for (String i : new String[] {"1", "2"}) {
      Launcher.Result part =
          Launcher.shell(
              directory,
              "\"$SEEDTREE\" run pi --replications 10 --seed 1 --part " + i + "/2 --out p" + i);
      assertThat(part.status()).as(part.err()).isZero();
    }
  }

  /** Runs each command line in a shell; out is a new folder each time. */
  private Map<String, Launcher.Result> each(String before, String after) {
    assertThat(LINES.keySet()).isEqualTo(InProcess.program().getSubcommands().keySet());
    Map<String, Launcher.Result> results = new TreeMap<>();
    LINES.forEach(
        (name, line) ->
            results.put(
                name,
                Launcher.shell(
                    directory, "rm -rf out; " + before + " \"$SEEDTREE\" " + line + " " + after)));
    return results;
  }

  private static void assertFailed(Map<String, Launcher.Result> results, String reason) {
    results.forEach(
        (name, result) -> {
          assertThat(result.err())
              .as(name)
              .isEqualTo("seedtree: cannot write to standard output: " + reason + "\n");
          assertThat(result.status()).as(name).isEqualTo(2);
        });
  }

  @Test
  void aClosedOutputIsAFailure() {
    assertFailed(each("", ">&-"), "Bad file descriptor");
  }

  @Test
  void aFullOutputIsAFailure() {
    assertFailed(each("", ">/dev/full"), "No space left on device");
  }

  /** The reader has ended before the first byte. */
  @Test
  void anOutputThatNobodyReadsIsNoFailure() {
    Map<String, Launcher.Result> results =
        each("{ sleep 0.2;", "; echo $? >status; } | true; cat status");
    results.forEach(
        (name, result) -> {
          assertThat(result.err()).as(name).isEmpty();
          assertThat(result.text()).as(name).isEqualTo("0\n");
        });
  }

  @Test
  void anOutputThatIsReadInPartIsNoFailure() {
    Map<String, Launcher.Result> results = each("", "| head -c 1 | wc -c; echo ${PIPESTATUS[0]}");
    results.forEach(
        (name, result) -> {
          assertThat(result.err()).as(name).isEmpty();
          assertThat(result.text().strip()).as(name).matches("1\\s+0");
        });
  }

  @Test
  void anErrorKeepsItsStatusWhereItCannotBePrinted() {
    for (String err : new String[] {"2>&-", "2>/dev/full", "2>&1 >&-", ">&- 2>&-"}) {
      Launcher.Result result = Launcher.shell(directory, "\"$SEEDTREE\" sample nothing " + err);
      assertThat(result.status()).as(err).isEqualTo(2);
    }
    Launcher.Result seed = Launcher.shell(directory, "\"$SEEDTREE\" sample normal 2>&-");
    assertThat(seed.status()).isZero(); // although its seed cannot be printed
    assertThat(seed.text()).hasLineCount(1);
  }

  /** Java would read the first file that it opens, which has the number of standard input. */
  @Test
  void aClosedInputIsEmpty() {
    Launcher.Result result = Launcher.shell(directory, "\"$SEEDTREE\" state --state - <&-");
    assertThat(result.err())
        .isEqualTo("seedtree: --state -: unexpected end at character 0 of the JSON text: \n");
    assertThat(result.status()).isEqualTo(2);
    Launcher.Result sample = Launcher.shell(directory, "\"$SEEDTREE\" sample random --seed 1 <&-");
    assertThat(sample.text()).isEqualTo("0.5118216247002567\n");
  }
}
