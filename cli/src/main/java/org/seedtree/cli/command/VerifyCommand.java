package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockList;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.output.ArrayFile;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.run.BlockComparison;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.cli.run.RunReplay;
import org.seedtree.cli.run.SampleReplay;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seedtree verify}: draws again what a manifest records, and compares. */
@Command(
    name = "verify",
    header = "Draw again what a manifest records, and say which blocks differ.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree verify MANIFEST [options]",
    description = {
      "",
      "MANIFEST is what `sample --manifest` wrote, or `run --out` as run.json. Its digests are of the"
          + " values, block by block; they are compared with those of the values drawn anew, and of"
          + " a file's: of a run, of the results.npy beside the manifest.",
      "Ends with status 0 if all are the same, 1 if a block differs.",
    },
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree sample normal --seed 12345 --size 10000000 --out x.npy --manifest x.json",
      "  seedtree verify x.json",
      "",
      "  # a tenth of the blocks, and the values in the file, too",
      "  seedtree verify x.json --blocks 10%% --against x.npy",
      "",
      "  seedtree run pi --replications 1000000 --seed 12345 --out run",
      "  seedtree verify run/run.json",
    })
public final class VerifyCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;

  private final Console console;

  @Parameters(index = "0", paramLabel = "MANIFEST", description = "A manifest's file.")
  private Path manifest = Path.of("");

  @Option(
      names = "--blocks",
      paramLabel = "B",
      description =
          "Only these blocks: a share like 10%%, spread evenly, or numbers and ranges like 3,7-9.")
  private @Nullable String blocks;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Compare the values in FILE, too: .npy, or .bin (the bare values).")
  private @Nullable Path against;

  @Option(
      names = "--jar",
      paramLabel = "JAR",
      description = "The jar of a run's class; it has to be the one that the manifest names.")
  private @Nullable Path jar;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Use at most T threads (default: one per processor).")
  private @Nullable String threads;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int workers = SampleCommand.threads(threads);
    Manifest record = ManifestFile.read(manifest);
    Digests digests = record.digests();
    if (digests.sha256().isEmpty() && digests.size() > 0) {
      throw new UserException(
          manifest + ": it has no digests to compare with" + unfinished(record));
    }
    BitSet chosen = blocks == null ? BlockList.all(digests) : BlockList.parse(blocks, digests);
    RunReplay run =
        record.work() instanceof Workload.Run ? RunReplay.of(manifest, record, jar) : null;
    Path array = against == null && run != null ? resultsBeside(manifest) : against;
    BlockComparison drawn = new BlockComparison(digests, chosen, itemBytes(record));
    BlockComparison read = array == null ? drawn : readArray(array, record, chosen);
    try (Progress progress = progress(drawn)) {
      if (run == null) {
        SampleReplay.draw(manifest, record, drawn, workers, progress);
      } else {
        run.run(drawn, workers, progress);
      }
    }
    String items = run == null ? "values" : "replications";
    StringBuilder report = new StringBuilder();
    if (array != null) {
      describe(array, read, digests, items, report);
    }
    describe(manifest, drawn, digests, items, report);
    boolean same = drawn.different().isEmpty() && read.different().isEmpty();
    if (same) {
      report.append(manifest).append(": ").append(allTheSame(digests, chosen)).append('\n');
    }
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    return same ? 0 : DIFFERENT;
  }

  /** A run's results, if they are there. */
  private static @Nullable Path resultsBeside(Path manifest) {
    Path results = manifest.resolveSibling("results.npy");
    return Files.exists(results) ? results : null;
  }

  private static String unfinished(Manifest record) {
    return record.work() instanceof Workload.Run ? "; the run is not finished" : "";
  }

  private static int itemBytes(Manifest record) {
    return record.work().dtype().bytes();
  }

  private static BlockComparison readArray(Path file, Manifest record, BitSet chosen) {
    Digests digests = record.digests();
    BlockComparison comparison = new BlockComparison(digests, chosen, itemBytes(record));
    Shape shape = new Shape(record.work().shape());
    long first = 0;
    if (record.work() instanceof Workload.Run) { // the array of a part begins with its first block
      first = digests.from(digests.first());
      shape = new Shape(List.of(digests.end() == 0 ? 0 : digests.to(digests.end() - 1) - first));
    }
    try (ArrayFile array = ArrayFile.open(file, record.work().dtype(), shape, first)) {
      for (long[] range : BlockList.ranges(chosen)) {
        array.read(digests.from(range[0]), digests.to(range[1]), comparison);
      }
    }
    return comparison;
  }

  private static void describe(
      Path name, BlockComparison comparison, Digests digests, String items, StringBuilder report) {
    for (long[] range : BlockList.ranges(comparison.different())) {
      boolean one = range[0] == range[1];
      report
          .append(name)
          .append(one ? ": block " + range[0] : ": blocks " + range[0] + " to " + range[1])
          .append(one ? " differs" : " differ")
          .append(" (" + items + " " + digests.from(range[0]))
          .append(" to " + (digests.to(range[1]) - 1) + ")\n");
    }
  }

  private static String allTheSame(Digests digests, BitSet chosen) {
    int looked = chosen.cardinality();
    int all = digests.sha256().size();
    if (looked < all) {
      return looked + " of " + all + " blocks compared, all the same";
    }
    return all == 1 ? "its one block is the same" : "all " + all + " blocks are the same";
  }

  private Progress progress(BlockComparison comparison) {
    return quiet || !console.progress()
        ? Progress.NONE
        : Progress.bar("verify", comparison.items(), console.err());
  }
}
