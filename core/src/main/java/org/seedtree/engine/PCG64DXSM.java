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
 * The PCG CM DXSM 128/64 generator: {@link PCG64} with a 64-bit multiplier and a stronger output
 * function, "double xorshift multiply". It is seeded as PCG64 is, with the 128-bit multiplier. Its
 * period is 2<sup>128</sup>.
 *
 * <p>NumPy recommends it where very many streams are used side by side.
 */
public final class PCG64DXSM extends Pcg {

  private static final long CHEAP_MULTIPLIER = 0xda942042e4dd58b5L;
  static final UInt128 MULTIPLIER = new UInt128(0, CHEAP_MULTIPLIER);

  /** The steps of bulk loops and their output function, which single values do without. */
  private static final class Steps {
    static final LcgAdvance OVER_SEGMENT = LcgAdvance.of(MULTIPLIER, SEGMENT);
    static final LcgAdvance LEAPFROG = LcgAdvance.of(MULTIPLIER, LcgVectorState.COUNT);
    static final LcgAdvance OVER_BATCH = LcgAdvance.of(MULTIPLIER, LcgBatch.LENGTH);
    static final LcgBatch.Pass[] OUTPUT = {new Output()};
  }

  /** Creates an engine seeded by the operating system. */
  public PCG64DXSM() {
    this(new SeedSequence());
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 64-bit word with its
   * bits.
   */
  public PCG64DXSM(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer; a negative one is the unsigned 32-bit word with its
   * bits, such as {@link SeedSequence#generateState} returns.
   */
  public PCG64DXSM(int seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public PCG64DXSM(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 64-bit word
   * with its bits.
   */
  public PCG64DXSM(long[] seed) {
    this(new SeedSequence(seed));
  }

  /**
   * Creates an engine seeded by a sequence of integers; a negative one is the unsigned 32-bit word
   * with its bits.
   */
  public PCG64DXSM(int[] seed) {
    this(new SeedSequence(seed));
  }

  /** Creates an engine seeded by four 64-bit words of {@code seed}. */
  public PCG64DXSM(ISeedSequence seed) {
    super(Objects.requireNonNull(seed, "seed"));
    seed(seed);
  }

  private PCG64DXSM(PCG64DXSM other, @Nullable ISeedSequence seedSeq) {
    super(other, seedSeq);
  }

  PCG64DXSM(State state, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setState(state);
  }

  @Override
  public String name() {
    return "PCG64DXSM";
  }

  @Override
  public long nextLong() {
    long word = output(stateHigh, stateLow);
    long low = nextLow(stateLow, incLow);
    stateHigh = nextHigh(stateHigh, stateLow, incHigh, incLow, low);
    stateLow = low;
    return word;
  }

  @Override
  @Nullable LcgKernel kernel(int words) {
    return Simd.PROVIDER.pcg64dxsm(words);
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
    return leapfrogged;
  }

  @Override
  void generateSegment(long[] words, double[] doubles, int from, int to) {
    boolean asDoubles = doubles != NO_DOUBLES;
    long low = stateLow;
    long high = stateHigh;
    long addLow = incLow;
    long addHigh = incHigh;
    for (int i = from; i < to; i++) {
      long word = output(high, low);
      long newLow = nextLow(low, addLow);
      high = nextHigh(high, low, addHigh, addLow, newLow);
      low = newLow;
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
      long word = output(high, low);
      long newLow = nextLow(low, addLow);
      high = nextHigh(high, low, addHigh, addLow, newLow);
      low = newLow;
      long secondWord = output(secondHigh, secondLow);
      newLow = nextLow(secondLow, addLow);
      secondHigh = nextHigh(secondHigh, secondLow, addHigh, addLow, newLow);
      secondLow = newLow;
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
    return false;
  }

  @Override
  void computeWords(LcgBatch batch) {
    batch.run(Steps.OUTPUT);
  }

  private static final class Output implements LcgBatch.Pass {
    @Override
    public void over(LcgBatch states) {
      long[] batch = states.array();
      for (int i = 0; i < LcgBatch.LENGTH; i++) {
        batch[LcgBatch.WORDS + i] = output(batch[LcgBatch.HIGH + i], batch[LcgBatch.LOW + i]);
      }
    }
  }

  @Override
  void copyWords(long[] batch, int first, int count, long[] words, double[] doubles, int from) {
    if (doubles != NO_DOUBLES) {
      copyDoubles(batch, first, count, doubles, from);
    } else {
      System.arraycopy(batch, LcgBatch.WORDS + first, words, from, count);
    }
  }

  private static void copyDoubles(long[] batch, int first, int count, double[] doubles, int from) {
    for (int i = 0; i < count; i++) {
      doubles[from + i] = toDouble(batch[LcgBatch.WORDS + first + i]);
    }
  }

  private static long nextLow(long low, long addLow) {
    return low * CHEAP_MULTIPLIER + addLow;
  }

  private static long nextHigh(long high, long low, long addHigh, long addLow, long newLow) {
    long add = addHigh + Words.carry(newLow - addLow, addLow, newLow);
    return Words.multiplyAddHigh(high, low, CHEAP_MULTIPLIER, add);
  }

  /** Returns the "double xorshift multiply" of the state before the step. */
  private static long output(long high, long low) {
    long word = high ^ (high >>> 32);
    word *= CHEAP_MULTIPLIER;
    word ^= word >>> 48;
    return word * (low | 1);
  }

  @Override
  UInt128 multiplier() {
    return MULTIPLIER;
  }

  @Override
  public PCG64DXSM advance(BigInteger delta) {
    super.advance(delta);
    return this;
  }

  @Override
  public PCG64DXSM jumped(BigInteger jumps) {
    PCG64DXSM jumped = new PCG64DXSM(this, new SeedSequence());
    jumped.jump(jumps);
    return jumped;
  }

  @Override
  public PCG64DXSM copy() {
    return new PCG64DXSM(this, seedSeqOrNull());
  }

  @Override
  protected PCG64DXSM reseeded(ISeedSequence seed) {
    return new PCG64DXSM(seed);
  }

  @Override
  public State state() {
    return new State(lcgState().toBigInteger(), inc().toBigInteger(), hasUint32(), uinteger());
  }

  @Override
  public void setState(BitGeneratorState state) {
    if (!(state instanceof State pcg)) {
      throw StateJson.foreign(state, "state must be for a PCG64DXSM RNG");
    }
    setLcgState(UInt128.of(pcg.state));
    setInc(UInt128.of(pcg.inc));
    setBufferedUint32(pcg.hasUint32, pcg.uinteger);
  }

  /**
   * NumPy's state of PCG64DXSM.
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
      return "PCG64DXSM";
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
    public PCG64DXSM toBitGenerator(@Nullable ISeedSequence seedSeq) {
      return new PCG64DXSM(this, seedSeq);
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
