package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.FloatConversion;
import org.seedtree.internal.engine.LegacySeeding;
import org.seedtree.internal.engine.MT19937Advance;
import org.seedtree.internal.engine.MT19937Distance;
import org.seedtree.internal.engine.MT19937Jump;
import org.seedtree.internal.engine.MT19937Recurrence;
import org.seedtree.internal.simd.Simd;
import org.seedtree.internal.simd.WordPairKernel;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * The Mersenne Twister: 624 words of 32 bits, regenerated all at once. Matsumoto and Nishimura,
 * "Mersenne Twister: A 623-dimensionally equidistributed uniform pseudo-random number generator"
 * (1998). Period 2<sup>19937</sup> - 1.
 *
 * <p>A 64-bit word is two 32-bit ones, the first in the high half; so is a double, from the top 27
 * and 26 bits of two.
 */
public final class MT19937 extends BitGenerator implements Advanceable {

  private static final int N = MT19937Recurrence.N;

  /** Native words made at a time for a bulk method of 64-bit values; even. */
  private static final int BLOCK = 2 * N;

  /** From so many regenerations on, moving by a polynomial takes less time than doing them. */
  private static final long FEW = 1 << 13;

  private static final long[] NO_LONGS = {};
  private static final double[] NO_DOUBLES = {};

  private static final long MAX_UINT32 = 0xffffffffL;

  private final int[] key = new int[N];
  private int pos;

  /** An engine seeded by the operating system. */
  public MT19937() {
    this(new SeedSequence());
  }

  /**
   * An engine seeded by an integer through {@link SeedSequence}; for the old way see {@link
   * #legacy(long)}.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public MT19937(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public MT19937(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine seeded by a sequence of integers through {@link SeedSequence}; for the old way see
   * {@link #legacy(long[])}.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public MT19937(long[] seed) {
    this(new SeedSequence(seed));
  }

  /** An engine seeded by 624 words of {@code seed}, of which the first is not used. */
  public MT19937(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    System.arraycopy(seed.generateState(N), 0, key, 0, N);
    key[0] = MT19937Recurrence.UPPER;
    pos = N - 1; // one word is handed out before the first regeneration
  }

  MT19937(State state, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setState(state);
  }

  private MT19937(int[] key, int pos, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    System.arraycopy(key, 0, this.key, 0, N);
    this.pos = pos;
  }

  /**
   * An engine seeded the way of {@code numpy.random.seed(seed)}. It has no seed sequence and cannot
   * spawn.
   *
   * @param seed 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of its range
   */
  public static MT19937 legacy(long seed) {
    MT19937 engine = new MT19937(new int[N], N, null);
    engine.legacySeeding(seed);
    return engine;
  }

  /**
   * An engine seeded the way of {@code numpy.random.seed(list)}. It has no seed sequence and cannot
   * spawn. A list of one number is not that number.
   *
   * @param seed at least one number, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number out of its range
   */
  public static MT19937 legacy(long[] seed) {
    MT19937 engine = new MT19937(new int[N], N, null);
    engine.legacySeeding(seed);
    return engine;
  }

  /**
   * Seeds this engine anew from the operating system and forgets its seed sequence, as {@code
   * numpy.random.seed()} does: with 623 words of a {@link SeedSequence}, from where the engine
   * stands within its words.
   */
  public void legacySeeding() {
    System.arraycopy(new SeedSequence().generateState(N), 0, key, 0, N);
    key[0] = MT19937Recurrence.UPPER;
    clearSeedSeq();
  }

  /**
   * Seeds this engine anew, as {@link #legacy(long)} does, and forgets its seed sequence.
   *
   * @throws IllegalArgumentException if {@code seed} is not in 0 to 2<sup>32</sup> - 1
   */
  public void legacySeeding(long seed) {
    LegacySeeding.initialize(key, checkedSeed(seed));
    pos = N;
    clearSeedSeq();
  }

  /**
   * Seeds this engine anew, as {@link #legacy(long[])} does, and forgets its seed sequence.
   *
   * @throws IllegalArgumentException if {@code seed} is empty or a number not in 0 to
   *     2<sup>32</sup> - 1
   */
  public void legacySeeding(long[] seed) {
    Objects.requireNonNull(seed, "seed");
    if (seed.length == 0) {
      throw new IllegalArgumentException("Seed must be non-empty");
    }
    LegacySeeding.initialize(key, Arrays.stream(seed).mapToInt(MT19937::checkedSeed).toArray());
    pos = N;
    clearSeedSeq();
  }

