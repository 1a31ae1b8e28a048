package org.seedtree.internal.variate;

import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.engine.Scratch;

/**
 * Sub-words: draws of 1, 8, 16 or 32 bits, of which narrow ones are parts of one 32-bit word, the
 * lowest first. One object serves one call, and sub-words that are left at its end are lost, as in
 * NumPy.
 */
public final class SubWords implements Scratch.Attachment {

  private RandomSource bits;
  private int width;
  private int mask;
  private int word;
  private int left;

  /** Creates the sub-words of a call. */
  public SubWords(RandomSource bits, int width) {
    this.bits = bits;
    start(width);
  }

  /**
   * Returns the sub-words of the working arrays lent for the call, for a new call; one call at a
   * time uses them.
   */
  public static SubWords of(RandomSource bits, int width) {
    Scratch scratch = bits.scratch();
    SubWords subWords = scratch.find(SubWords.class);
    if (subWords == null) {
      return scratch.attach(new SubWords(bits, width));
    }
    subWords.bits = bits;
    subWords.start(width);
    return subWords;
  }

  @Override
  public void detach() {
    bits = DetachedSource.INSTANCE;
  }

  private void start(int newWidth) {
    width = newWidth;
    mask = -1 >>> (Integer.SIZE - newWidth);
    left = 0;
  }

  /** Returns the bits of a sub-word. */
  public int width() {
    return width;
  }

  /** Returns a mask of as many ones as a sub-word has bits. */
  public long mask() {
    return Integer.toUnsignedLong(mask);
  }

  /** Returns the engine that the words come from. */
  public RandomSource bits() {
    return bits;
  }

  /** Returns whether sub-words of a word are left. */
  public boolean hasBuffered() {
    return left > 0;
  }

  /** Returns the next sub-word, as an unsigned number. */
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
      split(block.words, block.end, out, i);
      i += block.end * perWord;
    }
    while (i < to) {
      out[i++] = nextInt();
    }
  }

  /** Fills {@code out[from..to)} with 16-bit sub-words. */
  public void fill(short[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    while (i < to && left > 0) {
      out[i++] = (short) nextInt();
    }
    for (int words = (to - i) >> 1; words > 0; words = (to - i) >> 1) {
      Word32Block block = Word32Block.of(bits, words);
      block.refill(words);
      int[] words32 = block.words;
      int count = block.end;
      for (int k = 0; k < count; k++) {
        out[i + 2 * k] = (short) words32[k];
        out[i + 2 * k + 1] = (short) (words32[k] >>> 16);
      }
      i += 2 * count;
    }
    while (i < to) {
      out[i++] = (short) nextInt();
    }
  }

  /** Fills {@code out[from..to)} with 8-bit sub-words. */
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

  /** Fills {@code out[from..to)} with single bits. */
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
        int word32 = block.words[k];
        for (int bit = 0; bit < Integer.SIZE; bit++) {
          out[i + bit] = (word32 >>> bit & 1) != 0;
        }
      }
    }
    while (i < to) {
      out[i++] = nextInt() != 0;
    }
  }

  /** Splits words into sub-words. */
  private void split(int[] words, int count, int[] out, int at) {
    switch (width) {
      case 16 -> {
        for (int i = 0; i < count; i++) {
          int word32 = words[i];
          out[at + 2 * i] = word32 & 0xffff;
          out[at + 2 * i + 1] = word32 >>> 16;
        }
      }
      case 8 -> {
        for (int i = 0; i < count; i++) {
          int word32 = words[i];
          out[at + 4 * i] = word32 & 0xff;
          out[at + 4 * i + 1] = word32 >>> 8 & 0xff;
          out[at + 4 * i + 2] = word32 >>> 16 & 0xff;
          out[at + 4 * i + 3] = word32 >>> 24;
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          int word32 = words[i];
          for (int bit = 0; bit < Integer.SIZE; bit++) {
            out[at + Integer.SIZE * i + bit] = word32 >>> bit & 1;
          }
        }
      }
    }
  }
}
