package org.seedtree.engine;

import java.math.BigInteger;

/**
 * A bit generator that can jump so far along its stream that the streams before and after do not
 * overlap at any practical length.
 */
public interface Jumpable {

  /** Returns a new generator, one jump ahead; see {@link #jumped(BigInteger)}. */
  default BitGenerator jumped() {
    return jumped(1);
  }

  /**
   * Returns a new generator, {@code jumps} jumps ahead; see {@link #jumped(BigInteger)}.
   *
   * @param jumps the number of jumps
   */
  default BitGenerator jumped(long jumps) {
    return jumped(BigInteger.valueOf(jumps));
  }

  /**
   * Returns a new generator with this generator's state moved by {@code jumps} jumps; this
   * generator does not change. As in NumPy, the seed sequence of the new generator is a fresh one
   * from the operating system, so that its children differ from this generator's.
   *
   * @param jumps the number of jumps
   */
  BitGenerator jumped(BigInteger jumps);

  /** Returns the number of steps that one jump is ahead. */
  BigInteger jumpDistance();
}
