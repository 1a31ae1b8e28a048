package org.seedtree.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.seedtree.run.Manifest;
import org.seedtree.run.Work;

/** Draws a sample again from its manifest. */
final class SampleReplay {

  private SampleReplay() {}

  /** Draws what {@code comparison} asks for. */
  static void draw(
      Path file, Manifest manifest, BlockComparison comparison, int threads, Progress p)
      throws IOException {
    long size = manifest.digests().size();
    if (size == 0) {
      return;
    }
    Sampling sampling = sampling(file, manifest, size / manifest.stream().count());
    new ByteWriter(sampling, manifest.digests().blockSize(), comparison.selection(), comparison, p)
        .write(threads);
  }

  private static Sampling sampling(Path file, Manifest manifest, long perStream) {
    Work.Sample sample = (Work.Sample) manifest.work();
    try {
      Law law =
          new Law(
              sample.distribution(),
              sample.parameters(),
              sample.sampler(manifest.numpy()),
              sample.dtype());
      return Sampling.of(law, manifest.stream(), perStream);
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
