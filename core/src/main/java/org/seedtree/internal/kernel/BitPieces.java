package org.seedtree.internal.kernel;

import org.seedtree.engine.BitGenerator;

/**
 * Draws of 1, 8, 16 or 32 bits. Narrow ones are pieces of one 32-bit word, lowest first; one object
 * serves one call, and what it has left at the end is lost, as in NumPy.
 */
public final class BitPieces {

  /** Bits of a piece. */
  public final int width;

  /** So many ones. */
  public final long mask;

  private final BitGenerator bits;
  private int word;
  private int left;

  /** Begins a call. */
  public BitPieces(BitGenerator bits, int width) {
    this.bits = bits;
    this.width = width;
    this.mask = (1L << width) - 1;
  }

  /** Whether pieces of a word are left. */
  public boolean keepsBits() {
    return left > 0;
  }

  /** The next piece, as an unsigned number. */
  public long next() {
    if (width == 32) {
      return bits.nextInt() & mask;
    }
    if (left == 0) {
      word = bits.nextInt();
      left = 32 / width;
    } else {
      word >>>= width;
    }
    left--;
    return word & mask;
  }
}
