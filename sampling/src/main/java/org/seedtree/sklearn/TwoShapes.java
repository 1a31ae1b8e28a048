package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;

/**
 * What makers of two plane curves are told: whether to shuffle, and the noise.
 *
 * @param <S> the maker itself
 */
public abstract sealed class TwoShapes<S extends TwoShapes<S>> extends SeededSettings<S>
    permits MakeMoons, MakeCircles {

  private final int outer;
  private final int inner;
  private boolean shuffle = true;
  private @Nullable Double noise;

  TwoShapes(int outer, int inner) {
    this.outer = atLeast(0, "n_samples", outer);
    this.inner = atLeast(0, "n_samples", inner);
  }

  /**
   * Sets whether the points are shuffled, true unless set; if not, those of the first curve stand
   * first.
   *
   * @param shuffled whether the points are shuffled
   */
  public S shuffle(boolean shuffled) {
    S copy = copy();
    ((TwoShapes<?>) copy).shuffle = shuffled;
    return copy;
  }

  /**
   * Adds normal noise; none unless set. Noise 0 is drawn, too.
   *
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public S noise(double scale) {
    if (!(scale >= 0)) {
      throw new IllegalArgumentException("noise must be 0 or more: " + scale);
    }
    S copy = copy();
    ((TwoShapes<?>) copy).noise = scale;
    return copy;
  }

  /** Returns the positions of so many points on a curve. */
  abstract double[] angles(int count);

  /** Returns the point of the first curve at an angle. */
  abstract double[] outerAt(double angle);

  /** Returns the point of the second curve at an angle. */
  abstract double[] innerAt(double angle);

  /** Makes the points: those of the first curve are of class 0, those of the second of class 1. */
  public ClassifiedData make() {
    double[][] x = new double[outer + inner][];
    int[] y = new int[x.length];
    fill(x, 0, outer, this::outerAt);
    fill(x, outer, inner, this::innerAt);
    Arrays.fill(y, outer, y.length, 1);
    return source.draw(rs -> finished(x, y, rs));
  }

  private void fill(double[][] x, int from, int count, DoubleFunction<double[]> point) {
    double[] angles = angles(count);
    for (int i = 0; i < count; i++) {
      x[from + i] = point.apply(angles[i]);
    }
  }

  private ClassifiedData finished(double[][] x, int[] y, RandomState rs) {
    double[][] points = x;
    int[] classes = y;
    if (shuffle) {
      int[] order = Tables.order(x.length, rs);
      points = Rows.take(x, order);
      classes = Rows.take(y, order);
    }
    if (noise != null) {
      Tables.addNoise(points, noise, rs);
    }
    return new ClassifiedData(points, classes);
  }
}
