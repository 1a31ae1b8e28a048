package org.seedtree.cli.run;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.output.ByteWriter;
import org.seedtree.cli.output.Progress;
import org.seedtree.cli.output.SamplePlan;
import org.seedtree.cli.output.WordCount;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Workload;

/** Recomputes a sample from its manifest. */
public final class SampleReplay {

  private SampleReplay() {}

  /**
   * Samples the blocks that {@code comparison} includes.
   *
   * @return how the number of words that the values consume differs from the manifest's; empty if
   *     it does not, the manifest has none or the last block is not included
   * @param file the file of the manifest, for messages
   * @param threads the maximum number of threads
   * @throws UserException if the manifest's distribution is unknown or malformed
   */
  public static Optional<String> run(
      Path file, Manifest manifest, BlockComparison comparison, int threads, Progress progress)
      throws IOException {
    long size = manifest.digests().size();
    if (size == 0) {
      return Optional.empty();
    }
    long streams = manifest.stream().count();
    long perStream = size / streams;
    long blockSize = manifest.digests().blockSize();
    // Blocks of other programs may contain parts of streams, which reach the digests in order only
    // if one thread samples them.
    boolean isParallel = streams == 1 || blockSize % perStream == 0;
    SamplePlan plan = plan(file, manifest, perStream);
    WordCount count = new WordCount(plan, manifest.stream());
    new ByteWriter(plan, blockSize, comparison.selection(), comparison, progress)
        .write(isParallel ? threads : 1);
    BigInteger words = manifest.words();
    if (words == null || comparison.selection().end() < size) {
      return Optional.empty();
    }
    String consumed = count.words().map(BigInteger::toString).orElse("an unknown number of");
    return consumed.equals(words.toString())
        ? Optional.empty()
        : Optional.of("the values consume " + consumed + " words, not " + words);
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
      return SamplePlan.of(distribution, manifest.stream(), perStream, manifest.numpy());
    } catch (IllegalArgumentException e) {
      throw new UserException(file + ": " + e.getMessage());
    }
  }
}
