package org.seedtree.internal.kernel;

import org.seedtree.engine.BitGenerator;

/** Bytes of 32-bit words, the lowest first; what the last word has left is dropped. */
public final class WordBytes {

  /**
   * Draws: a 32-bit word for every four bytes begun; none at all still take one.
   *
   * @param length not negative
   */
  public static byte[] bytes(BitGenerator bits, int length) {
    byte[] out = new byte[length];
    int i = 0;
    do {
      int word = bits.nextInt();
      for (int end = Math.min(length, i + Integer.BYTES); i < end; i++) {
        out[i] = (byte) word;
        word >>>= Byte.SIZE;
      }
    } while (i < length);
    return out;
  }

  private WordBytes() {}
}
