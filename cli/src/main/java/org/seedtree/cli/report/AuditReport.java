package org.seedtree.cli.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.audit.Audit;
import org.seedtree.audit.Audit.Finding;
import org.seedtree.audit.Audit.SharedWords;
import org.seedtree.audit.Audit.Subject;

/**
 * The report of an audit.
 *
 * @param subjects the users of streams
 * @param audit what was found
 * @param text the result in a sentence
 * @param again the command that repeats the audit
 */
public record AuditReport(List<Subject> subjects, Audit audit, String text, String again) {

  private static final int MAX_LISTED = 200;

  /** Copies the list. */
  public AuditReport {
    subjects = List.copyOf(subjects);
  }

  /** Returns the report. */
  public Report report(Timing timing) {
    int n = subjects.size();
    String title = n == 1 ? subjects.get(0).name() : "Streams of " + n + " files";
    return new Report("audit", title, List.of(this::addResult, this::addSubjects), timing);
  }

  private void addResult(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> verdict = new LinkedHashMap<>();
    verdict.put("ok", audit.isClean());
    verdict.put("text", text);
    document.put("verdict", verdict);
    List<Finding> findings = audit.findings();
    document.put("finding_count", findings.size());
    document.put(
        "findings",
        findings.subList(0, Math.min(MAX_LISTED, findings.size())).stream()
            .map(AuditReport::json)
            .toList());
    document.put("again", again);
  }

  private static Map<String, @Nullable Object> json(Finding finding) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
    json.put("fault", finding.kind().isFault());
    json.put("names", finding.names().subList(0, Math.min(MAX_LISTED, finding.names().size())));
    json.put("text", finding.text());
    finding.shared().ifPresent(shared -> json.put("shared", json(shared)));
    return json;
  }

  /** Words are counted beyond what a script's numbers hold, so their numbers are text. */
  private static Map<String, @Nullable Object> json(SharedWords shared) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("first", shared.first().toString());
    json.put("second", shared.second().toString());
    json.put("count", text(shared.count()));
    json.put("certain", shared.certain());
    List<@Nullable Object> words = new ArrayList<>();
    words.add(text(shared.words()));
    words.add(text(shared.otherWords()));
    json.put("words", words);
    return json;
  }

  private static @Nullable String text(@Nullable BigInteger number) {
    return number == null ? null : number.toString();
  }

  private void addSubjects(Map<String, @Nullable Object> document) {
    List<Object> list = new ArrayList<>();
    for (Subject subject : subjects.subList(0, Math.min(MAX_LISTED, subjects.size()))) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("name", subject.name());
      new StreamSection(subject.stream(), subject.release()).addTo(json);
      json.put("streams", Long.toString(subject.stream().count()));
      json.put("words", text(subject.words()));
      list.add(json);
    }
    document.put("subjects", list);
    document.put("streams", audit.streams().toString());
    document.put("collision_bound", audit.collisionBound());
  }
}
