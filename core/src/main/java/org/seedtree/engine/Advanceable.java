package org.seedtree.engine;

import java.math.BigInteger;

/** A bit generator that can be moved along its stream by any distance at once. */
public interface Advanceable extends Jumpable {

  /** {@link #advance(BigInteger)} by a {@code long}. */
  default BitGenerator advance(long delta) {
    return advance(BigInteger.valueOf(delta));
  }

  /**
   * Moves this generator, as if {@code delta} steps had been taken; drops a kept half word. A
   * negative distance moves backwards. A step is a native word, of {@link Philox} four.
   *
   * @return this generator
   */
  BitGenerator advance(BigInteger delta);
}
