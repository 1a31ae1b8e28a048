package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.Console;
import org.seedtree.json.Json;
import org.seedtree.sql.NumpyFunctionProgram;
import org.seedtree.sql.SqlFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code recipe}: prints the Python program that states an SQL function with NumPy. */
@Command(
    name = "recipe",
    header = "Print the NumPy program of an SQL function.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree recipe [FUNCTION]",
    description = {
      "",
      "Prints a Python program that gives the values of a function of Spark's catalog or of Flink's"
          + " module, for services that allow no jars: define the function from it there, with a"
          + " seed and a key as in SQL. Without a FUNCTION, lists the functions.",
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  seedtree recipe rnd.normal | python3 -", "  seedtree recipe RND_CHOICE"})
public final class RecipeCommand implements Callable<Integer> {

  private static final String FLINK_PREFIX = "rnd_";

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FUNCTION",
      description = "A function, such as rnd.normal, RND_NORMAL or normal.")
  private @Nullable String function;

  /** Creates the command with its output. */
  public RecipeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String text =
        function == null
            ? SqlFunction.all().stream()
                .map(f -> f.usage("rnd." + f.name()) + "\n")
                .collect(Collectors.joining())
            : NumpyFunctionProgram.of(find(function));
    console.out().write(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private static SqlFunction find(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String plain =
        last.toLowerCase(Locale.ROOT).startsWith(FLINK_PREFIX)
            ? last.substring(FLINK_PREFIX.length())
            : last;
    List<String> names = SqlFunction.all().stream().map(SqlFunction::name).toList();
    return SqlFunction.find(plain)
        .orElseThrow(
            () ->
                new UserException(
                    "unknown function "
                        + Json.abbreviate(name)
                        + ": "
                        + SpellingSuggestion.hint(plain, names)));
  }
}
