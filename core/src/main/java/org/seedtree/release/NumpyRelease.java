package org.seedtree.release;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.serial.SerialForm;

/**
 * The NumPy release whose numbers are drawn, from 1.17.0 to 2.5.
 *
 * {@snippet file="ReleaseSnippetsTest.java" region="release"}
 *
 * <p>A release has three numbers, since patch releases change numbers too: 2.3.4 changed {@code
 * wald}, 1.18.3 to 1.18.4 {@code integers}. {@link NumpyChange} has all changes.
 *
 * <p>A value: two releases are equal if their numbers are.
 */
public final class NumpyRelease implements Comparable<NumpyRelease>, Serializable {

  /** The texts of releases; a class of its own, since most programs name no release. */
  private static final class Text {
    static final Pattern THREE_NUMBERS =
        Pattern.compile("(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");
    static final Pattern TWO_NUMBERS = Pattern.compile("\\d{1,4}\\.\\d{1,4}");
  }

  /** The last patch release of each minor release, oldest first. */
  private static final int[][] LAST_PATCHES = {
    {1, 17, 5}, {1, 18, 5}, {1, 19, 5}, {1, 20, 3}, {1, 21, 6}, {1, 22, 4}, {1, 23, 5},
    {1, 24, 4}, {1, 25, 2}, {1, 26, 4}, {2, 0, 2}, {2, 1, 3}, {2, 2, 6}, {2, 3, 5},
    {2, 4, 6}, {2, 5, 2}
  };

  /** The first minor release of {@link #LAST_PATCHES} that NumPy still patches. */
  private static final int FIRST_OPEN = 14;

  /** The release that is used unless another one is given: 2.4.6. */
  public static final NumpyRelease DEFAULT = new NumpyRelease(2, 4, 6);

  private final int major;
  private final int minor;
  private final int patch;

  /** Bit i is set if this release has the i-th change. */
  private final long changes;

  private NumpyRelease(int major, int minor, int patch) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
    changes = NumpyChange.in(NumpyChange.order(major, minor, patch));
  }

  /**
   * Returns the release of three numbers.
   *
   * @param version such as {@code 1.26.4}
   * @throws IllegalArgumentException if the text is not three numbers, or NumPy has no such release
   *     from 1.17.0 to 2.5
   */
  public static NumpyRelease of(String version) {
    Matcher numbers = Text.THREE_NUMBERS.matcher(Objects.requireNonNull(version, "version"));
    if (!numbers.matches()) {
      throw new IllegalArgumentException(
          Text.TWO_NUMBERS.matcher(version).matches()
              ? "NumPy \""
                  + version
                  + "\" is ambiguous, since patch releases changed numbers: write three numbers,"
                  + " such as "
                  + exampleOf(version)
              : "a NumPy release is three numbers, such as 1.26.4: \"" + version + '"');
    }
    int major = Integer.parseInt(numbers.group(1));
    int minor = Integer.parseInt(numbers.group(2));
    int patch = Integer.parseInt(numbers.group(3));
    int[] last = lastPatch(major, minor);
    if (last == null) {
      throw new IllegalArgumentException(
          "NumPy " + version + " is not known: releases are 1.17.0 to 2.5");
    }
    boolean isOpen = order(last) >= order(LAST_PATCHES[FIRST_OPEN]);
    if (patch > last[2] && !isOpen) {
      throw new IllegalArgumentException(
          "there is no NumPy " + version + ": the last patch release is " + text(last));
    }
    return new NumpyRelease(major, minor, patch);
  }

  private static String exampleOf(String twoNumbers) {
    String[] numbers = twoNumbers.split("\\.", -1);
    int[] last = lastPatch(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    return last == null ? DEFAULT.version() : text(last);
  }

  private static int @Nullable [] lastPatch(int major, int minor) {
    for (int[] last : LAST_PATCHES) {
      if (last[0] == major && last[1] == minor) {
        return last;
      }
    }
    return null;
  }

  /**
   * Returns the last patch release known here of each minor release, oldest first: 1.17.5 to 2.5.2.
   */
  public static List<NumpyRelease> lastPatches() {
    return List.of(LAST_PATCHES).stream()
        .map(last -> new NumpyRelease(last[0], last[1], last[2]))
        .toList();
  }

  /**
   * Returns whether this release draws as it is drawn since a change.
   *
   * @param change one of the changes of numbers
   */
  public boolean has(NumpyChange change) {
    return (changes >>> change.ordinal() & 1) != 0;
  }

  /**
   * Returns whether this release draws what a change concerns as {@link #DEFAULT} draws it.
   *
   * @param change one of the changes of numbers
   */
  public boolean hasAsDefault(NumpyChange change) {
    return has(change) == DEFAULT.has(change);
  }

  /** Returns the three numbers: {@code 2.4.6}. */
  public String version() {
    return major + "." + minor + "." + patch;
  }

  @Override
  public int compareTo(NumpyRelease other) {
    return Integer.compare(order(), other.order());
  }

  private int order() {
    return NumpyChange.order(major, minor, patch);
  }

  private static int order(int[] numbers) {
    return NumpyChange.order(numbers[0], numbers[1], numbers[2]);
  }

  private static String text(int[] numbers) {
    return numbers[0] + "." + numbers[1] + "." + numbers[2];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumpyRelease that && order() == that.order();
  }

  @Override
  public int hashCode() {
    return order();
  }

  /** Returns NumPy's name and the three numbers: {@code NumPy 2.4.6}. */
  @Override
  public String toString() {
    return "NumPy " + version();
  }

  private Object writeReplace() {
    return new NumpyReleaseForm(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw SerialForm.rejection(getClass());
  }
}
