package org.seedtree.internal.simd;

/**
 * The regions of BTPE's hat, with the names of Kachitvichyanukul and Schmeiser (1988).
 *
 * @param p1 half the triangle's base, and the end of its area
 * @param p2 the end of the area of the parallelograms
 * @param p3 the end of the area of the left tail
 * @param p4 the area of all regions
 * @param xm the centre
 * @param xl the left end of the triangle's base
 * @param xr the right end of the triangle's base
 * @param c the height of the parallelograms
 * @param lambdaL the rate of the left tail
 * @param lambdaR the rate of the right tail
 */
public record BtpeRegions(
    double p1,
    double p2,
    double p3,
    double p4,
    double xm,
    double xl,
    double xr,
    double c,
    double lambdaL,
    double lambdaR) {

  /**
   * Returns the distance from an integer beyond which a point in the parallelograms has the same
   * integer part whether it is multiplied by the inverse of c or divided by c.
   */
  double integerMargin() {
    return 0x1p-30 + 4 * Math.ulp(xr + p1);
  }
}
