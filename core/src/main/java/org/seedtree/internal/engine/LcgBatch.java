package org.seedtree.internal.engine;

import org.seedtree.internal.math.UInt128;

/**
 * Consecutive states of a 128-bit linear congruential generator, a row of their low words and a row
 * of their high words, and the affine step that takes each of them a row's length further.
 *
 * <p>The JIT compiler turns the loops into vector instructions. Up to Java 17 at least it does so
 * where all rows are parts of one array, at distances that are constants, and where a loop has not
 * more than three multiplications and some thirty nodes beside; hence several short loops. It does
 * not where a loop has been drawn into a method with others, hence they are called as passes, by a
 * call that may be to any of them.
 */
public final class LcgBatch {

  /** A loop over the rows. */
  public interface Pass {
    /** Takes it. */
    void over(LcgBatch rows);
  }

  private static final Pass[] STEP = {LcgBatch::carry, LcgBatch::nextHigh, LcgBatch::nextLow};

  /** The number of states. */
  public static final int LENGTH = 256;

  /** Where the rows start. */
  public static final int LOW = 0;

  public static final int HIGH = LENGTH;
  private static final int CARRY = 2 * LENGTH;

  /** For the engine's words. */
  public static final int WORDS = 3 * LENGTH;

  private static final long DIGIT = 0xffff_ffffL;

  private final long[] rows = new long[4 * LENGTH];
  private final UInt128 factor;
  private final UInt128 term;

  /** Of the states those whose words have been handed out. */
  private int used = LENGTH;

  private boolean isSet;
  private long nextHigh;
  private long nextLow;

  /**
   * @param factor the multiplier to the power of {@link #LENGTH}
   * @param term what is added after multiplying
   */
  public LcgBatch(UInt128 factor, UInt128 term) {
    this.factor = factor;
    this.term = term;
  }

  /** The array that all rows are in. */
  public long[] array() {
    return rows;
  }

  /** Whether the engine is where the words that were handed out last left it. */
  public boolean follow(long stateHigh, long stateLow) {
    return isSet && nextHigh == stateHigh && nextLow == stateLow;
  }

  /** Notes where the engine is after the words that have been handed out. */
  public void leave(long stateHigh, long stateLow) {
    isSet = true;
    nextHigh = stateHigh;
    nextLow = stateLow;
  }

  /** Replaces a state. */
  public void set(int index, long stateHigh, long stateLow) {
    rows[HIGH + index] = stateHigh;
    rows[LOW + index] = stateLow;
  }

  /** The state behind the last. */
  public UInt128 behind() {
    return new UInt128(rows[HIGH], rows[LOW]).times(factor).plus(term);
  }

  public int used() {
    return used;
  }

  public void use(int upTo) {
    used = upTo;
  }

  /** Goes to the states that follow these. */
  public void step() {
    run(STEP);
  }

  /** Takes passes over the rows. */
  public void run(Pass[] passes) {
    for (Pass pass : passes) {
      pass.over(this);
    }
  }

  /** The carry of the low words' products into the high words, but for the highest product. */
  private void carry() {
    long[] rows = this.rows;
    long factor0 = factor.low() & DIGIT;
    long factor1 = factor.low() >>> 32;
    long term0 = term.low() & DIGIT;
    long term1 = term.low() >>> 32;
    for (int i = 0; i < LENGTH; i++) {
      long low = rows[LOW + i];
      long digit0 = low & DIGIT;
      long digit1 = low >>> 32;
      long sum0 = digit0 * factor0 + term0;
      long sum1 = digit1 * factor0 + (sum0 >>> 32);
      long sum2 = digit0 * factor1 + (sum1 & DIGIT) + term1;
      rows[CARRY + i] = (sum1 >>> 32) + (sum2 >>> 32);
    }
  }

  /** The high words but for the low ones times the factor's high word. */
  private void nextHigh() {
    long[] rows = this.rows;
    long factorLow = factor.low();
    long factor1 = factor.low() >>> 32;
    long termHigh = term.high();
    for (int i = 0; i < LENGTH; i++) {
      long above = (rows[LOW + i] >>> 32) * factor1 + rows[CARRY + i];
      rows[HIGH + i] = rows[HIGH + i] * factorLow + above + termHigh;
    }
  }

  private void nextLow() {
    long[] rows = this.rows;
    long factorLow = factor.low();
    long factorHigh = factor.high();
    long termLow = term.low();
    for (int i = 0; i < LENGTH; i++) {
      long low = rows[LOW + i];
      rows[HIGH + i] = rows[HIGH + i] + low * factorHigh;
      rows[LOW + i] = low * factorLow + termLow;
    }
  }
}
