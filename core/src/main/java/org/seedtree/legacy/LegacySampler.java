package org.seedtree.legacy;

import java.util.OptionalInt;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.RandomSource;
import org.seedtree.release.NumpyRelease;

/** A sampler of RandomState's algorithms, which can use the caches of a RandomState. */
public sealed interface LegacySampler extends Sampler
    permits LegacyDistribution, LegacySampler.Released {

  /**
   * Returns a sampler of the same distribution whose calls on the engine of {@code rs} are calls on
   * {@code rs}, and so use its cached Gaussian.
   */
  Sampler from(RandomState rs);

  /** Returns the sampler of a distribution as a NumPy release draws it. */
  static LegacySampler of(LegacyDistribution distribution, NumpyRelease release) {
    return release.equals(NumpyRelease.DEFAULT)
        ? distribution
        : new Released(distribution, release);
  }

  /**
   * A distribution as a release other than the default draws it.
   *
   * @param drawn the distribution
   * @param release the release
   */
  record Released(LegacyDistribution drawn, NumpyRelease release) implements LegacySampler {

    @Override
    public ArrayFill<Object> on(RandomSource bits) {
      return drawn.on(new LegacyStream(bits, new PolarGauss(), release));
    }

    @Override
    public Sampler from(RandomState rs) {
      return drawn.from(rs.withRelease(release));
    }

    @Override
    public OptionalInt vectorLength() {
      return drawn.vectorLength();
    }

    @Override
    public boolean isSplittable() {
      return false;
    }
  }
}
