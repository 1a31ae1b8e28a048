package org.seedtree.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockSize;
import org.seedtree.cli.option.CountText;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.option.StreamOptions;
import org.seedtree.cli.output.ByteWriter;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.ManifestWriter;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.Sampling;
import org.seedtree.cli.output.TextLayout;
import org.seedtree.cli.output.TextWriter;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.legacy.LegacyCatalog;
import org.seedtree.manifest.StreamStart;
import org.seedtree.run.NpyHeader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seedtree sample}: values of a distribution, as text or into a file. */
@Command(
    name = "sample",
    header = "Draw values of a distribution, the ones that NumPy draws.",
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
      "  # a billion values for np.load, mt19937 one jump on",
      "  seedtree sample random --seed 1 --bit-generator mt19937 --jumps 1 \\",
      "      --size 1000000000 --out x.npy",
      "",
      "  # np.random.RandomState(42).randn(2, 3)",
      "  seedtree sample randn --legacy --seed 42 --size 2,3",
      "",
      "A file appears under its name when it is complete, or not at all. If nobody reads standard"
          + " output any more (`| head`), the program ends with status 0.",
    })
public final class SampleCommand implements Callable<Integer> {

  private static final int MAX_THREADS = 256;
  private static final long MAX_CHILDREN = 0xffff_ffffL;

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
      description = "How many values: N, or a shape R,C,... (of each stream).")
  private @Nullable String size;

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      completionCandidates = DTypeNames.class,
      description =
          "float64 or float32; of integers bool, int8 to int64, uint8 to uint64 (default int64).")
  private @Nullable String dtype;

  @Option(
      names = "--numpy",
      paramLabel = "VERSION",
      completionCandidates = NumpyVersions.class,
      description =
          "Draw the numbers of NumPy 2.4 (default) or 2.5, which differ in binomial and"
              + " multinomial.")
  private @Nullable String numpy;

  @Option(
      names = "--legacy",
      description = {
        "Draw as numpy.random.RandomState does, by its names (`distributions --legacy`).",
        "--seed is then RandomState's: a number below 2**32, or several with commas.",
        "With --bit-generator it is RandomState(BITGENERATOR(seed))."
      })
  private boolean legacy;

  @Option(
      names = "--streams",
      paramLabel = "K",
      description =
          "Fill --size from each of K spawned children of the seed: the result has the shape K x"
              + " size. --jumps and --advance then move each child.")
  private @Nullable String streams;

  @Mixin private StreamOptions source = new StreamOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write to FILE: .npy (for np.load), .csv, or .bin (the bare values, little-endian).")
  private @Nullable Path out;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = {
        "Also write FILE: what was drawn from which stream, with digests, as JSON;",
        "`verify` draws it again and compares, `audit` looks for streams used twice."
      })
  private @Nullable Path manifest;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Use at most T threads (default: one per processor). Never changes a value.")
  private @Nullable String threads;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  SampleCommand(Console console) {
    this.console = console;
  }

  public static CommandLine commandLine(Console console) {
    CommandLine commandLine = new CommandLine(new SampleCommand(console));
    commandLine.getCommandSpec().usageMessage().description(description());
    return commandLine;
  }

  /** What the help says between the synopsis and the options: not least, what the catalog has. */
  private static String[] description() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Distributions, with NumPy's names and defaults (what is in [ ] may be left out):");
    lines.add("");
    for (Catalog.Entry entry : Catalog.entries()) {
      lines.add("  " + DistributionArgument.usage(entry));
    }
    lines.add("");
    lines.add(
        "Without --size one value is drawn. Without --out values are printed: one per line, of a"
            + " matrix a row per line, of more dimensions a blank line between the matrices;"
            + " numbers as NumPy's repr shows them.");
    return lines.toArray(String[]::new);
  }

  @Override
  public Integer call() throws IOException {
    if (legacy && numpy != null) {
      throw new UserException("--legacy draws NumPy 2.4's numbers: leave out --numpy");
    }
    List<Catalog.Entry> catalog = legacy ? LegacyCatalog.entries() : Catalog.entries();
    DistributionArgument argument =
        DistributionArgument.parse(catalog, distribution, assignments, dtype, numpy);
    Shape values = size == null ? Shape.SINGLE_VALUE : Shape.parse(size);
    OptionalInt vector = argument.sampler().vectorLength();
    Shape each = vector.isPresent() ? values.ofVectors(vector.getAsInt()) : values;
    long children = streams == null ? 0 : CountText.count("--streams", streams, 1, MAX_CHILDREN);
    Shape shape = streams == null ? each : each.times(children);
    shape.bytes(argument.dtype().bytes()); // says what is too big before a seed is printed
    int workers = threads(threads);
    checkManifest();
    try (ManifestWriter recorder =
        manifest == null ? ManifestWriter.NONE : ManifestWriter.begin(manifest)) {
      if (out == null) {
        Sampling sampling = sampling(argument, children, each.count(), recorder);
        try (Progress progress = progress(sampling)) {
          TextLayout layout = TextLayout.plain(shape);
          new TextWriter(sampling, layout, console.out(), recorder.sink(), progress).write(workers);
        }
      } else {
        write(out, argument, children, each, shape, workers, recorder);
      }
      recorder.end(argument, shape, legacy, DistributionArgument.release(numpy));
    }
    return 0;
  }

  private void checkManifest() {
    if (manifest != null
        && out != null
        && manifest.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
      throw new UserException("--manifest and --out are the same file: " + out);
    }
  }

  private void write(
      Path out,
      DistributionArgument distribution,
      long children,
      Shape each,
      Shape shape,
      int workers,
      ManifestWriter recorder) {
    Format format = Format.of(out);
    long bytes = format == Format.CSV ? 0 : shape.bytes(distribution.dtype().bytes());
    try (OutputFile file = OutputFile.create(out, bytes)) {
      Sampling sampling = sampling(distribution, children, each.count(), recorder);
      try (Progress progress = progress(sampling)) {
        write(sampling, shape, format, file.channel(), workers, recorder, progress);
      }
      file.commit();
    } catch (IOException e) {
      throw new UserException("cannot write " + out + ": " + IoMessage.of(e));
    }
  }

  private static void write(
      Sampling sampling,
      Shape shape,
      Format format,
      FileChannel file,
      int threads,
      ManifestWriter recorder,
      Progress progress)
      throws IOException {
    if (format == Format.CSV) {
      OutputStream text = Channels.newOutputStream(file);
      TextLayout layout = TextLayout.csv(shape);
      new TextWriter(sampling, layout, text, recorder.sink(), progress).write(threads);
      return;
    }
    ByteBuffer header = ByteBuffer.allocate(0);
    if (format == Format.NPY) {
      header = ByteBuffer.wrap(NpyHeader.of(sampling.distribution().dtype(), shape.dimensions()));
    }
    long start = header.remaining();
    while (header.hasRemaining()) {
      file.write(header);
    }
    long blockSize = BlockSize.of(sampling.streams().count(), sampling.perStream());
    ByteWriter.toFile(sampling, file, start, blockSize, recorder.sink(), progress).write(threads);
  }

  /** From a stream for each child, or the only one. */
  private Sampling sampling(
      DistributionArgument distribution, long children, long perStream, ManifestWriter recorder) {
    StreamStart start;
    if (streams != null) {
      start = source.children(children, legacy, console.err());
    } else {
      start = legacy ? source.legacyStart(console.err()) : source.start(console.err());
    }
    Sampling sampling = Sampling.of(distribution, start, perStream);
    recorder.begins(sampling, start);
    return sampling;
  }

  private Progress progress(Sampling sampling) {
    return quiet || !console.progress()
        ? Progress.NONE
        : Progress.bar("sample", sampling.count(), console.err());
  }

  /** What {@code --threads} says, or one for each processor. */
  static int threads(@Nullable String threads) {
    return threads == null
        ? Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS)
        : (int) CountText.count("--threads", threads, 1, MAX_THREADS);
  }

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

  /** For the completion of the shell. */
  static final class DistributionNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Catalog.entries().stream(), LegacyCatalog.entries().stream())
          .map(Catalog.Entry::name)
          .distinct()
          .iterator();
    }
  }

  /** For the completion of the shell. */
  static final class DTypeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(DType.values()).map(DType::dtype).iterator();
    }
  }

  /** For the completion of the shell. */
  static final class NumpyVersions implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(NumpyRelease.values()).map(NumpyRelease::version).iterator();
    }
  }
}
