package org.seedtree.cli.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.option.BlockList;
import org.seedtree.manifest.Digests;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;

/**
 * The report of a verification.
 *
 * @param file the file of the manifest
 * @param manifest the manifest
 * @param same whether nothing differs
 * @param text what was found, in a sentence for each line
 * @param comparisons what was compared
 * @param again the command that repeats the verification
 */
public record VerifyReport(
    String file,
    Manifest manifest,
    boolean same,
    String text,
    List<Comparison> comparisons,
    String again) {

  private static final int MAX_RANGES = 1000;

  /**
   * A comparison of blocks with the digests of the manifest.
   *
   * @param name what was compared
   * @param compared the blocks that were compared
   * @param different the blocks that differ
   */
  public record Comparison(String name, BitSet compared, BitSet different) {}

  /** Returns the report. */
  public Report report(Timing timing) {
    List<Section> sections =
        List.of(
            this::addResult,
            this::addWorkload,
            new StreamSection(manifest.stream(), manifest.numpy()),
            new DigestsSection(manifest.digests()));
    return new Report("verify", file, sections, timing);
  }

  private void addResult(Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> verdict = new LinkedHashMap<>();
    verdict.put("ok", same);
    verdict.put("text", text);
    document.put("verdict", verdict);
    document.put("items", manifest.workload() instanceof Workload.Run ? "replications" : "values");
    document.put("comparisons", comparisons.stream().map(this::json).toList());
    document.put("again", again);
  }

  private Map<String, @Nullable Object> json(Comparison comparison) {
    Digests digests = manifest.digests();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", comparison.name());
    json.put("first", digests.first());
    json.put("blocks", digests.sha256().size());
    json.put("block_size", digests.blockSize());
    json.put("size", digests.size());
    json.put("compared_count", comparison.compared().cardinality());
    json.put("compared", ranges(comparison.compared()));
    json.put("different_count", comparison.different().cardinality());
    json.put("different", ranges(comparison.different()));
    return json;
  }

  private static List<Object> ranges(BitSet blocks) {
    List<Object> ranges = new ArrayList<>();
    for (long[] range : BlockList.ranges(blocks)) {
      if (ranges.size() < MAX_RANGES) {
        ranges.add(List.of(range[0], range[1]));
      }
    }
    return ranges;
  }

  private void addWorkload(Map<String, @Nullable Object> document) {
    if (manifest.workload() instanceof Workload.Run run) {
      document.put("function", run.function());
      document.put("parameters", run.parameters());
      document.put("jar_sha256", run.jarSha256());
    } else if (manifest.workload() instanceof Workload.Sample sample) {
      document.put("distribution", sample.distribution());
      document.put("parameters", sample.parameters());
    } else if (manifest.workload() instanceof Workload.Split split) {
      document.put("function", "split " + split.method());
      document.put("parameters", split.options());
    }
    document.put("dtype", manifest.workload().dtype().dtype());
    document.put("shape", manifest.workload().shape());
  }
}
