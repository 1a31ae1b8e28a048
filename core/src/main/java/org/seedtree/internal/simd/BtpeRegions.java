package org.seedtree.internal.simd;

/**
 * What the attempts of BTPE have in common, with the names of its authors.
 *
 * @param p1 half the triangle's base, and where its area ends
 * @param p2 where the area of the parallelograms ends
 * @param p3 where the area of the left tail ends
 * @param p4 the area of all regions
 * @param xm the middle
 * @param xl the left end of the triangle's base
 * @param xr its right end
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
   * Farther than this from a whole number, places in the parallelograms keep their whole part if
   * they are multiplied by the inverse of c instead of divided.
   */
  double nearWhole() {
    return 0x1p-30 + 4 * Math.ulp(xr + p1);
  }
}
