package org.seedtree.legacy;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;

/** The stream of a {@link RandomState}: an engine, and the caches that reach from call to call. */
final class LegacyStream {

  final PolarGauss gauss = new PolarGauss();
  final BinomialCache binomials = new BinomialCache();
  private RandomSource bits;

  LegacyStream(RandomSource bits) {
    this.bits = bits;
  }

  RandomSource bits() {
    return bits;
  }

  /** Continues with another engine. A cached Gaussian is discarded, cached constants are not. */
  void exchange(RandomSource other) {
    bits = other;
    gauss.clear();
  }

  double uniform() {
    return bits.nextDouble();
  }

  double normal() {
    return gauss.next(bits);
  }

  /** Draws a standard exponential by inversion of one double; a double of 0 gives -0.0. */
  double exponential() {
    return -Libm.log(1 - bits.nextDouble());
  }
}
