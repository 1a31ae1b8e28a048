package org.seedtree.cli.output;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.error.IoMessage;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.BlockSize;
import org.seedtree.cli.option.DistributionArgument;
import org.seedtree.cli.option.Shape;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.manifest.BlockDigester;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.Provenance;
import org.seedtree.manifest.StreamStart;
import org.seedtree.manifest.Workload;

/**
 * Writes a sample's manifest, beginning to end; a file that appears when the sample is complete.
 */
public class ManifestWriter implements AutoCloseable {

  /** Writes nothing. */
  public static final ManifestWriter NONE = new ManifestWriter();

  private ManifestWriter() {}

  /**
   * Begins a manifest.
   *
   * @throws UserException if it cannot be written there
   */
  public static ManifestWriter begin(Path file) {
    return new ToFile(file);
  }

  /** What is to be drawn, before the first draw. */
  public void begins(Sampling sampling, StreamStart start) {}

  /** What takes the values. */
  public ByteSink sink() {
    return ByteSink.NONE;
  }

  /** Writes the file, when all values have been drawn and written. */
  public void end(
      DistributionArgument distribution, Shape shape, boolean legacy, NumpyRelease release) {}

  @Override
  public void close() {}

  private static final class ToFile extends ManifestWriter {

    /** Values take so many words at the most where words have to be counted one by one. */
    private static final long WORDS_PER_VALUE = 64;

    private static final long LEAST_LIMIT = 1 << 20;

    private final Instant started = Instant.now();
    private final Path path;
    private final OutputFile file;
    private @Nullable Sampling sampling;
    private @Nullable StreamStart start;
    private @Nullable BitGeneratorState before;
    private @Nullable BlockDigester digester;

    ToFile(Path path) {
      this.path = path;
      file = OutputFile.create(path, 0);
    }

    @Override
    public void begins(Sampling sampling, StreamStart start) {
      this.sampling = sampling;
      this.start = start;
      long streams = sampling.streams().count();
      before = start.children() == null ? sampling.only().state() : null;
      digester =
          new BlockDigester(
              sampling.count(),
              BlockSize.of(streams, sampling.perStream()),
              sampling.distribution().dtype().bytes());
    }

    @Override
    public ByteSink sink() {
      return Objects.requireNonNull(digester)::add;
    }

    @Override
    public void end(
        DistributionArgument distribution, Shape shape, boolean legacy, NumpyRelease release) {
      Workload work =
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
              work,
              Objects.requireNonNull(digester).digests(),
              words().orElse(null),
              Provenance.since(started));
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

    /** Words drawn from the only stream; from each of several if every value takes as many. */
    private Optional<BigInteger> words() {
      Sampling drawn = Objects.requireNonNull(sampling);
      if (before == null) {
        int wordBits = Objects.requireNonNull(start).origin().engine().wordBits();
        OptionalInt each = drawn.distribution().sampler().wordsPerValue();
        return each.isEmpty()
            ? Optional.empty()
            : Optional.of(
                BigInteger.valueOf(drawn.perStream())
                    .multiply(BigInteger.valueOf((long) each.getAsInt() * Long.SIZE / wordBits)));
      }
      if (drawn.count() > Long.MAX_VALUE / WORDS_PER_VALUE - LEAST_LIMIT) {
        return Optional.empty();
      }
      long limit = LEAST_LIMIT + WORDS_PER_VALUE * drawn.count();
      return before.wordsUntil(drawn.only().state(), limit);
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
