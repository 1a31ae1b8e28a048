package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code state}: prints the state of a bit generator as JSON. */
@Command(
    name = "state",
    header = "Print the state of a bit generator as JSON.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree state [--seed S] [options]",
    description = {
      "",
      "The text is NumPy's bit_generator.state with its arrays as lists, and the seed sequence as an"
          + " additional entry seed_seq. Python continues from it with",
      "  bit_generator.state = json.loads(text)",
      "and this program with --state FILE.",
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  # PCG64(12345).state",
      "  seedtree state --seed 12345",
      "",
      "  # Philox(7).advance(1000).state",
      "  seedtree state --seed 7 --bit-generator philox --advance 1000",
      "",
      "  # a state saved by another program, after ten jumps",
      "  seedtree state --state saved.json --jumps 10",
    })
public final class StateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StreamOptions source = new StreamOptions();

  /** Creates the command with its output. */
  public StateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String json = source.stream().toJson() + "\n";
    source.printNewSeed(console.err());
    console.out().write(json.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
