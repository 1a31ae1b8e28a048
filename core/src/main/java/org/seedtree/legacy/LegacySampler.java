package org.seedtree.legacy;

import java.util.OptionalInt;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;

/**
 * A distribution as {@link RandomState} draws it, with its parameters and dtype chosen, whatever
 * its type; see {@link LegacyCatalog}.
 */
@FunctionalInterface
public interface LegacySampler extends Sampler {

  /** Begins one call, of any size, on a RandomState. */
  Call on(RandomState rs);

  /** Begins one call on a new RandomState over these bits. */
  @Override
  default Call on(BitGenerator bits) {
    return on(new RandomState(bits));
  }

  /** A RandomState keeps normals, and what it last drew binomials with. */
  @Override
  default boolean remembers() {
    return true;
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
      public Call on(BitGenerator bits) {
        return distribution.on(bits == rs.bitGenerator() ? rs : new RandomState(bits));
      }

      @Override
      public OptionalInt vectorLength() {
        return distribution.vectorLength();
      }

      @Override
      public boolean remembers() {
        return distribution.remembers();
      }
    };
  }
}
