package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.seedtree.cli.Main;
import org.seedtree.cli.output.Console;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code seedtree completion}: the script that completes commands and options in the shell. */
@Command(
    name = "completion",
    header = "Print the completion script for bash and zsh.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree completion",
    description = {
      "",
      "After it is read, the TAB key completes commands, options, distributions, bit generators"
          + " and dtypes. For one session:",
      "",
      "  source <(./seedtree completion)",
      "",
      "For every session, put that line with the full path into ~/.bashrc, or into ~/.zshrc after",
      "  autoload -U +X bashcompinit && bashcompinit",
    },
    optionListHeading = "%nOptions:%n")
public final class CompletionCommand implements Callable<Integer> {

  private final Console console;

  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("seedtree", Main.commandLine(console));
    console.out().write(script.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
