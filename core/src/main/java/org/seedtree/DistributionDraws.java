package org.seedtree;

import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.NumpyRelease;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;

/**
 * The methods of {@link Generator} that draw from any distribution given as a value: one value, an
 * array of n, rows by columns in row-major order, or into an array or a range of it.
 */
@SuppressWarnings("overloads") // a distribution is a class of its own, never a lambda
public sealed interface DistributionDraws
    permits ContinuousDraws, DiscreteDraws, GammaDraws, TransformDraws {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /** The NumPy release whose numbers are drawn where releases differ. */
  NumpyRelease release();

  /** One value. */
  default double sample(DoubleDistribution distribution) {
    return distribution.sample(bitGenerator());
  }

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default double[] sample(DoubleDistribution distribution, int n) {
    double[] out = new double[ArraySizes.length(n)];
    distribution.fill(bitGenerator(), out, 0, n);
    return out;
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative
   */
  default double[][] sample(DoubleDistribution distribution, int rows, int columns) {
    double[][] out = ArraySizes.doubles(ArraySizes.length(rows), ArraySizes.length(columns));
    for (double[] row : out) {
      distribution.fill(bitGenerator(), row, 0, columns);
    }
    return out;
  }

  /** Fills {@code out} and returns it. */
  default double[] fill(DoubleDistribution distribution, double[] out) {
    distribution.fill(bitGenerator(), out, 0, out.length);
    return out;
  }

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default double[] fill(DoubleDistribution distribution, double[] out, int from, int to) {
    distribution.fill(bitGenerator(), out, from, to);
    return out;
  }

  /** One float32 value. */
  default float sampleFloat(FloatDistribution distribution) {
    return distribution.sampleFloat(bitGenerator());
  }

  /** Fills {@code out} with float32 values and returns it. */
  default float[] fill(FloatDistribution distribution, float[] out) {
    distribution.fill(bitGenerator(), out, 0, out.length);
    return out;
  }

  /**
   * Fills {@code out[from..to)} with float32 values and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default float[] fill(FloatDistribution distribution, float[] out, int from, int to) {
    distribution.fill(bitGenerator(), out, from, to);
    return out;
  }

  /** One value. */
  default long sample(LongDistribution distribution) {
    return distribution.sample(bitGenerator());
  }

  /**
   * An array of {@code n} values.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  default long[] sample(LongDistribution distribution, int n) {
    long[] out = new long[ArraySizes.length(n)];
    distribution.fill(bitGenerator(), out, 0, n);
    return out;
  }

  /**
   * Values in {@code rows} rows of {@code columns}.
   *
   * @throws IllegalArgumentException if a dimension is negative
   */
  default long[][] sample(LongDistribution distribution, int rows, int columns) {
    long[] all = sample(distribution, ArraySizes.product(rows, columns));
    return ArraySizes.rows(all, rows, columns);
  }

  /** Fills {@code out} and returns it. */
  default long[] fill(LongDistribution distribution, long[] out) {
    distribution.fill(bitGenerator(), out, 0, out.length);
    return out;
  }

  /**
   * Fills {@code out[from..to)} and returns the array.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  default long[] fill(LongDistribution distribution, long[] out, int from, int to) {
    distribution.fill(bitGenerator(), out, from, to);
    return out;
  }
}
