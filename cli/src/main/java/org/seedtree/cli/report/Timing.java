package org.seedtree.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one execution of a command to the next, and which comparisons ignore.
 *
 * @param started when the command was started
 * @param ended when the report was made
 * @param threads the maximum number of threads; 0 if it is not known
 * @param slowest the slowest replications, slowest first
 * @param spans the parts and the sessions of a run, in the order of their starts
 */
public record Timing(
    Instant started, Instant ended, int threads, List<Slow> slowest, List<Span> spans) {

  /**
   * A replication that took long.
   *
   * @param index its index
   * @param nanos its time in nanoseconds
   */
  public record Slow(long index, long nanos) {}

  /**
   * A time in which a part of a run was computed.
   *
   * @param name the folder of the part, or the session
   * @param started when it started
   * @param ended when it ended; null if it was killed, or is not finished
   * @param replications the number of replications; -1 if it is not known
   */
  public record Span(String name, Instant started, @Nullable Instant ended, long replications) {

    /** Returns the span as a JSON object. */
    Map<String, @Nullable Object> json() {
      Map<String, @Nullable Object> span = new LinkedHashMap<>();
      span.put("name", name);
      span.put("started", started.toString());
      span.put("ended", ended == null ? null : ended.toString());
      span.put("replications", replications < 0 ? null : replications);
      return span;
    }
  }

  /** Copies the lists. */
  public Timing {
    slowest = List.copyOf(slowest);
    spans = List.copyOf(spans);
  }

  /** Returns the times of a command that ends now and runs no replications. */
  public static Timing since(Instant started, int threads) {
    return new Timing(started, Instant.now(), threads, List.of(), List.of());
  }

  /** Returns these times with the spans of a run. */
  public Timing withSpans(List<Span> others) {
    return new Timing(started, ended, threads, slowest, others);
  }

  /** Returns the times as a JSON object. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("started", started.toString());
    json.put("ended", ended.toString());
    json.put("seconds", Duration.between(started, ended).toNanos() / 1e9);
    if (threads > 0) {
      json.put("threads", threads);
    }
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("java", System.getProperty("java.version"));
    json.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    List<Object> replications = new ArrayList<>();
    for (Slow slow : slowest) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("index", slow.index());
      entry.put("seconds", slow.nanos() / 1e9);
      replications.add(entry);
    }
    json.put("slowest", replications);
    json.put("spans", spans.stream().map(Span::json).toList());
    return json;
  }
}
