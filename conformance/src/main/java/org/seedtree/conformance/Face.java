package org.seedtree.conformance;

import java.util.List;
import java.util.Locale;

/** The two classes of NumPy that draw from a bit generator. */
enum Face {
  /** {@code Generator}. */
  GENERATOR("Generator"),

  /** {@code RandomState}. */
  RANDOM_STATE("RandomState");

  private final String numpyName;

  Face(String numpyName) {
    this.numpyName = numpyName;
  }

  /** The face of that name, as {@link #kind} has it. */
  static Face named(String kind) {
    for (Face face : values()) {
      if (face.kind().equals(kind)) {
        return face;
      }
    }
    throw new IllegalArgumentException("generator or random_state: " + kind);
  }

  /** NumPy's name. */
  String numpyName() {
    return numpyName;
  }

  /** The name in requests and on the command line. */
  String kind() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The methods that are compared. */
  List<Family> families() {
    return this == GENERATOR ? Families.all() : LegacyFamilies.all();
  }
}
