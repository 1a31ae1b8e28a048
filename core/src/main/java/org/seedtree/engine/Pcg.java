package org.seedtree.engine;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.LcgAdvance;
import org.seedtree.internal.engine.LcgBatch;
import org.seedtree.internal.engine.Scratch;
import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.simd.LcgKernel;
import org.seedtree.internal.simd.LcgVectorState;
import org.seedtree.seed.ISeedSequence;

/**
 * What both PCG engines have in common: a 128-bit linear congruential generator, {@code state =
 * state * multiplier + inc}, below an output function. O'Neill, "PCG: A Family of Simple Fast
 * Space-Efficient Statistically Good Algorithms for Random Number Generation" (2014).
 *
 * <p>Each state depends on the one before it, so a loop over successive words mostly waits. Bulk
 * methods therefore generate independent parts of the stream at the same time: two segments, the
 * second of which starts a {@link LcgAdvance} ahead; states a leapfrog apart in SIMD vectors; or a
 * batch of consecutive states, where the JIT compiler vectorises plain loops well.
 */
abstract sealed class Pcg extends BitGenerator64 implements Advanceable permits PCG64, PCG64DXSM {

  /** PCG's default multiplier, with which both engines are seeded. */
  static final long MULTIPLIER_HIGH = 2549297995355413924L;

  static final long MULTIPLIER_LOW = 4865540595714422341L;

  /** The distance of one jump, 2<sup>128</sup> divided by the golden ratio. */
  private static final BigInteger JUMP = new BigInteger("9e3779b97f4a7c15f39cc0605cedc835", 16);

  /** Words in each of the two segments whose generation is interleaved. */
  static final int SEGMENT = 128;

  /** The minimum number of words for which batched states are set up. */
  private static final int MIN_BATCHED = 4 * LcgBatch.LENGTH;

  long stateHigh;
  long stateLow;
  long incHigh;
  long incLow;

  Pcg(Pcg other, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setLcgState(other.lcgState());
    setInc(other.inc());
    setBufferedUint32(other.hasUint32(), other.uinteger());
  }

  Pcg(@Nullable ISeedSequence seedSeq) {
    super(seedSeq);
  }

  /** Sets the first state from four 64-bit words of the seed. */
  final void seed(ISeedSequence seed) {
    long[] words = seed.generateState64(4);
    UInt128 start = new UInt128(words[0], words[1]);
    UInt128 stream = new UInt128(words[2], words[3]);
    UInt128 inc = stream.plus(stream).plus(UInt128.ONE);
    UInt128 multiplier = new UInt128(MULTIPLIER_HIGH, MULTIPLIER_LOW);
    setInc(inc);
    setLcgState(inc.plus(start).times(multiplier).plus(inc));
  }

  @Override
  public final boolean canAdvance() {
    return true;
  }

  @Override
  public final boolean canDiscardInConstantTime() {
    return true;
  }

  abstract UInt128 multiplier();

  @Override
  public BitGenerator advance(BigInteger delta) {
    skip(UInt128.of(delta));
    setBufferedUint32(0, 0);
    return this;
  }

  @Override
  public final BigInteger jumpDistance() {
    return JUMP;
  }

  final void jump(BigInteger jumps) {
    advance(JUMP.multiply(jumps));
  }

  private void skip(UInt128 steps) {
    setLcgState(LcgAdvance.of(multiplier(), steps).from(lcgState(), inc()));
  }

  @Override
  public final void discardRaw(long n) {
    skip(new UInt128(0, checkedCount(n)));
  }

  @Override
  final void generate(long[] words, double[] doubles, int from, int to) {
    int at = from;
    LcgKernel kernel = kernel(to - from);
    if (kernel != null) {
      at = generateByVectors(kernel, words, doubles, from, to);
    } else if (BatchedStates.areSelected(to - from) && isBatchProfitable(to - from)) {
      generateInBatches(words, doubles, from, to);
      return;
    }
    generatePlain(words, doubles, at, to);
  }

  final void generatePlain(long[] words, double[] doubles, int from, int to) {
    int end = to - (to - from) % (2 * SEGMENT);
    if (from < end) {
      generatePairsOfSegments(words, doubles, from, end);
    }
    if (end < to) {
      generateSegment(words, doubles, end, to);
    }
  }

