package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.seedtree.cli.output.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code completion}: prints a script that completes command lines in the shell. */
@Command(
    name = "completion",
    header = "Print the completion script for bash and zsh.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree completion",
    description = {
      "",
      "Once the shell has read it, the TAB key completes commands, options, distributions, bit"
          + " generators and dtypes. For one session:",
      "",
      "  source <(./seedtree completion)",
      "",
      "For every session, add that line with the full path to ~/.bashrc, or to ~/.zshrc after",
      "  autoload -U +X bashcompinit && bashcompinit",
    },
    optionListHeading = "%nOptions:%n")
public final class CompletionCommand implements Callable<Integer> {

  private final Console console;
  private final Supplier<CommandLine> program;

  /**
   * Creates the command.
   *
   * @param program returns the program with all its commands
   */
  public CompletionCommand(Console console, Supplier<CommandLine> program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("seedtree", program.get());
    console.out().write(script.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
