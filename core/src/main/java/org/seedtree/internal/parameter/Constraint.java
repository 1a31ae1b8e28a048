package org.seedtree.internal.parameter;

import org.jspecify.annotations.Nullable;

/**
 * NumPy's constraint on one parameter: up to two bounds, in the order that NumPy checks them, with
 * the phrases for a single value and for an array.
 *
 * @param first checked first of a single value
 * @param second checked after it
 * @param firstOfArray checked first, over all elements of an array
 * @param secondOfArray checked after it, over all elements
 */
public record Constraint(
    Bound first, @Nullable Bound second, Bound firstOfArray, @Nullable Bound secondOfArray) {

  /** NumPy's greatest mean, which keeps Poisson counts below 2<sup>63</sup>. */
  public static final double MAX_LAM = 9.223372006484771e18;

  /** Returns a constraint that admits any value. */
  public static Constraint none() {
    return of(Bound.NONE, Bound.NONE);
  }

  private static Constraint of(Bound single, Bound array) {
    return new Constraint(single, null, array, null);
  }

  /**
   * Returns the constraint of 0 or more, which rejects a set sign bit, so also -0.0, and admits
   * NaN.
   */
  public static Constraint nonNegative(String name) {
    Bound bound = new Bound(0, Double.POSITIVE_INFINITY, false, true, name + " < 0");
    return of(bound, bound);
  }

  /** Returns the constraint of more than 0, which admits NaN. */
  public static Constraint positive(String name) {
    Bound bound = Bound.atLeast(Double.MIN_VALUE, name + " <= 0");
    return of(bound, bound);
  }

  /** Returns the constraint of more than 0, which rejects NaN. */
  public static Constraint positiveNotNaN(String name) {
    Bound number = Bound.atLeast(Double.NEGATIVE_INFINITY, name + " must not be NaN").orNaN();
    Bound positive = Bound.atLeast(Double.MIN_VALUE, name + " <= 0");
    return new Constraint(number, positive, number, positive);
  }

  /** Returns the constraint of 0, -0.0 included, to 1. */
  public static Constraint probability(String name) {
    String range = name + " < 0, " + name + " > 1 or " + name;
    return of(
        new Bound(0, 1, true, false, range + " is NaN"),
        new Bound(0, 1, true, false, range + " contains NaNs"));
  }

  /** Returns the constraint of more than 0 and at most 1. */
  public static Constraint positiveProbability(String name) {
    String phrase = name + " <= 0, " + name + " > 1 or " + name + " contains NaNs";
    Bound bound = new Bound(Double.MIN_VALUE, 1, true, false, phrase);
    return of(bound, bound);
  }

  /** Returns the constraint of 0, -0.0 included, to less than 1. */
  public static Constraint probabilityBelow1(String name) {
    String range = name + " < 0, " + name + " >= 1 or " + name;
    double max = Math.nextDown(1.0);
    return of(
        new Bound(0, max, true, false, range + " is NaN"),
        new Bound(0, max, true, false, range + " contains NaNs"));
  }

  /** Returns the constraint of more than 1. */
  public static Constraint above1(String name) {
    double min = Math.nextUp(1.0);
    return of(
        Bound.atLeast(min, name + " <= 1 or " + name + " is NaN").orNaN(),
        Bound.atLeast(min, name + " <= 1 or " + name + " contains NaNs").orNaN());
  }

  /** Returns the constraint of 1 or more. */
  public static Constraint atLeast1(String name) {
    return of(
        Bound.atLeast(1, name + " < 1 or " + name + " is NaN").orNaN(),
        Bound.atLeast(1, name + " < 1 or " + name + " contains NaNs").orNaN());
  }

  /** Returns the constraint of 0, -0.0 included, to {@link #MAX_LAM}. */
  public static Constraint poissonMean(String name) {
    String tooLarge = name + " value too large";
    Bound max = new Bound(Double.NEGATIVE_INFINITY, MAX_LAM, false, false, tooLarge);
    return new Constraint(
        Bound.atLeast(0, name + " < 0 or " + name + " is NaN").orNaN(),
        max,
        max.orNaN(),
        Bound.atLeast(0, name + " < 0 or " + name + " contains NaNs").orNaN());
  }

  /** Returns this constraint of one bound, and after it an upper one that is not admitted. */
  Constraint andBelow(double end, String phrase) {
    Bound max = new Bound(Double.NEGATIVE_INFINITY, Math.nextDown(end), false, false, phrase);
    return new Constraint(first, max, firstOfArray, max);
  }

  void checkArray(double[] values) {
    if (firstOfArray == Bound.NONE) {
      return;
    }
    checkArray(firstOfArray, values);
    if (secondOfArray != null) {
      checkArray(secondOfArray, values);
    }
  }

  private static void checkArray(Bound bound, double[] values) {
    int i = bound.firstRejected(values);
    if (i >= 0) {
      throw new IllegalArgumentException(bound.phrase() + ": " + values[i]);
    }
  }

  void checkArray(long[] values) {
    int i = firstOfArray.firstRejected(values);
    if (i >= 0) {
      throw new IllegalArgumentException(firstOfArray.phrase() + ": " + values[i]);
    }
  }

  boolean rejects(double value) {
    return first.rejects(value) || (second != null && second.rejects(value));
  }

  /**
   * Returns the exception for a value that is rejected.
   *
   * @param shown the value as the message shows it
   * @param order the order of the first bound among those of the distribution
   */
  IllegalArgumentException exception(double value, String shown, int order) {
    Bound single = second == null || first.rejects(value) ? first : second;
    boolean byFirst = secondOfArray == null || firstOfArray.rejects(value);
    Bound array = secondOfArray == null || byFirst ? firstOfArray : secondOfArray;
    return InvalidParameterException.of(
        single.phrase() + ": " + shown, array.phrase() + ": " + shown, order + (byFirst ? 0 : 1));
  }
}
