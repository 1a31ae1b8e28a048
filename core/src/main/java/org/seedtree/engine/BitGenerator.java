package org.seedtree.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.FloatBlock;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.Eights;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.ISpawnableSeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * A stream of random words with a state: what every distribution draws from.
 *
 * <p>Four methods define a stream, and all others are stated through them: {@link #nextInt}
 * (NumPy's {@code next_uint32}), {@link #nextLong} ({@code next_uint64}), {@link #nextDouble} and
 * {@link #nextRaw}. A bulk method leaves the array and the state that the same number of single
 * calls would have left.
 *
 * <p>Not thread-safe: give every thread its own, by {@link #spawn}, {@link Jumpable#jumped} or
 * {@link Advanceable#advance}.
 */
public abstract class BitGenerator {

  /** Words made at a time that become bytes. */
  private static final int WORDS_OF_BYTES = 1024;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  static {
    Scratch.connect(engine -> ((BitGenerator) engine).scratch());
  }

  private @Nullable ISeedSequence seedSeq;
  private @Nullable Scratch scratch;

  /**
   * @param seedSeq the seed that this stream was made from, or null where there is none
   */
  protected BitGenerator(@Nullable ISeedSequence seedSeq) {
    this.seedSeq = seedSeq;
  }

  /** NumPy's name of the engine, as in its state. */
  public abstract String name();

  /** 32 random bits. Engines with a 64-bit word hand out the low half first and keep the other. */
  public abstract int nextInt();

  /** 64 random bits. Neither looks at nor clears a kept half word. */
  public abstract long nextLong();

  /** A double in [0, 1), a multiple of 2<sup>-53</sup>. */
  public abstract double nextDouble();

  /** The engine's native word: 64 bits, or 32 in the low half for {@link MT19937}. */
  public abstract long nextRaw();

  /**
   * A float in [0, 1), a multiple of 2<sup>-24</sup>, from the top bits of one {@link #nextInt}.
   */
  public final float nextFloat() {
    return FloatBlock.toFloat(nextInt());
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

  /**
   * The next {@code n} native words; NumPy's {@code random_raw}.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public long[] randomRaw(int n) {
    long[] words = new long[checkedCount(n)];
    for (int i = 0; i < n; i++) {
      words[i] = nextRaw();
    }
    return words;
  }

  /**
   * Takes {@code n} native words and drops them; a kept half word stays.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public void discardRaw(long n) {
    for (long left = checkedCount(n); left > 0; left--) {
      nextRaw();
    }
  }

  static int checkedCount(int n) {
    return (int) checkedCount((long) n);
  }

  static long checkedCount(long n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  /** A second generator at the same place of the same stream, with the same seed sequence. */
  public abstract BitGenerator copy();

  /** The whole state, as NumPy's {@code bit_generator.state} holds it. */
  public abstract BitGeneratorState state();

  /**
   * Continues from {@code state}.
   *
   * @throws IllegalArgumentException if the state is another engine's; this one is then unchanged
   */
  public abstract void setState(BitGeneratorState state);

  /**
   * {@link #state} as JSON with one entry more at its end: {@code seed_seq}, the seed sequence, or
   * null where that is absent or no {@link SeedSequence}. NumPy's {@code state} setter takes {@code
   * json.loads} of it.
   */
  public final String toJson() {
    String stateJson = state().toJson();
    String seedJson = seedSeq instanceof SeedSequence sequence ? sequence.toJson() : "null";
    return stateJson.substring(0, stateJson.length() - 1) + ", \"seed_seq\": " + seedJson + "}";
  }

  /**
   * An engine that continues from {@link #toJson}, or, without a seed sequence, from {@code
   * json.dumps} of NumPy's state dict with its arrays as lists.
   *
   * @throws IllegalArgumentException if the text is not such a state
   */
  public static BitGenerator fromJson(String json) {
    StateJson object = StateJson.parse(json);
    return restored(object.state(), object.seedSeq());
  }

  /**
   * An engine in the given state, without a seed sequence.
   *
   * @throws IllegalArgumentException if the state is of no known engine
   */
  public static BitGenerator of(BitGeneratorState state) {
    return restored(Objects.requireNonNull(state, "state"), null);
  }

  private static BitGenerator restored(BitGeneratorState state, @Nullable ISeedSequence seedSeq) {
    if (state instanceof MT19937.State mt19937) {
      return new MT19937(mt19937, seedSeq);
    }
    if (state instanceof PCG64.State pcg64) {
      return new PCG64(pcg64, seedSeq);
    }
    if (state instanceof PCG64DXSM.State pcg64dxsm) {
      return new PCG64DXSM(pcg64dxsm, seedSeq);
    }
    if (state instanceof Philox.State philox) {
      return new Philox(philox, seedSeq);
    }
    if (state instanceof SFC64.State sfc64) {
      return new SFC64(sfc64, seedSeq);
    }
    throw new IllegalArgumentException("state of an unknown engine: " + state.bitGenerator());
  }

  /** The seed that this stream was made from; empty after seeding by key or the legacy way. */
  public final Optional<ISeedSequence> seedSeq() {
    return Optional.ofNullable(seedSeq);
  }

  final @Nullable ISeedSequence seedSeqOrNull() {
    return seedSeq;
  }

  /** Forgets the seed sequence, as legacy seeding does. */
  final void clearSeedSeq() {
    seedSeq = null;
  }

  /** An engine of the same kind from the given seed. */
  protected abstract BitGenerator reseeded(ISeedSequence seed);

  /**
   * New engines of the same kind, one for each of the next {@code nChildren} children of {@link
   * #seedSeq}. Takes no words from this stream.
   *
   * @throws IllegalArgumentException if {@code nChildren} is negative
   * @throws UnsupportedOperationException if the seed is absent or cannot spawn
   */
  public final List<BitGenerator> spawn(int nChildren) {
    if (!(seedSeq instanceof ISpawnableSeedSequence spawnable)) {
      throw new UnsupportedOperationException(
          "The underlying SeedSequence does not implement spawning.");
    }
    return spawnable.spawn(nChildren).stream().map(this::reseeded).toList();
  }

  /** The memory of this engine's bulk methods, made when first wanted; copies have their own. */
  final Scratch scratch() {
    Scratch own = scratch;
    if (own == null) {
      own = new Scratch(this instanceof BitGenerator64, eights());
      scratch = own;
    }
    return own;
  }

  /** The next words, where an engine makes them one after another and gains by company; or null. */
  @Nullable Eights eights() {
    return null;
  }

  @Override
  public String toString() {
    return name();
  }
}
