package org.seedtree.conformance.stream;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.seedtree.release.NumpyRelease;

/**
 * The random choices of one case: parameters, including extreme ones, sizes and ranges.
 *
 * <p>The same seed gives the same choices, so that a failure can be replayed. They are drawn from
 * {@link SplittableRandom}, whose algorithm the JDK specifies, and not from the library under test.
 */
public final class CaseChoices {

  private static final double INVALID_ONE_IN = 40;

  private final SplittableRandom random;
  private final boolean longArrays;
  private final NumpyRelease release;

  /** Starts the choices of a case with arrays of all sizes, for the default release. */
  public CaseChoices(long seed) {
    this(seed, false, NumpyRelease.DEFAULT);
  }

  /**
   * Starts the choices of a case.
   *
   * @param seed the seed of the case
   * @param longArrays whether arrays are long, for many values with few requests
   * @param release the release that is compared with
   */
  public CaseChoices(long seed, boolean longArrays, NumpyRelease release) {
    this.random = new SplittableRandom(seed);
    this.longArrays = longArrays;
    this.release = release;
  }

  /** Returns the release that is compared with. */
  public NumpyRelease release() {
    return release;
  }

  /** Returns an integer in [low, high]. */
  public int integer(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** Returns true with probability {@code 1 / times}. */
  public boolean oneIn(double times) {
    return random.nextDouble() * times < 1;
  }

  /** Returns whether the call is to have invalid arguments, which NumPy rejects. */
  public boolean invalid() {
    return oneIn(INVALID_ONE_IN);
  }

  /** Returns one of the choices. */
  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Returns one of the choices. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns the size of an array: mostly a few values, sometimes none, rarely thousands. */
  public int size() {
    if (longArrays || oneIn(500)) {
      return integer(6001, 100_000);
    }
    int kind = random.nextInt(100);
    return kind < 55 ? integer(0, 16) : kind < 90 ? integer(17, 600) : integer(601, 6000);
  }

  /** Returns an integer of exactly that many bits; 0 if there are none. */
  public BigInteger bits(int count) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < count; i += 32) {
      value = value.shiftLeft(32).or(BigInteger.valueOf(random.nextLong() & 0xffffffffL));
    }
    BigInteger top = BigInteger.ONE.shiftLeft(count);
    return count == 0 ? value : value.mod(top).setBit(count - 1);
  }

  /** Returns an integer of up to that many bits, all lengths equally likely. */
  public BigInteger bitsUpTo(int count) {
    return bits(integer(0, count));
  }

  /** Returns an integer of up to that many bits, with either sign. */
  public BigInteger signed(int count) {
    BigInteger magnitude = bitsUpTo(count);
    return random.nextBoolean() ? magnitude : magnitude.negate();
  }

  /** Returns a double that is uniform on [low, high). */
  public double real(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Returns a double from 10^low to 10^high whose logarithm is uniform. */
  public double magnitude(double low, double high) {
    return StrictMath.pow(10, real(low, high));
  }

  /** Returns an unbounded parameter: common values, all magnitudes, subnormal, infinite, NaN. */
  public double location() {
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

  /** Returns a parameter that must not be negative; sometimes an invalid one. */
  public double scale() {
    if (invalid()) {
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
