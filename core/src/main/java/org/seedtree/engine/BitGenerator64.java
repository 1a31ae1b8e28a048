package org.seedtree.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.seed.ISeedSequence;

/**
 * An engine whose native word has 64 bits, and the half of a word that {@link #nextInt} keeps.
 *
 * <p>An engine states its words twice: one at a time in {@link #nextLong}, many in {@link
 * #fillLongs}.
 */
abstract sealed class BitGenerator64 extends BitGenerator permits Pcg, Philox, SFC64 {

  /**
   * Up to Java 21 the conversion of a long waits for what its register held before, which in this
   * class's loops is the value before it.
   */
  private static final boolean CONVERTS_WELL = Runtime.version().feature() >= 22;

  /** Words made at a time for a bulk method whose values are not these words themselves. */
  private static final int BLOCK = 512;

  /** Not 0 if {@link #uinteger} waits to be handed out; NumPy's setter stores what it is given. */
  private int hasUint32;

  private int uinteger;

  BitGenerator64(@Nullable ISeedSequence seedSeq) {
    super(seedSeq);
  }

  @Override
  public final int nextInt() {
    if (hasUint32 != 0) {
      hasUint32 = 0;
      return uinteger;
    }
    long word = nextLong();
    hasUint32 = 1;
    uinteger = (int) (word >>> 32);
    return (int) word;
  }

  @Override
  public final double nextDouble() {
    return wordToDouble(nextLong());
  }

  @Override
  public final double wordToDouble(long word) {
    return (word >>> 11) * 0x1.0p-53;
  }

  @Override
  public final void wordsToDoubles(long[] words, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(words.length, out.length));
    for (int i = from; i < to; i++) {
      out[i] = CONVERTS_WELL ? wordToDouble(words[i]) : inHalves(words[i]);
    }
  }

  /** {@link #wordToDouble}, as exact: the top 21 bits after 2^31, the next 32 after 1/2. */
  private static double inHalves(long word) {
    double high = Double.longBitsToDouble(0x41e0000000000000L | word >>> 43);
    double low = Double.longBitsToDouble(0x3fe0000000000000L | (word >>> 11 & 0xffffffffL));
    return high - (0x1p31 + 0.5) + low;
  }

  @Override
  public final long nextRaw() {
    return nextLong();
  }

  @Override
  public abstract void fillLongs(long[] out, int from, int to);

  @Override
  public final long[] randomRaw(int n) {
    long[] words = new long[checkedCount(n)];
    fillLongs(words, 0, n);
    return words;
  }

  @Override
  public final void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    long[] words = scratch().longs(Math.min(BLOCK, to - from));
    for (int start = from; start < to; start += BLOCK) {
      int n = Math.min(BLOCK, to - start);
      fillLongs(words, 0, n);
      for (int i = 0; i < n; i++) {
        out[start + i] = wordToDouble(words[i]);
      }
    }
  }

  @Override
  public final void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int at = from;
    if (at < to && hasUint32 != 0) {
      out[at++] = nextInt();
    }
    int pairs = (to - at) >>> 1;
    long[] words = scratch().longs(Math.min(BLOCK, pairs));
    for (int done = 0; done < pairs; done += BLOCK) {
      int n = Math.min(BLOCK, pairs - done);
      fillLongs(words, 0, n);
      for (int i = 0; i < n; i++) {
        out[at + 2 * i] = (int) words[i];
        out[at + 2 * i + 1] = (int) (words[i] >>> 32);
      }
      at += 2 * n;
      uinteger = out[at - 1];
    }
    if (at < to) {
      out[at] = nextInt();
    }
  }

  @Override
  public final void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] halves = scratch().ints(Math.min(2 * BLOCK, to - from));
    for (int start = from; start < to; start += 2 * BLOCK) {
      int n = Math.min(2 * BLOCK, to - start);
      fillInts(halves, 0, n);
      for (int i = 0; i < n; i++) {
        out[start + i] = toFloat(halves[i]);
      }
    }
  }

  final int hasUint32() {
    return hasUint32;
  }

  final int uinteger() {
    return uinteger;
  }

  final void setHalfWord(int hasUint32, int uinteger) {
    this.hasUint32 = hasUint32;
    this.uinteger = uinteger;
  }
}
