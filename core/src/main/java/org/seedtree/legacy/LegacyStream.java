package org.seedtree.legacy;

import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.math.Libm;

/** What {@link RandomState} draws from: an engine, and what earlier draws have left behind. */
final class LegacyStream {

  final PolarGauss gauss = new PolarGauss();
  final BinomialCache binomials = new BinomialCache();
  private BitGenerator bits;

  LegacyStream(BitGenerator bits) {
    this.bits = bits;
  }

  BitGenerator bits() {
    return bits;
  }

  /** Another engine; a kept normal goes, what is known of a binomial stays. */
  void exchange(BitGenerator other) {
    bits = other;
    gauss.clear();
  }

  double uniform() {
    return bits.nextDouble();
  }

  double normal() {
    return gauss.next(bits);
  }

  /** By inversion, one double; -0.0 for a double of 0. */
  double exponential() {
    return -Libm.log(1 - bits.nextDouble());
  }
}
