package org.seedtree.broadcast;

import java.util.List;
import org.seedtree.internal.parameter.JointConstraint;
import org.seedtree.internal.parameter.ParameterList;

/** NumPy's checks of parameters that are arrays: each over all elements before the next. */
final class ArrayCheck {

  /**
   * Makes all checks.
   *
   * @throws IllegalArgumentException in NumPy's words for arrays, if an element is rejected or
   *     operands that NumPy combines do not fit
   */
  static void check(ParameterList parameters, List<? extends Operand> operands) {
    if (RunCheck.accepts(parameters, operands)) {
      return;
    }
    parameters.before().forEach(joint -> check(joint, operands));
    for (int k = 0; k < operands.size(); k++) {
      parameters.checkArray(k, operands.get(k).reals());
      parameters.checkArray(k, operands.get(k).integers());
    }
    parameters.after().forEach(joint -> check(joint, operands));
  }

  private static void check(JointConstraint joint, List<? extends Operand> operands) {
    if (joint.combined().length == 0) {
      for (int k = 0; k < operands.size(); k++) {
        check(joint, operands, k);
      }
    } else {
      check(joint, operands, joint.combined());
    }
  }

  private static void check(
      JointConstraint joint, List<? extends Operand> operands, int... combined) {
    Shape shape = operands.get(combined[0]).inShape();
    for (int k : combined) {
      shape = Shape.combined(shape, operands.get(k).inShape());
    }
    boolean real = operands.get(0) instanceof Operand.Doubles;
    List<Operand> others = List.of(real ? Operand.of(0.0) : Operand.longs(0));
    Operand[] used = {others.get(0), others.get(0), others.get(0)};
    for (int k : combined) {
      used[k] = operands.get(k);
    }
    new Layout(shape, List.of(used))
        .forEachRun(
            (p, from, count) -> {
              for (int i = 0; i < count; i++) {
                String shown =
                    real
                        ? joint.reals().violation(p[0].real(i), p[1].real(i), p[2].real(i))
                        : joint
                            .integers()
                            .violation(p[0].integer(i), p[1].integer(i), p[2].integer(i));
                if (shown != null) {
                  throw joint.arrayException(shown);
                }
              }
            });
  }

  private ArrayCheck() {}
}
