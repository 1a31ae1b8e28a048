package org.seedtree.internal.broadcast;

import org.seedtree.engine.RandomSource;

/** Draws {@code float64} values of a distribution whose parameters vary by element. */
@FunctionalInterface
public interface DoubleKernel extends Kernel<RandomSource, double[]> {}
