package org.seedtree.conformance;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.distribution.IntegerType;

/** The methods of RandomState that are compared. */
final class LegacyFamilies {

  /** All of them, each once; and the words of the engine below, which shift what follows. */
  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    all.addAll(LegacyContinuousFamilies.all());
    all.addAll(LegacyDiscreteFamilies.all());
    for (IntegerType type : IntegerType.values()) {
      all.add(new LegacyIntegersFamily(type));
    }
    all.addAll(LegacyVectorFamilies.all());
    all.addAll(LegacySequenceFamilies.all());
    all.addAll(LegacyBroadcastFamilies.all());
    all.addAll(List.of(WordFamilies.NEXT_INT, WordFamilies.NEXT_LONG, WordFamilies.NEXT_DOUBLE));
    return List.copyOf(all);
  }

  private LegacyFamilies() {}
}
