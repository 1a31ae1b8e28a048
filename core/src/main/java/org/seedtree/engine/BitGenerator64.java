package org.seedtree.engine;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.FloatConversion;
import org.seedtree.internal.engine.LittleEndian;
import org.seedtree.seed.ISeedSequence;

/**
 * An engine whose native word has 64 bits, with the buffered uint32 of {@link #nextInt}.
 *
 * <p>An engine states its words twice: one at a time in {@link #nextLong}, many in {@link
 * #generate}.
 */
abstract sealed class BitGenerator64 extends BitGenerator permits Pcg, Philox, SFC64 {

  /** Passed for the array that is not to be filled. */
  static final double[] NO_DOUBLES = {};

  private static final long[] NO_WORDS = {};

  /** Words generated at a time for a bulk method of other values than 64-bit words. */
  private static final int BLOCK = 512;

  /** Not 0 if {@link #uinteger} is buffered; NumPy's setter stores any value. */
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
    return toDouble(word);
  }

  @Override
  public final boolean hasUpperBitDoubles() {
    return true;
  }

  static double toDouble(long word) {
    return (word >>> 11) * 0x1.0p-53;
  }

  @Override
  public final void wordsToDoubles(long[] words, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(words.length, out.length));
    for (int i = from; i < to; i++) {
      out[i] = FloatConversion.IS_FAST ? toDouble(words[i]) : byBitPatterns(words[i]);
    }
  }

  /**
   * Returns the same double without a conversion: 2^31 plus the top 21 bits, 1/2 plus the next 32.
   */
  private static double byBitPatterns(long word) {
    double high = Double.longBitsToDouble(0x41e0000000000000L | word >>> 43);
    double low = Double.longBitsToDouble(0x3fe0000000000000L | (word >>> 11 & 0xffffffffL));
    return high - (0x1p31 + 0.5) + low;
  }

  @Override
  public final long nextRaw() {
    return nextLong();
  }

  /**
   * Fills {@code words[from..to)} with the next words or, unless {@code doubles} is {@link
   * #NO_DOUBLES}, {@code doubles[from..to)} with these words as doubles. Converting in the same
   * loop is faster than converting stored words.
   */
  abstract void generate(long[] words, double[] doubles, int from, int to);

  @Override
  public final void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    generate(out, NO_DOUBLES, from, to);
  }

  @Override
  public final void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    generate(NO_WORDS, out, from, to);
  }

  @Override
  public final long[] randomRaw(int n) {
    long[] words = new long[checkedCount(n)];
    fillLongs(words, 0, n);
    return words;
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
      split(words, n, out, at);
      at += 2 * n;
      uinteger = out[at - 1];
    }
    if (at < to) {
      out[at] = nextInt();
    }
  }

  private static void split(long[] words, int n, int[] out, int from) {
    for (int i = 0; i < n; i++) {
      out[from + 2 * i] = (int) words[i];
      out[from + 2 * i + 1] = (int) (words[i] >>> 32);
    }
  }

  /** Takes 64-bit words while there is no buffered uint32, and 32-bit words for the rest. */
  @Override
  public final void fillBytes(byte[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int at = from;
    if (hasUint32 != 0 && to - at >= Integer.BYTES) {
      super.fillBytes(out, at, at + Integer.BYTES);
      at += Integer.BYTES;
    }
    int wanted = hasUint32 != 0 ? 0 : (to - at) / Long.BYTES;
    long[] words = scratch().longs(Math.min(BLOCK, wanted));
    for (int n; wanted > 0; wanted -= n) {
      n = Math.min(BLOCK, wanted);
      fillLongs(words, 0, n);
      LittleEndian.put(words, n, out, at);
      at += n * Long.BYTES;
      uinteger = (int) (words[n - 1] >>> 32);
    }
    super.fillBytes(out, at, to);
  }

  @Override
  public final void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] ints = scratch().ints(FloatConversion.arraySize(to - from));
    for (int start = from; start < to; start += FloatConversion.SIZE) {
      int n = Math.min(FloatConversion.SIZE, to - start);
      fillInts(ints, 0, n);
      FloatConversion.convert(ints, n, out, start);
    }
  }

  @Override
  public final int wordBits() {
    return Long.SIZE;
  }

  @Override
  public final OptionalInt bufferedUint32() {
    return hasUint32 != 0 ? OptionalInt.of(uinteger) : OptionalInt.empty();
  }

  final int hasUint32() {
    return hasUint32;
  }

  final int uinteger() {
    return uinteger;
  }

  final void setBufferedUint32(int hasUint32, int uinteger) {
    this.hasUint32 = hasUint32;
    this.uinteger = uinteger;
  }
}
