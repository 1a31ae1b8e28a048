package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Geometric counts as NumPy draws them: by sequential search in the cumulative probabilities from
 * {@code p} = 1/3 on, by {@link GeometricInversion} below.
 */
public final class GeometricVariate {

  private static final double SEARCHED_FROM = 1 / 3.0;

  /**
   * Returns one count of a {@code p} that is used once.
   *
   * @param p probability of success, more than 0, at most 1
   */
  public static long sample(RandomSource bits, double p) {
    return p >= SEARCHED_FROM
        ? search(bits.nextDouble(), p)
        : GeometricInversion.count(ZigguratExponential.sample(bits), Libm.log1p(-p));
  }

  /** Returns the first count whose cumulative probability is not below {@code u}. */
  public static long search(double u, double p) {
    long k = 1;
    double failure = 1 - p;
    double probability = p;
    double sum = p;
    while (u > sum) {
      probability *= failure;
      sum += probability;
      k++;
    }
    return k;
  }

  private GeometricVariate() {}
}
