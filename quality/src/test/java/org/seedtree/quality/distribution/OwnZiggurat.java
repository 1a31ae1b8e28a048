package org.seedtree.quality.distribution;

import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.engine.RandomSource;

/**
 * A standard normal by a ziggurat of 256 layers, with one wrong entry in its table of widths.
 *
 * <p>G. Marsaglia, W. W. Tsang, The ziggurat method for generating random variables, Journal of
 * Statistical Software 5 (2000), whose start and area these are.
 */
final class OwnZiggurat implements DoubleDistribution {

  private static final long serialVersionUID = 1;
  private static final int LAYERS = 256;
  private static final double START = 3.6541528853610088;
  private static final double AREA = 0.00492867323399;

  private final double[] x = new double[LAYERS + 1];
  private final double[] widths = new double[LAYERS];

  /**
   * Creates the distribution.
   *
   * @param wrong the index of the wrong entry; -1 for none
   * @param factor what the entry is multiplied by
   */
  OwnZiggurat(int wrong, double factor) {
    x[0] = AREA / density(START);
    x[1] = START;
    for (int i = 2; i < LAYERS; i++) {
      x[i] = Math.sqrt(-2 * Math.log(AREA / x[i - 1] + density(x[i - 1])));
    }
    System.arraycopy(x, 0, widths, 0, LAYERS);
    if (wrong >= 0) {
      widths[wrong] *= factor;
    }
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2);
  }

  @Override
  public double sample(RandomSource bits) {
    while (true) {
      long word = bits.nextLong();
      int layer = (int) word & LAYERS - 1;
      double u = (word >>> 11) * 0x1p-53;
      double sign = (word >>> 8 & 1) == 0 ? 1 : -1;
      double z = u * widths[layer];
      if (u < x[layer + 1] / x[layer]) {
        return sign * z;
      }
      if (layer == 0) {
        return sign * tail(bits);
      }
      double height =
          density(x[layer]) + bits.nextDouble() * (density(x[layer + 1]) - density(x[layer]));
      if (height < density(z)) {
        return sign * z;
      }
    }
  }

  private static double tail(RandomSource bits) {
    while (true) {
      double a = -Math.log1p(-bits.nextDouble()) / START;
      double b = -Math.log1p(-bits.nextDouble());
      if (2 * b > a * a) {
        return START + a;
      }
    }
  }
}
