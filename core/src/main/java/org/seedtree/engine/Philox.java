package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.simd.PhiloxKernel;
import org.seedtree.internal.simd.PhiloxVectorState;
import org.seedtree.internal.simd.Simd;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * The counter-based generator Philox 4x64 with ten rounds: each value of a 256-bit counter,
 * encrypted under a 128-bit key, is a block of four words. Salmon, Moraes, Dror and Shaw, "Parallel
 * Random Numbers: As Easy as 1, 2, 3" (2011).
 *
 * <p>The counter is incremented before it is encrypted. Words of counters and keys are in order,
 * the least significant first.
 */
public final class Philox extends BitGenerator64 implements Advanceable {

  static final int ROUNDS = 10;
  static final long MULTIPLIER_0 = 0xd2e7470ee14c6c93L;
  static final long MULTIPLIER_2 = 0xca5a826395121157L;
  static final long KEY_STEP_0 = 0x9e3779b97f4a7c15L;
  static final long KEY_STEP_1 = 0xbb67ae8584caa73bL;

  /** The number of words in a block, which is the position after its last word. */
  private static final int BLOCK = 4;

  /** Words per call of the bulk loop, so that the method is compiled from its start, not by OSR. */
  private static final int WORDS_PER_CALL = 1024;

  private static final int COUNTER_BITS = 256;
  private static final int KEY_BITS = 128;
  private static final int JUMP_BITS = 128;
  private static final int LEAP_BITS = 192;

  private final long[] counter = new long[BLOCK];
  private final long[] buffer = new long[BLOCK];
  private int bufferPos = BLOCK;
  private long key0;
  private long key1;

  /**
   * The number of successive {@linkplain #seek seeks} from one stream to the next, at most {@link
   * PhiloxPrefetch#SIZE}; 0 if an upper word of the counter has changed otherwise.
   */
  private int successiveSeeks;

  /** The lowest word of the counter in the last seek. */
  private long lastSeek;

  private @Nullable PhiloxPrefetch prefetch;
  private FirstWord firstWord = FirstWord.UNKNOWN;

  /** What is known of the next block's first word, which successive seeks have prefetched. */
  private enum FirstWord {
    UNKNOWN,
    PREFETCHED,
    /** The word has been drawn; the rest of its block is generated when it is needed. */
    DRAWN
  }

  /** Creates an engine whose key comes from the operating system. */
  public Philox() {
    this(new SeedSequence());
  }

