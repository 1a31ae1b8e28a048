package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code seedtree state}: a bit generator's state as JSON. */
@Command(
    name = "state",
    header = "Print a bit generator's state as JSON.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree state [--seed S] [options]",
    description = {
      "",
      "The text is NumPy's bit_generator.state with its arrays as lists, and the seed sequence"
          + " beside it as seed_seq. Python goes on from it with",
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
      "  # the stream of another program's state, ten jumps on",
      "  seedtree state --state saved.json --jumps 10",
    })
public final class StateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StreamOptions source = new StreamOptions();

  public StateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String json = source.stream(console.err()).toJson() + "\n";
    console.out().write(json.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
