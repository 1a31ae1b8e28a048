package org.seedtree.legacy;

import java.util.function.DoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.internal.variate.Sizes;

/**
 * The methods of {@link RandomState} that draw from any law of {@link LegacyLaws} and {@link
 * LegacyCounts}: one value, an array, a matrix by rows, or into an array or a range of it. The
 * other methods give one value or an array of a law by its name.
 *
 * <p>Parameters that vary from element to element make a {@link Broadcast}:
 *
 * <pre>{@code
 * rs.doubles(LegacyLaws::normal, locs, scales);                 // rs.normal(locs, scales)
 * rs.doubles(Broadcast.of(LegacyLaws::gamma, Operand.of(shapes), Operand.of(2.0)).size(3, 5));
 * }</pre>
 */
public sealed interface LegacyDraws permits LegacyContinuousDraws, LegacyDiscreteDraws {

  /** One value. */
  double sample(LegacyDoubleLaw law);

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  double[] fill(LegacyDoubleLaw law, double[] out, int from, int to);

  /** One value. */
  long sample(LegacyLongLaw law);

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  long[] fill(LegacyLongLaw law, long[] out, int from, int to);

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default double[] sample(LegacyDoubleLaw law, int n) {
    return fill(law, new double[Sizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative
   */
  default double[][] sample(LegacyDoubleLaw law, int rows, int columns) {
    double[][] out = Sizes.doubles(Sizes.length(rows), Sizes.length(columns));
    for (double[] row : out) {
      fill(law, row);
    }
    return out;
  }

  /** Fills {@code out} and returns it. */
  default double[] fill(LegacyDoubleLaw law, double[] out) {
    return fill(law, out, 0, out.length);
  }

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default long[] sample(LegacyLongLaw law, int n) {
    return fill(law, new long[Sizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative or there are too many values
   */
  default long[][] sample(LegacyLongLaw law, int rows, int columns) {
    return Sizes.rows(sample(law, Sizes.product(rows, columns)), rows, columns);
  }

  /** Fills {@code out} and returns it. */
  default long[] fill(LegacyLongLaw law, long[] out) {
    return fill(law, out, 0, out.length);
  }

  /**
   * A value of each law of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  double[] doubles(Broadcast<LegacyDoubleLaw> laws);

  /**
   * A value for each element.
   *
   * @param law makes the law of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default double[] doubles(DoubleFunction<LegacyDoubleLaw> law, double[] a) {
    return doubles(Broadcast.of(law, Operand.of(a)));
  }

  /**
   * A value for each element.
   *
   * @param law makes the law of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default double[] doubles(Broadcast.Law2<LegacyDoubleLaw> law, double[] a, double[] b) {
    return doubles(Broadcast.of(law, Operand.of(a), Operand.of(b)));
  }

  /**
   * A whole number of each law of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  long[] longs(Broadcast<? extends LegacyLongLaw> laws);

  /**
   * A whole number for each element.
   *
   * @param law makes the law of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default long[] longs(DoubleFunction<LegacyLongLaw> law, double[] a) {
    return longs(Broadcast.of(law, Operand.of(a)));
  }

  /**
   * A whole number for each element, such as binomial's.
   *
   * @param law makes the law of an element
   * @param n the whole number for each element, or one for all
   * @param p the number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default long[] longs(Broadcast.LawOfCount<LegacyLongLaw> law, long[] n, double[] p) {
    return longs(Broadcast.of(law, Operand.longs(n), Operand.of(p)));
  }
}
