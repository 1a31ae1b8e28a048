package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** NumPy's {@code bytes}: those of 32-bit words, the lowest first. */
public final class WordBytes {

  /**
   * Draws: a 32-bit word for every four bytes begun; none at all still take one.
   *
   * @param length not negative
   */
  public static byte[] bytes(RandomSource bits, int length) {
    byte[] out = new byte[length];
    bits.fillBytes(out, 0, length);
    if (length == 0) {
      bits.nextInt();
    }
    return out;
  }

  private WordBytes() {}
}
