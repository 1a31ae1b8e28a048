package org.seedtree.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockSize;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.option.StateOptions;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.BlockSelection;
import org.seedtree.cli.output.ByteWriter;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.ManifestWriter;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.SamplePlan;
import org.seedtree.cli.output.TextLayout;
import org.seedtree.cli.output.TextWriter;
import org.seedtree.cli.report.Timing;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;
import org.seedtree.run.NpyHeader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sample}: prints values of a distribution or writes them to a file. */
@Command(
    name = "sample",
    header = "Sample a distribution; the values are those of NumPy.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree sample DISTRIBUTION [name=value ...] [options]",
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  # np.random.default_rng(12345).normal(0, 1, 5)",
      "  seedtree sample normal loc=0 scale=1 --seed 12345 --size 5",
      "",
      "  # [default_rng(s).random((2, 3)) for s in SeedSequence(12345).spawn(10)]",
      "  seedtree sample random --seed 12345 --streams 10 --size 2,3",
      "",
      "  # ten throws of a die, as bytes",
      "  seedtree sample integers low=1 high=6 endpoint=true --dtype uint8 --size 10",
      "",
      "  # a billion values for np.load, from mt19937 after one jump",
      "  seedtree sample random --seed 1 --bit-generator mt19937 --jumps 1 \\",
      "      --size 1000000000 --out x.npy",
      "",
      "  # np.random.RandomState(42).randn(2, 3)",
      "  seedtree sample randn --legacy --seed 42 --size 2,3",
      "",
      "An output file appears under its name only once it is complete. When the reader of standard"
          + " output closes the pipe (`| head`), the program ends with status 0.",
    })
