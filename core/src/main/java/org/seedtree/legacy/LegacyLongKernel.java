package org.seedtree.legacy;

import org.seedtree.internal.broadcast.Kernel;

/** Draws integers of RandomState. */
@FunctionalInterface
interface LegacyLongKernel extends Kernel<LegacyStream, long[]> {}
