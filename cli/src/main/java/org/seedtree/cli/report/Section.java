package org.seedtree.cli.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a report: some fields of its JSON document. The page draws a chart or a table for each
 * field that it knows, and ignores the others.
 */
@FunctionalInterface
public interface Section {

  /** Adds the fields to a document. Their values are what {@link org.seedtree.json.Json} writes. */
  void addTo(Map<String, @Nullable Object> document);
}
