package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Optional;

/** A bit generator that can be moved along its stream by any distance without drawing. */
public interface Advanceable extends Jumpable {

  /**
   * Moves this generator by a distance of type {@code long}; see {@link #advance(BigInteger)}.
   *
   * @param delta the number of steps, of either sign
   * @return this generator
   */
  default BitGenerator advance(long delta) {
    return advance(BigInteger.valueOf(delta));
  }

  /**
   * Moves this generator as if {@code delta} steps had been drawn, and clears the buffered uint32.
   * A step is one native word; for {@link Philox} it is a block of four.
   *
   * @param delta the number of steps; a negative number moves backwards
   * @return this generator
   */
  BitGenerator advance(BigInteger delta);

  /**
   * Returns the number of steps of a leap, which is far more than any number of jumps that a
   * program makes; empty, as by default, if the period has no room for leaps.
   */
  default Optional<BigInteger> leapDistance() {
    return Optional.empty();
  }
}
