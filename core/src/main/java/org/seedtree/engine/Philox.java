package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.simd.PhiloxKernel;
import org.seedtree.internal.simd.PhiloxVectorState;
import org.seedtree.internal.simd.Simd;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * Philox 4x64 with ten rounds: each count of a 256-bit counter, encrypted under a 128-bit key,
 * gives four words. Salmon, Moraes, Dror and Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3"
 * (2011).
 *
 * <p>The counter counts before it is encrypted. Counter and key are given and shown as words with
 * the least significant first.
 */
public final class Philox extends BitGenerator64 implements Advanceable {

  static final int ROUNDS = 10;
  static final long MULTIPLIER_0 = 0xd2e7470ee14c6c93L;
  static final long MULTIPLIER_2 = 0xca5a826395121157L;
  static final long KEY_STEP_0 = 0x9e3779b97f4a7c15L;
  static final long KEY_STEP_1 = 0xbb67ae8584caa73bL;

  /** Words in a block, and the position in a used-up one. */
  private static final int BLOCK = 4;

  /** Words made in one call, so that it is compiled from its start and not from within its loop. */
  private static final int RUN = 1024;

  private static final LoopSelector LOOP =
      new LoopSelector("Philox") {
        @Override
        Loop plainLoop() {
          return new Philox(1)::encryptPlain;
        }

        @Override
        Loop rowsLoop() {
          return new Philox(1)::encryptInRows;
        }
      };

  private static final int COUNTER_BITS = 256;
  private static final int KEY_BITS = 128;
  private static final int JUMP_BITS = 128;

  private final long[] counter = new long[BLOCK];
  private final long[] buffer = new long[BLOCK];
  private int bufferPos = BLOCK;
  private long key0;
  private long key1;
  private @Nullable PhiloxVectorState vectorState;
  private @Nullable PhiloxBatch rows;

  /**
   * Seeks in a row from one stream to the next, at most {@link PhiloxPrefetch#MOST}; 0 when
   * anything else has changed an upper word of the counter.
   */
  private int seeksInOrder;

  /** The lowest word of the counter that was sought last. */
  private long soughtFrom;

  private @Nullable PhiloxPrefetch streams;
  private FirstWord firstWord = FirstWord.UNKNOWN;

  /** Of the next block, when streams are sought in order: its first word is known before it. */
  private enum FirstWord {
    UNKNOWN,
    KNOWN,
    /** Drawn; the block, of which it is one, is made when another word of it is wanted. */
    DRAWN
  }

  /** An engine keyed by the operating system. */
  public Philox() {
    this(new SeedSequence());
  }

  /**
   * An engine whose key follows from an integer.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public Philox(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine whose key follows from an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public Philox(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine whose key follows from a sequence of integers.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public Philox(long[] seed) {
    this(new SeedSequence(seed));
  }

  /** An engine whose key is two 64-bit words of {@code seed}; its counter starts at 0. */
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
   * An engine of the given key, its counter at 0. It has no seed sequence and cannot spawn.
   *
   * @param key 0 to 2<sup>128</sup> - 1
   * @throws IllegalArgumentException if {@code key} is out of its range
   */
  public static Philox ofKey(BigInteger key) {
    StateJson.checkUnsigned("key", Objects.requireNonNull(key, "key"), KEY_BITS);
    return new Philox(words(key, KEY_BITS), null);
  }

  /**
   * An engine of the given key, its counter at 0. It has no seed sequence and cannot spawn.
   *
   * @throws IllegalArgumentException if {@code key} is negative
   */
  public static Philox ofKey(long key) {
    return ofKey(BigInteger.valueOf(key));
  }

  /**
   * An engine of the given key, its counter at 0. It has no seed sequence and cannot spawn.
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
   * A new engine of the same key and seed sequence at another place: NumPy's argument {@code
   * counter}. The first block it gives is that of {@code counter + 1}.
   *
   * @param counter 0 to 2<sup>256</sup> - 1
   * @throws IllegalArgumentException if {@code counter} is out of its range
   */
  public Philox withCounter(BigInteger counter) {
    StateJson.checkUnsigned("counter", Objects.requireNonNull(counter, "counter"), COUNTER_BITS);
    return withCounter(words(counter, COUNTER_BITS));
  }

