package org.seedtree.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seedtree.cli.report.Timing.Span;
import org.seedtree.cli.run.ManifestFile;
import org.seedtree.manifest.Provenance;
import org.seedtree.run.RunFolder;
import org.seedtree.run.RunPlan;

/** Finds when the parts of a run were computed. */
public final class PartSpans {

  private static final int MAX_SPANS = 1000;

  private PartSpans() {}

  /**
   * Returns the sessions of the folders of parts; of a folder that does not name them, the time
   * from its start to its end.
   */
  public static List<Span> of(List<Path> folders) {
    List<Span> spans = new ArrayList<>();
    for (Path folder : folders) {
      var manifest = ManifestFile.read(folder.resolve(RunFolder.MANIFEST));
      RunPlan plan = RunPlan.of(manifest);
      Provenance times = manifest.provenance();
      List<Span> sessions = Sessions.in(folder);
      if (sessions.isEmpty()) {
        long count = plan.end() - plan.first();
        sessions = List.of(new Span("", times.started(), times.ended(), count));
      }
      for (Span session : sessions) {
        String name = folder + (sessions.size() == 1 ? "" : ", " + session.name());
        spans.add(new Span(name, session.started(), session.ended(), session.replications()));
      }
    }
    spans.sort(Comparator.comparing(Span::started));
    return List.copyOf(spans.subList(0, Math.min(MAX_SPANS, spans.size())));
  }
}