  private void generatePairsOfSegments(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; at += 2 * SEGMENT) {
      generateTwoSegments(words, doubles, at);
    }
  }

  /*
   * Each engine states the following two loops for itself. One loop for both, with the step and the
   * output function as methods of the engine, takes 2 to 47 percent longer: decision 0005.
   */

  abstract void generateSegment(long[] words, double[] doubles, int from, int to);

  /** Generates a segment and the next one in one loop, so that neither waits for its own state. */
  abstract void generateTwoSegments(long[] words, double[] doubles, int from);

  /**
   * Returns whether a word is the output of the state after the step; else it is of that before.
   */
  abstract boolean isOutputAfterStep();

  // By vectors: states a leapfrog apart, which stay from fill to fill.

  /** Returns the vectorised loop if it is profitable for so many words, else null. */
  abstract @Nullable LcgKernel kernel(int words);

  /** Returns the step over as many words as there are leapfrogged states. */
  abstract LcgAdvance leapfrogStep();

  /** Returns the step over as many words as a batch has states. */
  abstract LcgAdvance batchStep();

  /** Returns the engine's state when its next word is the output of a leapfrogged state. */
  abstract UInt128 engineState(UInt128 leapfrogged);

  /** Generates all full vectors of the range; returns the index after the last word. */
  private int generateByVectors(
      LcgKernel kernel, long[] words, double[] doubles, int from, int to) {
    LcgVectorState states = leapfrogged();
    if (isOutputAfterStep()) {
      nextLong();
    }
    if (!states.is(0, stateHigh, stateLow)) {
      for (int lane = 0; lane < LcgVectorState.COUNT; lane++) {
        states.set(lane, stateHigh, stateLow);
        nextLong(); // only for its step
      }
    }
    int end = to - (to - from) % LcgVectorState.COUNT;
    kernel.fill(states, words, doubles, from, end);
    setLcgState(engineState(states.first()));
    return end;
  }

  private LcgVectorState leapfrogged() {
    Scratch scratch = scratch();
    LcgVectorState states = scratch.find(LcgVectorState.class);
    if (states == null) {
      states = scratch.attach(new LcgVectorState());
    }
    LcgAdvance step = leapfrogStep();
    if (!states.isOf(step.factor(), incHigh, incLow)) {
      states.start(step.factor(), inc().times(step.sum()), inc());
    }
    return states;
  }

  // In batches: consecutive states in arrays, by loops that the JIT compiler vectorises.

  /** Returns whether the batched states are set up already, or worth setting up. */
  private boolean isBatchProfitable(int words) {
    if (words >= MIN_BATCHED) {
      return true;
    }
    LcgBatch batch = scratch().find(LcgBatch.class);
    return batch != null
        && batch.isOf(batchStep().factor(), incHigh, incLow)
        && batch.isAt(stateHigh, stateLow);
  }

  private LcgBatch batch() {
    Scratch scratch = scratch();
    LcgBatch batch = scratch.find(LcgBatch.class);
    if (batch == null) {
      batch = scratch.attach(new LcgBatch());
    }
    LcgAdvance step = batchStep();
    if (!batch.isOf(step.factor(), incHigh, incLow)) {
      batch.start(step.factor(), inc().times(step.sum()), inc());
    }
    return batch;
  }

  final void generateInBatches(long[] words, double[] doubles, int from, int to) {
    LcgBatch own = batch();
    if (!own.isAt(stateHigh, stateLow)) {
      setStates(own);
    }
    for (int at = from; at < to; ) {
      if (own.used() == LcgBatch.LENGTH) {
        own.step();
        own.use(0);
        computeWords(own);
      }
      int first = own.used();
      int count = Math.min(LcgBatch.LENGTH - first, to - at);
      copyWords(own.array(), first, count, words, doubles, at);
      own.use(first + count);
      at += count;
    }
    int next = own.used() - (isOutputAfterStep() ? 1 : 0);
    if (next < LcgBatch.LENGTH) {
      stateHigh = own.array()[LcgBatch.HIGH + next];
      stateLow = own.array()[LcgBatch.LOW + next];
    } else {
      stateHigh = own.followingHigh();
      stateLow = own.followingLow();
    }
    own.markPosition(stateHigh, stateLow);
  }

  private void setStates(LcgBatch states) {
    boolean stepFirst = isOutputAfterStep();
    for (int i = 0; i < LcgBatch.LENGTH; i++) {
      if (stepFirst) {
        nextLong(); // only for its step
      }
      states.set(i, stateHigh, stateLow);
      if (!stepFirst) {
        nextLong();
      }
    }
    states.use(0);
    computeWords(states);
  }

  /** Computes the words of all states of a batch, unless {@link #copyWords} does it. */
  abstract void computeWords(LcgBatch batch);

  /** Copies words of a batch, as words or as doubles, to a range that starts at {@code from}. */
  abstract void copyWords(
      long[] batch, int first, int count, long[] words, double[] doubles, int from);

  final UInt128 lcgState() {
    return new UInt128(stateHigh, stateLow);
  }

  final UInt128 inc() {
    return new UInt128(incHigh, incLow);
  }

  final void setLcgState(UInt128 state) {
    stateHigh = state.high();
    stateLow = state.low();
  }

  final void setInc(UInt128 inc) {
    incHigh = inc.high();
    incLow = inc.low();
  }

  /** Returns NumPy's state dict of either engine. */
  static String toJson(String name, BigInteger state, BigInteger inc, int hasUint32, int uinteger) {
    return StateJson.open(name)
        + "{\"state\": "
        + state
        + ", \"inc\": "
        + inc
        + "}"
        + StateJson.bufferedUint32(hasUint32, uinteger);
  }
}
