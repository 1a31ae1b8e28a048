package org.seedtree.engine;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.math.Words;
import org.seedtree.seed.ISeedSequence;
import org.seedtree.seed.SeedSequence;

/**
 * PCG CM DXSM 128/64: PCG64 with a 64-bit multiplier and a stronger output function. Seeded as
 * PCG64 is, with the 128-bit multiplier. Period 2<sup>128</sup>.
 */
public final class PCG64DXSM extends Pcg {

  private static final long CHEAP_MULTIPLIER = 0xda942042e4dd58b5L;
  static final UInt128 MULTIPLIER = new UInt128(0, CHEAP_MULTIPLIER);

  /** An engine seeded by the operating system. */
  public PCG64DXSM() {
    this(new SeedSequence());
  }

  /**
   * An engine seeded by an integer.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public PCG64DXSM(long seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine seeded by an integer of any size.
   *
   * @throws IllegalArgumentException if {@code seed} is negative
   */
  public PCG64DXSM(BigInteger seed) {
    this(new SeedSequence(seed));
  }

  /**
   * An engine seeded by a sequence of integers.
   *
   * @throws IllegalArgumentException if one of them is negative
   */
  public PCG64DXSM(long[] seed) {
    this(new SeedSequence(seed));
  }

  /** An engine seeded by four 64-bit words of {@code seed}. */
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
    long productLow = stateLow * CHEAP_MULTIPLIER;
    long productHigh =
        Words.unsignedMultiplyHigh(stateLow, CHEAP_MULTIPLIER) + stateHigh * CHEAP_MULTIPLIER;
    long low = productLow + incLow;
    long carry = Words.carry(productLow, incLow, low);
    stateLow = low;
    stateHigh = productHigh + incHigh + carry;
    return word;
  }

  @Override
  public void fillLongs(long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    long low = stateLow;
    long high = stateHigh;
    long addLow = incLow;
    long addHigh = incHigh;
    for (int i = from; i < to; i++) {
      out[i] = output(high, low);
      long productLow = low * CHEAP_MULTIPLIER;
      long productHigh =
          Words.unsignedMultiplyHigh(low, CHEAP_MULTIPLIER) + high * CHEAP_MULTIPLIER;
      low = productLow + addLow;
      long carry = Words.carry(productLow, addLow, low);
      high = productHigh + addHigh + carry;
    }
    stateLow = low;
    stateHigh = high;
  }

  /** "Double xorshift multiply" of the state before the step. */
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
    setHalfWord(pcg.hasUint32, pcg.uinteger);
  }

  /**
   * NumPy's state of PCG64DXSM.
   *
   * @param state the 128-bit state
   * @param inc the 128-bit increment that names the stream
   * @param hasUint32 not 0 if half a word is kept
   * @param uinteger that half word, unsigned
   */
  public record State(BigInteger state, BigInteger inc, int hasUint32, int uinteger)
      implements BitGeneratorState {

    /** Checks the ranges. */
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
      return StateJson.open(bitGenerator())
          + "{\"state\": "
          + state
          + ", \"inc\": "
          + inc
          + "}"
          + StateJson.halfWord(hasUint32, uinteger);
    }

    @Override
    public String toString() {
      return toJson();
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
