package org.seedtree.sklearn;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");

  /**
   * Creates a release.
   *
   * @throws IllegalArgumentException if it is before 1.2, whose rows are not known
   */
  public SklearnRelease {
    if (major < 1 || (major == 1 && minor < 2)) {
      throw new IllegalArgumentException(
          "releases of scikit-learn from 1.2 on are known: " + major + "." + minor);
    }
  }

  /**
   * Returns a release by its name, such as {@code "1.6.1"}.
   *
   * @param version two numbers with a dot between them; what follows makes no difference
   * @throws IllegalArgumentException if it is no such name, or before 1.2
   */
  public static SklearnRelease of(String version) {
    Matcher numbers = VERSION.matcher(version);
    if (!numbers.matches()) {
      throw new IllegalArgumentException("no release of scikit-learn: " + version);
    }
    return new SklearnRelease(
        Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  boolean isBefore(int otherMajor, int otherMinor) {
    return major < otherMajor || (major == otherMajor && minor < otherMinor);
  }

  @Override
  public int compareTo(SklearnRelease other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  /** Returns the name, such as {@code 1.9}. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}
