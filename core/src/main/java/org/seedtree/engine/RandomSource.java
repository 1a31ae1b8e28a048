package org.seedtree.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.FloatConversion;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.InterleavedWordSource;

/**
 * A source of random words and doubles: what every distribution samples from.
 *
 * <p>Three methods define a source, and all others are stated through them: {@link #nextInt}
 * (NumPy's {@code next_uint32}), {@link #nextLong} ({@code next_uint64}) and {@link #nextDouble}. A
 * bulk method leaves the array and the source as the same number of single calls would have left
 * them. {@link BitGenerator} adds a name, a state and a seed.
 *
 * <p>Not thread-safe.
 */
public abstract class RandomSource {

  /** Words made at a time that become bytes. */
  private static final int WORDS_OF_BYTES = 1024;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  static {
    Scratch.connect(engine -> ((RandomSource) engine).scratch());
  }

  private @Nullable Scratch scratch;

  /** Creates a source. */
  protected RandomSource() {}

  /** 32 random bits. Engines with a 64-bit word hand out the low half first and keep the other. */
  public abstract int nextInt();

  /** 64 random bits. Neither looks at nor clears a kept half word. */
  public abstract long nextLong();

  /** A double in [0, 1), a multiple of 2<sup>-53</sup>. */
  public abstract double nextDouble();

  /**
   * A float in [0, 1), a multiple of 2<sup>-24</sup>, from the top bits of one {@link #nextInt}.
   */
  public final float nextFloat() {
    return FloatConversion.toFloat(nextInt());
  }

  /** The double that {@link #nextDouble} would have given where {@link #nextLong} gave the word. */
  public abstract double wordToDouble(long word);

  /**
   * Fills {@code out[from..to)} with the {@link #wordToDouble} of the words at the same places.
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
   * Fills {@code out[from..to)} with what as many calls of {@link #nextLong} would give.
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
   * Fills {@code out[from..to)} with what as many calls of {@link #nextInt} would give.
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
   * Fills {@code out[from..to)} with the bytes of what calls of {@link #nextInt} would give, the
   * lowest first: one call for every four bytes begun. What the last word has left is dropped.
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
      toBytes(words, n, out, at);
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

  private static void toBytes(int[] words, int n, byte[] out, int from) {
    for (int i = 0; i < n; i++) {
      WORD.set(out, from + Integer.BYTES * i, words[i]);
    }
  }

  /**
   * Fills {@code out[from..to)} with what as many calls of {@link #nextDouble} would give.
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
   * Fills {@code out[from..to)} with what as many calls of {@link #nextFloat} would give.
   *
   * @throws IndexOutOfBoundsException if the range is not in the array
   */
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; i++) {
      out[i] = nextFloat();
    }
  }

  /** The memory of this engine's bulk methods, made when first wanted; copies have their own. */
  final Scratch scratch() {
    Scratch own = scratch;
    if (own == null) {
      own = new Scratch(doublesAreUpperBits(), eights());
      scratch = own;
    }
    return own;
  }

  /** Whether {@link #nextDouble} is the upper 53 bits of one {@link #nextLong}. */
  boolean doublesAreUpperBits() {
    return false;
  }

  /** The next words, where an engine makes them one after another and gains by company; or null. */
  @Nullable InterleavedWordSource eights() {
    return null;
  }
}