  /**
   * A new engine of the same key and seed sequence at another place: NumPy's argument {@code
   * counter}. The first block it gives is that of {@code counter + 1}.
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
   * Moves this engine to where {@link #withCounter} would make a new one; the rest of the present
   * block and a kept half word are dropped. Counter {@code (0, 0, i, 0)} is that of {@code
   * jumped(i)} from the engine's start: a stream for each key {@code i}, at the cost of a few
   * assignments.
   *
   * @param counter0 the least significant word of the counter
   * @param counter1 the next
   * @param counter2 the next
   * @param counter3 the most significant
   */
  public void seek(long counter0, long counter1, long counter2, long counter3) {
    boolean inOrder =
        counter2 == counter[2] + 1
            && counter1 == counter[1]
            && counter3 == counter[3]
            && counter0 == soughtFrom;
    counter[0] = counter0;
    counter[1] = counter1;
    counter[2] = counter2;
    counter[3] = counter3;
    soughtFrom = counter0;
    dropBlock();
    seeksInOrder = inOrder ? Math.min(seeksInOrder + 1, PhiloxPrefetch.MOST) : 0;
    if (seeksInOrder >= PhiloxPrefetch.FEWEST && counter0 != -1) {
      firstWord = FirstWord.KNOWN;
    } else {
      firstWord = FirstWord.UNKNOWN;
      dropStreams();
    }
  }

  private void dropStreams() {
    PhiloxPrefetch made = streams;
    if (made != null) {
      made.clear();
    }
  }

  private void dropBlock() {
    buffer[0] = 0;
    buffer[1] = 0;
    buffer[2] = 0;
    buffer[3] = 0;
    bufferPos = BLOCK;
    setHalfWord(0, 0);
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
    if (firstWord == FirstWord.KNOWN) {
      firstWord = FirstWord.DRAWN;
      return firstOfStream();
    }
    return wordOfNextBlock();
  }

  private long firstOfStream() {
    PhiloxPrefetch made = streams;
    if (made == null) {
      made = new PhiloxPrefetch();
      streams = made;
    }
    return made.word(key0, key1, counter, seeksInOrder);
  }

  /** The first word or, if that has been drawn already, the second. */
  private long wordOfNextBlock() {
    settle();
    if (bufferPos == BLOCK) {
      encryptNext(buffer, NO_DOUBLES, 0, BLOCK);
      bufferPos = 0;
    }
    return buffer[bufferPos++];
  }

  /** Makes the block whose first word has been drawn without it. */
  private void settle() {
    if (firstWord == FirstWord.DRAWN) {
      encryptNext(buffer, NO_DOUBLES, 0, BLOCK);
      bufferPos = 1;
    }
    firstWord = FirstWord.UNKNOWN;
  }

