package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;

/**
 * What makers of curves and values are told: the number of points and the noise.
 *
 * @param <S> the maker itself
 */
public abstract sealed class NoisyCurve<S extends NoisyCurve<S>> extends SeededSettings<S>
    permits MakeSCurve, MakeSwissRoll, MakeFriedman1 {

  final int n;
  double noise;

  NoisyCurve(int n) {
    this.n = atLeast(1, "n_samples", n);
  }

  /**
   * Adds normal noise; 0 unless set. It is drawn in any case.
   *
   * @param scale standard deviation, 0 or more
   * @throws IllegalArgumentException if {@code scale} is negative
   */
  public S noise(double scale) {
    if (!(scale >= 0)) {
      throw new IllegalArgumentException("noise must be 0 or more: " + scale);
    }
    S copy = copy();
    copy.noise = scale;
    return copy;
  }

  /** Makes the points. */
  public MeasuredData make() {
    return source.draw(this::make);
  }

  abstract MeasuredData make(RandomState rs);
}
