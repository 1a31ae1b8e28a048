package org.seedtree.internal.variate;

import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;

/**
 * Hypergeometric counts of parameters that change from count to count, as {@link
 * HypergeometricKernel} draws them. Allocates nothing after the first count. For one thread at a
 * time.
 */
public final class HypergeometricVariate {

  private @Nullable Hrua hrua;

  /**
   * Returns one count.
   *
   * @param good the number of successes in the population
   * @param bad the number of failures in the population
   * @param sample the size of the sample
   */
  public long sample(RandomSource bits, long good, long bad, long sample) {
    if (!HypergeometricKernel.usesHrua(good, bad, sample)) {
      return HypergeometricKernel.urn(bits, (int) good, (int) bad, (int) sample);
    }
    Hrua method = hrua;
    if (method == null) {
      method = new Hrua();
      hrua = method;
    }
    method.set(good, bad, sample);
    return method.sample(bits);
  }
}
