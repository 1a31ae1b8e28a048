package org.seedtree.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The page of a command in {@code docs/reference/cli}, made from what picocli knows of it. */
final class CommandPage {

  private final CommandSpec command;
  private final StringBuilder page = new StringBuilder();

  private CommandPage(CommandSpec command) {
    this.command = command;
  }

  /** Returns the page as Markdown. */
  static String of(CommandLine command) {
    return new CommandPage(command.getCommandSpec()).text();
  }

  /** Returns the name of the page's file; that of the program itself is the list of commands. */
  static String nameOf(CommandLine command) {
    return (command.getParent() == null ? "index" : command.getCommandName()) + ".md";
  }

  private String text() {
    UsageMessageSpec usage = command.usageMessage();
    add("# " + command.qualifiedName(), "");
    addProse(usage.header());
    add("```text");
    add(lines(usage.customSynopsis()).toArray(String[]::new));
    add("```", "");
    addProse(usage.description());
    addArguments();
    addOptions();
    addCommands();
    if (usage.footer().length > 0) {
      add("## Examples", "");
      addProse(usage.footer());
    }
    return page.toString().replaceAll("\n{3,}", "\n\n").stripTrailing() + "\n";
  }

  private void addArguments() {
    List<PositionalParamSpec> arguments =
        command.positionalParameters().stream().filter(argument -> !argument.hidden()).toList();
    if (!arguments.isEmpty()) {
      add("## Arguments", "", "| argument | meaning |", "|---|---|");
      arguments.forEach(argument -> addRow(argument.paramLabel(), argument));
      add("");
    }
  }

  private void addOptions() {
    add("## Options", "", "| option | meaning |", "|---|---|");
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        addRow(String.join(", ", option.names()) + value, option);
      }
    }
    add("");
  }

  private void addCommands() {
    if (!command.subcommands().isEmpty()) {
      add("## Commands", "", "| command | meaning |", "|---|---|");
      command
          .subcommands()
          .forEach(
              (name, subcommand) -> {
                String header = subcommand.getCommandSpec().usageMessage().header()[0];
                add("| [" + name + "](" + name + ".md) | " + escaped(header) + " |");
              });
      add("");
    }
  }

  private void addRow(String name, ArgSpec argument) {
    String meaning =
        Arrays.stream(argument.description())
            .map(CommandPage::escaped)
            .collect(Collectors.joining(" "));
    add("| `" + name.replace("|", "\\|") + "` | " + meaning + " |");
  }

  /** Adds paragraphs; lines that are indented, such as examples, become blocks of code. */
  private void addProse(String... texts) {
    boolean isCode = false;
    List<String> lines = lines(texts);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean continues = isCode && line.isEmpty() && isIndented(lines, i + 1);
      if (isCode != (isIndented(lines, i) || continues)) {
        add(isCode ? "```" : "```text");
        isCode = !isCode;
      }
      add(isCode ? line : escaped(line));
    }
    add(isCode ? "```\n" : "");
  }

  private static boolean isIndented(List<String> lines, int i) {
    return i < lines.size() && lines.get(i).startsWith("  ");
  }

  private static List<String> lines(String... texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.addAll(Arrays.asList(text.replace("%n", "\n").replace("%%", "%").split("\n", -1)));
    }
    return lines;
  }

  private static String escaped(String text) {
    return text.replace("*", "\\*").replace("<", "&lt;").replace("|", "\\|");
  }

  private void add(String... lines) {
    for (String line : lines) {
      page.append(line).append('\n');
    }
  }
}
