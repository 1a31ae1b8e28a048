package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.NumpyRelease;

/**
 * Everything that is needed to recompute a sample or a run and to check whether the values are the
 * same, as one JSON file. The format has a version and a schema, {@code
 * docs/reference/manifest.schema.json}.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.fromJson(Files.readString(Path.of("run.json")));
 * BitGenerator bits = manifest.stream().open(0);
 * }</pre>
 *
 * @param stream the start of the streams
 * @param numpy the NumPy release that the values equal
 * @param workload what is computed from the streams
 * @param digests the digests of the resulting array
 * @param words the number of native words consumed from each stream, the maximum where they differ;
 *     null if it is not known
 * @param provenance the software that computed the values, and the time
 */
public record Manifest(
    StreamStart stream,
    NumpyRelease numpy,
    Workload workload,
    Digests digests,
    @Nullable BigInteger words,
    Provenance provenance) {

  /** The version of the format, the only one that is read. */
  public static final int VERSION = 1;

  /**
   * Checks that the components are consistent.
   *
   * @throws IllegalArgumentException if they are not, e.g. if the size is not that of the shape
   */
  public Manifest {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(numpy, "numpy");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(digests, "digests");
    Objects.requireNonNull(provenance, "provenance");
    if (words != null && words.signum() < 0) {
      throw new IllegalArgumentException("words < 0: " + words);
    }
    for (long extent : workload.shape()) {
      if (extent < 0) {
        throw new IllegalArgumentException("negative dimensions are not allowed: " + extent);
      }
    }
    checkSize(stream, workload, digests);
  }

  private static void checkSize(StreamStart stream, Workload workload, Digests digests) {
    if (workload instanceof Workload.Run run) {
      if (stream.children() == null) {
        throw new IllegalArgumentException("a run samples from the children of a seed");
      }
      if (run.shape().get(0) != digests.size()) {
        throw new IllegalArgumentException(
            "size is not the run's: " + digests.size() + ", " + run.shape());
      }
      return;
    }
    BigInteger values = BigInteger.ONE;
    for (long extent : workload.shape()) {
      values = values.multiply(BigInteger.valueOf(extent));
    }
    if (!values.equals(BigInteger.valueOf(digests.size()))) {
      throw new IllegalArgumentException(
          "size is not the shape's: " + digests.size() + ", " + workload.shape());
    }
    if (stream.children() != null
        && (workload.shape().isEmpty() || workload.shape().get(0) != stream.count())) {
      throw new IllegalArgumentException(
          "the shape does not start with the number of streams: " + workload.shape());
    }
  }

  /** Returns this manifest with other digests. */
  public Manifest withDigests(Digests digests) {
    return new Manifest(stream, numpy, workload, digests, words, provenance);
  }

  /** Returns the manifest as a JSON object with one field per line. */
  public String toJson() {
    return ManifestJson.write(this);
  }

  /**
   * Parses the text of {@link #toJson}.
   *
   * @throws IllegalArgumentException if the text is not a manifest, or has another version
   */
  public static Manifest fromJson(String json) {
    return ManifestJson.read(json);
  }
}
