package org.seedtree.scipy;

import org.seedtree.sampling.internal.ReleaseNumbers;

/**
 * A release of SciPy: before 1.11, scrambled {@link Halton} points start the seed anew in every
 * dimension. Everything else is the same from 1.10 to 1.17.
 *
 * @param major first number
 * @param minor second number
 */
public record ScipyRelease(int major, int minor) implements Comparable<ScipyRelease> {

  /** The release that everything follows unless told otherwise. */
  public static final ScipyRelease NEWEST = new ScipyRelease(1, 17);

  /**
   * Creates a release.
   *
   * @throws IllegalArgumentException if it is before 1.10, whose points are not known
   */
  public ScipyRelease {
    new ReleaseNumbers(major, minor).checkFrom("SciPy", 1, 10);
  }

  /**
   * Returns a release by its name, such as {@code "1.17.1"}.
   *
   * @param version two numbers with a dot between them; what follows makes no difference
   * @throws IllegalArgumentException if it is no such name, or before 1.10
   */
  public static ScipyRelease of(String version) {
    ReleaseNumbers numbers = ReleaseNumbers.of("SciPy", version);
    return new ScipyRelease(numbers.major(), numbers.minor());
  }

  boolean isBefore(int otherMajor, int otherMinor) {
    return numbers().compareTo(new ReleaseNumbers(otherMajor, otherMinor)) < 0;
  }

  private ReleaseNumbers numbers() {
    return new ReleaseNumbers(major, minor);
  }

  @Override
  public int compareTo(ScipyRelease other) {
    return numbers().compareTo(other.numbers());
  }

  /** Returns the name, such as {@code 1.17}. */
  @Override
  public String toString() {
    return numbers().toString();
  }
}
