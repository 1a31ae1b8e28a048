package org.seedtree.pandas;

import org.seedtree.sampling.internal.ReleaseNumbers;

/**
 * A release of pandas: before 3.0, {@link Sample} takes weights without replacement also where rows
 * cannot be drawn in their proportions. Rows are the same from 1.5 to 3.0.
 *
 * @param major first number
 * @param minor second number
 */
public record PandasRelease(int major, int minor) implements Comparable<PandasRelease> {

  /** The release that everything follows unless told otherwise. */
  public static final PandasRelease NEWEST = new PandasRelease(3, 0);

  /**
   * Creates a release.
   *
   * @throws IllegalArgumentException if it is before 1.5, whose rows are not known
   */
  public PandasRelease {
    new ReleaseNumbers(major, minor).checkFrom("pandas", 1, 5);
  }

  /**
   * Returns a release by its name, such as {@code "3.0.1"}.
   *
   * @param version two numbers with a dot between them; what follows makes no difference
   * @throws IllegalArgumentException if it is no such name, or before 1.5
   */
  public static PandasRelease of(String version) {
    ReleaseNumbers numbers = ReleaseNumbers.of("pandas", version);
    return new PandasRelease(numbers.major(), numbers.minor());
  }

  boolean isBefore(int otherMajor, int otherMinor) {
    return numbers().compareTo(new ReleaseNumbers(otherMajor, otherMinor)) < 0;
  }

  private ReleaseNumbers numbers() {
    return new ReleaseNumbers(major, minor);
  }

  @Override
  public int compareTo(PandasRelease other) {
    return numbers().compareTo(other.numbers());
  }

  /** Returns the name, such as {@code 3.0}. */
  @Override
  public String toString() {
    return numbers().toString();
  }
}
