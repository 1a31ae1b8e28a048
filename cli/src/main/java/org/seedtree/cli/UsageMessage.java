package org.seedtree.cli;

import java.util.List;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.SpellingSuggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes what is wrong with a command line, and what is expected. */
final class UsageMessage {

  private UsageMessage() {}

  /** Returns the message for an error that picocli found. */
  static String of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException missing
        && missing.getMissing().stream().anyMatch(PositionalParamSpec.class::isInstance)) {
      if (!command.getCommandName().equals("sample")) {
        return name(command)
            + " needs "
            + missing.getMissing().get(0).paramLabel()
            + "; see seedtree help "
            + name(command);
      }
      return "sample needs a distribution: there are "
          + String.join(", ", Catalog.entries().stream().map(Catalog.Entry::name).toList());
    }
    return e.getMessage() + "; see seedtree help " + name(command);
  }

  private static String unmatched(CommandLine command, String argument) {
    if (argument.startsWith("-")) {
      String option = argument.contains("=") ? argument.split("=", 2)[0] : argument;
      List<String> options =
          command.getCommandSpec().options().stream().map(o -> o.longestName()).sorted().toList();
      return "unknown option " + option + ": " + SpellingSuggestion.hint(option, options);
    }
    if (command.getParent() == null) {
      return "unknown command "
          + argument
          + ": "
          + SpellingSuggestion.hint(argument, List.copyOf(command.getSubcommands().keySet()));
    }
    return name(command) + " does not take " + argument + "; see seedtree help " + name(command);
  }

  private static String name(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName();
  }
}
