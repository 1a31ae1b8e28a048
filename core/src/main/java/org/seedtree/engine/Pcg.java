package org.seedtree.engine;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.engine.LcgAdvance;
import org.seedtree.internal.engine.LcgBatch;
import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.simd.LcgKernel;
import org.seedtree.internal.simd.LcgVectorState;
import org.seedtree.seed.ISeedSequence;

/**
 * A 128-bit linear congruential generator, {@code state = state * multiplier + inc}, below an
 * output function: O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
 * Algorithms for Random Number Generation" (2014).
 *
 * <p>A word waits for the one before it most of the time, so long runs are made as two at once, the
 * second of which starts a {@link LcgAdvance} ahead, or in vector lanes.
 */
abstract sealed class Pcg extends BitGenerator64 implements Advanceable permits PCG64, PCG64DXSM {

  /** PCG's own multiplier, which both engines are seeded with. */
  static final long MULTIPLIER_HIGH = 2549297995355413924L;

  static final long MULTIPLIER_LOW = 4865540595714422341L;

  /** The distance of one jump, 2<sup>128</sup> divided by the golden ratio. */
  private static final BigInteger JUMP = new BigInteger("9e3779b97f4a7c15f39cc0605cedc835", 16);

  /** Words in each of two runs that are made at the same time. */
  static final int RUN = 128;

  /** Words for which rows are set up. */
  private static final int FEWEST_IN_ROWS = 4 * LcgBatch.LENGTH;

  long stateHigh;
  long stateLow;
  long incHigh;
  long incLow;

  private @Nullable LcgVectorState vectorState;
  private @Nullable LcgBatch rows;

  Pcg(Pcg other, @Nullable ISeedSequence seedSeq) {
    super(seedSeq);
    setLcgState(other.lcgState());
    setInc(other.inc());
    setHalfWord(other.hasUint32(), other.uinteger());
  }

  Pcg(@Nullable ISeedSequence seedSeq) {
    super(seedSeq);
  }

  /** Makes the first state. */
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
    setHalfWord(0, 0);
    return this;
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
      at = generateVectorised(kernel, words, doubles, from, to);
    } else if (loop().isRows(to - from) && rowsPay(to - from)) {
      generateInRows(words, doubles, from, to);
      return;
    }
    generatePlain(words, doubles, at, to);
  }

  /** Returns the vectorised loop if it is profitable for so many words, else null. */
  abstract @Nullable LcgKernel kernel(int words);

  /** Makes as many words as fill whole vector states; returns the index after the last. */
  abstract int generateVectorised(
      LcgKernel kernel, long[] words, double[] doubles, int from, int to);

  final void generatePlain(long[] words, double[] doubles, int from, int to) {
    int end = to - (to - from) % (2 * RUN);
    if (from < end) {
      generatePairsOfRuns(words, doubles, from, end);
    }
    if (end < to) {
      generateRun(words, doubles, end, to);
    }
  }

  private void generatePairsOfRuns(long[] words, double[] doubles, int from, int to) {
    for (int at = from; at < to; at += 2 * RUN) {
      generateTwoRuns(words, doubles, at);
    }
  }

  abstract void generateRun(long[] words, double[] doubles, int from, int to);

  abstract void generateTwoRuns(long[] words, double[] doubles, int from);

  /** Which loop this engine takes where there are no lanes. */
  abstract LoopSelector loop();

  /** Whether the rows are at hand, or worth setting up. */
  private boolean rowsPay(int words) {
    LcgBatch own = rows;
    return words >= FEWEST_IN_ROWS || own != null && own.follow(stateHigh, stateLow);
  }

  final void generateInRows(long[] words, double[] doubles, int from, int to) {
    LcgBatch own = rows;
    if (own == null) {
      LcgAdvance overRow = LcgAdvance.of(multiplier(), LcgBatch.LENGTH);
      own = new LcgBatch(overRow.factor(), inc().times(overRow.sum()));
      rows = own;
    }
    if (!own.follow(stateHigh, stateLow)) {
      setRows(own);
    }
    for (int at = from; at < to; ) {
      if (own.used() == LcgBatch.LENGTH) {
        own.step();
        own.use(0);
        makeRow(own);
      }
      int first = own.used();
      int count = Math.min(LcgBatch.LENGTH - first, to - at);
      put(own.array(), first, count, words, doubles, at);
      own.use(first + count);
      at += count;
    }
    int next = own.used() - stepsBeforeWord();
    if (next < LcgBatch.LENGTH) {
      stateHigh = own.array()[LcgBatch.HIGH + next];
      stateLow = own.array()[LcgBatch.LOW + next];
    } else {
      setLcgState(own.behind());
    }
    own.leave(stateHigh, stateLow);
  }

  private void setRows(LcgBatch states) {
    boolean stepFirst = stepsBeforeWord() == 1;
    for (int i = 0; i < LcgBatch.LENGTH; i++) {
      if (stepFirst) {
        nextLong(); // the words are made in rows
      }
      states.set(i, stateHigh, stateLow);
      if (!stepFirst) {
        nextLong();
      }
    }
    states.use(0);
    makeRow(states);
  }

  /** 1 if a word is made from the state after the step, 0 if from that before it. */
  abstract int stepsBeforeWord();

  /** Makes the words of a row of states, or nothing. */
  abstract void makeRow(LcgBatch rows);

  /** Hands out words of a row. */
  abstract void put(long[] rows, int first, int count, long[] words, double[] doubles, int from);

  /** Returns the states of the vectorised loop, which are cached from fill to fill. */
  final LcgVectorState vectorState(LcgAdvance overStates) {
    LcgVectorState own = vectorState;
    if (own == null) {
      own = new LcgVectorState(overStates.factor(), inc().times(overStates.sum()));
      vectorState = own;
    }
    return own;
  }

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
    vectorState = null;
    rows = null;
  }
}
