package org.seedtree.conformance;

/**
 * Calls of one method with parameters that a case draws.
 *
 * <p>To compare another method, add a family to {@link CaseGenerators}.
 */
interface CaseGenerator {

  /** The row of the summary that these calls are counted in. */
  String name();

  /** A call with parameters, form and size from {@code draw}. */
  Call call(CaseChoices draw);
}