  @Override
  void generate(long[] words, double[] doubles, int from, int to) {
    settle();
    int at = from;
    for (; at < to && bufferPos < BLOCK; at++) {
      put(buffer[bufferPos++], words, doubles, at);
    }
    int end = to - (to - at) % BLOCK;
    if (at < end) {
      encryptNext(words, doubles, at, end);
      if (end == to) { // the last block stays in the buffer, all of it used
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

  /** Fills the range with whole blocks, those of the next counts. */
  private void encryptNext(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; ) {
      count();
      long untilCarry = -counter[0]; // counts before the lowest word wraps to 0, unsigned
      int blocks = (to - at) / BLOCK;
      if (untilCarry > 0 && untilCarry < blocks) {
        blocks = (int) untilCarry;
      }
      int end = at + blocks * BLOCK;
      long last = counter[0] + blocks - 1;
      PhiloxKernel kernel = Simd.PROVIDER.philox(end - at);
      if (kernel != null) {
        at = encryptVectorised(kernel, words, doubles, at, end);
      } else if (end - at > BLOCK && LOOP.isRows(end - at)) {
        at = encryptInRows(words, doubles, at, end);
      }
      encryptPlain(words, doubles, at, end);
      counter[0] = last;
      at = end;
    }
  }

  private void encryptPlain(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; ) {
      int stop = at + Math.min(RUN, to - at);
      PhiloxBlocks.encrypt(key0, key1, counter, words, doubles, at, stop);
      counter[0] += (stop - at) / BLOCK;
      at = stop;
    }
  }

  /** As much of {@link #encryptPlain} as it pays to make in rows; returns where that ends. */
  private int encryptInRows(long[] words, double[] doubles, int from, int to) {
    PhiloxBatch made = rows;
    if (made == null) {
      made = new PhiloxBatch();
      rows = made;
    }
    int end = made.encrypt(key0, key1, counter, words, doubles, from, to);
    counter[0] += (end - from) / BLOCK;
    return end;
  }

  /**
   * Makes as many words as fill whole vector states, as {@link PhiloxBlocks#encrypt} does; returns
   * the index after the last.
   */
  private int encryptVectorised(
      PhiloxKernel kernel, long[] words, double[] doubles, int from, int to) {
    PhiloxVectorState state = vectorState;
    if (state == null) {
      state = new PhiloxVectorState();
      vectorState = state;
    }
    int end = to - (to - from) % PhiloxVectorState.WORDS;
    state.set(key0, key1, counter);
    kernel.fill(state, counter[0], words, doubles, from, end);
    counter[0] += (end - from) / BLOCK;
    return end;
  }

  private void count() {
    for (int i = 0; i < BLOCK && ++counter[i] == 0; i++) { // carries on while a word wraps to 0
      seeksInOrder = 0;
    }
  }

  @Override
  public void discardRaw(long n) {
    long rest = checkedCount(n);
    settle();
    int ofBuffer = (int) Math.min(rest, BLOCK - bufferPos);
    bufferPos += ofBuffer;
    rest -= ofBuffer;
    if (rest == 0) {
      return;
    }
    long passed = (rest - 1) / BLOCK; // whole blocks before the one that is left begun
    seeksInOrder = 0;
    BigInteger before = StateJson.unsigned(counter).add(BigInteger.valueOf(passed));
    System.arraycopy(words(before, COUNTER_BITS), 0, counter, 0, BLOCK);
    nextLong();
    bufferPos = (int) (rest - passed * BLOCK);
  }

  /**
   * Adds {@code delta} to the counter, so moves by four words for each; the rest of the present
   * block and a kept half word are dropped.
   */
  @Override
  public Philox advance(BigInteger delta) {
    settle();
    seeksInOrder = 0;
    BigInteger moved = StateJson.unsigned(counter).add(delta);
    System.arraycopy(words(moved, COUNTER_BITS), 0, counter, 0, BLOCK);
    dropBlock();
    return this;
  }

  /** A new engine 2<sup>128</sup> counts on for each jump. */
  @Override
  public Philox jumped(BigInteger jumps) {
    return new Philox(state(), new SeedSequence()).advance(jumps.shiftLeft(JUMP_BITS));
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
    settle();
    long[] key = {key0, key1};
    return new State(counter, key, buffer, bufferPos, hasUint32(), uinteger());
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State philox)) {
      throw StateJson.foreign(state, "state must be for a Philox PRNG");
    }
    firstWord = FirstWord.UNKNOWN;
    seeksInOrder = 0;
    System.arraycopy(philox.counter, 0, counter, 0, BLOCK);
    System.arraycopy(philox.buffer, 0, buffer, 0, BLOCK);
    setKey(philox.key);
    bufferPos = philox.bufferPos;
    setHalfWord(philox.hasUint32, philox.uinteger);
  }

  private void setKey(long[] key) {
    key0 = key[0];
    key1 = key[1];
  }

  /** The words of {@code value} modulo 2<sup>bits</sup>, the least significant first. */
  private static long[] words(BigInteger value, int bits) {
    long[] words = new long[bits / Long.SIZE];
    for (int i = 0; i < words.length; i++) {
      words[i] = value.shiftRight(Long.SIZE * i).longValue();
    }
    return words;
  }

  /**
   * NumPy's state of Philox. Words are unsigned, the least significant first.
   *
   * @param counter the four words of the counter
   * @param key the two words of the key
   * @param buffer the block of the counter
   * @param bufferPos which word of the block is next; 4 if it is used up
   * @param hasUint32 not 0 if half a word is kept
   * @param uinteger that half word, unsigned
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on their way in and out
  public record State(
      long[] counter, long[] key, long[] buffer, int bufferPos, int hasUint32, int uinteger)
      implements BitGeneratorState {

    private static final BigInteger PERIOD = BigInteger.ONE.shiftLeft(COUNTER_BITS + 2);

    /** Copies the arrays and checks their sizes and the position. */
    public State {
      counter = StateJson.checkedCopy("counter", counter, BLOCK);
      key = StateJson.checkedCopy("key", key, 2);
      buffer = StateJson.checkedCopy("buffer", buffer, BLOCK);
      StateJson.checkPosition("buffer_pos", bufferPos, BLOCK);
    }

    /** A copy of the four words of the counter. */
    @Override
    public long[] counter() {
      return counter.clone();
    }

    /** A copy of the two words of the key. */
    @Override
    public long[] key() {
      return key.clone();
    }

    /** A copy of the block of the counter. */
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
          + StateJson.halfWord(hasUint32, uinteger);
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
