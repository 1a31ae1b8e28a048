package org.seedtree.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BatteryOptions;
import org.seedtree.cli.option.ReleaseOption;
import org.seedtree.cli.output.BatteryText;
import org.seedtree.cli.output.Console;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.Shell;
import org.seedtree.cli.report.BatteryReport;
import org.seedtree.cli.report.Timing;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.manifest.Manifest;
import org.seedtree.quality.Battery;
import org.seedtree.quality.BatteryPlan;
import org.seedtree.quality.BatteryResult;
import org.seedtree.quality.distribution.DistributionBattery;
import org.seedtree.quality.stream.StreamBattery;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.SeedSequence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code battery}: statistical tests of streams, or of distributions. */
@Command(
    name = "battery",
    header = "Test the independence of streams, or the distributions of values.",
    synopsisHeading = "%n",
    customSynopsis = "seedtree battery streams|distributions [--quick|--full] [options]",
    description = {
      "",
      "Tests streams against each other, of each engine and each way to make them, or those of your"
          + " manifests; or the values of every distribution. Controls, which must fail, are run"
          + " every time, and what NumPy is known to draw inexactly is listed as expected.",
      "A test that Holm's procedure finds suspicious at 0.001 is repeated with another seed and"
          + " four times the size; it fails if it is suspicious again, or if its p-value is below"
          + " 1e-10. The status is 0 if nothing fails, 1 otherwise, also if nobody reads the"
          + " report. The results depend on the seed and the size, not on the number of threads.",
    },
    sortOptions = false,
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seedtree battery streams --quick --seed 1",
      "  seedtree battery streams --bit-generator philox --scheme keys --full",
      "  seedtree battery streams --scheme spawn --streams 4",
      "  seedtree battery streams --manifest part1.json part2.json",
      "  seedtree battery distributions --json >distributions.json",
      "  seedtree battery streams --quick --report streams.html",
    })
public final class BatteryCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  private final Console console;

  @Parameters(arity = "1", paramLabel = "WHAT", description = "streams or distributions.")
  private String what = "";

  @Mixin private BatteryOptions options = new BatteryOptions();

  @Mixin private ReleaseOption numpy = new ReleaseOption();

  @Mixin private ExecutionOptions execution = new ExecutionOptions();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Mixin private ReportOptions page = new ReportOptions();

  /** Creates the command with its output. */
  public BatteryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    page.checkWritable();
    Instant started = Instant.now();
    double scale = options.scale();
    SeedSequence seed = options.seed();
    Battery battery = new Battery(plan(scale), seed, scale);
    if (options.isNewSeed()) {
      console.err().println("seed: " + seed.entropy());
    }
    BatteryResult result;
    try (Progress progress = execution.progress(console, "battery", battery.size())) {
      result =
          battery.run(
              commandLine(seed),
              numpy.release().version(),
              execution.threads(),
              () -> progress.add(1));
    }
    page.write(
        new BatteryReport(result, BatteryText.conclusion(result))
            .report(Timing.since(started, execution.threads())));
    String text = json ? result.toJson() + "\n" : BatteryText.of(result);
    boolean passed = result.verdict() == BatteryResult.Verdict.PASSED;
    return Verdict.of(
        passed ? 0 : FAILED, () -> console.out().write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private BatteryPlan plan(double scale) {
    try {
      return switch (what.toLowerCase(Locale.ROOT)) {
        case "streams" -> streams();
        case "distributions" -> distributions(scale);
        default -> throw new UserException("battery tests streams or distributions, not " + what);
      };
    } catch (IllegalArgumentException e) {
      throw new UserException("battery: " + e.getMessage());
    }
  }

  private BatteryPlan distributions(double scale) {
    if (options.engine().isPresent()
        || options.scheme().isPresent()
        || options.streams().isPresent()
        || !options.manifests().isEmpty()) {
      throw new UserException(
          "--bit-generator, --scheme, --streams and --manifest are for streams: leave them out");
    }
    return DistributionBattery.of(numpy.release(), scale);
  }

  private BatteryPlan streams() {
    if (options.manifests().isEmpty()) {
      return StreamBattery.of(
          options.engine(), options.scheme(), options.streams(), numpy.release());
    }
    if (options.engine().isPresent()
        || options.scheme().isPresent()
        || options.streams().isPresent()
        || !numpy.release().equals(NumpyRelease.DEFAULT)) {
      throw new UserException(
          "--manifest names its streams: leave out --bit-generator, --scheme, --streams and --numpy");
    }
    List<Manifest> manifests = new ArrayList<>();
    for (Path file : options.manifests()) {
      manifests.add(ManifestFile.read(file));
    }
    return StreamBattery.of(manifests);
  }

  private String commandLine(SeedSequence seed) {
    StringBuilder line = new StringBuilder("./seedtree battery ").append(what);
    line.append(options.sizeText()).append(" --seed ").append(seed.entropy());
    options.engine().ifPresent(e -> line.append(" --bit-generator ").append(e.commandLineName()));
    options.scheme().ifPresent(s -> line.append(" --scheme ").append(s.text()));
    options.streams().ifPresent(k -> line.append(" --streams ").append(k));
    if (!options.manifests().isEmpty()) {
      line.append(" --manifest");
      options.manifests().forEach(file -> line.append(' ').append(quoted(file)));
    }
    if (!numpy.release().equals(NumpyRelease.DEFAULT)) {
      line.append(" --numpy ").append(numpy.release().version());
    }
    return line.toString();
  }

  private static String quoted(Path file) {
    return Shell.quoted(file.toString());
  }
}
