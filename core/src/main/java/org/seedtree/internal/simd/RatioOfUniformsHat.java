package org.seedtree.internal.simd;

/**
 * The rectangle of a ratio of uniforms, with Stadlober's names. A proposal is the integer part of
 * {@code a + h (v - 0.5) / u}, and u is compared with its acceptance threshold; counts below 0 are
 * rejected.
 *
 * @param a the centre of the counts
 * @param h the width of the rectangle
 */
public record RatioOfUniformsHat(double a, double h) {

  /** Proposals of a u below this are undecided, as the quotient may be large. */
  public static final double SMALLEST_U = 0x1p-12;
}
