package org.seedtree.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.output.ByteWriter;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.Sampling;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;

/** Draws a sample again from its manifest. */
public final class SampleReplay {

  private SampleReplay() {}

  /** Draws what {@code comparison} asks for. */
  public static void draw(
      Path file, Manifest manifest, BlockComparison comparison, int threads, Progress p)
      throws IOException {
    long size = manifest.digests().size();
    if (size == 0) {
      return;
    }
    long streams = manifest.stream().count();
    long perStream = size / streams;
    long blockSize = manifest.digests().blockSize();
    // Blocks that other programs have cut need not be of whole streams: those come in order only.
    boolean inAnyOrder = streams == 1 || blockSize % perStream == 0;
    new ByteWriter(
            sampling(file, manifest, perStream), blockSize, comparison.selection(), comparison, p)
        .write(inAnyOrder ? threads : 1);
  }

  private static Sampling sampling(Path file, Manifest manifest, long perStream) {
    Workload.Sample sample = (Workload.Sample) manifest.work();
    try {
      DistributionArgument distribution =
          new DistributionArgument(
              sample.distribution(),
              sample.parameters(),
              sample.sampler(manifest.numpy()),
              sample.dtype());
      return Sampling.of(distribution, manifest.stream(), perStream);
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
