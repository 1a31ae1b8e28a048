package org.seedtree.cli.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.report.Timing.Span;
import org.seedtree.json.Json;
import org.seedtree.run.RunFolder;

/**
 * The processes that have computed the results in a run folder, in its file {@code timing.json}.
 * The results do not depend on it: a file that is missing, damaged or cannot be written is ignored.
 */
public final class Sessions {

  /** The name of the file. */
  public static final String FILE = "timing.json";

  private static final int MAX_SESSIONS = 1000;

  private final RunFolder run;
  private final List<Span> earlier;
  private final Instant started = Instant.now();
  private final long finishedBefore;
  private List<Span> spans;

  private Sessions(RunFolder run, List<Span> earlier) {
    this.run = run;
    this.earlier = earlier;
    this.finishedBefore = run.finished();
    this.spans = earlier;
  }

  /** Starts a session of an opened run if replications are missing. */
  public static Sessions start(RunFolder run) {
    Sessions sessions = new Sessions(run, in(run.path()));
    if (sessions.finishedBefore < run.plan().end() - run.plan().first()) {
      sessions.write(null, -1);
    }
    return sessions;
  }

  /** Ends the session, however the run ended. */
  public void end() {
    if (spans.size() > earlier.size()) {
      write(Instant.now(), run.finished() - finishedBefore);
    }
  }

  /** Returns all sessions, this one included. */
  public List<Span> spans() {
    return spans;
  }

  private void write(@Nullable Instant ended, long replications) {
    spans = new ArrayList<>(earlier);
    spans.add(new Span("session " + (earlier.size() + 1), started, ended, replications));
    List<Span> last = spans.subList(Math.max(0, spans.size() - MAX_SESSIONS), spans.size());
    try {
      String json = Json.write(Map.of("sessions", last.stream().map(Span::json).toList()));
      run.writeText(FILE, json + "\n");
    } catch (IOException e) {
      // The results are worth more than the times at which they were computed.
    }
  }

  /** Returns the sessions of a run folder; none if they are not known. */
  public static List<Span> in(Path folder) {
    try {
      List<Span> spans = new ArrayList<>();
      if (Json.parseObject(Files.readString(folder.resolve(FILE))).get("sessions")
          instanceof List<?> list) {
        for (Object entry : list) {
          if (entry instanceof Map<?, ?> fields) {
            spans.add(span(fields));
          }
        }
      }
      return spans;
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return List.of();
    }
  }

  private static Span span(Map<?, ?> fields) {
    Object ended = fields.get("ended");
    return new Span(
        String.valueOf(fields.get("name")),
        Instant.parse(String.valueOf(fields.get("started"))),
        ended == null ? null : Instant.parse(String.valueOf(ended)),
        fields.get("replications") instanceof Number number ? number.longValue() : -1);
  }
}
