package org.seedtree.internal.parameter;

import org.jspecify.annotations.Nullable;

/**
 * A condition on several parameters of a distribution, either all real or all integers.
 *
 * @param phrase NumPy's message for single values
 * @param arrayPhrase NumPy's message for arrays
 * @param reals the condition if the parameters are real
 * @param integers the condition if they are integers
 * @param combined the indices of the parameters that NumPy combines to an array, in its order:
 *     their shapes must fit before the condition can be checked
 */
public record JointConstraint(
    String phrase, String arrayPhrase, Reals reals, Integers integers, int... combined) {

  private static final Reals NO_REALS = (a, b, c) -> null;
  private static final Integers NO_INTEGERS = (a, b, c) -> null;

  /** A condition on up to three real parameters; those that do not exist are 0. */
  @FunctionalInterface
  public interface Reals {
    /** Returns the values that violate the condition, as a message shows them; null if none do. */
    @Nullable String violation(double a, double b, double c);
  }

  /** A condition on up to three integer parameters. */
  @FunctionalInterface
  public interface Integers {
    /** Returns the values that violate the condition, as a message shows them; null if none do. */
    @Nullable String violation(long a, long b, long c);
  }

  /** Creates a condition on real parameters. */
  public static JointConstraint ofReals(
      String phrase, String arrayPhrase, Reals reals, int... combined) {
    return new JointConstraint(phrase, arrayPhrase, reals, NO_INTEGERS, combined);
  }

  static JointConstraint ofIntegers(String phrase, Integers integers, int... combined) {
    return new JointConstraint(phrase, phrase, NO_REALS, integers, combined);
  }

  /** Returns the exception for elements of arrays. */
  public IllegalArgumentException arrayException(String shown) {
    return new IllegalArgumentException(arrayPhrase + ": " + shown);
  }

  IllegalArgumentException exception(String shown, int order) {
    return InvalidParameterException.of(phrase + ": " + shown, arrayPhrase + ": " + shown, order);
  }
}
