package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockList;
import org.seedtree.cli.option.Shape;
import org.seedtree.cli.output.ArrayFile;
import org.seedtree.cli.output.CommandText;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.Timing;
import org.seedtree.cli.report.VerifyReport;
import org.seedtree.cli.report.VerifyReport.Comparison;
import org.seedtree.cli.run.BlockComparison;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.cli.run.RunReplay;
import org.seedtree.cli.run.SampleReplay;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code verify}: recomputes the values of a manifest and compares them. */
@Command(
    name = "verify",
    header = "Recompute the values of a manifest and report the blocks that differ.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree verify MANIFEST [options]",
    description = {
      "",
      "MANIFEST is a file that `sample --manifest`, `split --manifest` or, as run.json, `run --out`"
          + " wrote. It contains a digest of each block of values. The digests are compared with"
          + " those of the recomputed values and of the values in a file; for a run that file is the"
          + " results.npy in the same folder. Of a split each array is a block, and the files that"
          + " were split are found under their names or beside the manifest.",
      "The status is 0 if all blocks are the same, 1 if a block differs, also if nobody reads the"
          + " report. A manifest whose facts do not fit each other is not verified (status 2).",
    },
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree sample normal --seed 12345 --size 10000000 --out x.npy --manifest x.json",
      "  seedtree verify x.json",
      "",
      "  # a tenth of the blocks, of the file as well",
      "  seedtree verify x.json --blocks 10%% --against x.npy",
      "",
      "  seedtree run pi --replications 1000000 --seed 12345 --out run",
      "  seedtree verify run/run.json",
    })
public final class VerifyCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final String RECOMPUTED = "the recomputed values";

  private final Console console;

  @Parameters(index = "0", paramLabel = "MANIFEST", description = "The file of a manifest.")
  private Path manifest = Path.of("");

  @Option(
      names = "--blocks",
      paramLabel = "B",
      description =
          "Compare these blocks only: a percentage like 10%%, spread evenly, or indices and ranges"
              + " like 3,7-9.")
  private @Nullable String blocks;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Also compare the values in FILE: .npy, or .bin (the values without a header).")
  private @Nullable Path against;

  @Option(
      names = "--jar",
      paramLabel = "JAR",
      description = "The jar of a run's class; its digest must be the one in the manifest.")
  private @Nullable Path jar;

  @Option(names = "--json", description = "Print the result as JSON, with all that --report shows.")
  private boolean json;

  @Mixin private ReportOptions page = new ReportOptions();

  @Mixin private ExecutionOptions execution = new ExecutionOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Creates the command with its output. */
  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    page.checkWritable();
    Instant started = Instant.now();
    int threads = execution.threads();
    Manifest expected = ManifestFile.read(manifest);
    if (expected.workload() instanceof Workload.Split split) {
      return verify(new SplitVerification(manifest, expected, split), expected, split, started);
    }
    Digests digests = expected.digests();
    if (digests.sha256().isEmpty() && digests.size() > 0 && expected.stream().count() > 0) {
      throw new UserException(
          manifest + ": it has no digests to compare with; the run is not finished");
    }
    BitSet chosen = blocks == null ? BlockList.all(digests) : BlockList.parse(blocks, digests);
    RunReplay run =
        expected.workload() instanceof Workload.Run ? RunReplay.of(manifest, expected, jar) : null;
    Path array = against == null && run != null ? resultsBeside(manifest) : against;
    BlockComparison recomputed = new BlockComparison(digests, chosen, itemBytes(expected));
    BlockComparison read = array == null ? recomputed : readArray(array, expected, chosen);
    Optional<String> otherWords = Optional.empty();
    try (Progress progress = execution.progress(console, "verify", recomputed.items())) {
      if (run == null) {
        otherWords = SampleReplay.run(manifest, expected, recomputed, threads, progress);
      } else {
        run.run(recomputed, threads, progress);
      }
    }
    String items = run == null ? "values" : "replications";
    StringBuilder report = new StringBuilder();
    if (array != null) {
      describe(array, read, digests, items, report);
    }
    describe(manifest, recomputed, digests, items, report);
    otherWords.ifPresent(words -> report.append(manifest).append(": ").append(words).append('\n'));
    boolean same =
        recomputed.different().isEmpty() && read.different().isEmpty() && otherWords.isEmpty();
    if (same) {
      report.append(manifest).append(": ").append(allTheSame(digests, chosen)).append('\n');
    }
    List<Comparison> comparisons = new ArrayList<>();
    if (array != null) {
      comparisons.add(new Comparison(array.toString(), chosen, read.different()));
    }
    comparisons.add(new Comparison(RECOMPUTED, chosen, recomputed.different()));
    return result(expected, same, report.toString(), comparisons, Timing.since(started, threads));
  }

  /** Writes the page, prints the result, and returns the status. */
  private int result(
      Manifest expected, boolean same, String text, List<Comparison> comparisons, Timing timing)
      throws IOException {
    String printed = text;
    if (json || page.isGiven()) {
      String again = CommandText.of(Objects.requireNonNull(spec));
      Report document =
          new VerifyReport(manifest.toString(), expected, same, text, comparisons, again)
              .report(timing);
      page.write(document);
      printed = json ? document.json() + "\n" : text;
    }
    String output = printed;
    return Verdict.of(same ? 0 : DIFFERENT, () -> console.print(output));
  }

  private int verify(
      SplitVerification verification, Manifest expected, Workload.Split split, Instant started)
      throws IOException {
    if (blocks != null || jar != null) {
      throw new UserException(
          (blocks != null ? "--blocks" : "--jar") + " is no option for the manifest of a split");
    }
    List<String> lines = new ArrayList<>();
    if (against != null && !verification.isOneOf(against)) {
      lines.add(against + " differs from each array");
    }
    lines.addAll(
        verification.differences(console, total -> execution.progress(console, "read", total)));
    boolean same = lines.isEmpty();
    if (same) {
      int n = split.arrays().size();
      lines.add(
          manifest
              + (n == 1 ? ": its one array is the same" : ": all " + n + " arrays are the same"));
    }
    String text = String.join("\n", lines) + "\n";
    return result(expected, same, text, List.of(), Timing.since(started, execution.threads()));
  }

  /** Returns the file of results in the manifest's folder, null if there is none. */
  private static @Nullable Path resultsBeside(Path manifest) {
    Path results = manifest.resolveSibling("results.npy");
    return Files.exists(results) ? results : null;
  }

  private static int itemBytes(Manifest expected) {
    return expected.workload().dtype().bytes();
  }

  private static BlockComparison readArray(Path file, Manifest expected, BitSet chosen) {
    Digests digests = expected.digests();
    BlockComparison comparison = new BlockComparison(digests, chosen, itemBytes(expected));
    Shape shape = new Shape(expected.workload().shape());
    long first = 0;
    if (expected.workload()
        instanceof Workload.Run) { // the file of a part starts with its first block
      first = digests.from(digests.first());
      shape = new Shape(List.of(digests.end() == 0 ? 0 : digests.to(digests.end() - 1) - first));
    }
    try (ArrayFile array = ArrayFile.open(file, expected.workload().dtype(), shape, first)) {
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
    int compared = chosen.cardinality();
    int all = digests.sha256().size();
    if (compared < all) {
      return compared + " of " + all + " blocks compared, all the same";
    }
    return all == 1 ? "its one block is the same" : "all " + all + " blocks are the same";
  }
}
