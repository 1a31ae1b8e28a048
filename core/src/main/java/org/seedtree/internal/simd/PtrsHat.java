package org.seedtree.internal.simd;

/**
 * What the attempts of PTRS have in common, with Hörmann's names.
 *
 * @param lam the mean
 * @param a a constant of the hat
 * @param b another one
 * @param vr the height of the squeeze
 */
public record PtrsHat(double lam, double a, double b, double vr) {}
