package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;

/**
 * Settings of a call that draws, with its seed. Settings do not change once they are made: each
 * method returns a copy with one of them set.
 *
 * @param <S> the settings themselves
 */
public abstract class SeededSettings<S extends SeededSettings<S>> implements Cloneable {

  DrawSource source = DrawSource.GLOBAL;

  SeededSettings() {}

  /** Returns a copy, one field of which the caller sets before anyone else sees it. */
  @SuppressWarnings("unchecked") // S is the class itself
  final S copy() {
    try {
      return (S) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Sets a seed, from which every call makes a new stream. Without a seed the global stream is
   * drawn from.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public S randomState(long seed) {
    S copy = copy();
    copy.source = DrawSource.seeded(seed);
    return copy;
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public S randomState(RandomState rs) {
    S copy = copy();
    copy.source = DrawSource.of(rs);
    return copy;
  }

  static int atLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be " + least + " or more: " + value);
    }
    return value;
  }

  /** Returns a number that an array can hold as many elements of. */
  static int atMostAnArray(String name, long value) {
    if (value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " must be 2**31 - 1 or less: " + value);
    }
    return (int) value;
  }
}
