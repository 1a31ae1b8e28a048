package org.seedtree.legacy;

import java.util.OptionalInt;
import org.seedtree.catalog.Sampler;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;

/**
 * A distribution as {@link RandomState} draws it, with its parameters and dtype chosen, whatever
 * its type; see {@link LegacyCatalog}.
 */
@FunctionalInterface
public interface LegacySampler extends Sampler {

  /** Begins one call, of any size, on a RandomState. */
  ArrayFill<Object> on(RandomState rs);

  /**
   * Starts one call on a new RandomState.
   *
   * @throws IllegalArgumentException if {@code bits} is no {@link BitGenerator}, which a
   *     RandomState needs
   */
  @Override
  default ArrayFill<Object> on(RandomSource bits) {
    return on(randomStateOf(bits));
  }

  private static RandomState randomStateOf(RandomSource bits) {
    if (bits instanceof BitGenerator engine) {
      return new RandomState(engine);
    }
    throw new IllegalArgumentException("a RandomState draws from a bit generator: " + bits);
  }

  /** Returns false: a RandomState caches a normal, and the constants of its last binomial. */
  @Override
  default boolean isSplittable() {
    return false;
  }

  /**
   * The same distribution, but for calls on the engine of {@code rs}, which have its kept normal,
   * too.
   */
  default Sampler from(RandomState rs) {
    LegacySampler distribution = this;
    return new Sampler() {
      @Override
      @SuppressWarnings("ReferenceEquality") // another engine has no kept normal of rs
      public ArrayFill<Object> on(RandomSource bits) {
        return bits == rs.bitGenerator() ? distribution.on(rs) : distribution.on(bits);
      }

      @Override
      public OptionalInt vectorLength() {
        return distribution.vectorLength();
      }

      @Override
      public boolean isSplittable() {
        return distribution.isSplittable();
      }
    };
  }
}
