package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.report.PartSpans;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.RunReports;
import org.seedtree.cli.report.Timing;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.cli.run.RunCommandLine;
import org.seedtree.cli.run.RunReport;
import org.seedtree.cli.run.Simulation;
import org.seedtree.manifest.Digests;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunFolderException;
import org.seedtree.run.RunMerge;
import org.seedtree.run.RunPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code merge}: combines the parts of a run. */
@Command(
    name = "merge",
    header = "Combine the parts of a run.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree merge OUT PART... [options]",
    description = {
      "",
      "Combines the folders that `run --part` wrote into the folder that a single process would"
          + " have written: results.npy and summary.json are the same bytes. The parts may be given"
          + " in any order. Parts that are missing, duplicate or of another run are reported, with"
          + " status 2.",
    },
    parameterListHeading = "%nArguments:%n",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  for i in 1 2 3; do seedtree run pi --replications 1000000 --seed 1 --part $i/3 \\",
      "      --out part$i; done",
      "  seedtree merge run part1 part2 part3",
    })
public final class MergeCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "OUT", description = "A new folder.")
  private Path out = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "PART", description = "The parts.")
  private List<Path> parts = new ArrayList<>();

  @Mixin private SummaryOptions summary = new SummaryOptions();

  /** Creates the command with its output. */
  public MergeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    summary.check();
    Instant started = Instant.now();
    RunReport merged = merge();
    String again = RunCommandLine.of(merged.plan(), null);
    summary.write(merged, again, () -> report(merged, again, started), console);
    return 0;
  }

  private RunReport merge() {
    try {
      Double interval = interval();
      try (RunFolder folder = RunMerge.merge(out, parts)) {
        return RunReport.of(folder, interval);
      }
    } catch (RunFolderException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UserException("cannot merge into " + out + ": " + IoMessage.of(e));
    }
  }

  private Report report(RunReport merged, String again, Instant started) {
    Timing timing = Timing.since(started, 0).withSpans(PartSpans.of(parts));
    Digests digests = ManifestFile.read(out.resolve(RunFolder.MANIFEST)).digests();
    return RunReports.finished("merge", merged, again, List.of(), digests, timing);
  }

  /**
   * Returns the proportion of the results within the summary's interval; null for no interval.
   *
   * @throws UserException if another program wrote the parts
   */
  private @Nullable Double interval() throws IOException {
    Path first = parts.get(0);
    RunPlan plan = RunFolder.planIn(first).orElse(null);
    if (plan == null || plan.jarSha256() != null) {
      return null; // without a plan nothing can be merged
    }
    try {
      return Simulation.of(plan, null).interval();
    } catch (UserException e) {
      throw new UserException(
          first
              + " is the run of another program, which merges it by org.seedtree.run.RunMerge: "
              + e.getMessage());
    }
  }
}
