package org.seedtree.internal.engine;

import org.seedtree.internal.math.UInt128;
import org.seedtree.internal.math.Words;

/**
 * A batch of consecutive states of a 128-bit linear congruential generator, as columns of their low
 * and of their high words, and the affine step that advances each state by the size of the batch.
 * Engines use it one after the other; one that continues where it ended finds its states.
 *
 * <p>The JIT compiler vectorises the loops. Up to Java 17 at least it does so only if all columns
 * are parts of one array at constant distances, and if a loop has at most three multiplications and
 * some thirty other nodes; hence several short loops. It does not vectorise a loop that has been
 * inlined into a method with others; hence the loops are passes behind a megamorphic call, which is
 * not inlined.
 */
public final class LcgBatch {

  /** A loop over the columns of a batch. */
  public interface Pass {
    /** Runs the loop. */
    void over(LcgBatch batch);
  }

  private static final Pass[] STEP = {LcgBatch::carry, LcgBatch::nextHigh, LcgBatch::nextLow};

  /** The number of states. */
  public static final int LENGTH = 256;

  /** The start of the column of low words. */
  public static final int LOW = 0;

  /** The start of the column of high words. */
  public static final int HIGH = LENGTH;

  private static final int CARRY = 2 * LENGTH;

  /** The start of a column for the engine's words. */
  public static final int WORDS = 3 * LENGTH;

  private static final long DIGIT = 0xffff_ffffL;

  private final long[] columns = new long[4 * LENGTH];
  private UInt128 factor = UInt128.ONE;
  private UInt128 term = UInt128.ONE;
  private long incHigh;
  private long incLow;

  /** The number of states whose words have been taken. */
  private int used = LENGTH;

  private boolean isSet;
  private long markedHigh;
  private long markedLow;

  /** Creates a batch of no generator. */
  public LcgBatch() {}

  /** Returns whether the states are of the generator that has this step and increment. */
  public boolean isOf(UInt128 factorOfStep, long incrementHigh, long incrementLow) {
    return factorOfStep.equals(factor) && incrementLow == incLow && incrementHigh == incHigh;
  }

  /**
   * Starts with another generator, whose states are still to be set.
   *
   * @param factorOfStep the multiplier to the power of {@link #LENGTH}
   * @param termOfStep the term added after the multiplication
   * @param increment the generator's increment
   */
  public void start(UInt128 factorOfStep, UInt128 termOfStep, UInt128 increment) {
    factor = factorOfStep;
    term = termOfStep;
    incHigh = increment.high();
    incLow = increment.low();
    isSet = false;
  }

  /** Returns the array of all columns. */
  public long[] array() {
    return columns;
  }

  /** Returns whether the engine is in the state that was marked last. */
  public boolean isAt(long stateHigh, long stateLow) {
    return isSet && markedHigh == stateHigh && markedLow == stateLow;
  }

  /** Marks the engine's state after the words that have been taken. */
  public void markPosition(long stateHigh, long stateLow) {
    isSet = true;
    markedHigh = stateHigh;
    markedLow = stateLow;
  }

  /** Sets the state at {@code index}. */
  public void set(int index, long stateHigh, long stateLow) {
    columns[HIGH + index] = stateHigh;
    columns[LOW + index] = stateLow;
  }

  /** Returns the low word of the state that follows the last one. */
  public long followingLow() {
    return columns[LOW] * factor.low() + term.low();
  }

  /** Returns the high word of that state; by words, since objects are not always optimised away. */
  public long followingHigh() {
    long low = columns[LOW];
    long carry = Long.compareUnsigned(followingLow(), term.low()) < 0 ? 1 : 0;
    return Words.unsignedMultiplyHigh(low, factor.low())
        + columns[HIGH] * factor.low()
        + low * factor.high()
        + term.high()
        + carry;
  }

  /** Returns the number of states whose words have been taken. */
  public int used() {
    return used;
  }

  /** Sets the number of states whose words have been taken. */
  public void use(int upTo) {
    used = upTo;
  }

  /** Replaces the states by those that follow them. */
  public void step() {
    run(STEP);
  }

  /** Runs passes over the columns. */
  public void run(Pass[] passes) {
    for (Pass pass : passes) {
      pass.over(this);
    }
  }

  /**
   * Computes the carry of the low words' products into the high words, without the highest product.
   */
  private void carry() {
    long[] columns = this.columns;
    long factor0 = factor.low() & DIGIT;
    long factor1 = factor.low() >>> 32;
    long term0 = term.low() & DIGIT;
    long term1 = term.low() >>> 32;
    for (int i = 0; i < LENGTH; i++) {
      long low = columns[LOW + i];
      long digit0 = low & DIGIT;
      long digit1 = low >>> 32;
      long sum0 = digit0 * factor0 + term0;
      long sum1 = digit1 * factor0 + (sum0 >>> 32);
      long sum2 = digit0 * factor1 + (sum1 & DIGIT) + term1;
      columns[CARRY + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** Computes the high words without the product of the low words and the factor's high word. */
  private void nextHigh() {
    long[] columns = this.columns;
    long factorLow = factor.low();
    long factor1 = factor.low() >>> 32;
    long termHigh = term.high();
    for (int i = 0; i < LENGTH; i++) {
      long above = (columns[LOW + i] >>> 32) * factor1 + columns[CARRY + i];
      columns[HIGH + i] = columns[HIGH + i] * factorLow + above + termHigh;
    }
  }

  /** Completes the high words and computes the low words. */
  private void nextLow() {
    long[] columns = this.columns;
    long factorLow = factor.low();
    long factorHigh = factor.high();
    long termLow = term.low();
    for (int i = 0; i < LENGTH; i++) {
      long low = columns[LOW + i];
      columns[HIGH + i] = columns[HIGH + i] + low * factorHigh;
      columns[LOW + i] = low * factorLow + termLow;
    }
  }
}
