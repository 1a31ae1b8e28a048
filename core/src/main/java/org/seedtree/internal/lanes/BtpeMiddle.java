package org.seedtree.internal.lanes;

/**
 * What the attempts of BTPE have in common in its triangle and parallelograms, with the names of
 * its authors.
 *
 * @param p1 half the triangle's base, and where its area ends
 * @param p2 where the area of the parallelograms ends
 * @param p4 the area of all regions
 * @param xm the middle
 * @param xl the left end of the triangle's base
 * @param c the height of the parallelograms
 */
public record BtpeMiddle(double p1, double p2, double p4, double xm, double xl, double c) {}
