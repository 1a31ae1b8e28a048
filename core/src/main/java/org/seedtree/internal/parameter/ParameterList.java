package org.seedtree.internal.parameter;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters of a distribution with NumPy's checks, in NumPy's order, for single values and for
 * arrays; {@link Parameters} has those of all distributions.
 *
 * @param before conditions on several parameters that are checked first
 * @param constraints of each parameter, in the order in which NumPy numbers them
 * @param after conditions on several parameters that are checked last
 */
public record ParameterList(
    List<JointConstraint> before, List<Constraint> constraints, List<JointConstraint> after) {

  private static final int FIRST_CONSTRAINT = 10;
  private static final int FIRST_AFTER = 20;

  static ParameterList of(Constraint... constraints) {
    return new ParameterList(List.of(), List.of(constraints), List.of());
  }

  /** Returns the same list with another condition that is checked last. */
  public ParameterList and(JointConstraint joint) {
    return new ParameterList(
        before, constraints, Stream.concat(after.stream(), Stream.of(joint)).toList());
  }

  static ParameterList jointly(int count, JointConstraint... joint) {
    List<Constraint> none = Collections.nCopies(count, Constraint.none());
    return new ParameterList(List.of(joint), List.copyOf(none), List.of());
  }

  /**
   * Checks the only parameter.
   *
   * @throws InvalidParameterException if it is rejected
   */
  public void check(double a) {
    check(0, a);
  }

  /**
   * Checks two parameters.
   *
   * @throws InvalidParameterException if one is rejected
   */
  public void check(double a, double b) {
    check(before, a, b, 0.0, 0);
    check(0, a);
    check(1, b);
    check(after, a, b, 0.0, FIRST_AFTER);
  }

  /**
   * Checks a real and an integer parameter, in this order.
   *
   * @throws InvalidParameterException if one is rejected
   */
  public void check(double a, long b) {
    check(0, a);
    check(1, b);
  }

  /**
   * Checks three parameters.
   *
   * @throws InvalidParameterException if one is rejected
   */
  public void check(double a, double b, double c) {
    check(before, a, b, c, 0);
    check(0, a);
    check(1, b);
    check(2, c);
    check(after, a, b, c, FIRST_AFTER);
  }

  /**
   * Checks three integer parameters.
   *
   * @throws InvalidParameterException if one is rejected
   */
  public void check(long a, long b, long c) {
    check(before, a, b, c, 0);
    check(0, a);
    check(1, b);
    check(2, c);
    check(after, a, b, c, FIRST_AFTER);
  }

  /**
   * Checks one parameter over an array.
   *
   * @throws IllegalArgumentException with NumPy's message for arrays, if an element is rejected
   */
  public void checkArray(int k, double... values) {
    constraints.get(k).checkArray(values);
  }

  /**
   * Checks one integer parameter over an array.
   *
   * @throws IllegalArgumentException with NumPy's message for arrays, if an element is rejected
   */
  public void checkArray(int k, long... values) {
    constraints.get(k).checkArray(values);
  }

  private void check(int k, double value) {
    if (constraints.get(k).rejects(value)) {
      throw constraints.get(k).exception(value, Double.toString(value), order(k));
    }
  }

  private void check(int k, long value) {
    if (constraints.get(k).rejects(value)) {
      throw constraints.get(k).exception(value, Long.toString(value), order(k));
    }
  }

  private static int order(int k) {
    return FIRST_CONSTRAINT + 2 * k; // a constraint has up to two bounds
  }

  private static void check(
      List<JointConstraint> joint, double a, double b, double c, int firstOrder) {
    for (int i = 0; i < joint.size(); i++) {
      String shown = joint.get(i).reals().violation(a, b, c);
      if (shown != null) {
        throw joint.get(i).exception(shown, firstOrder + i);
      }
    }
  }

  private static void check(List<JointConstraint> joint, long a, long b, long c, int firstOrder) {
    for (int i = 0; i < joint.size(); i++) {
      String shown = joint.get(i).integers().violation(a, b, c);
      if (shown != null) {
        throw joint.get(i).exception(shown, firstOrder + i);
      }
    }
  }
}
