package org.seedtree.python;

import java.util.Arrays;
import java.util.Objects;

/**
 * The weights of the elements of a population, for {@link PythonRandom#choices(java.util.List,
 * ChoiceWeights, int)}: Python's arguments {@code weights} and {@code cum_weights}.
 *
 * <p>They are not normalised. As in Python, a weight may be negative as long as the sum of all is
 * positive; which elements are then selected is defined by the bisection alone.
 */
public final class ChoiceWeights {

  /** Integers up to this one are doubles. */
  private static final long MAX_EXACT = 1L << 53;

  private final double[] cumulative;

  private ChoiceWeights(double[] cumulative) {
    if (cumulative.length == 0) {
      throw new IllegalArgumentException("list index out of range: no weights");
    }
    double total = cumulative[cumulative.length - 1];
    if (total <= 0.0) {
      throw new IllegalArgumentException("Total of weights must be greater than zero: " + total);
    }
    if (!Double.isFinite(total)) {
      throw new IllegalArgumentException("Total of weights must be finite: " + total);
    }
    this.cumulative = cumulative;
  }

  /**
   * Returns {@code weights=[...]}, which are added from left to right.
   *
   * @param weights one weight per element, at least one
   * @throws IllegalArgumentException if there are none, or their sum is not positive and finite
   */
  public static ChoiceWeights of(double... weights) {
    double[] cumulative = Objects.requireNonNull(weights, "weights").clone();
    for (int i = 1; i < cumulative.length; i++) {
      cumulative[i] = cumulative[i - 1] + cumulative[i];
    }
    return new ChoiceWeights(cumulative);
  }

  /**
   * Returns {@code weights=[...]} of integers, whose sums are exact.
   *
   * @param weights one weight per element, at least one
   * @throws IllegalArgumentException if there are none, their sum is not positive, or a partial sum
   *     is beyond 2<sup>53</sup>
   */
  public static ChoiceWeights of(long... weights) {
    double[] cumulative = new double[Objects.requireNonNull(weights, "weights").length];
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!isExact(weights[i]) || !isExact(sum += weights[i])) {
        throw new IllegalArgumentException("sum of integer weights beyond 2**53: " + weights[i]);
      }
      cumulative[i] = sum;
    }
    return new ChoiceWeights(cumulative);
  }

  private static boolean isExact(long x) {
    return -MAX_EXACT <= x && x <= MAX_EXACT;
  }

  /**
   * Returns {@code cum_weights=[...]}: the sums of the weights up to each element.
   *
   * @param cumulative one sum per element, at least one, ascending; the order is not checked
   * @throws IllegalArgumentException if there are none, or the last is not positive and finite
   */
  public static ChoiceWeights cumulative(double... cumulative) {
    return new ChoiceWeights(Objects.requireNonNull(cumulative, "cumulative").clone());
  }

  void check(int n) {
    if (cumulative.length != n) {
      throw new IllegalArgumentException(
          "The number of weights does not match the population: "
              + cumulative.length
              + " weights, "
              + n
              + " elements");
    }
  }

  /** Returns the index of the element of a double of [0, 1). */
  int indexOf(double u) {
    double x = u * total();
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (x < cumulative[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private double total() {
    return cumulative[cumulative.length - 1];
  }

  @Override
  public String toString() {
    return "cum_weights=" + Arrays.toString(cumulative);
  }
}
