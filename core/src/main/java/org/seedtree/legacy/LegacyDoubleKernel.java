package org.seedtree.legacy;

import org.seedtree.internal.broadcast.DoubleKernel;
import org.seedtree.internal.broadcast.Kernel;

/** Draws {@code float64} values of RandomState. */
@FunctionalInterface
interface LegacyDoubleKernel extends Kernel<LegacyStream, double[]> {

  /** Returns the kernel of a distribution that is Generator's. */
  static LegacyDoubleKernel unchanged(DoubleKernel modern) {
    return (s, v, out, from, to) -> modern.fill(s.bits(), v, out, from, to);
  }
}
