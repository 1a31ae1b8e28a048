package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.json.Json;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.StreamStart.Children;
import org.seedtree.manifest.Workload;
import org.seedtree.simulation.Moments;

/**
 * The report of a sample.
 *
 * @param manifest the manifest of the sample
 * @param size the shape of the values of each stream, without that of vectors
 * @param statistics the statistics of the values
 * @param again the command that repeats the sample
 */
public record SampleReport(
    Manifest manifest, List<Long> size, RunStatistics statistics, String again) {

  private Workload.Sample sample() {
    return (Workload.Sample) manifest.workload();
  }

  /** Returns the report. */
  public Report report(Timing timing) {
    StreamStart start = manifest.stream();
    List<Section> sections = new ArrayList<>();
    sections.add(this::addSummary);
    sections.add(new StreamSection(start, manifest.numpy()));
    sections.add(new DistributionSection(statistics.sample(), reference()));
    Children children = start.children();
    if (children != null && start.origin() instanceof StreamOrigin.Seeded parent) {
      sections.add(
          new TreeSection(parent, children.first(), children.count(), "stream", List.of()));
    }
    sections.add(new DigestsSection(manifest.digests()));
    String title = sample().distribution() + ", " + seed();
    return new Report("sample", title, sections, timing);
  }

  /** Returns the distribution; null for vectors, whose values are not of one. */
  private @Nullable Reference reference() {
    return References.of(sample().distribution(), sample().parameters()).orElse(null);
  }

  private String seed() {
    StreamOrigin origin = manifest.stream().origin();
    if (origin instanceof StreamOrigin.Seeded seeded) {
      return "seed " + Json.abbreviate(seeded.entropy());
    }
    return origin instanceof StreamOrigin.LegacySeeded legacy
        ? "RandomState's seed " + Json.abbreviate(legacy.seed())
        : "from a saved state";
  }

  private void addSummary(Map<String, @Nullable Object> document) {
    Workload.Sample sample = sample();
    Moments moments = statistics.moments();
    document.put("distribution", sample.distribution());
    document.put("legacy", sample.legacy());
    document.put("parameters", parameters());
    document.put("dtype", sample.dtype().dtype());
    document.put("shape", sample.shape());
    if (manifest.words() != null) {
      document.put("words_of_each_stream", manifest.words().toString());
    }
    document.put("values", moments.count() + statistics.nanCount());
    document.put("nan", statistics.nanCount());
    document.put("infinite", statistics.infiniteCount());
    document.put("mean", moments.mean());
    document.put("standard_error", moments.standardError());
    document.put("standard_deviation", moments.standardDeviation());
    document.put("min", moments.min());
    document.put("max", moments.max());
    document.put("again", again);
    document.put(
        "again_numpy", NumpySampleProgram.of(sample, manifest.stream(), size, manifest.numpy()));
  }

  /** Returns the parameters, with numbers that JSON cannot express as text. */
  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>(sample().parameters());
    parameters.replaceAll(
        (name, value) ->
            value instanceof Double number && !Double.isFinite(number)
                ? String.valueOf(number)
                : value);
    return parameters;
  }
}
