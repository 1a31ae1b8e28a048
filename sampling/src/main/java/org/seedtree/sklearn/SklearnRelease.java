package org.seedtree.sklearn;

import org.seedtree.sampling.internal.ReleaseNumbers;

/**
 * A release of scikit-learn, for the few functions whose rows or messages changed: {@link
 * StratifiedGroupKFold} and {@link Bagging} in 1.8, {@link RandomForest} in 1.4 and 1.9, the
 * message about rare classes of {@link StratifiedShuffleSplit} and {@link TrainTestSplit} in 1.8.
 * The indices of all other functions are the same from 1.2 to 1.9, with one exception that cannot
 * be followed: before 1.9, {@link GroupKFold} sorted groups of equal size by an algorithm whose
 * result depends on the processor.
 *
 * @param major first number
 * @param minor second number
 */
public record SklearnRelease(int major, int minor) implements Comparable<SklearnRelease> {

  /** The release that everything follows unless told otherwise. */
  public static final SklearnRelease NEWEST = new SklearnRelease(1, 9);

  /**
   * Creates a release.
   *
   * @throws IllegalArgumentException if it is before 1.2, whose rows are not known
   */
  public SklearnRelease {
    new ReleaseNumbers(major, minor).checkFrom("scikit-learn", 1, 2);
  }

  /**
   * Returns a release by its name, such as {@code "1.6.1"}.
   *
   * @param version two numbers with a dot between them; what follows makes no difference
   * @throws IllegalArgumentException if it is no such name, or before 1.2
   */
  public static SklearnRelease of(String version) {
    ReleaseNumbers numbers = ReleaseNumbers.of("scikit-learn", version);
    return new SklearnRelease(numbers.major(), numbers.minor());
  }

  boolean isBefore(int otherMajor, int otherMinor) {
    return numbers().compareTo(new ReleaseNumbers(otherMajor, otherMinor)) < 0;
  }

  private ReleaseNumbers numbers() {
    return new ReleaseNumbers(major, minor);
  }

  @Override
  public int compareTo(SklearnRelease other) {
    return numbers().compareTo(other.numbers());
  }

  /** Returns the name, such as {@code 1.9}. */
  @Override
  public String toString() {
    return numbers().toString();
  }
}
