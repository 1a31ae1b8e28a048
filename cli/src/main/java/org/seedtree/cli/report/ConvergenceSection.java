package org.seedtree.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.run.RunStatistics;

/**
 * The estimate and its standard error after increasing numbers of replications.
 *
 * @param points the estimates
 */
public record ConvergenceSection(List<RunStatistics.Point> points) implements Section {

  /** Copies the list. */
  public ConvergenceSection {
    points = List.copyOf(points);
  }

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> convergence = new LinkedHashMap<>();
    convergence.put("counts", points.stream().map(RunStatistics.Point::count).toList());
    convergence.put("estimates", points.stream().map(RunStatistics.Point::mean).toList());
    convergence.put(
        "standard_errors", points.stream().map(RunStatistics.Point::standardError).toList());
    document.put("convergence", convergence);
  }
}
