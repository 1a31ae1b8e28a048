package org.seedtree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The pages of {@code docs/reference/cli} say what the commands do. After a change of an option
 * write them again, by {@code mvn test -pl cli -am -Dtest=CommandPagesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dseedtree.pages=write}.
 */
class CommandPagesTest {

  private static final Path FOLDER = Path.of("../docs/reference/cli");

  @Test
  void thePagesAreThoseOfTheCommands() throws IOException {
    TreeMap<String, String> expected = new TreeMap<>();
    CommandLine program = InProcess.program();
    List<CommandLine> commands = new ArrayList<>(program.getSubcommands().values());
    commands.add(program);
    for (CommandLine command : commands) {
      expected.put(CommandPage.nameOf(command), CommandPage.of(command));
    }
    if ("write".equals(System.getProperty("seedtree.pages"))) {
      Files.createDirectories(FOLDER);
      for (String name : expected.keySet()) {
        Files.writeString(FOLDER.resolve(name), expected.get(name));
      }
    }
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(found).as("see %s", getClass()).isEqualTo(expected);
  }
}
