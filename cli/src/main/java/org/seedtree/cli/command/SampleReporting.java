package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockSize;
import org.seedtree.cli.output.ByteSink;
import org.seedtree.cli.output.CommandText;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.ManifestWriter;
import org.seedtree.cli.output.OutputFile;
import org.seedtree.cli.output.SamplePlan;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.SampleReport;
import org.seedtree.cli.report.SampleStatistics;
import org.seedtree.cli.report.Timing;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a sample's report, and the statistics that it needs. */
final class SampleReporting {

  @Option(
      names = "--json",
      description =
          "Print a summary as JSON, with all that --report shows; without --out instead of the"
              + " values.")
  private boolean json;

  @Mixin private ReportOptions page = new ReportOptions();

  private @Nullable SampleStatistics statistics;

  /**
   * Checks the options before anything is computed.
   *
   * @param manifest the file of the manifest; null for none
   * @throws UserException if the page has no name of its own
   */
  void check(@Nullable Path manifest) {
    page.checkWritable();
    Path html = page.file();
    if (html != null && manifest != null && OutputFile.areSame(manifest, html)) {
      throw new UserException("--manifest and --report are the same file: " + html);
    }
  }

  /** Returns whether the summary is printed. */
  boolean isJson() {
    return json;
  }

  private boolean isWanted() {
    return json || page.isGiven();
  }

  /**
   * Returns what makes the manifest, which a report contains.
   *
   * @param file the file of the manifest; null for none
   */
  ManifestWriter manifestWriter(@Nullable Path file) {
    if (file != null) {
      return ManifestWriter.toFile(file);
    }
    return isWanted() ? ManifestWriter.inMemory() : ManifestWriter.NONE;
  }

  /** Creates the statistics, before the first value is sampled. */
  void prepare(SamplePlan plan) {
    if (isWanted()) {
      long blockSize = BlockSize.of(plan.streams().count(), plan.perStream());
      statistics = new SampleStatistics(plan.distribution().dtype(), plan.count(), blockSize);
    }
  }

  /** Returns the sink of a manifest; if there is a report, one that also adds to its statistics. */
  ByteSink sink(ManifestWriter manifestWriter) {
    SampleStatistics received = statistics;
    ByteSink sink = manifestWriter.sink();
    return received == null
        ? sink
        : (index, bytes) -> {
          received.write(index, bytes.duplicate());
          sink.write(index, bytes);
        };
  }

  /**
   * Writes the page and prints the summary, if they are wanted.
   *
   * @param size the shape of the values of each stream, without that of vectors
   * @param hasSeed whether the command line has the seed
   */
  void write(
      Manifest manifest,
      List<Long> size,
      boolean hasSeed,
      CommandSpec spec,
      Timing timing,
      Console console)
      throws IOException {
    SampleStatistics received = statistics;
    if (received == null) {
      return;
    }
    String[] seed = hasSeed ? new String[0] : newSeed(manifest.stream().origin());
    String again = CommandText.of(spec, seed);
    Report document = new SampleReport(manifest, size, received.statistics(), again).report(timing);
    page.write(document);
    if (json) {
      console.print(document.json() + "\n");
    }
  }

  /** Returns the option of a seed that the operating system provided. */
  private static String[] newSeed(StreamOrigin origin) {
    if (origin instanceof StreamOrigin.Seeded seeded) {
      return new String[] {"--seed", seeded.entropy().toString()};
    }
    return origin instanceof StreamOrigin.LegacySeeded legacy
        ? new String[] {"--seed", legacy.seed().toString()}
        : new String[0];
  }
}
