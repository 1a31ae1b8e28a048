package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.simulation.ReplicationException;

/**
 * The replications that failed; the document has the first 20.
 *
 * @param failures the failures, in the order of their indices
 */
public record FailuresSection(List<ReplicationException> failures) implements Section {

  private static final int MAX_FAILURES = 20;
  private static final int MAX_MESSAGE = 2000;

  /** Copies the list. */
  public FailuresSection {
    failures = List.copyOf(failures);
  }

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    List<Object> first = new ArrayList<>();
    for (ReplicationException failure :
        failures.subList(0, Math.min(MAX_FAILURES, failures.size()))) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("index", failure.index());
      entry.put("message", cut(String.valueOf(failure.getCause())));
      entry.put("java", failure.replay());
      first.add(entry);
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("count", failures.size());
    json.put("first", first);
    document.put("failures", json);
  }

  private static String cut(String message) {
    return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
  }
}
