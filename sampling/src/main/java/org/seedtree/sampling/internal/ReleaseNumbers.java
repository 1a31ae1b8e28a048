package org.seedtree.sampling.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two numbers of a library's release.
 *
 * @param major first number
 * @param minor second number
 */
public record ReleaseNumbers(int major, int minor) implements Comparable<ReleaseNumbers> {

  private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");

  /**
   * Returns the numbers of a name such as {@code "1.6.1"}; what follows them makes no difference.
   *
   * @param library name of the library, for the message
   * @throws IllegalArgumentException if it is no such name
   */
  public static ReleaseNumbers of(String library, String version) {
    Matcher numbers = VERSION.matcher(version);
    if (!numbers.matches()) {
      throw new IllegalArgumentException("no release of " + library + ": " + version);
    }
    return new ReleaseNumbers(
        Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  /**
   * Checks that the release is not before the first that is known.
   *
   * @throws IllegalArgumentException if it is
   */
  public void checkFrom(String library, int firstMajor, int firstMinor) {
    if (compareTo(new ReleaseNumbers(firstMajor, firstMinor)) < 0) {
      throw new IllegalArgumentException(
          "releases of "
              + library
              + " from "
              + firstMajor
              + "."
              + firstMinor
              + " on are known: "
              + this);
    }
  }

  @Override
  public int compareTo(ReleaseNumbers other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
