package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.output.ByteWriter;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.SamplePlan;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;

/** Recomputes a sample from its manifest. */
public final class SampleReplay {

  private SampleReplay() {}

  /**
   * Samples the blocks that {@code comparison} includes.
   *
   * @param file the file of the manifest, for messages
   * @param threads the maximum number of threads
   * @throws UserException if the manifest's distribution is unknown or malformed
   */
  public static void run(
      Path file, Manifest manifest, BlockComparison comparison, int threads, Progress progress)
      throws IOException {
    long size = manifest.digests().size();
    if (size == 0) {
      return;
    }
    long streams = manifest.stream().count();
    long perStream = size / streams;
    long blockSize = manifest.digests().blockSize();
    // Blocks of other programs may contain parts of streams, which reach the digests in order only
    // if one thread samples them.
    boolean isParallel = streams == 1 || blockSize % perStream == 0;
    new ByteWriter(
            plan(file, manifest, perStream),
            blockSize,
            comparison.selection(),
            comparison,
            progress)
        .write(isParallel ? threads : 1);
  }

  private static SamplePlan plan(Path file, Manifest manifest, long perStream) {
    Workload.Sample sample = (Workload.Sample) manifest.workload();
    try {
      DistributionArgument distribution =
          new DistributionArgument(
              sample.distribution(),
              sample.parameters(),
              sample.sampler(manifest.numpy()),
              sample.dtype());
      return SamplePlan.of(distribution, manifest.stream(), perStream);
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
