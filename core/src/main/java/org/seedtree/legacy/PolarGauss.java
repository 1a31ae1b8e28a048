package org.seedtree.legacy;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/**
 * Normals in pairs: G. Marsaglia's polar form (1962) of the method of Box and Muller. The second of
 * a pair is handed out first, and the other one is kept for the next draw, of whatever
 * distribution.
 *
 * <p>Draws: none for a kept value, else two doubles per attempt, of which 79 % make a pair.
 */
final class PolarGauss {

  /** Doubles taken at a time; even. */
  private static final int BLOCK = 512;

  /** Not 0 if {@link #kept} waits to be handed out; NumPy's setter stores what it is given. */
  int hasKept;

  double kept;

  /** Doubles on their way into an array. */
  private double[] block = {};

  /** Throws a kept value away. */
  void clear() {
    hasKept = 0;
    kept = 0;
  }

  double next(RandomSource bits) {
    if (hasKept != 0) {
      double value = kept;
      clear();
      return value;
    }
    while (true) {
      double x1 = 2 * bits.nextDouble() - 1;
      double x2 = 2 * bits.nextDouble() - 1;
      double r2 = x1 * x1 + x2 * x2;
      if (r2 < 1 && r2 != 0) {
        double f = stretch(r2);
        kept = f * x1;
        hasKept = 1;
        return f * x2;
      }
    }
  }

  /** As many calls of {@link #next}; a pair takes two doubles at least, so none is overdrawn. */
  void fill(RandomSource bits, double[] out, int from, int to) {
    int i = from;
    if (i < to && hasKept != 0) {
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
          double f = stretch(r2);
          out[i++] = f * x2;
          if (i < to) {
            out[i++] = f * x1;
          } else {
            kept = f * x1;
            hasKept = 1;
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

  private static double stretch(double r2) {
    return Math.sqrt(-2 * Libm.log(r2) / r2); // order fixes the last bit
  }
}
