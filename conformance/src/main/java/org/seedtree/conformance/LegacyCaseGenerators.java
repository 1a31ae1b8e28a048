package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.distribution.IntegerType;

/** The methods of RandomState that are compared. */
final class LegacyCaseGenerators {

  /** All of them, each once; and the words of the engine below, which shift what follows. */
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
