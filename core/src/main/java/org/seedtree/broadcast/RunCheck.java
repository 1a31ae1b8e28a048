package org.seedtree.broadcast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.broadcast.Cursor;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.parameter.ParameterList;

/**
 * All checks of a distribution in one pass over the arrays, for those with checks of several
 * parameters together: 2 ns an element in place of 16 for triangular. It accepts no array that one
 * of NumPy's checks rejects; what it does not accept, among them empty arrays, those decide.
 */
@FunctionalInterface
interface RunCheck {

  /** Returns whether it accepts all of a run's {@code count} elements. */
  boolean accepts(Cursor[] parameters, int count);

  /** Returns whether there is such a check of the distribution, and it accepts all elements. */
  static boolean accepts(ParameterList parameters, List<? extends Operand> operands) {
    RunCheck check = of(parameters);
    Shape shape = Shape.joint(operands.stream().map(Operand::inShape).toList());
    if (check == null || shape == null || shape.size() == 0) {
      return false;
    }
    boolean[] accepted = {true};
    new Layout(shape, operands)
        .forEachRun((p, from, count) -> accepted[0] = accepted[0] && check.accepts(p, count));
    return accepted[0];
  }

  private static @Nullable RunCheck of(ParameterList parameters) {
    if (parameters == JointParameters.TRIANGULAR) {
      return RunCheck::acceptsTriangular;
    }
    boolean uniform =
        parameters == JointParameters.UNIFORM || parameters == JointParameters.LEGACY_UNIFORM;
    return uniform ? RunCheck::acceptsUniform : null;
  }

  private static boolean acceptsTriangular(Cursor[] parameters, int count) {
    double[] lefts = parameters[0].reals();
    double[] modes = parameters[1].reals();
    double[] rights = parameters[2].reals();
    int left = parameters[0].offset();
    int mode = parameters[1].offset();
    int right = parameters[2].offset();
    for (int i = 0; i < count; i++) {
      double peak = modes[mode + i];
      double start = lefts[left + i];
      double end = rights[right + i];
      if (!(start <= peak && peak <= end && start < end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean acceptsUniform(Cursor[] parameters, int count) {
    double[] lows = parameters[0].reals();
    double[] highs = parameters[1].reals();
    int low = parameters[0].offset();
    int high = parameters[1].offset();
    for (int i = 0; i < count; i++) {
      double range = highs[high + i] - lows[low + i];
      if (!(range > 0 && range <= Double.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }
}
