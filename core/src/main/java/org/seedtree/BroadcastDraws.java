package org.seedtree;

import java.util.function.DoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Broadcast.DistributionOf2;
import org.seedtree.broadcast.Broadcast.DistributionOf3;
import org.seedtree.broadcast.Broadcast.DistributionOfOfCount;
import org.seedtree.broadcast.Broadcast.DistributionOfOfCounts;
import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.FloatDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;

/**
 * The methods of {@link Generator} whose parameters vary from element to element. One form serves
 * all distributions: a function that makes a distribution, mostly its constructor, and the
 * parameters.
 *
 * <pre>{@code
 * rng.doubles(Normal::new, locs, scales);                 // rng.normal(locs, scales)
 * rng.doubles(loc -> new Normal(loc, 2.0), locs);         // rng.normal(locs, 2.0)
 * rng.longs(Poisson::new, lams);                          // rng.poisson(lams)
 * rng.integers(lows, highs);                              // rng.integers(lows, highs)
 * }</pre>
 *
 * <p>Arrays of any shape, single numbers among them and a size are operands of a {@link Broadcast}:
 *
 * <pre>{@code
 * rng.doubleRows(Broadcast.of(Normal::new, of(locs).reshape(-1, 1), of(scales)));
 * rng.doubles(Broadcast.of(Normal::new, of(locs), of(2.0)).size(5, locs.length));
 * }</pre>
 *
 * <p>As everywhere, what is not legal is refused before the first draw.
 */
public sealed interface BroadcastDraws permits Generator {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /**
   * Values of distributions of one number each.
   *
   * @param distribution makes the distribution of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default double[] doubles(DoubleFunction<? extends DoubleDistribution> distribution, double[] a) {
    return doubles(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Values of distributions of two numbers each.
   *
   * @param distribution makes the distribution of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default double[] doubles(
      DistributionOf2<? extends DoubleDistribution> distribution, double[] a, double[] b) {
    return doubles(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * Values of distributions of three numbers each.
   *
   * @param distribution makes the distribution of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @param c the third number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default double[] doubles(
      DistributionOf3<? extends DoubleDistribution> distribution,
      double[] a,
      double[] b,
      double[] c) {
    return doubles(Broadcast.of(distribution, Operand.of(a), Operand.of(b), Operand.of(c)));
  }

  /**
   * Values of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default double[] doubles(Broadcast<? extends DoubleDistribution> broadcast) {
    return fill(broadcast, new double[broadcast.length()]);
  }

  /**
   * Values of a broadcast in rows.
   *
   * @throws IllegalArgumentException if a number is not legal, the shapes do not go together or
   *     their joint shape has not two dimensions
   */
  default double[][] doubleRows(Broadcast<? extends DoubleDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(doubles(broadcast), shape[0], shape[1]);
  }

  /**
   * Values of a broadcast, in row-major order, into an array of its length, which is returned.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default double[] fill(Broadcast<? extends DoubleDistribution> broadcast, double[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    Broadcast.fill(broadcast, bitGenerator(), out, 0);
    return out;
  }

  /**
   * Float32 values of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default float[] floats(Broadcast<? extends FloatDistribution> broadcast) {
    return fill(broadcast, new float[broadcast.length()]);
  }

  /**
   * Float32 values of distributions of one number each.
   *
   * @param distribution makes the distribution of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default float[] floats(DoubleFunction<? extends FloatDistribution> distribution, double[] a) {
    return floats(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Float32 values of a broadcast, in row-major order, into an array of its length, which is
   * returned.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default float[] fill(Broadcast<? extends FloatDistribution> broadcast, float[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    Broadcast.fill(broadcast, bitGenerator(), out, 0);
    return out;
  }

  /**
   * Whole numbers of distributions of one number each.
   *
   * @param distribution makes the distribution of an element
   * @param a a number for each element
   * @throws IllegalArgumentException if a number is not legal
   */
  default long[] longs(DoubleFunction<? extends LongDistribution> distribution, double[] a) {
    return longs(Broadcast.of(distribution, Operand.of(a)));
  }

  /**
   * Whole numbers of distributions of two numbers each.
   *
   * @param distribution makes the distribution of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default long[] longs(
      DistributionOf2<? extends LongDistribution> distribution, double[] a, double[] b) {
    return longs(Broadcast.of(distribution, Operand.of(a), Operand.of(b)));
  }

  /**
   * Whole numbers of distributions of a whole number and a number each, such as binomial's.
   *
   * @param distribution makes the distribution of an element
   * @param n the whole number for each element, or one for all
   * @param p the number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default long[] longs(
      DistributionOfOfCount<? extends LongDistribution> distribution, long[] n, double[] p) {
    return longs(Broadcast.of(distribution, Operand.longs(n), Operand.of(p)));
  }

  /**
   * Whole numbers of distributions of three whole numbers each, such as hypergeometric's.
   *
   * @param distribution makes the distribution of an element
   * @param a the first number for each element, or one for all
   * @param b the second number for each element, or one for all
   * @param c the third number for each element, or one for all
   * @throws IllegalArgumentException if a number is not legal or the arrays differ in length
   */
  default long[] longs(
      DistributionOfOfCounts<? extends LongDistribution> distribution,
      long[] a,
      long[] b,
      long[] c) {
    return longs(Broadcast.of(distribution, Operand.longs(a), Operand.longs(b), Operand.longs(c)));
  }

  /**
   * Whole numbers of a broadcast of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default long[] longs(Broadcast<? extends LongDistribution> broadcast) {
    return fill(broadcast, new long[broadcast.length()]);
  }

  /**
   * Whole numbers of a broadcast in rows.
   *
   * @throws IllegalArgumentException if a number is not legal, the shapes do not go together or
   *     their joint shape has not two dimensions
   */
  default long[][] longRows(Broadcast<? extends LongDistribution> broadcast) {
    int[] shape = ArraySizes.rowsAndColumns(broadcast.shape());
    return ArraySizes.rows(longs(broadcast), shape[0], shape[1]);
  }

  /**
   * Whole numbers of a broadcast, in row-major order, into an array of its length, which is
   * returned.
   *
   * @throws IllegalArgumentException if a number is not legal or the shapes do not go together
   */
  default long[] fill(Broadcast<? extends LongDistribution> broadcast, long[] out) {
    ArraySizes.fits(broadcast.length(), out.length);
    Broadcast.fill(broadcast, bitGenerator(), out, 0);
    return out;
  }

  /**
   * An {@code int64} in [low, high) for each element.
   *
   * @param low the least value for each element, or one for all
   * @param high the bound above for each element, or one for all
   * @throws IllegalArgumentException if {@code low >= high} anywhere or the arrays differ in length
   */
  default long[] integers(long[] low, long[] high) {
    return integers(IntegersBroadcast.of(Operand.longs(low), Operand.longs(high)));
  }

  /**
   * Integers with bounds of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range, if between two bounds
   *     there is no value, or if the shapes do not go together
   */
  default long[] integers(IntegersBroadcast bounds) {
    return bounds.sample(bitGenerator());
  }

  /**
   * Integers with bounds of any shape, in rows.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range, if between two bounds
   *     there is no value, or if the shapes do not go together or have not two dimensions
   */
  default long[][] integerRows(IntegersBroadcast bounds) {
    int[] shape = ArraySizes.rowsAndColumns(bounds.shape());
    return ArraySizes.rows(integers(bounds), shape[0], shape[1]);
  }
}
