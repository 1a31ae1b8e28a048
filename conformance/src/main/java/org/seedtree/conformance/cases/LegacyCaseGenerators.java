package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.distribution.IntegerType;

/** The generators of RandomState's methods. */
final class LegacyCaseGenerators {

  /**
   * Returns them all, and those of the engine's words, which shift the stream for the next call.
   */
  static List<CaseGenerator> all() {
    List<CaseGenerator> all = new ArrayList<>();
    all.addAll(LegacyContinuousCases.all());
    all.addAll(LegacyDiscreteCases.all());
    for (IntegerType type : IntegerType.values()) {
      all.add(new LegacyIntegersCases(type));
    }
    all.addAll(LegacyVectorCases.all());
    all.addAll(LegacySequenceCases.all());
    all.addAll(LegacyBroadcastCases.all());
    all.addAll(List.of(WordCases.NEXT_INT, WordCases.NEXT_LONG, WordCases.NEXT_DOUBLE));
    return List.copyOf(all);
  }

  private LegacyCaseGenerators() {}
}
