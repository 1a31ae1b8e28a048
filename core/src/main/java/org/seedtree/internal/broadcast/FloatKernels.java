package org.seedtree.internal.broadcast;

import org.seedtree.internal.variate.FloatGammaKernel;

/** The kernels of the distributions that NumPy also draws with {@code dtype=float32}. */
public final class FloatKernels {

  public static final FloatKernel STANDARD_GAMMA =
      (bits, v, out, from, to) -> {
        for (int i = from; i < to; i++) {
          double shape = v[0].real(i - from);
          out[i] = FloatGammaKernel.sample(bits, (float) shape);
        }
      };

  private FloatKernels() {}
}
