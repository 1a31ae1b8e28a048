package org.seedtree.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockSize;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.Shape;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.Workload;
import org.seedtree.release.NumpyRelease;

/**
 * Makes the manifest of a sample and writes it to a file, which appears when the sample is
 * complete.
 */
public class ManifestWriter implements AutoCloseable {

  /** Makes no manifest. */
  public static final ManifestWriter NONE = new ManifestWriter();

  private ManifestWriter() {}

  /**
   * Creates the file of a manifest.
   *
   * @throws UserException if it cannot be written
   */
  public static ManifestWriter toFile(Path file) {
    return new Recorder(file);
  }

  /** Makes a manifest without a file. */
  public static ManifestWriter inMemory() {
    return new Recorder(null);
  }

  /**
   * Records the plan and the start of the streams, before the first value is sampled.
   *
   * @param plan the streams and the number of values of each
   * @param start the start of the streams
   */
  public void prepare(SamplePlan plan, StreamStart start) {}

  /** Returns the sink that receives all values. */
  public ByteSink sink() {
    return ByteSink.NONE;
  }

  /**
   * Makes the manifest and writes the file, when the sink has received all values.
   *
   * @param distribution the distribution
   * @param shape the shape of all values
   * @param legacy whether a RandomState sampled them
   * @param release the NumPy release that they equal
   * @return the manifest; empty if none is made
   * @throws UserException if the file cannot be written
   */
  public Optional<Manifest> end(
      DistributionArgument distribution, Shape shape, boolean legacy, NumpyRelease release) {
    return Optional.empty();
  }

  @Override
  public void close() {}

  private static final class Recorder extends ManifestWriter {

    private final Instant started = Instant.now();
    private final @Nullable Path path;
    private final @Nullable OutputFile file;
    private @Nullable StreamStart start;
    private @Nullable WordCount words;
    private @Nullable BlockDigester digester;

    Recorder(@Nullable Path path) {
      this.path = path;
      file = path == null ? null : OutputFile.create(path, 0);
    }

    @Override
    public void prepare(SamplePlan plan, StreamStart start) {
      this.start = start;
      long streams = plan.streams().count();
      words = new WordCount(plan, start);
      digester =
          new BlockDigester(
              plan.count(),
              BlockSize.of(streams, plan.perStream()),
              plan.distribution().dtype().bytes());
    }

    @Override
    public ByteSink sink() {
      return Objects.requireNonNull(digester)::add;
    }

    @Override
    public Optional<Manifest> end(
        DistributionArgument distribution, Shape shape, boolean legacy, NumpyRelease release) {
      Workload workload =
          new Workload.Sample(
              distribution.name(),
              legacy,
              distribution.arguments(),
              distribution.dtype(),
              shape.dimensions());
      Manifest manifest =
          new Manifest(
              Objects.requireNonNull(start),
              release,
              workload,
              Objects.requireNonNull(digester).digests(),
              Objects.requireNonNull(words).words().orElse(null),
              Provenance.since(started));
      if (file != null) {
        write(file, manifest);
      }
      return Optional.of(manifest);
    }

    private void write(OutputFile file, Manifest manifest) {
      try {
        ByteBuffer json = ByteBuffer.wrap(manifest.toJson().getBytes(StandardCharsets.UTF_8));
        while (json.hasRemaining()) {
          file.channel().write(json);
        }
        file.commit();
      } catch (IOException e) {
        throw new UserException("cannot write " + path + ": " + IoMessage.of(e));
      }
    }

    @Override
    public void close() {
      if (file != null) {
        file.close();
      }
    }
  }
}
