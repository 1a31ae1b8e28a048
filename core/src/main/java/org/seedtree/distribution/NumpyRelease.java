package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Optional;

/**
 * The NumPy release whose values are drawn.
 *
 * <p>The releases differ in {@link Binomial} and {@link Multinomial} only, and there only where a
 * binomial's smaller expected count is above 30. NumPy 2.5 corrected the last acceptance test of
 * the BTPE algorithm; the two tests disagree about once in 10<sup>4</sup> values, or more rarely.
 * From such a value on the streams differ.
 *
 * <pre>{@code
 * Generator rng = Generator.defaultRng(42).withRelease(NumpyRelease.NUMPY_2_5);
 * }</pre>
 */
public enum NumpyRelease {
  /** NumPy 2.4, the reference. */
  NUMPY_2_4("2.4"),
  /** NumPy 2.5. */
  NUMPY_2_5("2.5");

  /** The release that is used unless another one is given. */
  public static final NumpyRelease DEFAULT = NUMPY_2_4;

  private final String version;

  NumpyRelease(String version) {
    this.version = version;
  }

  /**
   * Returns the release of a version, or empty if there is none.
   *
   * @param version as {@link #version} returns it: {@code 2.4}
   */
  public static Optional<NumpyRelease> named(String version) {
    return Arrays.stream(values()).filter(release -> release.version.equals(version)).findFirst();
  }

  /** Returns the first two numbers of the version: {@code 2.4}. */
  public String version() {
    return version;
  }

  /** Returns whether the last acceptance test of BTPE has Stirling's series as published. */
  public boolean correctsStirling() {
    return this != NUMPY_2_4;
  }

  @Override
  public String toString() {
    return "NumPy " + version;
  }
}
