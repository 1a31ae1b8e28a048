package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.LcgAdvance;
import org.seedtree.internal.engine.LcgBatch;
import org.seedtree.internal.engine.LcgDistance;
import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.math.Words;
import org.seedtree.internal.simd.LcgKernel;
import org.seedtree.internal.simd.LcgVectorState;
import org.seedtree.internal.simd.Simd;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * The PCG XSL RR 128/64 generator, on which {@code numpy.random.default_rng} is based: a 128-bit
 * linear congruential generator, the two halves of whose state are XORed and rotated by its top six
 * bits. Its period is 2<sup>128</sup>.
 */
public final class PCG64 extends Pcg {

  static final UInt128 MULTIPLIER = new UInt128(MULTIPLIER_HIGH, MULTIPLIER_LOW);

  /** The steps of bulk loops, which single values do without. */
  private static final class Steps {
    static final LcgAdvance OVER_SEGMENT = LcgAdvance.of(MULTIPLIER, SEGMENT);
    static final LcgAdvance LEAPFROG = LcgAdvance.of(MULTIPLIER, LcgVectorState.COUNT);
    static final LcgAdvance OVER_BATCH = LcgAdvance.of(MULTIPLIER, LcgBatch.LENGTH);
    static final LcgAdvance BACK = LcgAdvance.of(MULTIPLIER, new UInt128(-1, -1));
  }

  /**
   * {@link #MULTIPLIER_LOW}, deliberately not final: the JIT compiler would load a constant into a
   * register again for each word. For the other multiplications constants are faster.
   */
  private static long multiplierOfLow = MULTIPLIER_LOW;