public final class SampleCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "DISTRIBUTION",
      completionCandidates = DistributionNames.class,
      description = "One of the names above.")
  private String distribution = "";

  @Parameters(index = "1..*", paramLabel = "name=value", description = "Its parameters.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "The number of values N, or a shape R,C,... (of each stream).")
  private @Nullable String size;

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      completionCandidates = DTypeNames.class,
      description =
          "float64 or float32; for integers bool, int8 to int64, uint8 to uint64 (default int64).")
  private @Nullable String dtype;

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  @Option(
      names = "--legacy",
      description =
          "Sample as numpy.random.RandomState does, with its names (`distributions --legacy`). --seed"
              + " is then RandomState's: an integer below 2**32, or several separated by commas. With"
              + " --bit-generator it is RandomState(BITGENERATOR(seed)).")
  private boolean legacy;

  @Option(
      names = "--streams",
      paramLabel = "K",
      description =
          "Sample --size values from each of K spawned children of the seed: the shape of the"
              + " result is K x size. --jumps and --advance then apply to each child.")
  private @Nullable String streams;

  @Mixin private StreamOptions source = new StreamOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write to FILE: .npy (for np.load), .csv, or .bin (little-endian values, no header).")
  private @Nullable Path out;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "Also write the manifest FILE: the distribution, the streams and digests, as JSON; `verify`"
              + " recomputes and compares the values, `audit` finds streams used twice.")
  private @Nullable Path manifest;

  @Mixin private SampleReporting reporting = new SampleReporting();

  @Mixin private ExecutionOptions execution = new ExecutionOptions();

  @Spec private @Nullable CommandSpec spec;

  private SampleCommand(Console console) {
    this.console = console;
  }

  /** Returns the command with its help, which lists the distributions. */
  public static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new SampleCommand(console));
    commandLine.getCommandSpec().usageMessage().description(description());
    return commandLine;
  }

  /** Returns the part of the help between the synopsis and the options. */
  private static String[] description() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Distributions, with NumPy's names and defaults ([ ] marks optional parameters):");
    lines.add("");
    for (Catalog.Entry entry : Catalog.entries()) {
      lines.add("  " + DistributionArgument.usage(entry));
    }
    lines.add("");
    lines.add(
        "The default size is a single value. Without --out the values are printed, in the format of"
            + " NumPy's repr: one per line, for a matrix one row per line, for more dimensions with a"
            + " blank line between the matrices.");
    lines.add("");
    lines.add(
        "Integers may be written as 1000000, 1_000_000, 1e6, 2**20 or 0xff; lists as 0.2,0.3,0.5;"
            + " matrices by rows, as in cov=\"1,0;0,1\" or \"cov=[[1,0],[0,1]]\".");
    return lines.toArray(String[]::new);
  }

  @Override
  public Integer call() throws IOException {
    reporting.check(manifest);
    Instant started = Instant.now();
    List<Catalog.Entry> catalog = legacy ? LegacyCatalog.entries() : Catalog.entries();
    DistributionArgument argument =
        DistributionArgument.parse(catalog, distribution, assignments, dtype, numpy.version());
    Shape values = size == null ? Shape.SINGLE_VALUE : Shape.parse(size);
    OptionalInt vector = argument.sampler().vectorLength();
    Shape each = vector.isPresent() ? values.ofVectors(vector.getAsInt()) : values;
    long children =
        streams == null
            ? 0
            : IntegerArgument.parse("--streams", streams, 1, StateOptions.MAX_CHILDREN);
    Shape shape = streams == null ? each : each.times(children);
    shape.bytes(argument.dtype().bytes()); // rejects a size
    int threads = execution.threads();
    checkManifest();
    try (ManifestWriter manifestWriter = reporting.manifestWriter(manifest)) {
      if (out == null) {
        SamplePlan plan = plan(argument, children, each.count(), manifestWriter);
        try (Progress progress = progress(plan)) {
          print(plan, shape, threads, manifestWriter, progress);
        }
      } else {
        write(out, argument, children, each, shape, threads, manifestWriter);
      }
      Optional<Manifest> written = manifestWriter.end(argument, shape, legacy, numpy.release());
      if (written.isPresent()) {
        reporting.write(
            written.get(),
            values.dimensions(),
            source.hasSeed(),
            Objects.requireNonNull(spec),
            Timing.since(started, threads),
            console);
      }
    }
    return 0;
  }

  /** Prints the values, or only computes them where a summary is printed instead. */
  private void print(
      SamplePlan plan, Shape shape, int threads, ManifestWriter manifestWriter, Progress progress)
      throws IOException {
    if (reporting.isJson()) {
      new ByteWriter(
              plan, blockSize(plan), BlockSelection.ALL, reporting.sink(manifestWriter), progress)
          .write(threads);
    } else {
      TextLayout layout = TextLayout.plain(shape);
      new TextWriter(plan, layout, console.out(), reporting.sink(manifestWriter), progress)
          .write(threads);
    }
  }

  private static long blockSize(SamplePlan plan) {
    return BlockSize.of(plan.streams().count(), plan.perStream());
  }

  private void checkManifest() {
    if (manifest != null && out != null && OutputFile.areSame(manifest, out)) {
      throw new UserException("--manifest and --out are the same file: " + out);
    }
  }

  private void write(
      Path out,
      DistributionArgument distribution,
      long children,
      Shape each,
      Shape shape,
      int threads,
      ManifestWriter manifestWriter) {
    Format format = Format.of(out);
    long bytes = format == Format.CSV ? 0 : shape.bytes(distribution.dtype().bytes());
    try (OutputFile file = OutputFile.create(out, bytes)) {
      SamplePlan plan = plan(distribution, children, each.count(), manifestWriter);
      try (Progress progress = progress(plan)) {
        write(plan, shape, format, file.channel(), threads, manifestWriter, progress);
      }
      file.commit();
    } catch (IOException e) {
      throw new UserException("cannot write " + out + ": " + IoMessage.of(e));
    }
  }

  private void write(
      SamplePlan plan,
      Shape shape,
      Format format,
      FileChannel file,
      int threads,
      ManifestWriter manifestWriter,
      Progress progress)
      throws IOException {
    if (format == Format.CSV) {
      OutputStream text = Channels.newOutputStream(file);
      TextLayout layout = TextLayout.csv(shape);
      new TextWriter(plan, layout, text, reporting.sink(manifestWriter), progress).write(threads);
      return;
    }
    ByteBuffer header = ByteBuffer.allocate(0);
    if (format == Format.NPY) {
      header = ByteBuffer.wrap(NpyHeader.of(plan.distribution().dtype(), shape.dimensions()));
    }
    long start = header.remaining();
    while (header.hasRemaining()) {
      file.write(header);
    }
    ByteWriter.toFile(plan, file, start, blockSize(plan), reporting.sink(manifestWriter), progress)
        .write(threads);
  }

  /** Opens the stream of each child, or the only stream. */
  private SamplePlan plan(
      DistributionArgument distribution,
      long children,
      long perStream,
      ManifestWriter manifestWriter) {
    StreamStart start;
    if (streams != null) {
      start = source.children(children, legacy);
    } else {
      start = legacy ? source.legacyStart() : source.start();
    }
    NumpyRelease release = numpy.release();
    SamplePlan plan = SamplePlan.of(distribution, start, perStream, release);
    manifestWriter.prepare(plan, start);
    reporting.prepare(plan);
    source.printNewSeed(console.err());
    return plan;
  }

  private Progress progress(SamplePlan plan) {
    return execution.progress(console, "sample", plan.count());
  }

  /** The formats of output files. */
  private enum Format {
    NPY,
    CSV,
    BIN;

    static Format of(Path file) {
      String name = file.toString();
      for (Format format : values()) {
        if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return format;
        }
      }
      throw new UserException("--out is a file name ending in .npy, .csv or .bin, not " + file);
    }
  }

  /** The names of the distributions, for completion in the shell. */
  static final class DistributionNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Catalog.entries().stream(), LegacyCatalog.entries().stream())
          .map(Catalog.Entry::name)
          .distinct()
          .iterator();
    }
  }

  /** The names of the dtypes, for completion in the shell. */
  static final class DTypeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(DType.values()).map(DType::dtype).iterator();
    }
  }
}
