package org.seedtree.broadcast;

import java.util.Arrays;
import java.util.List;
import org.seedtree.distribution.Multinomial;

/**
 * Numbers of trials of any shape, broadcast with probabilities as NumPy's {@code multinomial} does:
 * the last dimension of the probabilities is that of the vectors, the others are broadcast.
 */
public final class MultinomialBroadcast {

  private final List<Multinomial> distributions;
  private final Shape shape;

  private MultinomialBroadcast(List<Multinomial> distributions, Shape shape) {
    this.distributions = distributions;
    this.shape = shape;
  }

  /**
   * Broadcasts numbers of trials with probabilities.
   *
   * @param n numbers of trials, each 0 or more
   * @param pvals probabilities of the outcomes along the last dimension; the last probability is
   *     not used
   * @throws IllegalArgumentException if a parameter is out of range or the shapes do not match
   */
  public static MultinomialBroadcast of(Operand.Longs n, Operand.Doubles pvals) {
    int[] extents = pvals.shape();
    int outcomes = extents.length == 0 ? 0 : extents[extents.length - 1];
    Shape rowsShape = Shape.of(Arrays.copyOf(extents, Math.max(0, extents.length - 1)));
    double[][] rows = new double[outcomes == 0 ? 1 : rowsShape.size()][outcomes];
    for (int r = 0; r < rows.length && outcomes > 0; r++) {
      System.arraycopy(pvals.reals(), r * outcomes, rows[r], 0, outcomes);
    }
    boolean isOneRow = rowsShape.isScalar();
    check(n.integers(), rows, isOneRow);
    List<Shape> shapes = List.of(n.inShape(), rowsShape);
    Shape joint = Shape.joint(shapes);
    if (joint == null) {
      throw Shape.mismatch(shapes, 0);
    }
    int[] ofTrials = offsets(n.inShape(), joint);
    int[] ofRows = offsets(rowsShape, joint);
    long[] trials = Arrays.stream(ofTrials).mapToLong(i -> n.integers()[i]).toArray();
    double[][] each = Arrays.stream(ofRows).mapToObj(i -> rows[i]).toArray(double[][]::new);
    List<Multinomial> all =
        isOneRow ? Multinomial.each(trials, rows[0]) : Multinomial.each(trials, each);
    return new MultinomialBroadcast(all, joint.plus(outcomes));
  }

  /** Checks the probabilities and then the numbers, each by itself, as NumPy does. */
  private static void check(long[] n, double[][] rows, boolean isOneRow) {
    if (isOneRow) {
      Multinomial.each(new long[1], rows[0]);
    } else {
      Multinomial.each(new long[1], rows);
    }
    Multinomial.each(n, new double[] {1});
  }

  /** Returns the offset, in an array of a shape, of each element of the joint shape. */
  private static int[] offsets(Shape shape, Shape joint) {
    int[] strides = shape.strides(joint);
    int[] extents = joint.extents();
    int[] offsets = new int[joint.size()];
    for (int i = 0; i < offsets.length; i++) {
      int rest = i;
      for (int d = extents.length - 1; d >= 0; d--) {
        offsets[i] += rest % extents[d] * strides[d];
        rest /= extents[d];
      }
    }
    return offsets;
  }

  /** Returns the distribution of each vector, in row-major order. */
  public List<Multinomial> distributions() {
    return distributions;
  }

  /** Returns the shape of the result, whose last dimension is that of the vectors. */
  public Shape shape() {
    return shape;
  }
}
