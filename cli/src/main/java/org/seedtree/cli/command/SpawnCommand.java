package org.seedtree.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.option.StateOptions;
import org.seedtree.cli.output.CommandText;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.report.SpawnReport;
import org.seedtree.cli.report.Timing;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code spawn}: lists the children of a seed. */
@Command(
    name = "spawn",
    header = "List the children of a seed.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree spawn [-n K] [--seed S] [options]",
    description = {
      "",
      "Prints for each child its spawn key, which together with the seed identifies it, and the"
          + " first words of its generate_state(). With --state the children are those that the"
          + " saved seed has not spawned yet.",
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  # SeedSequence(12345).spawn(10)",
      "  seedtree spawn --seed 12345 -n 10",
      "",
      "  # grandchildren: SeedSequence(12345).spawn(4)[3].spawn(2)",
      "  seedtree spawn --seed 12345 --spawn-key 3 -n 2",
      "",
      "  # for Python: [SeedSequence(**c[\"seed_seq\"]) for c in json.load(f)]",
      "  seedtree spawn --seed 12345 -n 10 --json",
    })
public final class SpawnCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private StateOptions source = new StateOptions();

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  @Option(
      names = {"-n", "--children"},
      paramLabel = "K",
      description = "The number of children (default: ${DEFAULT-VALUE}).")
  private String children = "1";

  @Option(
      names = "--words",
      paramLabel = "W",
      description = "The number of 32-bit words of each child (default: ${DEFAULT-VALUE}).")
  private String words = "4";

  @Option(
      names = "--json",
      description = "Print JSON: a list with the seed_seq and words of each child.")
  private boolean json;

  @Mixin private ReportOptions page = new ReportOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Creates the command with its output. */
  public SpawnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    page.checkWritable();
    Instant started = Instant.now();
    long count = IntegerArgument.parse("-n", children, 0, StateOptions.MAX_CHILDREN);
    int wordCount = (int) IntegerArgument.parse("--words", words, 0, 1_000_000);
    Optional<BitGenerator> saved = source.savedGenerator();
    SeedSequence given =
        saved.isPresent() ? StateOptions.parentOf(saved.get()) : source.seedSequence();
    SeedSequence parent = given.withRelease(numpy.release());
    long first = StateOptions.nextChild(given, "-n", count);
    source.printNewSeed(console.err());
    if (page.isGiven()) {
      writePage(saved, parent, first, count, started);
    }
    OutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
    if (json) {
      printJson(parent, first, first + count, wordCount, out);
    } else {
      printTable(parent, first, first + count, wordCount, out);
    }
    out.flush();
    return 0;
  }

  private void writePage(
      Optional<BitGenerator> saved, SeedSequence parent, long first, long count, Instant started) {
    Engine engine = saved.map(bits -> Engine.named(bits.name())).orElse(Engine.PCG64);
    String[] seed =
        saved.isPresent() || source.hasSeed()
            ? new String[0]
            : new String[] {"--seed", parent.entropy().toString()};
    String again = CommandText.of(Objects.requireNonNull(spec), seed);
    page.write(
        new SpawnReport(parent, engine, first, count, again).report(Timing.since(started, 0)));
  }

  private static void printTable(
      SeedSequence parent, long first, long end, int words, OutputStream out) throws IOException {
    int width = Math.max("spawn_key".length(), key(parent.child(Math.max(end - 1, 0))).length());
    String heading = pad("spawn_key", width) + "  generate_state(" + words + ")\n";
    out.write(heading.getBytes(StandardCharsets.US_ASCII));
    for (long i = first; i < end; i++) {
      SeedSequence child = parent.child(i);
      String state =
          Arrays.stream(child.generateState(words))
              .mapToObj(Integer::toUnsignedString)
              .map(word -> " ".repeat(10 - word.length()) + word)
              .collect(Collectors.joining(" "));
      String line = (pad(key(child), width) + "  " + state).stripTrailing() + "\n";
      out.write(line.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Returns the spawn key as {@code --spawn-key} takes it. */
  private static String key(SeedSequence child) {
    return child.spawnKey().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static void printJson(
      SeedSequence parent, long first, long end, int words, OutputStream out) throws IOException {
    try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
      generator.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
      generator.useDefaultPrettyPrinter();
      generator.writeStartArray();
      for (long i = first; i < end; i++) {
        SeedSequence child = parent.child(i);
        generator.writeStartObject();
        generator.writeFieldName("seed_seq");
        generator.writeRawValue(child.toJson());
        generator.writeFieldName("words");
        generator.writeStartArray();
        for (int word : child.generateState(words)) {
          generator.writeNumber(Integer.toUnsignedLong(word));
        }
        generator.writeEndArray();
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeRaw('\n');
    }
  }
}
