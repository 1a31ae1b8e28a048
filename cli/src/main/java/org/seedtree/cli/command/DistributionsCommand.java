package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.output.Console;
import org.seedtree.legacy.LegacyCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code distributions}: lists the distributions with their parameters. */
@Command(
    name = "distributions",
    header = "List the distributions with their parameters.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree distributions [NAME] [--legacy]",
    description = {
      "",
      "Prints the arguments of `sample` for each distribution, with NumPy's names and defaults"
          + " ([ ] marks optional parameters), and a description. With a NAME, prints that"
          + " distribution only, with the meaning of each parameter and the supported dtypes.",
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  seedtree distributions", "  seedtree distributions binomial"})
public final class DistributionsCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "A distribution.")
  private @Nullable String name;

  @Option(names = "--legacy", description = "List the distributions of `sample --legacy`.")
  private boolean legacy;

  /** Creates the command with its output. */
  public DistributionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Catalog.Entry> catalog = legacy ? LegacyCatalog.entries() : Catalog.entries();
    String text =
        name == null ? table(catalog) : details(DistributionArgument.entry(catalog, name));
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static String table(List<Catalog.Entry> entries) {
    int width =
        entries.stream()
            .mapToInt(entry -> DistributionArgument.usage(entry).length())
            .max()
            .orElse(0);
    return entries.stream()
        .map(
            entry ->
                padded(DistributionArgument.usage(entry), width) + "  " + entry.meaning() + "\n")
        .collect(Collectors.joining());
  }

  private static String details(Catalog.Entry entry) {
    StringBuilder text =
        new StringBuilder(DistributionArgument.usage(entry) + "\n  " + entry.meaning() + "\n");
    List<Parameter> parameters = entry.parameters();
    int width = parameters.stream().mapToInt(p -> p.name().length()).max().orElse(0);
    for (Parameter parameter : parameters) {
      text.append("  " + padded(parameter.name(), width) + "  " + parameter.meaning() + "\n");
    }
    String dtypes = entry.dtypes().stream().map(DType::dtype).collect(Collectors.joining(", "));
    return text.append("  dtypes: " + dtypes + "\n").toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
