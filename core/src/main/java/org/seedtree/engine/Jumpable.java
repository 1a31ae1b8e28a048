package org.seedtree.engine;

import java.math.BigInteger;

/** A bit generator that can be moved so far that streams of any practical length do not meet. */
public interface Jumpable {

  /** {@link #jumped(long)} once. */
  default BitGenerator jumped() {
    return jumped(1);
  }

  /** {@link #jumped(BigInteger)} by a {@code long}. */
  default BitGenerator jumped(long jumps) {
    return jumped(BigInteger.valueOf(jumps));
  }

  /**
   * A new generator, this one's state moved by {@code jumps} jumps; this one is unchanged. Its seed
   * sequence is a fresh one from the operating system, as in NumPy, so its children do not repeat.
   */
  BitGenerator jumped(BigInteger jumps);
}
