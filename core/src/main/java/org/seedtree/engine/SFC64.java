package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.simd.InterleavedWordSource;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * Doty-Humphrey's Small Fast Chaotic generator of 64-bit words (PractRand, 2010): three words mixed
 * with a counter. Its period is at least 2<sup>64</sup>; it cannot be moved along its stream.
 */
public final class SFC64 extends BitGenerator64 {

  private static final int WARM_UP = 12;

  /** Words per call of the bulk loop, so that the method is compiled from its start, not by OSR. */
  private static final int WORDS_PER_CALL = 1024;

  /**
   * The counter's step, deliberately not final: the JIT compiler would move a constant out of the
   * sums and through the rotation, which would then be two shifts and more additions.
   */
  private static long one = 1;

  private long a;
  private long b;
  private long c;
  private long counter;

  /** Creates an engine seeded by the operating system. */
  public SFC64() {
    this(new SeedSequence());
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 64-bit word with its
   * bits.
   */
  public SFC64(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 32-bit word with its
   * bits, such as {@link SeedSequence#generateState} returns.
   */
  public SFC64(int seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public SFC64(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 64-bit word
   * with its bits.
   */
  public SFC64(long[] seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 32-bit word
   * with its bits.
   */
  public SFC64(int[] seed) {
    this(new SeedSequence(seed));
  }

  /** Creates an engine seeded by three 64-bit words of {@code seed}. */
  public SFC64(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    long[] words = seed.generateState64(3);
    a = words[0];
    b = words[1];
    c = words[2];
    counter = 1;
    discardRaw(WARM_UP);
  }

  SFC64(State state, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setState(state);
  }

  private SFC64(SFC64 other) {
    super(other.seedSeqOrNull());
    a = other.a;
    b = other.b;
    c = other.c;
    counter = other.counter;
    setBufferedUint32(other.hasUint32(), other.uinteger());
  }

  @Override
  public String name() {
    return "SFC64";
  }

  @Override
  public boolean canAdvance() {
    return false;
  }

  @Override
  public boolean canDiscardInConstantTime() {
    return false;
  }

  @Override
  public long nextLong() {
    long word = a + b + counter++;
    a = b ^ (b >>> 11);
    b = c + (c << 3);
    c = Long.rotateLeft(c, 24) + word;
    return word;
  }

  @Override
  void generate(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; ) {
      int stop = at + Math.min(WORDS_PER_CALL, to - at);
      generateWords(words, doubles, at, stop);
      at = stop;
    }
  }

  private void generateWords(long[] words, double[] doubles, int from, int to) {
    boolean asDoubles = doubles != NO_DOUBLES;
    long step = one;
    long count = counter;
    long x = a + count;
    long y = b;
    long z = c;
    for (int i = from; i < to; i++) {
      long word = y + x; // y is available last
      count += step;
      x = (y ^ (y >>> 11)) + count;
      y = z + (z << 3);
      z = Long.rotateLeft(z, 24) + word;
      if (asDoubles) {
        doubles[i] = toDouble(word);
      } else {
        words[i] = word;
      }
    }
    a = x - count;
    b = y;
    c = z;
    counter = count;
  }

  @Override
  public InterleavedWordSource interleavedWords() {
    return this::generateEight;
  }

  /** Generates eight words, written out: a loop over so few words would take longer. */
  private void generateEight(long[] words, int at) {
    long step = one;
    long count = counter;
    long x = a + count;
    long y = b;
    long z = c;
    long word = y + x;
    words[at] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 1] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 2] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 3] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 4] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 5] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 6] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    word = y + x;
    words[at + 7] = word;
    count += step;
    x = (y ^ (y >>> 11)) + count;
    y = z + (z << 3);
    z = Long.rotateLeft(z, 24) + word;
    a = x - count;
    b = y;
    c = z;
    counter = count;
  }

  @Override
  public SFC64 copy() {
    return new SFC64(this);
  }

  @Override
  protected SFC64 reseeded(ISeedSequence seed) {
    return new SFC64(seed);
  }

  @Override
  public State state() {
    return new State(new long[] {a, b, c, counter}, hasUint32(), uinteger());
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State sfc)) {
      throw StateJson.foreign(state, "state must be for a SFC64 RNG");
    }
    a = sfc.state[0];
    b = sfc.state[1];
    c = sfc.state[2];
    counter = sfc.state[3];
    setBufferedUint32(sfc.hasUint32, sfc.uinteger);
  }

  /**
   * NumPy's state of SFC64.
   *
   * @param state the three mixed words and the counter
   * @param hasUint32 not 0 if {@code uinteger} is buffered
   * @param uinteger the buffered uint32, as its bits
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on its way in and out
  public record State(long[] state, int hasUint32, int uinteger) implements BitGeneratorState {

    /**
     * Copies the array and checks its size.
     *
     * @throws IllegalArgumentException if {@code state} does not have 4 elements
     */
    public State {
      state = StateJson.checkedCopy("state", state, 4);
    }

    /** Returns a copy of the three mixed words and the counter. */
    @Override
    public long[] state() {
      return state.clone();
    }

    @Override
    public String bitGenerator() {
      return "SFC64";
    }

    @Override
    public String toJson() {
      return StateJson.open(bitGenerator())
          + "{\"state\": "
          + StateJson.list(state)
          + "}"
          + StateJson.bufferedUint32(hasUint32, uinteger);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State that
          && Arrays.equals(state, that.state)
          && hasUint32 == that.hasUint32
          && uinteger == that.uinteger;
    }

    @Override
    public int hashCode() {
      return Objects.hash(Arrays.hashCode(state), hasUint32, uinteger);
    }

    @Override
    public String toString() {
      return toJson();
    }

    @Override
    public SFC64 toBitGenerator(@Nullable ISeedSequence seedSeq) {
      return new SFC64(this, seedSeq);
    }

    @Override
    public Optional<BigInteger> streamId() {
      return Optional.empty();
    }

    /** {@inheritDoc} It is the difference of the counters. */
    @Override
    public Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other) {
      if (!(other instanceof State that)) {
        return Optional.empty();
      }
      long distance = that.state[3] - state[3];
      return distance < 0 ? Optional.empty() : Optional.of(BigInteger.valueOf(distance));
    }

    @Override
    public Optional<BigInteger> wordsUntil(BitGeneratorState other, long limit) {
      return calculatedWordsUntil(other)
          .filter(distance -> distance.compareTo(BigInteger.valueOf(limit)) <= 0)
          .filter(distance -> isReached((State) other, distance.longValueExact()));
    }

    private boolean isReached(State other, long distance) {
      SFC64 engine = toBitGenerator(null);
      engine.discardRaw(distance);
      return Arrays.equals(engine.state().state, other.state);
    }

    private Object writeReplace() {
      return new StateForm(this);
    }

    static State read(StateJson json) {
      return new State(
          json.object("state").words("state", 4, 64),
          json.signed32("has_uint32"),
          json.unsigned("uinteger", 32).intValue());
    }
  }
}
