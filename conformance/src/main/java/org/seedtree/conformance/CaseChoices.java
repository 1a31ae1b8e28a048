package org.seedtree.conformance;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The choices of one case, all drawn from its seed: parameters with their extremes, sizes, ranges.
 *
 * <p>What it gives for a seed is part of how a failure replays, so it draws from {@link
 * SplittableRandom}, whose algorithm the JDK specifies, and not from the library under test.
 */
final class CaseChoices {

  private static final double ILLEGAL_ONE_IN = 40;

  private final SplittableRandom random;
  private final boolean longArrays;

  CaseChoices(long seed) {
    this(seed, false);
  }

  /**
   * @param longArrays whether arrays are long, for many values with little talk
   */
  CaseChoices(long seed, boolean longArrays) {
    this.random = new SplittableRandom(seed);
    this.longArrays = longArrays;
  }

  /** An integer in [low, high]. */
  int integer(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** True once in {@code times}. */
  boolean oneIn(double times) {
    return random.nextDouble() * times < 1;
  }

  /** Whether this call is to be one that NumPy refuses. */
  boolean illegal() {
    return oneIn(ILLEGAL_ONE_IN);
  }

  /** One of these. */
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of these. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Array sizes: mostly a few values, sometimes none, now and then thousands. */
  int size() {
    if (longArrays || oneIn(500)) {
      return integer(6001, 100_000);
    }
    int kind = random.nextInt(100);
    return kind < 55 ? integer(0, 16) : kind < 90 ? integer(17, 600) : integer(601, 6000);
  }

  /** An integer of exactly so many bits; 0 for none. */
  BigInteger bits(int count) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < count; i += 32) {
      value = value.shiftLeft(32).or(BigInteger.valueOf(random.nextLong() & 0xffffffffL));
    }
    BigInteger top = BigInteger.ONE.shiftLeft(count);
    return count == 0 ? value : value.mod(top).setBit(count - 1);
  }

  /** An integer of up to so many bits, all lengths equally likely. */
  BigInteger bitsUpTo(int count) {
    return bits(integer(0, count));
  }

  /** A number of up to so many bits with either sign. */
  BigInteger signed(int count) {
    BigInteger magnitude = bitsUpTo(count);
    return random.nextBoolean() ? magnitude : magnitude.negate();
  }

  /** A double uniform on [low, high). */
  double real(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A double whose logarithm is uniform: from 10^low to 10^high. */
  double magnitude(double low, double high) {
    return StrictMath.pow(10, real(low, high));
  }

  /** A parameter without bounds: common values, all magnitudes, subnormal, infinite, NaN. */
  double location() {
    return switch (integer(0, 11)) {
      case 0, 1 -> 0.0;
      case 2, 3, 4 -> real(-10, 10);
      case 5, 6 -> integer(-100, 100);
      case 7 -> magnitude(-300, 300);
      case 8 -> -magnitude(-300, 300);
      case 9 -> oneOf(-0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE);
      case 10 -> oneOf(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
      default -> random.nextLong() * 0x1p-40;
    };
  }

  /** A parameter that must not be negative; NumPy refuses some of these. */
  double scale() {
    if (illegal()) {
      return oneOf(-1.0, -0.0, -Double.MIN_VALUE, Double.NEGATIVE_INFINITY, -real(0, 100));
    }
    return switch (integer(0, 9)) {
      case 0 -> 1.0;
      case 1, 2, 3 -> real(0, 10);
      case 4 -> integer(0, 100);
      case 5, 6 -> magnitude(-300, 300);
      case 7 -> magnitude(-3, 3);
      case 8 -> oneOf(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE);
      default -> oneOf(Double.POSITIVE_INFINITY, Double.NaN, 1e-320, 1e308);
    };
  }
}
