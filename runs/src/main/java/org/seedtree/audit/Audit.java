package org.seedtree.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedtree.manifest.Manifest;
import org.seedtree.manifest.StreamOrigin;
import org.seedtree.manifest.StreamStart;

/**
 * Whether any two samples or runs draw from the same words: from one stream, from overlapping
 * stretches of one, from a child that was spawned twice; or from seeds that are counted up, which
 * the next run's will meet.
 *
 * <pre>{@code
 * Audit audit = Audit.of(List.of(Audit.Subject.of("a.json", a), Audit.Subject.of("b.json", b)));
 * audit.findings().forEach(finding -> System.out.println(finding.text()));
 * }</pre>
 *
 * <p>Streams are the same if their seeds fill their pools alike, however these are written. On
 * PCG64, PCG64DXSM and Philox also saved states are told apart, at any distance; those of MT19937
 * and SFC64 are found as far as one can look in about a second. What a replication of a run spawns
 * by itself is not known.
 */
public final class Audit {

  /** What draws. */
  public record Subject(
      String name, StreamStart stream, @Nullable BigInteger words, @Nullable Manifest manifest) {

    /** What a manifest records. */
    public static Subject of(String name, Manifest manifest) {
      return new Subject(name, manifest.stream(), manifest.words(), manifest);
    }

    /**
     * What goes on from a saved state.
     *
     * @param json as {@link org.seedtree.engine.BitGenerator#toJson} writes it, or Python
     * @throws IllegalArgumentException if it is no state
     */
    public static Subject ofState(String name, String json) {
      return new Subject(name, StreamStart.of(new StreamOrigin.Saved(json)), null, null);
    }
  }

  /** What a finding is about. */
  public enum Kind {
    /** Words that are drawn twice. */
    OVERLAP(true),
    /** Words that will be drawn twice if a draw goes on, whose length is not known. */
    POSSIBLE_OVERLAP(true),
    /** Seeds that are counted up. */
    CONSECUTIVE_SEEDS(true),
    /** One seed for several engines, whose streams have nothing in common. */
    SHARED_SEED(false),
    /** What could not be compared. */
    NOT_COMPARED(false);

    private final boolean fault;

    Kind(boolean fault) {
      this.fault = fault;
    }

    /** Whether something has to be changed. */
    public boolean isFault() {
      return fault;
    }
  }

  /**
   * Something that was found.
   *
   * @param names of the subjects that it is about
   * @param text what it is, as one sentence that names them
   */
  public record Finding(Kind kind, List<String> names, String text) {

    /** Copies the list. */
    public Finding {
      names = List.copyOf(names);
    }
  }

  private static final BigInteger POOLS = BigInteger.ONE.shiftLeft(128);

  private final List<Finding> findings = new ArrayList<>();
  private final BigInteger streams;

  private Audit(List<Subject> subjects) {
    streams =
        subjects.stream()
            .map(subject -> BigInteger.valueOf(subject.stream().count()))
            .reduce(BigInteger.ZERO, BigInteger::add);
    StreamPairs pairs = new StreamPairs(subjects);
    for (int i = 0; i < subjects.size(); i++) {
      for (int j = i + 1; j < subjects.size(); j++) {
        pairs.compare(i, j).ifPresent(findings::add);
      }
    }
    findings.addAll(ConsecutiveSeeds.in(subjects));
  }

  /** Compares each with each. */
  public static Audit of(List<Subject> subjects) {
    return new Audit(List.copyOf(subjects));
  }

  /** As {@link #of(List)}, of manifests by name. */
  public static Audit of(Map<String, Manifest> manifests) {
    return of(
        manifests.entrySet().stream().map(e -> Subject.of(e.getKey(), e.getValue())).toList());
  }

  /** What was found, in the order of the subjects. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether nothing has to be changed. */
  public boolean clean() {
    return findings.stream().noneMatch(finding -> finding.kind().isFault());
  }

  /** How many streams are drawn from, one drawn from twice counted twice. */
  public BigInteger streams() {
    return streams;
  }

  /**
   * What the probability is below that two of so many seeds fill their pools of 128 bits alike by
   * chance: n<sup>2</sup> / 2<sup>128</sup>.
   */
  public double collisionBound() {
    return streams.multiply(streams).doubleValue() / POOLS.doubleValue();
  }
}
