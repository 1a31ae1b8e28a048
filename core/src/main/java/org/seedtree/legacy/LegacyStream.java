package org.seedtree.legacy;

import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.PoissonKernel;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/** The stream of a {@link RandomState}: an engine, and the caches that reach from call to call. */
final class LegacyStream {

  final PolarGauss gauss;
  final BinomialCache binomials;

  /** For parameters that vary by element; has no state that values depend on. */
  final LegacyHypergeometric hypergeometrics;

  private final NumpyRelease release;
  private RandomSource bits;

  /** Creates a stream of the default release, with empty caches. */
  LegacyStream(RandomSource bits) {
    this(bits, new PolarGauss(), NumpyRelease.DEFAULT);
  }

  LegacyStream(RandomSource bits, PolarGauss gauss, NumpyRelease release) {
    this.bits = bits;
    this.gauss = gauss;
    this.release = release;
    binomials = new BinomialCache(release);
    hypergeometrics = new LegacyHypergeometric(release);
  }

  NumpyRelease release() {
    return release;
  }

  /** Returns whether the release is one that has a change. */
  boolean has(NumpyChange change) {
    return release.has(change);
  }

  long poisson(double lam) {
    return has(NumpyChange.LOGGAM_ROUNDING)
        ? PoissonKernel.sample(bits, lam)
        : EarlierVariates.poisson(bits, lam);
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
    return LegacyVariates.exponential(bits.nextDouble());
  }
}
