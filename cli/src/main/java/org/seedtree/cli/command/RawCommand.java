package org.seedtree.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.option.SchemeOptions;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.WordWriter;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.stream.InterleavedWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code raw}: writes the raw words of an engine, or of several streams in turn. */
@Command(
    name = "raw",
    header = "Write the raw words of an engine to standard output, without end.",
    synopsisHeading = "%n",
    customSynopsis = {
      "seedtree raw [--seed S] [options] | TESTER",
      "       seedtree raw --scheme NAME --streams K [--seed S] [options] | TESTER",
    },
    description = {
      "",
      "The words are those of bit_generator.random_raw(), as little-endian bytes: 8 per word, for"
          + " mt19937 4. With a --scheme they are those of K streams in turn: the first word of each,"
          + " the second word of each, and so on, so that a test of one stream compares the streams."
          + " When the reader closes the pipe, the program ends with status 0.",
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  # PractRand, TestU01 by a main program that reads standard input, dieharder:",
      "  seedtree raw --seed 1 --scheme spawn --streams 1000 | RNG_test stdin64",
      "  seedtree raw --seed 1 --scheme spawn --streams 1000 --bits high32 | ./smallcrush_stdin",
      "  seedtree raw --seed 1 --scheme spawn --streams 1000 --bits low32 | dieharder -a -g 200",
      "",
      "  seedtree raw --seed 1 --bit-generator mt19937 | RNG_test stdin32",
      "  seedtree raw --seed 1 --limit 4 | od -A d -t u8",
      "",
      "  # RandomState(42)._bit_generator.random_raw()",
      "  seedtree raw --legacy --seed 42 | RNG_test stdin32",
    })
public final class RawCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StreamOptions source = new StreamOptions();

  @Mixin private SchemeOptions scheme = new SchemeOptions();

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  @Option(
      names = "--legacy",
      description =
          "Write the words of numpy.random.RandomState(S): those of mt19937, 4 bytes each, unless a"
              + " --bit-generator is given.")
  private boolean legacy;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N words.")
  private @Nullable String limit;

  /** Creates the command with its output. */
  public RawCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long words =
        limit == null ? Long.MAX_VALUE : IntegerArgument.parse("--limit", limit, 0, Long.MAX_VALUE);
    InterleavedWords streams = scheme.interleaved(streams());
    source.printNewSeed(console.err());
    WordWriter.write(streams, words, console.out());
    return 0;
  }

  private List<BitGenerator> streams() {
    if (scheme.isGiven()) {
      if (legacy) {
        throw new UserException("--scheme is for NumPy's Generator: leave out --legacy");
      }
      return scheme.streams(source, numpy.release());
    }
    scheme.checkNotGiven();
    return List.of(legacy ? source.legacyStream(numpy.release()) : source.stream(numpy.release()));
  }
}
