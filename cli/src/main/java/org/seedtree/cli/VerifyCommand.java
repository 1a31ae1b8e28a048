package org.seedtree.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.run.Digests;
import org.seedtree.run.Manifest;
import org.seedtree.run.Work;
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
      "MANIFEST is what `sample --manifest` wrote. Its digests are of the values, block by block;"
          + " they are compared with those of the values drawn anew, and of a file's.",
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
      "  seedtree verify x.json --blocks 10% --against x.npy",
    })
final class VerifyCommand implements Callable<Integer> {

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
      names = "--threads",
      paramLabel = "T",
      description = "Use at most T threads (default: one per processor).")
  private @Nullable String threads;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int workers = SampleCommand.threads(threads);
    Manifest record = ManifestFile.read(manifest);
    Digests digests = record.digests();
    if (digests.sha256().isEmpty() && digests.size() > 0) {
      throw new UserException(manifest + ": it has no digests to compare with");
    }
    BitSet chosen = blocks == null ? BlockList.all(digests) : BlockList.parse(blocks, digests);
    BlockComparison drawn = new BlockComparison(digests, chosen, itemBytes(record));
    BlockComparison read = against == null ? drawn : readAgainst(against, record, chosen);
    try (Progress progress = progress(drawn)) {
      replay(record, drawn, workers, progress);
    }
    StringBuilder report = new StringBuilder();
    if (against != null) {
      describe(against, read, digests, report);
    }
    describe(manifest, drawn, digests, report);
    boolean same = drawn.different().isEmpty() && read.different().isEmpty();
    if (same) {
      report.append(manifest).append(": ").append(allTheSame(digests, chosen)).append('\n');
    }
    console.out().write(report.toString().getBytes(StandardCharsets.UTF_8));
    return same ? 0 : DIFFERENT;
  }

  private void replay(Manifest record, BlockComparison drawn, int workers, Progress progress)
      throws IOException {
    if (record.work() instanceof Work.Sample) {
      SampleReplay.draw(manifest, record, drawn, workers, progress);
    } else {
      throw new UserException(manifest + ": it is a run's");
    }
  }

  private static int itemBytes(Manifest record) {
    return record.work().dtype().bytes();
  }

  private static BlockComparison readAgainst(Path file, Manifest record, BitSet chosen) {
    Digests digests = record.digests();
    BlockComparison comparison = new BlockComparison(digests, chosen, itemBytes(record));
    Shape shape = new Shape(record.work().shape());
    try (ArrayFile array = ArrayFile.open(file, record.work().dtype(), shape)) {
      for (long[] range : BlockList.ranges(chosen)) {
        array.read(digests.from(range[0]), digests.to(range[1]), comparison);
      }
    }
    return comparison;
  }

  private static void describe(
      Path name, BlockComparison comparison, Digests digests, StringBuilder report) {
    for (long[] range : BlockList.ranges(comparison.different())) {
      boolean one = range[0] == range[1];
      report
          .append(name)
          .append(one ? ": block " + range[0] : ": blocks " + range[0] + " to " + range[1])
          .append(one ? " differs" : " differ")
          .append(" (values " + digests.from(range[0]))
          .append(" to " + (digests.to(range[1]) - 1) + ")\n");
    }
  }

  private static String allTheSame(Digests digests, BitSet chosen) {
    int looked = chosen.cardinality();
    String compared = looked == 1 ? "block is" : "blocks are";
    return looked == digests.blocks()
        ? "all " + looked + " " + compared + " the same"
        : looked + " of " + digests.blocks() + " blocks compared, all the same";
  }

  private Progress progress(BlockComparison comparison) {
    return quiet || !console.progress()
        ? Progress.NONE
        : Progress.bar("verify", comparison.items(), console.err());
  }
}
