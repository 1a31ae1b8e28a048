package org.seedtree.internal.broadcast;

import org.seedtree.engine.RandomSource;

/** Draws {@code float32} values. */
@FunctionalInterface
public interface FloatKernel extends Kernel<RandomSource, float[]> {}
