package org.seedtree.legacy;

import java.util.function.DoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.internal.variate.ArraySizes;

/**
 * The methods of {@link RandomState} that draw from any distribution of {@link LegacyContinuous}
 * and {@link LegacyDiscrete}: one value, an array, a matrix by rows, or into an array or a range of
 * it. The other methods give one value or an array of a distribution by its name.
 *
 * <p>Parameters that vary from element to element make a {@link Broadcast}:
 *
 * <pre>{@code
 * rs.doubles(LegacyContinuous::normal, locs, scales);                 // rs.normal(locs, scales)
 * rs.doubles(Broadcast.of(LegacyContinuous::gamma, Operand.of(shapes), Operand.of(2.0)).size(3, 5));
 * }</pre>
 */
public sealed interface LegacyDraws permits LegacyContinuousDraws, LegacyDiscreteDraws {

  /** One value. */
  double sample(LegacyDoubleDistribution distribution);

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  double[] fill(LegacyDoubleDistribution distribution, double[] out, int from, int to);

  /** One value. */
  long sample(LegacyLongDistribution distribution);

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  long[] fill(LegacyLongDistribution distribution, long[] out, int from, int to);

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default double[] sample(LegacyDoubleDistribution distribution, int n) {
    return fill(distribution, new double[ArraySizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative
   */
  default double[][] sample(LegacyDoubleDistribution distribution, int rows, int columns) {
    double[][] out = ArraySizes.doubles(ArraySizes.length(rows), ArraySizes.length(columns));
    for (double[] row : out) {
      fill(distribution, row);
    }
    return out;
  }

  /** Fills {@code out} and returns it. */
  default double[] fill(LegacyDoubleDistribution distribution, double[] out) {
    return fill(distribution, out, 0, out.length);
  }

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default long[] sample(LegacyLongDistribution distribution, int n) {
    return fill(distribution, new long[ArraySizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative or there are too many values
   */
  default long[][] sample(LegacyLongDistribution distribution, int rows, int columns) {
    return ArraySizes.rows(sample(distribution, ArraySizes.product(rows, columns)), rows, columns);
  }

  /** Fills {@code out} and returns it. */
  default long[] fill(LegacyLongDistribution distribution, long[] out) {
    return fill(distribution, out, 0, out.length);
  }

  /**
   * A value of each distribution of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  double[] doubles(Broadcast<LegacyDoubleDistribution> distributions);

  /**
   * A value for each element.
   *
   * @param distribution makes the distribution of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default double[] doubles(DoubleFunction<LegacyDoubleDistribution> distribution, double[] a) {
    return doubles(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * A value for each element.
   *
   * @param distribution makes the distribution of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default double[] doubles(
      Broadcast.DistributionOf2<LegacyDoubleDistribution> distribution, double[] a, double[] b) {
    return doubles(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * A whole number of each distribution of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  long[] longs(Broadcast<? extends LegacyLongDistribution> distributions);

  /**
   * A whole number for each element.
   *
   * @param distribution makes the distribution of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default long[] longs(DoubleFunction<LegacyLongDistribution> distribution, double[] a) {
    return longs(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * A whole number for each element, such as binomial's.
   *
   * @param distribution makes the distribution of an element
   * @param n the whole number for each element, or one for all
   * @param p the number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default long[] longs(
      Broadcast.DistributionOfOfCount<LegacyLongDistribution> distribution, long[] n, double[] p) {
    return longs(Broadcast.of(distribution, Operand.longs(n), Operand.of(p)));
  }
}
