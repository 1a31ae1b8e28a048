package org.seedtree.manifest;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Sampler;
import org.seedtree.release.NumpyRelease;

/**
 * Everything that is needed to recompute a sample, a run or a split of rows and to check whether
 * the values are the same, as one JSON file. The format has a version and a schema, {@code
 * docs/reference/manifest.schema.json}.
 *
 * {@snippet file="RunSnippetsTest.java" region="manifest"}
 *
 * @param stream the start of the streams
 * @param numpy the NumPy release that the values equal
 * @param workload what is computed from the streams
 * @param digests the digests of the resulting array, or of the arrays of a split
 * @param words the number of native words consumed from each stream; null if it is not known, as
 *     for a run, a split and for several streams of a distribution whose values consume different
 *     numbers
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
   * Checks that the components fit each other.
   *
   * @throws IllegalArgumentException if they do not: if there is no distribution of that name with
   *     these parameters and this dtype; if what follows from other components is not what they
   *     imply, such as the size, the children and the first block of a part of a run, or the number
   *     of words where it does not depend on the values; or if digests are missing, except all of
   *     an unfinished run's
   */
  public Manifest {
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(numpy, "numpy");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(digests, "digests");
    Objects.requireNonNull(provenance, "provenance");
    ManifestConsistency.check(stream, numpy, workload, digests, words);
  }

  /**
   * Returns the number of native words that a sample consumes from each stream; empty if it depends
   * on the values.
   *
   * @param stream the start of the streams
   * @param sampler the distribution
   * @param perStream the number of values from each stream, at least 0
   */
  public static Optional<BigInteger> words(StreamStart stream, Sampler sampler, long perStream) {
    OptionalInt each = sampler.wordsPerValue();
    if (perStream == 0 || each.isEmpty()) {
      return perStream == 0 ? Optional.of(BigInteger.ZERO) : Optional.empty();
    }
    long words = (long) each.getAsInt() * Long.SIZE / stream.origin().engine().wordBits();
    return Optional.of(BigInteger.valueOf(perStream).multiply(BigInteger.valueOf(words)));
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
