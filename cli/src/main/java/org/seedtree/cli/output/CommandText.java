package org.seedtree.cli.output;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Formats the command line that a command was started with. */
public final class CommandText {

  /** Options that do not determine what is computed. */
  private static final Set<String> LEFT_OUT =
      Set.of("--report", "--json", "--quiet", "--threads", "--out", "--manifest");

  private CommandText() {}

  /**
   * Returns the command line that repeats a command, without options that only determine how it is
   * computed and where it is written.
   *
   * @param spec the command, which has been parsed
   * @param options further options
   */
  public static String of(CommandSpec spec, String... options) {
    ParseResult parsed = spec.commandLine().getParseResult();
    StringJoiner words = new StringJoiner(" ", "./seedtree " + spec.name() + " ", "");
    words.setEmptyValue("./seedtree " + spec.name());
    for (PositionalParamSpec positional : new LinkedHashSet<>(parsed.matchedPositionals())) {
      positional.originalStringValues().forEach(value -> words.add(Shell.quoted(value)));
    }
    for (OptionSpec option : new LinkedHashSet<>(parsed.matchedOptions())) {
      if (LEFT_OUT.contains(option.longestName())) {
        continue;
      }
      words.add(option.longestName());
      if (option.arity().max() > 0) {
        option.originalStringValues().forEach(value -> words.add(Shell.quoted(value)));
      }
    }
    for (String option : options) {
      words.add(Shell.quoted(option));
    }
    return words.toString();
  }
}
