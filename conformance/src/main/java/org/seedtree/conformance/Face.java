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

  /** Made when first asked for: the families refer to the faces. */
  private static final class Methods {

    static final List<Family> OF_GENERATOR = Families.all();
    static final List<Family> OF_RANDOM_STATE = LegacyFamilies.all();

    /** Those of RandomState that keep a normal or the constants of a binomial. */
    static final List<Family> LEAVING_TRACES =
        OF_RANDOM_STATE.stream()
            .filter(family -> family.name().matches(".*nomial|.*randn|.*normal"))
            .toList();
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
    return this == GENERATOR ? Methods.OF_GENERATOR : Methods.OF_RANDOM_STATE;
  }

  /** Any method; of RandomState's every second time one that leaves something for the next. */
  Family next(Draw draw) {
    return this == RANDOM_STATE && draw.oneIn(2)
        ? draw.oneOf(Methods.LEAVING_TRACES)
        : draw.oneOf(families());
  }
}