  /**
   * Creates an engine whose key is derived from an integer; a negative one is the unsigned 64-bit
   * word with its bits.
   */
  public Philox(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine whose key is derived from an integer; a negative one is the unsigned 32-bit
   * word with its bits, such as {@link SeedSequence#generateState} returns.
   */
  public Philox(int seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine whose key is derived from an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public Philox(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine whose key is derived from a sequence of integers; a negative one is the
   * unsigned 64-bit word with its bits.
   */
  public Philox(long[] seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine whose key is derived from a sequence of integers; a negative one is the
   * unsigned 32-bit word with its bits.
   */
  public Philox(int[] seed) {
    this(new SeedSequence(seed));
  }

  /** Creates an engine whose key is two 64-bit words of {@code seed}; its counter starts at 0. */
  public Philox(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    setKey(seed.generateState64(2));
  }

  Philox(State state, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setState(state);
  }

  private Philox(long[] key, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setKey(key);
  }

  /**
   * Returns an engine of the given key, with counter 0. It has no seed sequence and cannot spawn.
   *
   * @param key 0 to 2<sup>128</sup> - 1
   * @throws IllegalArgumentException if {@code key} is out of its range
   */
  public static Philox ofKey(BigInteger key) {
    StateJson.checkUnsigned("key", key, KEY_BITS);
    return new Philox(words(key, KEY_BITS), null);
  }

  /**
   * Returns an engine of the given key, with counter 0. It has no seed sequence and cannot spawn.
   *
   * @param key the key; a negative one is the unsigned 64-bit word with its bits
   */
  public static Philox ofKey(long key) {
    return new Philox(new long[] {key, 0}, null);
  }

  /**
   * Returns an engine of the given key, with counter 0. It has no seed sequence and cannot spawn.
   *
   * @param key the key; a negative one is the unsigned 32-bit word with its bits
   */
  public static Philox ofKey(int key) {
    return ofKey(Integer.toUnsignedLong(key));
  }

  /**
   * Returns an engine of the given key, with counter 0. It has no seed sequence and cannot spawn.
   *
   * @param key two unsigned words, the least significant first
   * @throws IllegalArgumentException if there are not two
   */
  public static Philox ofKey(long[] key) {
    Objects.requireNonNull(key, "key");
    if (key.length != 2) {
      throw new IllegalArgumentException(
          "key must have 2 elements when using array form: " + key.length);
    }
    return new Philox(key, null);
  }

  /**
   * Returns a new engine of the same key and seed sequence with another counter: NumPy's argument
   * {@code counter}. Its first block is that of {@code counter + 1}.
   *
   * @param counter 0 to 2<sup>256</sup> - 1
   * @throws IllegalArgumentException if {@code counter} is out of its range
   */
  public Philox withCounter(BigInteger counter) {
    StateJson.checkUnsigned("counter", counter, COUNTER_BITS);
    return withCounter(words(counter, COUNTER_BITS));
  }

  /**
   * Returns a new engine of the same key and seed sequence with another counter: NumPy's argument
   * {@code counter}. Its first block is that of {@code counter + 1}.
   *
   * @param counter four unsigned words, the least significant first
   * @throws IllegalArgumentException if there are not four
   */
  public Philox withCounter(long[] counter) {
    Objects.requireNonNull(counter, "counter");
    if (counter.length != BLOCK) {
      throw new IllegalArgumentException(
          "counter must have 4 elements when using array form: " + counter.length);
    }
    Philox moved = new Philox(new long[] {key0, key1}, seedSeqOrNull());
    System.arraycopy(counter, 0, moved.counter, 0, BLOCK);
    return moved;
  }

  /**
   * Sets the counter, as {@link #withCounter} does for a new engine; the rest of the current block
   * and the buffered uint32 are discarded. Counter {@code (0, 0, i, 0)} is that of {@code
   * jumped(i)} from the engine's start, and so gives a stream for each {@code i} at the cost of a
   * few assignments.
   *
   * @param counter0 the least significant word of the counter
   * @param counter1 the second word
   * @param counter2 the third word
   * @param counter3 the most significant word
   */
  public void seek(long counter0, long counter1, long counter2, long counter3) {
    boolean isNext =
        counter2 == counter[2] + 1
            && counter1 == counter[1]
            && counter3 == counter[3]
            && counter0 == lastSeek;
    counter[0] = counter0;
    counter[1] = counter1;
    counter[2] = counter2;
    counter[3] = counter3;
    lastSeek = counter0;
    discardBlock();
    successiveSeeks = isNext ? Math.min(successiveSeeks + 1, PhiloxPrefetch.SIZE) : 0;
    if (successiveSeeks >= PhiloxPrefetch.MIN_SEEKS && counter0 != -1) {
      firstWord = FirstWord.PREFETCHED;
    } else {
      firstWord = FirstWord.UNKNOWN;
      clearPrefetch();
    }
  }

  private void clearPrefetch() {
    PhiloxPrefetch own = prefetch;
    if (own != null) {
      own.clear();
    }
  }

  private void discardBlock() {
    buffer[0] = 0;
    buffer[1] = 0;
    buffer[2] = 0;
    buffer[3] = 0;
    bufferPos = BLOCK;
    setBufferedUint32(0, 0);
  }

  @Override
  public String name() {
    return "Philox";
  }

  @Override
  public boolean canAdvance() {
    return true;
  }

  @Override
  public boolean canDiscardInConstantTime() {
    return true;
  }

  @Override
  public long nextLong() {
    return bufferPos < BLOCK ? buffer[bufferPos++] : firstOfNextBlock();
  }

  private long firstOfNextBlock() {
    if (firstWord == FirstWord.PREFETCHED) {
      firstWord = FirstWord.DRAWN;
      return prefetchedWord();
    }
    return wordOfNextBlock();
  }

  private long prefetchedWord() {
    PhiloxPrefetch own = prefetch;
    if (own == null) {
      own = new PhiloxPrefetch();
      prefetch = own;
    }
    return own.word(key0, key1, counter, successiveSeeks);
  }

  /** Returns the first word of the next block or, if that has been drawn already, the second. */
  private long wordOfNextBlock() {
    completeBlock();
    if (bufferPos == BLOCK) {
      encryptNext(buffer, NO_DOUBLES, 0, BLOCK);
      bufferPos = 0;
    }
    return buffer[bufferPos++];
  }

  /** Generates the block of which only the first word has been drawn, if there is one. */
  private void completeBlock() {
    if (firstWord == FirstWord.DRAWN) {
      encryptNext(buffer, NO_DOUBLES, 0, BLOCK);
      bufferPos = 1;
    }
    firstWord = FirstWord.UNKNOWN;
  }

  @Override
  void generate(long[] words, double[] doubles, int from, int to) {
    completeBlock();
    int at = from;
    for (; at < to && bufferPos < BLOCK; at++) {
      put(buffer[bufferPos++], words, doubles, at);
    }
    int end = to - (to - at) % BLOCK;
    if (at < end) {
      encryptNext(words, doubles, at, end);
      if (end == to) { // the last block stays in the buffer, completely drawn
        PhiloxBlocks.encrypt(key0, key1, counter, buffer, NO_DOUBLES, 0, BLOCK);
      }
      at = end;
    }
    for (; at < to; at++) {
      put(nextLong(), words, doubles, at);
    }
  }

  private static void put(long word, long[] words, double[] doubles, int at) {
    if (doubles != NO_DOUBLES) {
      doubles[at] = toDouble(word);
    } else {
      words[at] = word;
    }
  }

  /** Fills the range with complete blocks, those of the next counters. */
  private void encryptNext(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; ) {
      incrementCounter();
      long untilCarry = -counter[0]; // blocks before the lowest word wraps to 0, unsigned
      int blocks = (to - at) / BLOCK;
      if (untilCarry > 0 && untilCarry < blocks) {
        blocks = (int) untilCarry;
      }
      int end = at + blocks * BLOCK;
      long last = counter[0] + blocks - 1;
      PhiloxKernel kernel = Simd.PROVIDER.philox(end - at);
      if (kernel != null) {
        at = encryptByVectors(kernel, words, doubles, at, end);
      } else if (end - at > BLOCK && BatchedStates.areSelectedForPhilox(end - at)) {
        at = encryptInBatches(words, doubles, at, end);
      }
      encryptPlain(words, doubles, at, end);
      counter[0] = last;
      at = end;
    }
  }

  private void encryptPlain(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; ) {
      int stop = at + Math.min(WORDS_PER_CALL, to - at);
      PhiloxBlocks.encrypt(key0, key1, counter, words, doubles, at, stop);
      counter[0] += (stop - at) / BLOCK;
      at = stop;
    }
  }

  /**
   * Encrypts the part of the range for which batches are profitable; returns the end of the part.
   */
  private int encryptInBatches(long[] words, double[] doubles, int from, int to) {
    Scratch scratch = scratch();
    PhiloxBatch batch = scratch.find(PhiloxBatch.class);
    if (batch == null) {
      batch = scratch.attach(new PhiloxBatch());
    }
    int end = batch.encrypt(key0, key1, counter, words, doubles, from, to);
    counter[0] += (end - from) / BLOCK;
    return end;
  }

  /** Encrypts all full vectors of blocks in the range; returns the end of the last. */
  private int encryptByVectors(
      PhiloxKernel kernel, long[] words, double[] doubles, int from, int to) {
    Scratch scratch = scratch();
    PhiloxVectorState states = scratch.find(PhiloxVectorState.class);
    if (states == null) {
      states = scratch.attach(new PhiloxVectorState());
    }
    int end = to - (to - from) % PhiloxVectorState.WORDS;
    states.set(key0, key1, counter);
    kernel.fill(states, counter[0], words, doubles, from, end);
    counter[0] += (end - from) / BLOCK;
    return end;
  }

  private void incrementCounter() {
    for (int i = 0; i < BLOCK && ++counter[i] == 0; i++) { // carries while a word wraps to 0
      successiveSeeks = 0;
    }
  }

  @Override
  public void discardRaw(long n) {
    long rest = checkedCount(n);
    completeBlock();
    int ofBuffer = (int) Math.min(rest, BLOCK - bufferPos);
    bufferPos += ofBuffer;
    rest -= ofBuffer;
    if (rest == 0) {
      return;
    }
    long passed = (rest - 1) / BLOCK; // complete blocks before the block of the last word
    successiveSeeks = 0;
    BigInteger before = StateJson.unsigned(counter).add(BigInteger.valueOf(passed));
    System.arraycopy(words(before, COUNTER_BITS), 0, counter, 0, BLOCK);
    nextLong();
    bufferPos = (int) (rest - passed * BLOCK);
  }

  /**
   * Adds {@code delta} to the counter, so that each step is four words; the rest of the current
   * block and the buffered uint32 are discarded.
   *
   * @param delta the number of blocks, of either sign
   */
  @Override
  public Philox advance(BigInteger delta) {
    completeBlock();
    successiveSeeks = 0;
    BigInteger moved = StateJson.unsigned(counter).add(delta);
    System.arraycopy(words(moved, COUNTER_BITS), 0, counter, 0, BLOCK);
    discardBlock();
    return this;
  }

  /**
   * Returns a new engine, 2<sup>128</sup> blocks ahead for each jump; this engine does not change.
   *
   * @param jumps the number of jumps, of either sign
   */
  @Override
  public Philox jumped(BigInteger jumps) {
    return new Philox(state(), new SeedSequence()).advance(jumps.shiftLeft(JUMP_BITS));
  }

  /** Returns 2<sup>128</sup> blocks of four words. */
  @Override
  public BigInteger jumpDistance() {
    return BigInteger.ONE.shiftLeft(JUMP_BITS);
  }

  /** Returns 2<sup>192</sup> blocks of four words. */
  @Override
  public Optional<BigInteger> leapDistance() {
    return Optional.of(BigInteger.ONE.shiftLeft(LEAP_BITS));
  }

  @Override
  public Philox copy() {
    return new Philox(state(), seedSeqOrNull());
  }

  @Override
  protected Philox reseeded(ISeedSequence seed) {
    return new Philox(seed);
  }

  @Override
  public State state() {
    completeBlock();
    long[] key = {key0, key1};
    return new State(counter, key, buffer, bufferPos, hasUint32(), uinteger());
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State philox)) {
      throw StateJson.foreign(state, "state must be for a Philox PRNG");
    }
    firstWord = FirstWord.UNKNOWN;
    successiveSeeks = 0;
    System.arraycopy(philox.counter, 0, counter, 0, BLOCK);
    System.arraycopy(philox.buffer, 0, buffer, 0, BLOCK);
    setKey(philox.key);
    bufferPos = philox.bufferPos;
    setBufferedUint32(philox.hasUint32, philox.uinteger);
  }

  private void setKey(long[] key) {
    key0 = key[0];
    key1 = key[1];
  }

  /** Returns the words of {@code value} modulo 2<sup>bits</sup>, the least significant first. */
  private static long[] words(BigInteger value, int bits) {
    long[] words = new long[bits / Long.SIZE];
    for (int i = 0; i < words.length; i++) {
      words[i] = value.shiftRight(Long.SIZE * i).longValue();
    }
    return words;
  }

  /**
   * NumPy's state of Philox. Words are bits of unsigned numbers, the least significant word first.
   *
   * @param counter the four words of the counter
   * @param key the two words of the key
   * @param buffer the block of the counter
   * @param bufferPos the index of the block's next word, 0 to 4; 4 if all have been drawn
   * @param hasUint32 not 0 if {@code uinteger} is buffered
   * @param uinteger the buffered uint32, as its bits
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on their way in and out
  public record State(
      long[] counter, long[] key, long[] buffer, int bufferPos, int hasUint32, int uinteger)
      implements BitGeneratorState {

    private static final BigInteger PERIOD = BigInteger.ONE.shiftLeft(COUNTER_BITS + 2);

    /**
     * Copies the arrays and checks their sizes and the position.
     *
     * @throws IllegalArgumentException if an array has another size, or {@code bufferPos} is out of
     *     its range
     */
    public State {
      counter = StateJson.checkedCopy("counter", counter, BLOCK);
      key = StateJson.checkedCopy("key", key, 2);
      buffer = StateJson.checkedCopy("buffer", buffer, BLOCK);
      StateJson.checkPosition("buffer_pos", bufferPos, BLOCK);
    }

    /** Returns a copy of the four words of the counter. */
    @Override
    public long[] counter() {
      return counter.clone();
    }

    /** Returns a copy of the two words of the key. */
    @Override
    public long[] key() {
      return key.clone();
    }

    /** Returns a copy of the block of the counter. */
    @Override
    public long[] buffer() {
      return buffer.clone();
    }

    @Override
    public String bitGenerator() {
      return "Philox";
    }

    @Override
    public String toJson() {
      return StateJson.open(bitGenerator())
          + "{\"counter\": "
          + StateJson.list(counter)
          + ", \"key\": "
          + StateJson.list(key)
          + "}, \"buffer\": "
          + StateJson.list(buffer)
          + ", \"buffer_pos\": "
          + bufferPos
          + StateJson.bufferedUint32(hasUint32, uinteger);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof State that
          && Arrays.equals(counter, that.counter)
          && Arrays.equals(key, that.key)
          && Arrays.equals(buffer, that.buffer)
          && bufferPos == that.bufferPos
          && hasUint32 == that.hasUint32
          && uinteger == that.uinteger;
    }

    @Override
    public int hashCode() {
      return Objects.hash(
          Arrays.hashCode(counter),
          Arrays.hashCode(key),
          Arrays.hashCode(buffer),
          bufferPos,
          hasUint32,
          uinteger);
    }

    @Override
    public String toString() {
      return toJson();
    }

    @Override
    public Philox toBitGenerator(@Nullable ISeedSequence seedSeq) {
      return new Philox(this, seedSeq);
    }

    @Override
    public Optional<BigInteger> streamId() {
      return Optional.of(StateJson.unsigned(key));
    }

    @Override
    public Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other) {
      return other instanceof State that && Arrays.equals(key, that.key)
          ? Optional.of(that.position().subtract(position()).mod(PERIOD))
          : Optional.empty();
    }

    /** Returns the number of words from counter 0 to the next word. */
    private BigInteger position() {
      return StateJson.unsigned(counter).shiftLeft(2).add(BigInteger.valueOf(bufferPos));
    }

    private Object writeReplace() {
      return new StateForm(this);
    }

    static State read(StateJson json) {
      StateJson inner = json.object("state");
      return new State(
          inner.words("counter", BLOCK, 64),
          inner.words("key", 2, 64),
          json.words("buffer", BLOCK, 64),
          json.signed32("buffer_pos"),
          json.signed32("has_uint32"),
          json.unsigned("uinteger", 32).intValue());
    }
  }
}
