package org.seedtree.conformance;

import java.util.List;
import java.util.Locale;

/** The two classes of NumPy that draw from a bit generator. */
enum NumpyClass {
  /** {@code Generator}. */
  GENERATOR("Generator"),

  /** {@code RandomState}. */
  RANDOM_STATE("RandomState");

  private final String numpyName;

  NumpyClass(String numpyName) {
    this.numpyName = numpyName;
  }

  /** Made when first asked for: the families refer to the faces. */
  private static final class Methods {

    static final List<CaseGenerator> OF_GENERATOR = CaseGenerators.all();
    static final List<CaseGenerator> OF_RANDOM_STATE = LegacyCaseGenerators.all();

    /** Those of RandomState that keep a normal or the constants of a binomial. */
    static final List<CaseGenerator> LEAVING_TRACES =
        OF_RANDOM_STATE.stream()
            .filter(family -> family.name().matches(".*nomial|.*randn|.*normal"))
            .toList();
  }

  /** The face of that name, as {@link #kind} has it. */
  static NumpyClass named(String kind) {
    for (NumpyClass face : values()) {
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
  List<CaseGenerator> families() {
    return this == GENERATOR ? Methods.OF_GENERATOR : Methods.OF_RANDOM_STATE;
  }

  /** Any method; of RandomState's every second time one that leaves something for the next. */
  CaseGenerator next(CaseChoices draw) {
    return this == RANDOM_STATE && draw.oneIn(2)
        ? draw.oneOf(Methods.LEAVING_TRACES)
        : draw.oneOf(families());
  }
}
