package org.seedtree.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seedtree.cli.InProcess;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Command lines over every command and every option: each succeeds or fails in one line, leaves no
 * half-written file, and gives the same when it is repeated.
 */
class CommandLinesFuzzTest {

  private static final int COMMAND_LINES = 3000;

  private static final CommandLine PROGRAM = InProcess.program();
  private static final InputStream STANDARD_INPUT = System.in;

  @TempDir private Path directory;
  private Set<String> before = Set.of();

  @BeforeAll
  static void closeStandardInput() {
    System.setIn(new ByteArrayInputStream(new byte[0]));
  }

  @AfterAll
  static void restoreStandardInput() {
    System.setIn(STANDARD_INPUT);
  }

  @BeforeEach
  void listWorkingDirectory() {
    before = workingDirectory();
  }

  /** What a command line writes must be in the folder made for it. */
  @AfterEach
  void nothingIsWrittenElsewhere() {
    assertThat(workingDirectory()).isEqualTo(before);
  }

  private static Set<String> workingDirectory() {
    return new TreeSet<>(List.of(new File("").getAbsoluteFile().list()));
  }

  /** An option without values here would only be tested with odd ones. */
  @Test
  void everyOptionHasValues() {
    Set<String> names = new TreeSet<>();
    for (CommandLine command : PROGRAM.getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        names.addAll(List.of(option.names()));
      }
    }
    assertThat(CommandLines.VALUES.keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void someCommandLines() throws Exception {
    CommandFolder folder = new CommandFolder(directory.resolve("a"));
    checkOutcomes(Fuzz.few("command-lines", COMMAND_LINES, rng -> check(folder, new Choices(rng))));
  }

  @Test
  @Tag("slow")
  @Tag("fuzz")
  void manyCommandLines() throws Exception {
    CommandFolder folder = new CommandFolder(directory.resolve("a"));
    checkOutcomes(
        Fuzz.many("command-lines", COMMAND_LINES, rng -> check(folder, new Choices(rng))));
  }

  private static void checkOutcomes(Map<String, Integer> outcomes) {
    int all = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    if (all >= 250) {
      assertThat(outcomes).containsKeys("sample 0", "sample 2", "run 0", "run 2");
    }
    if (all >= 1000) {
      for (String name : PROGRAM.getSubcommands().keySet()) {
        assertThat(outcomes).containsKey(name + " 0");
      }
      assertThat(outcomes).containsKeys("sample 2", "run 2", "merge 2", "verify 1", "audit 1");
    }
  }

  private static String check(CommandFolder folder, Choices choices) throws Exception {
    folder.restore();
    List<String> args = new CommandLines(PROGRAM, folder.path(), choices).next();
    CommandResult result = CommandResult.inProcess(folder, args);
    result.check();
    folder.restore();
    CommandResult.inProcess(folder, result.repeatable()).checkSame(result);
    return result.outcome();
  }
}
