package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.NumpyRelease;

/**
 * All that it takes to make a sample or a run again, and to tell whether the values are the same:
 * one JSON file beside them. Its format has a schema, {@code docs/reference/manifest.schema.json},
 * and a version.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.fromJson(Files.readString(Path.of("run.json")));
 * BitGenerator bits = manifest.stream().open(0);
 * }</pre>
 *
 * @param stream where it begins to draw
 * @param numpy the release whose values are drawn
 * @param work what is drawn, or done with what is drawn
 * @param digests the array's
 * @param words how many native words were drawn from each stream, the most where they differ; null
 *     if it is not known
 * @param provenance what made it, and when
 */
public record Manifest(
    StreamStart stream,
    NumpyRelease numpy,
    Workload work,
    Digests digests,
    @Nullable BigInteger words,
    Provenance provenance) {

  /** The version of the format that is written, and the only one that is read. */
  public static final int VERSION = 1;

  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if not
   */
  public Manifest {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(numpy, "numpy");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(digests, "digests");
    Objects.requireNonNull(provenance, "provenance");
    if (words != null && words.signum() < 0) {
      throw new IllegalArgumentException("words < 0: " + words);
    }
    for (long extent : work.shape()) {
      if (extent < 0) {
        throw new IllegalArgumentException("negative dimensions are not allowed: " + extent);
      }
    }
    checkSize(stream, work, digests);
  }

  private static void checkSize(StreamStart stream, Workload work, Digests digests) {
    if (work instanceof Workload.Run run) {
      if (stream.children() == null) {
        throw new IllegalArgumentException("a run draws from the children of a seed");
      }
      if (run.shape().get(0) != digests.size()) {
        throw new IllegalArgumentException(
            "size is not the run's: " + digests.size() + ", " + run.shape());
      }
      return;
    }
    BigInteger values = BigInteger.ONE;
    for (long extent : work.shape()) {
      values = values.multiply(BigInteger.valueOf(extent));
    }
    if (!values.equals(BigInteger.valueOf(digests.size()))) {
      throw new IllegalArgumentException(
          "size is not the shape's: " + digests.size() + ", " + work.shape());
    }
    if (stream.children() != null
        && (work.shape().isEmpty() || work.shape().get(0) != stream.count())) {
      throw new IllegalArgumentException(
          "the shape does not begin with the number of streams: " + work.shape());
    }
  }

  /** The same with another array's digests. */
  public Manifest withDigests(Digests digests) {
    return new Manifest(stream, numpy, work, digests, words, provenance);
  }

  /** As a JSON object, an entry per line. */
  public String toJson() {
    return ManifestJson.write(this);
  }

  /**
   * Reads {@link #toJson}.
   *
   * @throws IllegalArgumentException if the text is not a manifest, or one of another version
   */
  public static Manifest fromJson(String json) {
    return ManifestJson.read(json);
  }
}
