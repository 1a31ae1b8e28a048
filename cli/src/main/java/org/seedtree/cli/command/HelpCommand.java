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

/** {@code seedtree help}: the text of {@code --help}, of the whole or of a command. */
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
    CommandLine all = Objects.requireNonNull(spec).commandLine().getParent();
    (command == null ? all : find(all, command)).usage(all.getOut());
    return 0;
  }

  private static CommandLine find(CommandLine all, String command) {
    CommandLine found = all.getSubcommands().get(command);
    if (found == null) {
      throw new UserException(
          "unknown command "
              + command
              + ": "
              + SpellingSuggestion.hint(command, List.copyOf(all.getSubcommands().keySet())));
    }
    return found;
  }
}
