package org.seedtree.internal.simd;

/**
 * The hat of PTRS, with Hörmann's names; acceptance thresholds are fractions of it.
 *
 * @param lam the mean
 * @param a a constant of the hat
 * @param b another constant of the hat
 * @param vr the height of the squeeze
 */
public record PtrsHat(double lam, double a, double b, double vr) {}
