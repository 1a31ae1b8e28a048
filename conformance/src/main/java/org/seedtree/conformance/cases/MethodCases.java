package org.seedtree.conformance.cases;

import java.util.function.Function;
import org.seedtree.conformance.stream.CaseChoices;

/**
 * Calls of a method that draws numbers of one distribution.
 *
 * @param name the row of the summary
 * @param method chooses the parameters
 */
record MethodCases(String name, Function<CaseChoices, MethodForms> method)
    implements CaseGenerator {

  /** Returns the calls of a method of RandomState. */
  static MethodCases legacy(String name, Function<CaseChoices, MethodForms> method) {
    return new MethodCases("RandomState." + name, method);
  }

  @Override
  public Call call(CaseChoices draw) {
    return method.apply(draw).call(draw);
  }
}
