package org.seedtree.legacy;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * The polar method for pairs of normals. It is G. Marsaglia's (1962) form of the method of Box and
 * Muller. The second normal of a pair is returned first; the other one is cached for the next draw
 * of any distribution.
 *
 * <p>Words consumed: none for a cached normal; otherwise two doubles per proposal, 79 % of which
 * are accepted.
 */
final class PolarGauss {

  /** Doubles taken at a time; even. */
  private static final int BLOCK = 512;

  /**
   * NumPy's {@code has_gauss}: not 0 if {@link #gauss} is the next normal. Any int, as in NumPy.
   */
  int hasGauss;

  /** NumPy's {@code gauss}: the cached Gaussian. */
  double gauss;

  private double[] block = {};

  /** Discards a cached Gaussian. */
  void clear() {
    hasGauss = 0;
    gauss = 0;
  }

  double next(RandomSource bits) {
    if (hasGauss != 0) {
      double value = gauss;
      clear();
      return value;
    }
    while (true) {
      double x1 = 2 * bits.nextDouble() - 1;
      double x2 = 2 * bits.nextDouble() - 1;
      double r2 = x1 * x1 + x2 * x2;
      if (r2 < 1 && r2 != 0) {
        double f = factor(r2);
        gauss = f * x1;
        hasGauss = 1;
        return f * x2;
      }
    }
  }

  /**
   * Fills {@code out[from..to)} with the values of as many calls of {@link #next}. A pair consumes
   * two doubles or more, so a block of as many doubles as values are missing is never too long.
   */
  void fill(RandomSource bits, double[] out, int from, int to) {
    int i = from;
    if (i < to && hasGauss != 0) {
      out[i++] = next(bits);
    }
    double[] doubles = block(Math.min(BLOCK, (to - i + 1) & -2));
    while (i < to) {
      int n = Math.min(doubles.length, (to - i + 1) & -2);
      bits.fillDoubles(doubles, 0, n);
      for (int k = 0; k < n; k += 2) {
        double x1 = 2 * doubles[k] - 1;
        double x2 = 2 * doubles[k + 1] - 1;
        double r2 = x1 * x1 + x2 * x2;
        if (r2 < 1 && r2 != 0) {
          double f = factor(r2);
          out[i++] = f * x2;
          if (i < to) {
            out[i++] = f * x1;
          } else {
            gauss = f * x1;
            hasGauss = 1;
          }
        }
      }
    }
  }

  private double[] block(int length) {
    if (block.length < length) {
      block = new double[length];
    }
    return block;
  }

  private static double factor(double r2) {
    return Math.sqrt(-2 * Libm.log(r2) / r2); // order fixes the last bit
  }
}
