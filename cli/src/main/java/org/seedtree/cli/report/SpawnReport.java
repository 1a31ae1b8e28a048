package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.Engine;
import org.seedtree.json.Json;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.seed.SeedSequence;

/**
 * The report of spawned children.
 *
 * @param parent the seed, with the NumPy release that spawns
 * @param engine the engine that the page names in its lines
 * @param first the index of the first child
 * @param count the number of children
 * @param again the command that repeats the list
 */
public record SpawnReport(
    SeedSequence parent, Engine engine, long first, long count, String again) {

  /** The number of children whose words are in the document. */
  private static final int MAX_WORDS = 1000;

  private static final int WORDS = 4;

  /** Returns the report. */
  public Report report(Timing timing) {
    StreamOrigin.Seeded seed = StreamOrigin.Seeded.of(engine, parent);
    List<Section> sections =
        List.of(
            document -> document.put("again", again),
            new StreamSection(StreamStart.of(seed), parent.release()),
            new TreeSection(seed, first, count, "stream", List.of()),
            this::addWords);
    return new Report(
        "spawn", "Children of seed " + Json.abbreviate(parent.entropy()), sections, timing);
  }

  private void addWords(Map<String, @Nullable Object> document) {
    List<Object> words = new ArrayList<>();
    for (long i = 0; i < Math.min(MAX_WORDS, count); i++) {
      List<Object> ofChild = new ArrayList<>();
      for (int word : parent.child(first + i).generateState(WORDS)) {
        ofChild.add(Integer.toUnsignedLong(word));
      }
      words.add(ofChild);
    }
    document.put("words", words);
  }
}