  /** Creates an engine seeded by the operating system. */
  public PCG64() {
    this(new SeedSequence());
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 64-bit word with its
   * bits.
   */
  public PCG64(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 32-bit word with its
   * bits, such as {@link SeedSequence#generateState} returns.
   */
  public PCG64(int seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public PCG64(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 64-bit word
   * with its bits.
   */
  public PCG64(long[] seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 32-bit word
   * with its bits.
   */
  public PCG64(int[] seed) {
    this(new SeedSequence(seed));
  }

  /** Creates an engine seeded by four 64-bit words of {@code seed}. */
  public PCG64(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    seed(seed);
  }

  private PCG64(PCG64 other, @Nullable ISeedSequence seedSeq) {
    super(other, seedSeq);
  }

  PCG64(State state, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setState(state);
  }

  @Override
  public String name() {
    return "PCG64";
  }

  @Override
  public long nextLong() {
    long low = nextLow(stateLow, incLow);
    long high = nextHigh(stateHigh, stateLow, incHigh, incLow, low);
    stateLow = low;
    stateHigh = high;
    return output(high, low);
  }

  @Override
  @Nullable LcgKernel kernel(int words) {
    return Simd.PROVIDER.pcg64(words);
  }

  @Override
  LcgAdvance leapfrogStep() {
    return Steps.LEAPFROG;
  }

  @Override
  LcgAdvance batchStep() {
    return Steps.OVER_BATCH;
  }

  @Override
  UInt128 engineState(UInt128 leapfrogged) {
    return Steps.BACK.from(leapfrogged, inc());
  }

  @Override
  void generateSegment(long[] words, double[] doubles, int from, int to) {
    boolean asDoubles = doubles != NO_DOUBLES;
    long low = stateLow;
    long high = stateHigh;
    long addLow = incLow;
    long addHigh = incHigh;
    for (int i = from; i < to; i++) {
      long newLow = nextLow(low, addLow);
      high = nextHigh(high, low, addHigh, addLow, newLow);
      low = newLow;
      long word = output(high, low);
      if (asDoubles) {
        doubles[i] = toDouble(word);
      } else {
        words[i] = word;
      }
    }
    stateLow = low;
    stateHigh = high;
  }

  @Override
  void generateTwoSegments(long[] words, double[] doubles, int from) {
    boolean asDoubles = doubles != NO_DOUBLES;
    long low = stateLow;
    long high = stateHigh;
    long addLow = incLow;
    long addHigh = incHigh;
    long secondLow = Steps.OVER_SEGMENT.low(low, addLow);
    long secondHigh = Steps.OVER_SEGMENT.high(high, low, addHigh, addLow);
    for (int i = from; i < from + SEGMENT; i++) {
      long newLow = nextLow(low, addLow);
      high = nextHigh(high, low, addHigh, addLow, newLow);
      low = newLow;
      long word = output(high, low);
      newLow = nextLow(secondLow, addLow);
      secondHigh = nextHigh(secondHigh, secondLow, addHigh, addLow, newLow);
      secondLow = newLow;
      long secondWord = output(secondHigh, secondLow);
      if (asDoubles) {
        doubles[i] = toDouble(word);
        doubles[i + SEGMENT] = toDouble(secondWord);
      } else {
        words[i] = word;
        words[i + SEGMENT] = secondWord;
      }
    }
    stateLow = secondLow;
    stateHigh = secondHigh;
  }

  @Override
  boolean isOutputAfterStep() {
    return true;
  }

  @Override
  void computeWords(LcgBatch batch) {
    // copyWords computes them: rotations by a variable distance are not vectorised
  }

  @Override
  void copyWords(long[] batch, int first, int count, long[] words, double[] doubles, int from) {
    if (doubles != NO_DOUBLES) {
      copyDoubles(batch, first, count, doubles, from);
    } else {
      copyWords(batch, first, count, words, from);
    }
  }

  private static void copyWords(long[] batch, int first, int count, long[] words, int from) {
    for (int i = 0; i < count; i++) {
      words[from + i] = output(batch[LcgBatch.HIGH + first + i], batch[LcgBatch.LOW + first + i]);
    }
  }

  private static void copyDoubles(long[] batch, int first, int count, double[] doubles, int from) {
    for (int i = 0; i < count; i++) {
      doubles[from + i] =
          toDouble(output(batch[LcgBatch.HIGH + first + i], batch[LcgBatch.LOW + first + i]));
    }
  }

  private static long nextLow(long low, long addLow) {
    return low * multiplierOfLow + addLow;
  }

  private static long nextHigh(long high, long low, long addHigh, long addLow, long newLow) {
    long add = low * MULTIPLIER_HIGH + addHigh + Words.carry(newLow - addLow, addLow, newLow);
    return Words.multiplyAddHigh(high, low, MULTIPLIER_LOW, add);
  }

  /** Returns the "xorshift low, random rotation" of the state after the step. */
  private static long output(long high, long low) {
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  @Override
  UInt128 multiplier() {
    return MULTIPLIER;
  }

  @Override
  public PCG64 advance(BigInteger delta) {
    super.advance(delta);
    return this;
  }

  @Override
  public PCG64 jumped(BigInteger jumps) {
    PCG64 jumped = new PCG64(this, new SeedSequence());
    jumped.jump(jumps);
    return jumped;
  }

  @Override
  public PCG64 copy() {
    return new PCG64(this, seedSeqOrNull());
  }

  @Override
  protected PCG64 reseeded(ISeedSequence seed) {
    return new PCG64(seed);
  }

  @Override
  public State state() {
    return new State(lcgState().toBigInteger(), inc().toBigInteger(), hasUint32(), uinteger());
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State pcg)) {
      throw StateJson.foreign(state, "state must be for a PCG64 RNG");
    }
    setLcgState(UInt128.of(pcg.state));
    setInc(UInt128.of(pcg.inc));
    setBufferedUint32(pcg.hasUint32, pcg.uinteger);
  }

  /**
   * NumPy's state of PCG64.
   *
   * @param state the 128-bit state, 0 to 2<sup>128</sup> - 1
   * @param inc the 128-bit increment that selects the stream, 0 to 2<sup>128</sup> - 1
   * @param hasUint32 not 0 if {@code uinteger} is buffered
   * @param uinteger the buffered uint32, as its bits
   */
  public record State(BigInteger state, BigInteger inc, int hasUint32, int uinteger)
      implements BitGeneratorState {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code state} or {@code inc} is out of its range
     */
    public State {
      StateJson.checkUnsigned("state", state, 128);
      StateJson.checkUnsigned("inc", inc, 128);
    }

    @Override
    public String bitGenerator() {
      return "PCG64";
    }

    @Override
    public String toJson() {
      return Pcg.toJson(bitGenerator(), state, inc, hasUint32, uinteger);
    }

    @Override
    public String toString() {
      return toJson();
    }

    @Override
    public PCG64 toBitGenerator(@Nullable ISeedSequence seedSeq) {
      return new PCG64(this, seedSeq);
    }

    @Override
    public Optional<BigInteger> streamId() {
      return Optional.of(inc);
    }

    @Override
    public Optional<BigInteger> calculatedWordsUntil(BitGeneratorState other) {
      return other instanceof State that && inc.equals(that.inc)
          ? Optional.of(LcgDistance.steps(MULTIPLIER, inc, state, that.state))
          : Optional.empty();
    }

    private Object writeReplace() {
      return new StateForm(this);
    }

    static State read(StateJson json) {
      StateJson inner = json.object("state");
      return new State(
          inner.unsigned("state", 128),
          inner.unsigned("inc", 128),
          json.signed32("has_uint32"),
          json.unsigned("uinteger", 32).intValue());
    }
  }
}
