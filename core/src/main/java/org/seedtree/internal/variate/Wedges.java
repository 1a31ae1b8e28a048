package org.seedtree.internal.variate;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The wedges of a ziggurat's layers: what of them lies under the density.
 *
 * <p>A point stands at x, at the share u of the way from the layer's lower height to its upper one,
 * between which the density falls from one edge of the wedge to the other. From the chord between
 * these two corners the density departs by at most {@code |f''| (b - a)^2 / 8}, where f'' is its
 * second derivative and a and b are the edges: below the chord where it is convex, above it where
 * it is concave. So a point further from the chord is decided without the density, as nearly all
 * are; the rounding errors of that test and of the exact one are smaller than {@link #MARGIN} by a
 * factor of more than a thousand.
 */
final class Wedges {

  /** A share of the layer's height. */
  private static final double MARGIN = 1e-8;

  private static final int FIELDS = 4;
  private static final int UNDER = 1;
  private static final int ABOVE = 2;

  /**
   * By layer, beside one another: the chord's slope in shares of the height, and the sums of u and
   * that times x below which a point is surely under the density, and beyond which it is not.
   */
  private final double[] chords;

  private final double[] heights;
  private final DoubleUnaryOperator density;

  /**
   * @param widths the width of a unit of the magnitude, by layer
   * @param units the units of a layer's width
   * @param heights the density at each layer's outer edge
   * @param density as NumPy rounds it
   * @param bend the second derivative by x and the density there, of which it is a multiple; the
   *     factor is monotone
   */
  Wedges(
      double[] widths,
      double units,
      double[] heights,
      DoubleUnaryOperator density,
      DoubleBinaryOperator bend) {
    this.heights = heights;
    this.density = density;
    chords = new double[FIELDS * widths.length];
    for (int layer = 1; layer < widths.length; layer++) {
      double inner = layer == 1 ? 0 : widths[layer - 1] * units;
      double outer = widths[layer] * units;
      double upper = heights[layer - 1];
      double lower = heights[layer];
      double mostConvex = 0;
      double mostConcave = 0;
      for (double x : new double[] {inner, outer}) {
        for (double height : new double[] {lower, upper}) {
          mostConvex = Math.max(mostConvex, bend.applyAsDouble(x, height));
          mostConcave = Math.max(mostConcave, -bend.applyAsDouble(x, height));
        }
      }
      double slope = 1 / (outer - inner);
      double chord = 1 + inner * slope;
      double scale = (outer - inner) * (outer - inner) / 8 / (upper - lower);
      chords[FIELDS * layer] = slope;
      chords[FIELDS * layer + UNDER] = chord - mostConvex * scale - MARGIN;
      chords[FIELDS * layer + ABOVE] = chord + mostConcave * scale + MARGIN;
    }
  }

  /** Whether the point lies under the density, which is symmetric or has x not below 0. */
  boolean isUnder(int layer, double u, double x) {
    return countUnder(layer, u, x) != 0;
  }

  /**
   * 1 if the point {@link #isUnder}, else 0; without a branch for it, which would be predicted
   * wrong every other time.
   */
  long countUnder(int layer, double u, double x) {
    int at = FIELDS * layer;
    double sum = u + Math.abs(x) * chords[at];
    long under = Double.doubleToRawLongBits(sum - chords[at + UNDER]) >>> 63; // the sign
    long above = Double.doubleToRawLongBits(chords[at + ABOVE] - sum) >>> 63;
    if ((under | above) == 0) {
      return isUnderExactly(layer, u, x) ? 1 : 0;
    }
    return under;
  }

  /** {@link #isUnder} as NumPy tests it. */
  boolean isUnderExactly(int layer, double u, double x) {
    double side = (heights[layer - 1] - heights[layer]) * u + heights[layer];
    return side < density.applyAsDouble(x);
  }
}
