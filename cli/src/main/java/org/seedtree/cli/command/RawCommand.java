package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.Console;
import org.seedtree.engine.BitGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code raw}: writes the raw words of an engine. */
@Command(
    name = "raw",
    header = "Write the raw words of an engine to standard output, without end.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree raw [--seed S] [options] | TESTER",
    description = {
      "",
      "The words are those of bit_generator.random_raw(), as little-endian bytes: 8 per word, for"
          + " mt19937 4. When the reader closes the pipe, the program ends with status 0.",
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree raw --seed 1 | RNG_test stdin64",
      "  seedtree raw --seed 1 --bit-generator mt19937 | RNG_test stdin32",
      "  seedtree raw --seed 1 --bit-generator philox | dieharder -a -g 200",
      "  seedtree raw --seed 1 --limit 4 | od -A d -t u8",
      "",
      "  # RandomState(42)._bit_generator.random_raw()",
      "  seedtree raw --legacy --seed 42 | RNG_test stdin32",
    })
public final class RawCommand implements Callable<Integer> {

  private static final int BUFFER = 1 << 13;

  private final Console console;

  @Mixin private StreamOptions source = new StreamOptions();

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
    long remaining =
        limit == null ? -1 : IntegerArgument.parse("--limit", limit, 0, Long.MAX_VALUE);
    BitGenerator generator =
        legacy ? source.legacyStream(numpy.release()) : source.stream(numpy.release());
    source.printNewSeed(console.err());
    boolean wide = generator.wordBits() == 64;
    long[] longs = new long[wide ? BUFFER : 0];
    int[] ints = new int[wide ? 0 : BUFFER];
    int wordBytes = wide ? Long.BYTES : Integer.BYTES;
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER * wordBytes).order(ByteOrder.LITTLE_ENDIAN);
    while (remaining != 0) {
      int n = remaining < 0 ? BUFFER : (int) Math.min(BUFFER, remaining);
      if (wide) {
        generator.fillLongs(longs, 0, n);
        bytes.asLongBuffer().put(longs, 0, n);
      } else {
        generator.fillInts(ints, 0, n);
        bytes.asIntBuffer().put(ints, 0, n);
      }
      console.out().write(bytes.array(), 0, n * wordBytes);
      remaining -= remaining < 0 ? 0 : n;
    }
    return 0;
  }
}
