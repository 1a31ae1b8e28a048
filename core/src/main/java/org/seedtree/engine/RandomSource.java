package org.seedtree.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.FloatConversion;
import org.seedtree.internal.engine.LittleEndian;
import org.seedtree.internal.engine.OverlapGuard;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.math.Libm;
import org.seedtree.internal.simd.InterleavedWordSource;

/**
 * A source of random words and doubles: what every distribution samples from.
 *
 * <p>Two methods define a source, and all others are stated through them: {@link #nextInt} (NumPy's
 * {@code next_uint32}) and {@link #nextLong} ({@code next_uint64}). A source whose doubles are not
 * the upper bits of its words also overrides {@link #nextDouble}, {@link #wordToDouble} and {@link
 * #hasUpperBitDoubles}. A bulk method leaves the array and the source as the same number of single
 * calls would have left them. {@link BitGenerator} adds a name, a state and a seed.
 *
 * <p>This is a class and not an interface for speed: the JIT compiler inlines or dispatches a call
 * on a class by its hierarchy, where a call on an interface with several implementations searches a
 * table; and a source is lent the working arrays of its bulk methods, so that a fill allocates
 * nothing.
 *
 * <p>Not thread-safe.
 */
public abstract class RandomSource {

  /** Words converted to bytes at a time. */
  private static final int WORDS_OF_BYTES = 1024;

  private final OverlapGuard callGuard = new OverlapGuard();

  private @Nullable RandomSource view;

  /** Creates a source. */
  protected RandomSource() {}

  /**
   * Returns 32 random bits. Engines with 64-bit words return the low half of a word and buffer the
   * high half for the next call.
   */
  public abstract int nextInt();

  /** Returns 64 random bits. A buffered uint32 is neither used nor cleared. */
  public abstract long nextLong();

  /** Returns a double in [0, 1), a multiple of 2<sup>-53</sup>. */
  public double nextDouble() {
    return wordToDouble(nextLong());
  }

  /**
   * Returns a float in [0, 1), a multiple of 2<sup>-24</sup>: the top bits of one {@link #nextInt}.
   */
  public float nextFloat() {
    return FloatConversion.toFloat(nextInt());
  }

  /** Returns the float that {@link #nextFloat} would have returned for a {@link #nextInt}. */
  public float wordToFloat(int word) {
    return FloatConversion.toFloat(word);
  }

  /**
   * Returns {@code log(1 - u)} as the tails of the ziggurats take it, which NumPy's releases round
   * in two ways. For the library's own use.
   *
   * @hidden
   */
  public double logOfComplement(double u) {
    return Libm.log1p(-u);
  }

  /**
   * Returns {@code log(1 - u)} as {@link #logOfComplement(double)} does, in single precision.
   *
   * @hidden
   */
  public float logOfComplement(float u) {
    return Libm.log1pf(-u);
  }

  /**
   * Returns the double that {@link #nextDouble} would have returned where {@link #nextLong}
   * returned {@code word}.
   */
  public double wordToDouble(long word) {
    return (word >>> 11) * 0x1.0p-53;
  }

  /**
   * Returns whether {@link #wordToDouble} gives the upper 53 bits of the word, as it does for all
   * engines but {@link MT19937}. Doubles that are only compared can then be compared as words.
   */
  public boolean hasUpperBitDoubles() {
    return true;
  }

  /**
   * Fills {@code out[from..to)} with the {@link #wordToDouble} of the words at the same indices.
   *
   * @throws IndexOutOfBoundsException if the range is not in both arrays
   */
  public void wordsToDoubles(long[] words, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(words.length, out.length));
    for (int i = from; i < to; i++) {
      out[i] = wordToDouble(words[i]);
    }
  }

  /**
   * Fills {@code out[from..to)} with what as many calls of {@link #nextLong} would return.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = nextLong();
    }
  }

  /**
   * Fills {@code out[from..to)} with what as many calls of {@link #nextInt} would return.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = nextInt();
    }
  }

  /**
   * Fills {@code out[from..to)} with the bytes that calls of {@link #nextInt} would return, the
   * lowest first, one call for every four bytes. The bytes of the last word that do not fit are
   * dropped.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillBytes(byte[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(Math.min(WORDS_OF_BYTES, (to - from) / Integer.BYTES));
    int at = from;
    for (int n = (to - at) / Integer.BYTES; n > 0; n = (to - at) / Integer.BYTES) {
      n = Math.min(WORDS_OF_BYTES, n);
      fillInts(words, 0, n);
      LittleEndian.put(words, n, out, at);
      at += n * Integer.BYTES;
    }
    if (at < to) {
      int word = nextInt();
      for (; at < to; at++) {
        out[at] = (byte) word;
        word >>>= Byte.SIZE;
      }
    }
  }

  /**
   * Fills {@code out[from..to)} with what as many calls of {@link #nextDouble} would return.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = nextDouble();
    }
  }

  /**
   * Fills {@code out[from..to)} with what as many calls of {@link #nextFloat} would return.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = nextFloat();
    }
  }

  /**
   * Returns the working arrays of this source's bulk methods, which belong to it until the current
   * call ends. Their type is not exported: they are for the library's own use.
   *
   * @hidden
   */
  public Scratch scratch() {
    return callGuard.scratch();
  }

  /**
   * Returns the other conversion of this source's words that was set last, or null. For the
   * library's own use.
   *
   * @hidden
   */
  public final @Nullable RandomSource view() {
    return view;
  }

  /**
   * Keeps another conversion of this source's words for as long as the source lives. For the
   * library's own use.
   *
   * @hidden
   */
  public final void setView(RandomSource conversion) {
    view = conversion;
  }

  /**
   * Returns what detects that calls of two threads overlap; copies have another one. Its type is
   * not exported: it is for the library's own use.
   *
   * @hidden
   */
  public final OverlapGuard callGuard() {
    return callGuard;
  }

  /**
   * Returns this source's words for loops that interleave their generation with other work; null if
   * that is not profitable. Its type is not exported: it is for the library's own use.
   *
   * @hidden
   */
  public @Nullable InterleavedWordSource interleavedWords() {
    return null;
  }
}
