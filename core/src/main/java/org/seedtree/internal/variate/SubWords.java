package org.seedtree.internal.variate;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * Draws of 1, 8, 16 or 32 bits. Narrow ones are pieces of one 32-bit word, lowest first; one object
 * serves one call, and what it has left at the end is lost, as in NumPy.
 */
public final class SubWords {

  private final RandomSource bits;
  private int width;
  private int mask;
  private int word;
  private int left;

  /** Begins a call. */
  public SubWords(RandomSource bits, int width) {
    this.bits = bits;
    begin(width);
  }

  /** Begins a call with the engine's own object: one call at a time has it. */
  public static SubWords of(RandomSource bits, int width) {
    Scratch scratch = bits.scratch();
    SubWords pieces = scratch.find(SubWords.class);
    if (pieces == null) {
      return scratch.attach(new SubWords(bits, width));
    }
    pieces.begin(width);
    return pieces;
  }

  private void begin(int newWidth) {
    width = newWidth;
    mask = -1 >>> (Integer.SIZE - newWidth);
    left = 0;
  }

  /** Bits of a piece. */
  public int width() {
    return width;
  }

  /** So many ones as a piece has bits. */
  public long mask() {
    return Integer.toUnsignedLong(mask);
  }

  /** The engine that the words come from. */
  public RandomSource bits() {
    return bits;
  }

  /** Whether pieces of a word are left. */
  public boolean hasBuffered() {
    return left > 0;
  }

  /** The next piece, as an unsigned number. */
  public long next() {
    return Integer.toUnsignedLong(nextInt());
  }

  private int nextInt() {
    if (width == Integer.SIZE) {
      return bits.nextInt();
    }
    if (left == 0) {
      word = bits.nextInt();
      left = Integer.SIZE / width;
    } else {
      word >>>= width;
    }
    left--;
    return word & mask;
  }

  /** Fills {@code out[from..to)} with what as many calls of {@link #next} would give. */
  public void fill(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (width == Integer.SIZE) {
      bits.fillInts(out, from, to);
      return;
    }
    int i = from;
    while (i < to && left > 0) {
      out[i++] = nextInt();
    }
    int perWord = Integer.SIZE / width;
    for (int words = (to - i) / perWord; words > 0; words = (to - i) / perWord) {
      Word32Block block = Word32Block.of(bits, words);
      block.refill(words);
      cut(block.words, block.end, out, i);
      i += block.end * perWord;
    }
    while (i < to) {
      out[i++] = nextInt();
    }
  }

  /** The same for 16-bit pieces, at once into their place. */
  public void fill(short[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    while (i < to && left > 0) {
      out[i++] = (short) nextInt();
    }
    for (int words = (to - i) >> 1; words > 0; words = (to - i) >> 1) {
      Word32Block block = Word32Block.of(bits, words);
      block.refill(words);
      int[] whole = block.words;
      int count = block.end;
      for (int k = 0; k < count; k++) {
        out[i + 2 * k] = (short) whole[k];
        out[i + 2 * k + 1] = (short) (whole[k] >>> 16);
      }
      i += 2 * count;
    }
    while (i < to) {
      out[i++] = (short) nextInt();
    }
  }

  /** The same for 8-bit pieces, at once into their place. */
  public void fill(byte[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    while (i < to && left > 0) {
      out[i++] = (byte) nextInt();
    }
    int end = i + ((to - i) & -Integer.BYTES);
    bits.fillBytes(out, i, end);
    i = end;
    while (i < to) {
      out[i++] = (byte) nextInt();
    }
  }

  /** The same for single bits, at once into their place. */
  public void fill(boolean[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    while (i < to && left > 0) {
      out[i++] = nextInt() != 0;
    }
    for (int words = (to - i) >> 5; words > 0; words = (to - i) >> 5) {
      Word32Block block = Word32Block.of(bits, words);
      block.refill(words);
      for (int k = 0; k < block.end; k++, i += Integer.SIZE) {
        int whole = block.words[k];
        for (int bit = 0; bit < Integer.SIZE; bit++) {
          out[i + bit] = (whole >>> bit & 1) != 0;
        }
      }
    }
    while (i < to) {
      out[i++] = nextInt() != 0;
    }
  }

  /** Cuts whole words into pieces. */
  private void cut(int[] words, int count, int[] out, int at) {
    switch (width) {
      case 16 -> {
        for (int i = 0; i < count; i++) {
          int whole = words[i];
          out[at + 2 * i] = whole & 0xffff;
          out[at + 2 * i + 1] = whole >>> 16;
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          int whole = words[i];
          out[at + 4 * i] = whole & 0xff;
          out[at + 4 * i + 1] = whole >>> 8 & 0xff;
          out[at + 4 * i + 2] = whole >>> 16 & 0xff;
          out[at + 4 * i + 3] = whole >>> 24;
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          int whole = words[i];
          for (int bit = 0; bit < Integer.SIZE; bit++) {
            out[at + Integer.SIZE * i + bit] = whole >>> bit & 1;
          }
        }
      }
    }
  }
}