  private static int checkedSeed(long seed) {
    if (seed < 0 || seed > MAX_UINT32) {
      throw new IllegalArgumentException("Seed must be between 0 and 2**32 - 1: " + seed);
    }
    return (int) seed;
  }

  @Override
  public String name() {
    return "MT19937";
  }

  @Override
  public int wordBits() {
    return Integer.SIZE;
  }

  @Override
  public OptionalInt bufferedUint32() {
    return OptionalInt.empty();
  }

  @Override
  public boolean canAdvance() {
    return true;
  }

  @Override
  public boolean canDiscardInConstantTime() {
    return false;
  }

  @Override
  public int nextInt() {
    if (pos == N) {
      MT19937Recurrence.regenerate(key);
      pos = 0;
    }
    return MT19937Recurrence.temper(key[pos++]);
  }

  @Override
  public long nextLong() {
    int high = nextInt();
    return toLong(high, nextInt());
  }

  @Override
  public double nextDouble() {
    int first = nextInt();
    return toDouble(first, nextInt());
  }

  @Override
  public double wordToDouble(long word) {
    return toDouble((int) (word >>> 32), (int) word);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return false;
  }

  @Override
  public void wordsToDoubles(long[] words, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(words.length, out.length));
    for (int i = from; i < to; i++) {
      out[i] = toDouble((int) (words[i] >>> 32), (int) words[i]);
    }
  }

  @Override
  public long nextRaw() {
    return nextInt() & MAX_UINT32;
  }

  @Override
  public void fillInts(int[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int at = from;
    while (at < to) {
      if (pos == N) {
        MT19937Recurrence.regenerate(key);
        pos = 0;
      }
      int n = Math.min(N - pos, to - at);
      System.arraycopy(key, pos, out, at, n);
      MT19937Recurrence.temper(out, at, at + n);
      pos += n;
      at += n;
    }
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(2 * Math.min(BLOCK / 2, to - from));
    for (int start = from; start < to; start += BLOCK / 2) {
      int n = Math.min(BLOCK / 2, to - start);
      fillInts(words, 0, 2 * n);
      int done = pairVectorised(words, n, out, NO_DOUBLES, start);
      toLongs(words, done, n, out, start);
    }
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(2 * Math.min(BLOCK / 2, to - from));
    for (int start = from; start < to; start += BLOCK / 2) {
      int n = Math.min(BLOCK / 2, to - start);
      fillInts(words, 0, 2 * n);
      int done = pairVectorised(words, n, NO_LONGS, out, start);
      toDoubles(words, done, n, out, start);
    }
  }

  @Override
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(FloatConversion.room(to - from));
    for (int start = from; start < to; start += FloatConversion.SIZE) {
      int n = Math.min(FloatConversion.SIZE, to - start);
      fillInts(words, 0, n);
      FloatConversion.convert(words, n, out, start);
    }
  }

  /** Converts as many of {@code n} pairs as fill whole vectors; returns their number. */
  private static int pairVectorised(int[] words, int n, long[] longs, double[] doubles, int from) {
    WordPairKernel kernel = Simd.PROVIDER.wordPairs(n);
    if (kernel == null) {
      return 0;
    }
    int done = n - n % Simd.MAX_LANES;
    kernel.fill(words, longs, doubles, from, from + done);
    return done;
  }

  private static void toLongs(int[] words, int first, int n, long[] out, int from) {
    for (int i = first; i < n; i++) {
      out[from + i] = toLong(words[2 * i], words[2 * i + 1]);
    }
  }

  private static void toDoubles(int[] words, int first, int n, double[] out, int from) {
    for (int i = first; i < n; i++) {
      out[from + i] = toDouble(words[2 * i], words[2 * i + 1]);
    }
  }

  private static long toLong(int high, int low) {
    return ((long) high << 32) | (low & MAX_UINT32);
  }

  private static double toDouble(int first, int second) {
    long magnitude = ((long) (first >>> 5) << 26) | (second >>> 6); // 27 bits and 26
    return magnitude * 0x1.0p-53;
  }

  /**
   * Moves this engine, as if {@code delta} 32-bit words had been drawn; what NumPy's engine cannot.
   * A double and a 64-bit word are two of them. Unlike {@link #jumped} it commutes with drawing.
   *
   * <p>A negative distance moves backwards, to a state that gives the same stream as the one it was
   * reached from: 31 bits of its first word, which no draw depends on, may be others.
   */
  @Override
  public MT19937 advance(BigInteger delta) {
    if (delta.signum() != 0) {
      // the words are regenerated only when one of the new is drawn: pos is then 1 to 624
      BigInteger last = delta.add(BigInteger.valueOf(pos - 1L));
      BigInteger[] division = last.divideAndRemainder(BigInteger.valueOf(N));
      boolean before = division[1].signum() < 0;
      BigInteger times = before ? division[0].subtract(BigInteger.ONE) : division[0];
      pos = division[1].intValue() + (before ? N : 0) + 1;
      regenerate(times);
    }
    return this;
  }

  private void regenerate(BigInteger times) {
    if (times.signum() >= 0 && times.compareTo(BigInteger.valueOf(FEW)) < 0) {
      for (int i = times.intValue(); i > 0; i--) {
        MT19937Recurrence.regenerate(key);
      }
    } else {
      MT19937Advance.regenerate(key, times);
    }
  }

  @Override
  public void discardRaw(long n) {
    advance(BigInteger.valueOf(checkedCount(n)));
  }

  /**
   * A new engine, this one's state moved by {@code jumps} jumps; none or fewer give a copy.
   *
   * <p>A jump is NumPy's, operation by operation. It takes the state, which is made anew 624 words
   * at a time, for one that changes word by word, so that jumping is not the same as drawing
   * 2<sup>128</sup> words, and does not commute with drawing.
   *
   * @throws IllegalArgumentException if {@code jumps} is 2<sup>31</sup> or more: each takes a
   *     millisecond
   */
  @Override
  public MT19937 jumped(BigInteger jumps) {
    if (jumps.bitLength() > 31 && jumps.signum() > 0) {
      throw new IllegalArgumentException("too many jumps, which are done one by one: " + jumps);
    }
    MT19937 jumped = new MT19937(key, pos, new SeedSequence());
    for (int i = jumps.signum() > 0 ? jumps.intValue() : 0; i > 0; i--) {
      jumped.pos = MT19937Jump.jump(jumped.key, jumped.pos);
    }
    return jumped;
  }

  @Override
  public MT19937 copy() {
    return new MT19937(key, pos, seedSeqOrNull());
  }

  @Override
  protected MT19937 reseeded(ISeedSequence seed) {
    return new MT19937(seed);
  }

  @Override
  public State state() {
    return new State(key, pos);
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State twister)) {
      throw StateJson.foreign(state, "state must be for a MT19937 PRNG");
    }
    System.arraycopy(twister.key, 0, key, 0, N);
    pos = twister.pos;
  }

  /**
   * NumPy's state of MT19937.
   *
   * @param key the 624 words, unsigned
   * @param pos which of them is next; 624 if they are used up
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on its way in and out
  public record State(int[] key, int pos) implements BitGeneratorState {

    /** Copies the array and checks its size and the position. */
    public State {
      if (key.length != N) {
        throw new IllegalArgumentException("key must have 624 elements: " + key.length);
      }
      key = key.clone();
      StateJson.checkPosition("pos", pos, N);
    }

    /**
     * Returns the state whose next 624 words are given: as many outputs in succession determine it.
     *
     * @param words 624 outputs of 32 bits
     * @throws IllegalArgumentException if there are not 624 of them
     */
    public static State ofOutputs(int... words) {
      return new State(Arrays.stream(words).map(MT19937Recurrence::untemper).toArray(), 0);
    }

    /** A copy of the 624 words. */
    @Override
    public int[] key() {
      return key.clone();
    }

    @Override
    public String bitGenerator() {
      return "MT19937";
    }

    @Override
    public String toJson() {
      return StateJson.open(bitGenerator())
          + "{\"key\": "
          + StateJson.list(Arrays.stream(key).mapToLong(Integer::toUnsignedLong).toArray())
          + ", \"pos\": "
          + pos
          + "}}";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State that && Arrays.equals(key, that.key) && pos == that.pos;
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(key) + pos;
    }

    @Override
    public String toString() {
      return toJson();
    }

    @Override
    public MT19937 toBitGenerator(@Nullable ISeedSequence seedSeq) {
      return new MT19937(this, seedSeq);
    }

    @Override
    public Optional<BigInteger> streamId() {
      return Optional.empty();
    }

    @Override
    public Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other) {
      return Optional.empty();
    }

    @Override
    public Optional<BigInteger> wordsUntil(BitGeneratorState other, long limit) {
      return other instanceof State that
          ? MT19937Distance.search(key, pos, that.key, that.pos, limit)
          : Optional.empty();
    }

    static State read(StateJson json) {
      StateJson inner = json.object("state");
      long[] words = inner.words("key", N, 32);
      return new State(
          Arrays.stream(words).mapToInt(word -> (int) word).toArray(), inner.signed32("pos"));
    }
  }
}
