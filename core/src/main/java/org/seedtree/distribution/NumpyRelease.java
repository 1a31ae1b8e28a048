package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * The NumPy release whose random numbers are drawn.
 *
 * <p>The releases differ in {@link Binomial} and {@link Multinomial} only, and there only where a
 * binomial's smaller expected count is above 30: NumPy 2.5 corrected the last test of the BTPE
 * algorithm, which decides differently about once in 10<sup>4</sup> values, or more rarely. After
 * such a decision the streams differ.
 */
public enum NumpyRelease {
  /** NumPy 2.4, the reference. */
  NUMPY_2_4("2.4"),
  /** NumPy 2.5. */
  NUMPY_2_5("2.5");

  /** The release that is meant where none is named. */
  public static final NumpyRelease DEFAULT = NUMPY_2_4;

  private final String version;

  NumpyRelease(String version) {
    this.version = version;
  }

  /** The release of that version, as in {@link #version}. */
  public static Optional<NumpyRelease> named(String version) {
    return Arrays.stream(values()).filter(release -> release.version.equals(version)).findFirst();
  }

  /** The version's first two numbers: {@code 2.4}. */
  public String version() {
    return version;
  }

  /** Returns whether the last test of BTPE has Stirling's series as published. */
  public boolean correctsStirling() {
    return this != NUMPY_2_4;
  }

  @Override
  public String toString() {
    return "NumPy " + version;
  }
}
