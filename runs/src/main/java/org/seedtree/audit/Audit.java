package org.seedtree.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;
import org.seedtree.release.NumpyRelease;

/**
 * Finds samples and runs that use the same words: the same stream, overlapping segments of a stream
 * or a child that was spawned twice; segments of a PCG64 stream that resemble each other, because
 * their distance is a multiple of a large power of two; and consecutive seeds, which the next run
 * may use again.
 *
 * {@snippet file="AuditSnippetsTest.java" region="audit"}
 *
 * <p>Streams are the same if their seeds fill their pools with the same words, however the seeds
 * are written and whichever NumPy release spawned them. Saved states of PCG64, PCG64DXSM and Philox
 * are compared at any distance; those of MT19937 and SFC64 up to the distance that is searched in
 * about a second. Streams that a replication spawns are not known.
 */
public final class Audit {

  /**
   * A user of streams, which the audit compares with others.
   *
   * @param name its name in the findings
   * @param stream the start of its streams
   * @param words the number of native words that it consumes from each stream; null if not known
   * @param manifest its manifest, which names its NumPy release; null if it has none and is of the
   *     default release
   */
  public record Subject(
      String name, StreamStart stream, @Nullable BigInteger words, @Nullable Manifest manifest) {

    /** Returns the sample or run of a manifest. */
    public static Subject of(String name, Manifest manifest) {
      return new Subject(name, manifest.stream(), manifest.words(), manifest);
    }

    /** Returns the NumPy release whose children and jumps its streams are. */
    public NumpyRelease release() {
      return manifest == null ? NumpyRelease.DEFAULT : manifest.numpy();
    }

    /**
     * Returns a user that continues from a saved state.
     *
     * @param json the state as {@link org.seedtree.engine.BitGenerator#toJson} or Python writes it
     * @throws IllegalArgumentException if the text is not a state
     */
    public static Subject ofState(String name, String json) {
      return new Subject(name, StreamStart.of(new StreamOrigin.Saved(json)), null, null);
    }
  }

  /** The kind of a finding. */
  public enum Kind {
    /** Words that are used twice. */
    OVERLAP(true),
    /** Words that are used twice if a user whose number of words is not known consumes enough. */
    POSSIBLE_OVERLAP(true),
    /** Segments of a PCG64 stream whose distance is a multiple of a large power of two. */
    RELATED_SEGMENTS(true),
    /** Consecutive seeds. */
    CONSECUTIVE_SEEDS(true),
    /** A seed that is used with several engines, whose streams have nothing in common. */
    SHARED_SEED(false),
    /** Streams that could not be compared. */
    NOT_COMPARED(false);

    private final boolean fault;

    Kind(boolean fault) {
      this.fault = fault;
    }

    /** Returns whether the finding is an error rather than a note. */
    public boolean isFault() {
      return fault;
    }
  }

  /**
   * A result of the audit.
   *
   * @param kind the kind of the finding
   * @param names the names of the subjects that it concerns
   * @param text one sentence that describes it and names the subjects
   * @param shared the words that the two subjects have in common; empty if it is not about words
   */
  public record Finding(Kind kind, List<String> names, String text, Optional<SharedWords> shared) {

    /** Copies the list. */
    public Finding {
      names = List.copyOf(names);
    }

    /** Creates a finding that is not about words. */
    public Finding(Kind kind, List<String> names, String text) {
      this(kind, names, text, Optional.empty());
    }
  }

  /**
   * The words that two users of one stream have in common.
   *
   * @param first the index of the first of them among the words of the first user
   * @param second its index among the words of the second user
   * @param count the number of words; null if no user's number of words is known
   * @param certain whether both have used them; otherwise they are used twice once the user whose
   *     number of words is not known has consumed enough
   * @param words the number of words of the first user; null if it is not known
   * @param otherWords the number of words of the second user; null if it is not known
   */
  public record SharedWords(
      BigInteger first,
      BigInteger second,
      @Nullable BigInteger count,
      boolean certain,
      @Nullable BigInteger words,
      @Nullable BigInteger otherWords) {}

  /** The number of values of a pool with the default size. */
  private static final BigInteger POOLS = BigInteger.ONE.shiftLeft(128);

  private final List<Finding> findings = new ArrayList<>();
  private final BigInteger streams;

  private Audit(List<Subject> subjects) {
    streams =
        subjects.stream()
            .map(subject -> BigInteger.valueOf(subject.stream().count()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    StreamComparison pairs = new StreamComparison(subjects);
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = i + 1; j < subjects.size(); j++) {
        pairs.compare(i, j).ifPresent(findings::add);
      }
    }
    findings.addAll(ConsecutiveSeeds.in(subjects));
  }

  /** Compares every pair of subjects. */
  public static Audit of(List<Subject> subjects) {
    return new Audit(List.copyOf(subjects));
  }

  /** Compares every pair of manifests, which are given by name. */
  public static Audit of(Map<String, Manifest> manifests) {
    return of(
        manifests.entrySet().stream().map(e -> Subject.of(e.getKey(), e.getValue())).toList());
  }

  /** Returns the findings, in the order of the subjects. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Returns whether no finding is an error. */
  public boolean isClean() {
    return findings.stream().noneMatch(finding -> finding.kind().isFault());
  }

  /** Returns the number of streams of all subjects; a stream that two of them use counts twice. */
  public BigInteger streams() {
    return streams;
  }

  /**
   * Returns an upper bound of the probability that two of n different seeds fill their pools of 128
   * bits with the same words: n<sup>2</sup> / 2<sup>128</sup>.
   */
  public double collisionBound() {
    return streams.multiply(streams).doubleValue() / POOLS.doubleValue();
  }
}
