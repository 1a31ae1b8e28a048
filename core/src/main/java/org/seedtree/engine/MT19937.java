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
import org.seedtree.internal.engine.WordPairs;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * The Mersenne Twister: 624 words of 32 bits, which are regenerated all at once. Matsumoto and
 * Nishimura, "Mersenne Twister: A 623-dimensionally equidistributed uniform pseudo-random number
 * generator" (1998). Its period is 2<sup>19937</sup> - 1.
 *
 * <p>A 64-bit word is two 32-bit words, the first in the high half. A double is made from the top
 * 27 bits of one 32-bit word and the top 26 bits of the next.
 */
public final class MT19937 extends BitGenerator implements Advanceable {

  private static final int N = MT19937Recurrence.N;

  /** 64-bit values generated at a time by a bulk method. */
  private static final int BLOCK = N;

  /** The number of regenerations from which on applying a polynomial is faster. */
  private static final long MIN_BY_POLYNOMIAL = 1 << 13;

  private static final long MAX_UINT32 = 0xffffffffL;

  private final int[] key = new int[N];
  private int pos;

  /** Creates an engine seeded by the operating system. */
  public MT19937() {
    this(new SeedSequence());
  }

  /**
   * Creates an engine seeded by an integer through {@link SeedSequence}; {@link #legacy(long)} is
   * the seeding of {@code numpy.random.seed}.
   *
   * @param seed seed; a negative one is the unsigned 64-bit word with its bits
   */
  public MT19937(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer through {@link SeedSequence}; {@link #legacy(int)} is
   * the seeding of {@code numpy.random.seed}.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits, such as {@link
   *     SeedSequence#generateState} returns
   */
  public MT19937(int seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public MT19937(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers through {@link SeedSequence}; {@link
   * #legacy(long[])} is the seeding of {@code numpy.random.seed}.
   *
   * @param seed integers; a negative one is the unsigned 64-bit word with its bits
   */
  public MT19937(long[] seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers through {@link SeedSequence}; {@link
   * #legacy(int[])} is the seeding of {@code numpy.random.seed}.
   *
   * @param seed integers; a negative one is the unsigned 32-bit word with its bits
   */
  public MT19937(int[] seed) {
    this(new SeedSequence(seed));
  }

  /** Creates an engine seeded by 624 words of {@code seed}, of which the first is not used. */
  public MT19937(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    System.arraycopy(seed.generateState(N), 0, key, 0, N);
    key[0] = MT19937Recurrence.UPPER;
    pos = N - 1; // one word is drawn before the first regeneration
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
   * Returns an engine seeded as by {@code numpy.random.seed(seed)}. It has no seed sequence and
   * cannot spawn.
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
   * Returns an engine seeded as by {@code numpy.random.seed(seed)}. It has no seed sequence and
   * cannot spawn.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits
   */
  public static MT19937 legacy(int seed) {
    return legacy(Integer.toUnsignedLong(seed));
  }

  /**
   * Returns an engine seeded as by {@code numpy.random.seed(list)}. It has no seed sequence and
   * cannot spawn. A list of one number gives another stream than that number.
   *
   * @param seed at least one number, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number is out of its range
   */
  public static MT19937 legacy(long[] seed) {
    MT19937 engine = new MT19937(new int[N], N, null);
    engine.legacySeeding(seed);
    return engine;
  }

  /**
   * Returns an engine seeded as by {@code numpy.random.seed(words)}; see {@link #legacy(long[])}.
   *
   * @param seed at least one number; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty
   */
  public static MT19937 legacy(int[] seed) {
    MT19937 engine = new MT19937(new int[N], N, null);
    engine.legacySeeding(seed);
    return engine;
  }

  /**
   * Reseeds this engine from the operating system and clears its seed sequence, as {@code
   * numpy.random.seed()} does. It replaces the words by 623 words of a {@link SeedSequence}, but
   * not the position within them.
   */
  public void legacySeeding() {
    System.arraycopy(new SeedSequence().generateState(N), 0, key, 0, N);
    key[0] = MT19937Recurrence.UPPER;
    clearSeedSeq();
  }

  /**
   * Reseeds this engine as {@link #legacy(long)} does, and clears its seed sequence.
   *
   * @param seed 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is not in 0 to 2<sup>32</sup> - 1
   */
  public void legacySeeding(long seed) {
    LegacySeeding.initialize(key, checkedSeed(seed));
    pos = N;
    clearSeedSeq();
  }

  /**
   * Reseeds this engine as {@link #legacy(long[])} does, and clears its seed sequence.
   *
   * @param seed at least one number, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number not in 0 to
   *     2<sup>32</sup> - 1
   */
  public void legacySeeding(long[] seed) {
    Objects.requireNonNull(seed, "seed");
    legacySeeding(Arrays.stream(seed).mapToInt(MT19937::checkedSeed).toArray());
  }

  /**
   * Reseeds this engine as {@link #legacy(int)} does, and clears its seed sequence.
   *
   * @param seed seed; a negative one is the unsigned 32-bit word with its bits
   */
  public void legacySeeding(int seed) {
    legacySeeding(Integer.toUnsignedLong(seed));
  }

  /**
   * Reseeds this engine as {@link #legacy(int[])} does, and clears its seed sequence.
   *
   * @param seed at least one number; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code seed} is empty
   */
  public void legacySeeding(int[] seed) {
    Objects.requireNonNull(seed, "seed");
    if (seed.length == 0) {
      throw new IllegalArgumentException("Seed must be non-empty");
    }
    LegacySeeding.initialize(key, seed);
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
    return WordPairs.toLong(high, nextInt());
  }

  @Override
  public double nextDouble() {
    int first = nextInt();
    return WordPairs.toDouble(first, nextInt());
  }

  @Override
  public double wordToDouble(long word) {
    return WordPairs.toDouble((int) (word >>> 32), (int) word);
  }

  @Override
  public boolean hasUpperBitDoubles() {
    return false;
  }

  @Override
  public void wordsToDoubles(long[] words, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, Math.min(words.length, out.length));
    for (int i = from; i < to; i++) {
      out[i] = WordPairs.toDouble((int) (words[i] >>> 32), (int) words[i]);
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
    int[] words = scratch().ints(2 * Math.min(BLOCK, to - from));
    for (int start = from; start < to; start += BLOCK) {
      int n = Math.min(BLOCK, to - start);
      fillInts(words, 0, 2 * n);
      WordPairs.toLongs(words, n, out, start);
    }
  }

  @Override
  public void fillDoubles(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(2 * Math.min(BLOCK, to - from));
    for (int start = from; start < to; start += BLOCK) {
      int n = Math.min(BLOCK, to - start);
      fillInts(words, 0, 2 * n);
      WordPairs.toDoubles(words, n, out, start);
    }
  }

  @Override
  public void fillFloats(float[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int[] words = scratch().ints(FloatConversion.arraySize(to - from));
    for (int start = from; start < to; start += FloatConversion.SIZE) {
      int n = Math.min(FloatConversion.SIZE, to - start);
      fillInts(words, 0, n);
      FloatConversion.convert(words, n, out, start);
    }
  }

  /**
   * Moves this engine as if {@code delta} 32-bit words had been drawn, which NumPy's engine cannot.
   * A double or a 64-bit word is two of them. Unlike {@link #jumped} it commutes with drawing.
   *
   * <p>A negative distance moves backwards, to a state that gives the same stream as the original
   * one: 31 bits of its first word, on which no draw depends, may differ.
   *
   * @param delta the number of 32-bit words, of either sign
   */
  @Override
  public MT19937 advance(BigInteger delta) {
    if (delta.signum() != 0) {
      // words are regenerated only when the first new one is drawn: pos is then 1 to 624
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
    if (times.signum() >= 0 && times.compareTo(BigInteger.valueOf(MIN_BY_POLYNOMIAL)) < 0) {
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
   * Returns a new engine, {@code jumps} jumps ahead; this engine does not change.
   *
   * <p>A jump is NumPy's, operation by operation. It treats the state, which is regenerated 624
   * words at a time, as one that changes word by word. Jumping is therefore not the same as drawing
   * 2<sup>128</sup> words, and does not commute with drawing.
   *
   * @param jumps less than 2<sup>31</sup>, for each takes a millisecond; 0 or less gives a copy
   * @throws IllegalArgumentException if {@code jumps} is 2<sup>31</sup> or more
   */
  @Override
  public MT19937 jumped(BigInteger jumps) {
    return jumped(jumps, NumpyRelease.DEFAULT);
  }

  /**
   * Returns a new engine that has jumped as in a NumPy release; before 1.19, NumPy read the
   * polynomial of the jump from its other end, which gives another stream.
   *
   * @param jumps less than 2<sup>31</sup>, for each takes a millisecond; 0 or less gives a copy
   * @param release the NumPy release to follow
   * @throws IllegalArgumentException if {@code jumps} is 2<sup>31</sup> or more
   */
  public MT19937 jumped(BigInteger jumps, NumpyRelease release) {
    if (jumps.bitLength() > 31 && jumps.signum() > 0) {
      throw new IllegalArgumentException("too many jumps: " + jumps);
    }
    boolean reversed = !release.has(NumpyChange.MT19937_JUMP_POLYNOMIAL);
    MT19937 jumped = new MT19937(key, pos, new SeedSequence());
    for (int i = jumps.signum() > 0 ? jumps.intValue() : 0; i > 0; i--) {
      jumped.pos =
          reversed
              ? MT19937Jump.reversedJump(jumped.key, jumped.pos)
              : MT19937Jump.jump(jumped.key, jumped.pos);
    }
    return jumped;
  }

  /** Returns 2<sup>128</sup> words of 32 bits. */
  @Override
  public BigInteger jumpDistance() {
    return BigInteger.ONE.shiftLeft(128);
  }

  /** Returns 2<sup>192</sup> words of 32 bits. */
  @Override
  public Optional<BigInteger> leapDistance() {
    return Optional.of(BigInteger.ONE.shiftLeft(192));
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
   * @param key the 624 words, as their bits
   * @param pos the index of the next word, 0 to 624; 624 if all have been drawn
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on its way in and out
  public record State(int[] key, int pos) implements BitGeneratorState {

    /**
     * Copies the array and checks its size and the position.
     *
     * @throws IllegalArgumentException if {@code key} does not have 624 elements, or {@code pos} is
     *     out of its range
     */
    public State {
      Objects.requireNonNull(key, "key");
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

    /** Returns a copy of the 624 words. */
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

    private Object writeReplace() {
      return new StateForm(this);
    }

    static State read(StateJson json) {
      StateJson inner = json.object("state");
      long[] words = inner.words("key", N, 32);
      return new State(
          Arrays.stream(words).mapToInt(word -> (int) word).toArray(), inner.signed32("pos"));
    }
  }
}
