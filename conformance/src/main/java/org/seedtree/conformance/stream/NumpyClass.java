package org.seedtree.conformance.stream;

import java.util.Arrays;
import java.util.Locale;

/** The two classes of NumPy that draw from a bit generator. */
public enum NumpyClass {
  /** {@code Generator}. */
  GENERATOR("Generator"),

  /** {@code RandomState}. */
  RANDOM_STATE("RandomState");

  private final String numpyName;

  NumpyClass(String numpyName) {
    this.numpyName = numpyName;
  }

  /**
   * Returns the class of that {@link #kind}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NumpyClass named(String kind) {
    return Arrays.stream(values())
        .filter(numpyClass -> numpyClass.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not generator or random_state: " + kind));
  }

  /** Returns NumPy's name of the class. */
  public String numpyName() {
    return numpyName;
  }

  /** Returns the name in requests and on the command line. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
