package org.seedtree.internal.variate;

import org.seedtree.engine.RandomSource;

/** The bytes of 32-bit words, the lowest first: NumPy's {@code bytes}. */
public final class WordBytes {

  /**
   * Returns {@code length} bytes. Consumes a 32-bit word per four bytes or part of four, and one
   * for no bytes.
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
