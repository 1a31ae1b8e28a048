package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.Console;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;
import org.seedtree.legacy.LegacyState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code state}: prints the state of a bit generator as JSON. */
@Command(
    name = "state",
    header = "Print the state of a bit generator as JSON.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree state [--seed S] [--legacy [--dict]] [options]",
    description = {
      "",
      "The text is NumPy's bit_generator.state with its arrays as lists, and the seed sequence as"
          + " an additional entry seed_seq, which is null after jumps. Python continues from it"
          + " with",
      "  bit_generator.state = json.loads(text)",
      "and this program with --state FILE. With --legacy it is RandomState(S).get_state(), from"
          + " which Python continues with",
      "  random_state.set_state(json.loads(text))",
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
      "",
      "  # RandomState(42).get_state(), and get_state(legacy=False)",
      "  seedtree state --legacy --seed 42",
      "  seedtree state --legacy --dict --seed 42",
    })
public final class StateCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--legacy",
      description =
          "Print the state of numpy.random.RandomState(S) as the list of get_state(). --seed is then"
              + " RandomState's; a --bit-generator other than mt19937 has only the dict.")
  private boolean legacy;

  @Option(names = "--dict", description = "With --legacy, print get_state(legacy=False).")
  private boolean dict;

  @Mixin private StreamOptions source = new StreamOptions();

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  /** Creates the command with its output. */
  public StateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (dict && !legacy) {
      throw new UserException("--dict is a form of --legacy");
    }
    String json =
        legacy
            ? legacyJson(source.legacyState(numpy.release()))
            : json(source.stream(numpy.release()));
    source.printNewSeed(console.err());
    console.out().write((json + "\n").getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private String json(BitGenerator bits) {
    // after jumps the seed sequence is a new one, which nobody could repeat
    return source.hasJumps() ? BitGenerator.of(bits.state()).toJson() : bits.toJson();
  }

  private String legacyJson(LegacyState state) {
    boolean hasTuple = state.bitGenerator() instanceof MT19937.State;
    return dict || !hasTuple ? state.toJson() : state.toTupleJson();
  }
}
