package org.seedtree.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes the results of a comparison as a page with a plot. */
final class Results {

  private final List<Row> rows;
  private final Machine machine;
  private final String peers;
  private final String date;

  /**
   * Makes a page.
   *
   * @param rows the rows of all cases
   * @param machine the machine
   * @param peers the versions of what Seedtree was compared with
   * @param date the date of the page
   */
  Results(List<Row> rows, Machine machine, String peers, String date) {
    this.rows = rows;
    this.machine = machine;
    this.peers = peers;
    this.date = date;
  }

  /** Writes {@code RESULTS.md}, or {@code RESULTS-jdk17.md} for a JVM without the vector module. */
  Path write(Path folder) throws IOException {
    String variant =
        machine.targets() == SpeedTargets.WITH_VECTOR ? "" : "-jdk" + machine.feature();
    Path plot = folder.resolve("results" + variant + ".png");
    Plot.write(rows, plot);
    Path page = folder.resolve("RESULTS" + variant + ".md");
    Files.write(page, page(plot.getFileName().toString()));
    return page;
  }

  private List<String> page(String plot) {
    List<String> lines = new ArrayList<>();
    lines.add("# Speed compared with NumPy, Commons RNG and the JDK");
    lines.add("");
    lines.add(
        "Written by `benchmarks/compare --report` on %s. One thread; nanoseconds per value."
            .formatted(date));
    lines.add("What is measured, and how: [docs/guide/measuring.md](../docs/guide/measuring.md).");
    lines.add("");
    lines.add("- " + machine.processor() + "; " + machine.system());
    lines.add("- " + machine.jdk() + "; `" + machine.flags() + "`");
    lines.add("- " + peers);
    lines.add("");
    new Summary(rows, machine.targets()).lines().forEach(line -> lines.add("- " + line));
    lines.add("");
    lines.add("![NumPy's time over Seedtree's, case by case](" + plot + ")");
    lines.add("");
    lines.add("| case | NumPy | Seedtree | NumPy / Seedtree | target | Commons RNG | JDK |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|");
    rows.forEach(row -> lines.add(line(row)));
    lines.add("");
    lines.add("**Bold**: below the target, or a peer that is faster.");
    return lines;
  }

  private String line(Row row) {
    String ratio = Row.text(row.ratio());
    return "| "
        + String.join(
            " | ",
            row.name(),
            Row.text(row.numpy()),
            Row.text(row.seedtree()),
            machine.targets().isMissed(row) ? bold(ratio) : ratio,
            row.ratio().isPresent()
                ? Row.text(machine.targets().of(BenchmarkCases.named(row.name())))
                : Row.text(OptionalDouble.empty()),
            peer(row, row.commons()),
            peer(row, row.jdk()))
        + " |";
  }

  private static String peer(Row row, OptionalDouble time) {
    String text = Row.text(time);
    return row.isSlowerThan(time) ? bold(text) : text;
  }

  private static String bold(String text) {
    return "**" + text + "**";
  }
}
