package org.seedtree.internal.variate;

/**
 * The wedges of a ziggurat's layers, which the density cuts.
 *
 * <p>A point of a wedge has the abscissa x and, as its ordinate, the fraction u of the way from the
 * layer's lower height to its upper one. The density decreases from the upper height at one edge of
 * the wedge to the lower one at the other, and departs from the chord between them by at most
 * {@code |f''| (b - a)^2 / 8}, where f'' is its second derivative and a and b are the edges: below
 * the chord where it is convex, above it where it is concave. So a point farther from the chord is
 * decided without the density, as nearly all are; the rounding errors of that test and of the exact
 * one are smaller than {@link #MARGIN} by a factor of more than a thousand (docs/decisions/0006).
 */
final class Wedges {

  /** The margin of the chord, as a fraction of the layer's height. */
  private static final double MARGIN = 1e-8;

  private static final int FIELDS = 4;
  private static final int UNDER = 1;
  private static final int ABOVE = 2;

  /**
   * For each layer {@link #FIELDS} elements: the chord's slope as a fraction of the height; and the
   * sums of u and slope times x below which a point is under the density, and above which it is
   * not.
   */
  private final double[] chords;

  private final double[] heights;
  private final ZigguratShape shape;

  /**
   * Creates the wedges.
   *
   * @param widths the width of a unit of the magnitude, by layer
   * @param units the number of units in a layer's width
   * @param heights the density at each layer's outer edge
   * @param shape the density
   */
  Wedges(double[] widths, double units, double[] heights, ZigguratShape shape) {
    this.heights = heights;
    this.shape = shape;
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
          mostConvex = Math.max(mostConvex, shape.secondDerivative(x, height));
          mostConcave = Math.max(mostConcave, -shape.secondDerivative(x, height));
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

  /** Returns whether the point is under the density, which is symmetric or has x not below 0. */
  boolean isUnder(int layer, double u, double x) {
    return countUnder(layer, u, x) != 0;
  }

  /**
   * Returns 1 if the point is under the density, else 0; without a branch, which would be
   * mispredicted every other time.
   */
  long countUnder(int layer, double u, double x) {
    int offset = FIELDS * layer;
    double sum = u + Math.abs(x) * chords[offset];
    long under = Double.doubleToRawLongBits(sum - chords[offset + UNDER]) >>> 63; // the sign
    long above = Double.doubleToRawLongBits(chords[offset + ABOVE] - sum) >>> 63;
    if ((under | above) == 0) {
      return isUnderExactly(layer, u, x) ? 1 : 0;
    }
    return under;
  }

  /** Returns the outcome of NumPy's test. */
  boolean isUnderExactly(int layer, double u, double x) {
    double side = (heights[layer - 1] - heights[layer]) * u + heights[layer];
    return side < shape.density(x);
  }
}
