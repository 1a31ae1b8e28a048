package org.seedtree.distribution;

import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.BitGeneratorState;
import org.seedtree.seed.ISeedSequence;

/** A stream of chosen doubles, again from the first after the last. */
public final class GivenDoubles extends BitGenerator {

  private final double[] values;
  private int at;

  public GivenDoubles(double... values) {
    super(null);
    this.values = values;
  }

  /** How many have been taken. */
  public int taken() {
    return at;
  }

  @Override
  public double nextDouble() {
    return values[at++ % values.length];
  }

  @Override
  public int wordBits() {
    return 64;
  }

  @Override
  public java.util.OptionalInt bufferedUint32() {
    return java.util.OptionalInt.empty();
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
  public String name() {
    return "given doubles";
  }

  @Override
  public int nextInt() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long nextLong() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long nextRaw() {
    throw new UnsupportedOperationException();
  }

  @Override
  public double wordToDouble(long word) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BitGenerator copy() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BitGeneratorState state() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setState(BitGeneratorState state) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected BitGenerator reseeded(ISeedSequence seed) {
    throw new UnsupportedOperationException();
  }
}
