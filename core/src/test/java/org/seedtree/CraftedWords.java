package org.seedtree;

import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.MT19937;

/** Streams that start with chosen words: MT19937's output is an invertible map of its state. */
public final class CraftedWords {

  private static final int STATE_WORDS = 624;
  private static final int FILLER = 0x9e3779b9;

  /** Returns an MT19937 whose next outputs are these 32-bit words, then multiples of a constant. */
  public static MT19937 ofInts(int... words) {
    int[] key = new int[STATE_WORDS];
    for (int i = 0; i < STATE_WORDS; i++) {
      key[i] = untempered(i < words.length ? words[i] : i * FILLER);
    }
    MT19937 bits = new MT19937(0);
    bits.setState(new MT19937.State(key, 0));
    return bits;
  }

  /** Returns an MT19937 whose next 64-bit words are these; the upper 32 bits come first. */
  public static MT19937 ofLongs(long... words) {
    int[] ints = new int[2 * words.length];
    for (int i = 0; i < words.length; i++) {
      ints[2 * i] = (int) (words[i] >>> Integer.SIZE);
      ints[2 * i + 1] = (int) words[i];
    }
    return ofInts(ints);
  }

  /** Returns the number of 32-bit words taken since. */
  public static int taken(BitGenerator bits) {
    return ((MT19937.State) bits.state()).pos();
  }

  private static int untempered(int y) {
    y ^= y >>> 18;
    y ^= y << 15 & 0xefc60000;
    int x = y;
    for (int known = 7; known < Integer.SIZE; known += 7) {
      x = y ^ (x << 7 & 0x9d2c5680);
    }
    int z = x;
    for (int known = 11; known < Integer.SIZE; known += 11) {
      z = x ^ z >>> 11;
    }
    return z;
  }

  private CraftedWords() {}
}
