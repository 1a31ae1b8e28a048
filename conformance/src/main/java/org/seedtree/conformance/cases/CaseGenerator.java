package org.seedtree.conformance.cases;

import org.seedtree.conformance.stream.CaseChoices;

/**
 * Generates calls of one method with random parameters.
 *
 * <p>To compare another method, add a generator to {@link CaseGenerators}.
 */
public interface CaseGenerator {

  /** Returns the row of the report that counts the calls. */
  String name();

  /** Returns a call whose parameters, form and size are chosen by {@code draw}. */
  Call call(CaseChoices draw);
}
