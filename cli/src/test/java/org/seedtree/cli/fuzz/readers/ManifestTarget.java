package org.seedtree.cli.fuzz.readers;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;
import org.seedtree.run.RunPlan;

/**
 * Reads manifests: what is read is read again from what is written, and that of a run has a plan. A
 * rejection is one short line.
 */
public final class ManifestTarget {

  private ManifestTarget() {}

  /** Reads the text of a manifest. */
  public static void fuzzerTestOneInput(byte[] input) {
    Manifest manifest;
    try {
      manifest = Manifest.fromJson(new String(input, UTF_8));
    } catch (IllegalArgumentException e) {
      Rejections.check(e);
      return;
    }
    String written = manifest.toJson();
    Manifest again = Manifest.fromJson(written);
    Rejections.checkEqual("read again", manifest, again);
    Rejections.checkEqual("written again", written, again.toJson());
    if (manifest.workload() instanceof Workload.Run run) {
      checkPlan(manifest, run);
    }
  }

  private static void checkPlan(Manifest manifest, Workload.Run run) {
    RunPlan plan;
    try {
      plan = RunPlan.of(manifest);
    } catch (IllegalArgumentException e) {
      Rejections.check(e);
      return;
    }
    Rejections.checkEqual("part", run.part(), plan.part());
    Rejections.checkEqual("replications", run.shape().get(0), plan.count());
    Rejections.checkEqual(
        "replications of the part", manifest.stream().count(), plan.end() - plan.first());
  }
}
