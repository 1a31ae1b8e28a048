package org.seedtree.legacy;

/**
 * The methods of {@link RandomState} that draw from any law of {@link LegacyLaws} and
 * LegacyCounts}: one value, an array, a matrix by rows, or into an array or a range of it. The
 * other methods give one value or an array of a law by its name.
 */
public sealed interface LegacyDraws permits LegacyContinuousDraws {

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
    return fill(law, new double[LegacySizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative
   */
  default double[][] sample(LegacyDoubleLaw law, int rows, int columns) {
    double[][] out = new double[LegacySizes.length(rows)][LegacySizes.length(columns)];
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
    return fill(law, new long[LegacySizes.length(n)]);
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative or there are too many values
   */
  default long[][] sample(LegacyLongLaw law, int rows, int columns) {
    return LegacySizes.rows(sample(law, LegacySizes.product(rows, columns)), rows, columns);
  }

  /** Fills {@code out} and returns it. */
  default long[] fill(LegacyLongLaw law, long[] out) {
    return fill(law, out, 0, out.length);
  }
}
