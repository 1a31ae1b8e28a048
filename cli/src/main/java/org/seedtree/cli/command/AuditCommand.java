package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.audit.Audit;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.Subject;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.output.CommandText;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.report.AuditReport;
import org.seedtree.cli.report.Report;
import org.seedtree.cli.report.Timing;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.manifest.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code audit}: reports samples and runs that use the same streams. */
@Command(
    name = "audit",
    header = "Report samples, runs and splits that use the same streams.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree audit FILE... [options]",
    description = {
      "",
      "Each FILE is a manifest (`sample --manifest`, `split --manifest`, `run`), or a bit"
          + " generator's state (`state`). Every pair is compared. Reported are a stream that both"
          + " use, overlapping segments of a stream and a child that was spawned twice,"
          + " however the seeds are written, segments of a PCG64 stream a multiple of a large power"
          + " of two apart, as well as consecutive seeds.",
      "The status is 0 if nothing is found, 1 otherwise, also if nobody reads the report.",
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree sample normal --seed 1 --size 1000 --manifest a.json >a.txt",
      "  seedtree sample random --seed 1 --advance 999 --size 10 --manifest b.json >b.txt",
      "  seedtree audit a.json b.json",
    })
public final class AuditCommand implements Callable<Integer> {

  private static final int FAULTS = 1;

  /** Occurs in every state; a manifest that contains a saved state also names its format. */
  private static final Pattern STATE = Pattern.compile("\"(bit_generator|MT19937)\"");

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Manifests, or states of bit generators.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print the findings as JSON, with all that --report shows.")
  private boolean json;

  @Mixin private ReportOptions page = new ReportOptions();

  @Spec private @Nullable CommandSpec spec;

  /** Creates the command with its output. */
  public AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    page.checkWritable();
    Instant started = Instant.now();
    List<Subject> subjects = files.stream().map(AuditCommand::read).toList();
    Audit audit = Audit.of(subjects);
    if (json || page.isGiven()) {
      String again = CommandText.of(Objects.requireNonNull(spec));
      Report document =
          new AuditReport(subjects, audit, summary(audit).strip(), again)
              .report(Timing.since(started, 0));
      page.write(document);
      if (json) {
        return Verdict.of(status(audit), () -> console.print(document.json() + "\n"));
      }
    }
    StringBuilder report = new StringBuilder();
    for (Finding finding : audit.findings()) {
      report.append(finding.kind().isFault() ? "" : "note: ").append(finding.text()).append('\n');
    }
    report.append(summary(audit));
    return Verdict.of(status(audit), () -> console.print(report.toString()));
  }

  private static int status(Audit audit) {
    return audit.isClean() ? 0 : FAULTS;
  }

  private static String summary(Audit audit) {
    long faults = audit.findings().stream().filter(finding -> finding.kind().isFault()).count();
    return String.format(
        Locale.ROOT,
        "%s of %s streams; the probability that two different seeds collide is below"
            + " %s^2 / 2^128 = %.2g%n",
        faults == 0 ? "no overlap" : faults == 1 ? "1 finding" : faults + " findings",
        audit.streams(),
        audit.streams(),
        audit.collisionBound());
  }

  private static Subject read(Path file) {
    String json = ManifestFile.text(file);
    try {
      return STATE.matcher(json).find() && !json.contains("\"seedtree-manifest\"")
          ? Subject.ofState(file.toString(), json)
          : Subject.of(file.toString(), Manifest.fromJson(json));
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
