package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;

/** The methods of RandomState that are compared. */
final class LegacyFamilies {

  /** All of them, each once. */
  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    all.addAll(LegacyContinuousFamilies.all());
    return List.copyOf(all);
  }

  private LegacyFamilies() {}
}
