package org.seedtree.internal.variate;

/** The inverse of the triangular distribution function, by which NumPy draws its values. */
public final class InverseTriangular {

  /**
   * Returns the quantile of {@code u}, without a branch on the side of the mode, which is
   * unpredictable.
   */
  public static double value(double left, double mode, double right, double u) {
    double base = right - left;
    double rise = mode - left;
    double fall = right - mode;
    // order fixes the last bit
    long falls = u <= rise / base ? 0 : -1; // a mask of all bits
    double root = Math.sqrt(select(falls, (1 - u) * (fall * base), u * (rise * base)));
    long sign = falls & Long.MIN_VALUE;
    return select(falls, right, left)
        + Double.longBitsToDouble(Double.doubleToRawLongBits(root) ^ sign);
  }

  /** Returns {@code x} where the mask is all ones, and {@code y} where it is 0. */
  private static double select(long mask, double x, double y) {
    long bits = Double.doubleToRawLongBits(y);
    return Double.longBitsToDouble(bits ^ (mask & (bits ^ Double.doubleToRawLongBits(x))));
  }

  private InverseTriangular() {}
}
