package org.seedtree.internal.broadcast;

import org.seedtree.engine.RandomSource;

/** Draws integers of a distribution whose parameters vary by element. */
@FunctionalInterface
public interface LongKernel extends Kernel<RandomSource, long[]> {}
