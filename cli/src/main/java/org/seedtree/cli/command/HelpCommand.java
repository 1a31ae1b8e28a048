package org.seedtree.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.cli.error.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code help}: prints the help of the program or of a command. */
@Command(
    name = "help",
    header = "Show the help of a command.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree help [COMMAND]",
    optionListHeading = "%nOptions:%n")
public final class HelpCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine program = Objects.requireNonNull(spec).commandLine().getParent();
    (command == null ? program : find(program, command)).usage(program.getOut());
    return 0;
  }

  private static CommandLine find(CommandLine program, String command) {
    CommandLine found = program.getSubcommands().get(command);
    if (found == null) {
      throw new UserException(
          "unknown command "
              + command
              + ": "
              + SpellingSuggestion.hint(command, List.copyOf(program.getSubcommands().keySet())));
    }
    return found;
  }
}
