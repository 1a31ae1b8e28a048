package org.seedtree.cli.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/**
 * What a command found: sections that together are one JSON document, which {@code --json} prints
 * and the page of {@code --report} draws.
 *
 * @param kind the command
 * @param title the heading of the page
 * @param state how far the command was
 * @param message why it ended before it was finished; null if it did not
 * @param sections the sections, whose fields are in this order
 * @param timing what changes from one execution to the next
 */
public record Report(
    String kind,
    String title,
    ReportState state,
    @Nullable String message,
    List<Section> sections,
    Timing timing) {

  /** The version of the JSON document. */
  public static final int VERSION = 1;

  /** Copies the list. */
  public Report {
    sections = List.copyOf(sections);
  }

  /** Creates the report of a command that is finished. */
  public Report(String kind, String title, List<Section> sections, Timing timing) {
    this(kind, title, ReportState.FINISHED, null, sections, timing);
  }

  /**
   * Returns the JSON document. A number that is not finite, which JSON cannot express, is null. All
   * that changes from one execution to the next is in the last field, {@code timing}.
   */
  public Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    Map<String, @Nullable Object> head = new LinkedHashMap<>();
    head.put("kind", kind);
    head.put("version", VERSION);
    head.put("title", title);
    head.put("state", state.json());
    head.put("message", message);
    sections.forEach(section -> section.addTo(document));
    document.put("report", head);
    document.put("timing", timing.json());
    return FiniteNumbers.in(document);
  }

  /** Returns the JSON document on one line. */
  public String json() {
    return Json.write(document());
  }
}
