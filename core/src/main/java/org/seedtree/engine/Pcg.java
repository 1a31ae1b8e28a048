package org.seedtree.engine;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.lanes.LcgLanes;
import org.seedtree.internal.math.UInt128;
import org.seedtree.seed.ISeedSequence;

/**
 * A 128-bit linear congruential generator, {@code state = state * multiplier + inc}, below an
 * output function: O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good
 * Algorithms for Random Number Generation" (2014).
 *
 * <p>A word waits for the one before it most of the time, so long runs are made as two at once, the
 * second of which starts a {@link Leap} ahead, or in vector lanes.
 */
abstract sealed class Pcg extends BitGenerator64 implements Advanceable permits PCG64, PCG64DXSM {

  /** PCG's own multiplier, which both engines are seeded with. */
  static final long MULTIPLIER_HIGH = 2549297995355413924L;

  static final long MULTIPLIER_LOW = 4865540595714422341L;

  /** The distance of one jump, 2<sup>128</sup> divided by the golden ratio. */
  private static final BigInteger JUMP = new BigInteger("9e3779b97f4a7c15f39cc0605cedc835", 16);

  /** Words in each of two runs that are made at the same time. */
  static final int RUN = 128;

  long stateHigh;
  long stateLow;
  long incHigh;
  long incLow;

  private @Nullable LcgLanes lanes;

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
    setLcgState(Leap.of(multiplier(), steps).from(lcgState(), inc()));
  }

  @Override
  public final void discardRaw(long n) {
    skip(new UInt128(0, checkedCount(n)));
  }

  /** States in lanes, kept from fill to fill, and their step for this increment. */
  final LcgLanes lanes(Leap overLanes) {
    LcgLanes own = lanes;
    if (own == null) {
      own = new LcgLanes(overLanes.factor(), inc().times(overLanes.sum()));
      lanes = own;
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
    lanes = null;
  }
}
