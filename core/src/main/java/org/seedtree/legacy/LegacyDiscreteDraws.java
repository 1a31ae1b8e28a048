package org.seedtree.legacy;

import org.seedtree.broadcast.IntegersBroadcast;
import org.seedtree.distribution.IntegerType;
import org.seedtree.engine.BitGenerator;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.WordBytes;

/** The methods of {@link RandomState} that draw whole numbers; {@link LegacyDiscrete} says more. */
public sealed interface LegacyDiscreteDraws extends LegacyDraws permits RandomState {

  /** The engine that all draws come from. */
  BitGenerator bitGenerator();

  /**
   * An {@code int64} in [0, high).
   *
   * @throws IllegalArgumentException if {@code high <= 0}
   */
  default long randint(long high) {
    return randint(0, high);
  }

  /**
   * An {@code int64} in [low, high). Other dtypes and bounds beyond {@code long} are values of
   * {@link LegacyIntegers}: {@code rs.sample(LegacyDiscrete.randint(UINT8, 0, 200), 100)}.
   *
   * @throws IllegalArgumentException if {@code low >= high}
   */
  default long randint(long low, long high) {
    return sample(LegacyDiscrete.randint(low, high));
  }

  /** {@code n} values of {@link #randint(long, long)}; if none, the bounds do not matter. */
  default long[] randint(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(LegacyDiscrete.randint(low, high), n);
  }

  /**
   * Rows by columns of {@link #randint(long, long)}; if there is no value to draw, the bounds do
   * not matter.
   */
  default long[][] randint(long low, long high, int rows, int columns) {
    boolean empty = ArraySizes.product(rows, columns) == 0;
    return empty
        ? new long[rows][columns]
        : sample(LegacyDiscrete.randint(low, high), rows, columns);
  }

  /**
   * An {@code int64} in [low, high) for each element, of bounds of any shape, in row-major order.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range, if between two bounds
   *     there is no value, or if the shapes do not go together
   */
  long[] randint(IntegersBroadcast bounds);

  /** Fills {@code out} with {@code int32} in [low, high) and returns it. */
  default int[] randint(long low, long high, int[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT32, low, high), out);
  }

  /** Fills {@code out} with {@code int16} in [low, high) and returns it. */
  default short[] randint(long low, long high, short[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT16, low, high), out);
  }

  /** Fills {@code out} with {@code int8} in [low, high) and returns it. */
  default byte[] randint(long low, long high, byte[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.INT8, low, high), out);
  }

  /** Fills {@code out} with {@code bool} in [low, high) and returns it. */
  default boolean[] randint(long low, long high, boolean[] out) {
    return fill(LegacyDiscrete.randint(IntegerType.BOOL, low, high), out);
  }

  /** Fills {@code out} with integers of at most 32 bits and returns it. */
  int[] fill(LegacyIntegers distribution, int[] out);

  /** Fills {@code out} with integers of at most 16 bits and returns it. */
  short[] fill(LegacyIntegers distribution, short[] out);

  /** Fills {@code out} with integers of at most 8 bits and returns it. */
  byte[] fill(LegacyIntegers distribution, byte[] out);

  /** Fills {@code out} with {@code bool} integers and returns it. */
  boolean[] fill(LegacyIntegers distribution, boolean[] out);

  /**
   * An {@code int64} in [1, high].
   *
   * @deprecated as in NumPy; {@link #randint(long, long)} does it with {@code high + 1}
   * @throws IllegalArgumentException if {@code high < 1}
   */
  @Deprecated
  default long randomIntegers(long high) {
    return randomIntegers(1, high);
  }

  /**
   * An {@code int64} in [low, high].
   *
   * @deprecated as in NumPy; {@link #randint(long, long)} does it with {@code high + 1}
   * @throws IllegalArgumentException if {@code low > high}
   */
  @Deprecated
  default long randomIntegers(long low, long high) {
    return sample(LegacyDiscrete.randomIntegers(low, high));
  }

  /**
   * {@code n} {@code int64} in [low, high].
   *
   * @deprecated as in NumPy; {@link #randint(long, long, int)} does it with {@code high + 1}
   * @throws IllegalArgumentException if {@code low > high}
   */
  @Deprecated
  default long[] randomIntegers(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(LegacyDiscrete.randomIntegers(low, high), n);
  }

  /** An integer in [0, 2<sup>63</sup>). */
  default long tomaxint() {
    return sample(LegacyDiscrete.tomaxint());
  }

  /** {@code n} values of {@link #tomaxint()}. */
  default long[] tomaxint(int n) {
    return sample(LegacyDiscrete.tomaxint(), n);
  }

  /**
   * Random bytes: 32-bit words, the lowest byte first; what the last word has left is dropped. As
   * in NumPy, no bytes at all still take one word.
   *
   * @throws IllegalArgumentException if {@code length} is negative
   */
  default byte[] bytes(int length) {
    return WordBytes.bytes(bitGenerator(), ArraySizes.length(length));
  }

  /** Successes in {@code n} trials. */
  default long binomial(long n, double p) {
    return sample(LegacyDiscrete.binomial(n, p));
  }

  /** {@code size} values of {@link #binomial(long, double)}. */
  default long[] binomial(long n, double p, int size) {
    return sample(LegacyDiscrete.binomial(n, p), size);
  }

  /** Failures before the {@code n}-th success. */
  default long negativeBinomial(double n, double p) {
    return sample(LegacyDiscrete.negativeBinomial(n, p));
  }

  /** {@code size} values of {@link #negativeBinomial(double, double)}. */
  default long[] negativeBinomial(double n, double p, int size) {
    return sample(LegacyDiscrete.negativeBinomial(n, p), size);
  }

  /** Counts of independent events. */
  default long poisson(double lam) {
    return sample(LegacyDiscrete.poisson(lam));
  }

  /** {@code n} values of {@link #poisson(double)}. */
  default long[] poisson(double lam, int n) {
    return sample(LegacyDiscrete.poisson(lam), n);
  }

  /** Trials up to the first success. */
  default long geometric(double p) {
    return sample(LegacyDiscrete.geometric(p));
  }

  /** {@code n} values of {@link #geometric(double)}. */
  default long[] geometric(double p, int n) {
    return sample(LegacyDiscrete.geometric(p), n);
  }

  /** Good ones in a sample without replacement. */
  default long hypergeometric(long ngood, long nbad, long nsample) {
    return sample(LegacyDiscrete.hypergeometric(ngood, nbad, nsample));
  }

  /** {@code n} values of {@link #hypergeometric(long, long, long)}. */
  default long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return sample(LegacyDiscrete.hypergeometric(ngood, nbad, nsample), n);
  }

  /** Logarithmic series. */
  default long logseries(double p) {
    return sample(LegacyDiscrete.logseries(p));
  }

  /** {@code n} values of {@link #logseries(double)}. */
  default long[] logseries(double p, int n) {
    return sample(LegacyDiscrete.logseries(p), n);
  }

  /** Zipf, zeta. */
  default long zipf(double a) {
    return sample(LegacyDiscrete.zipf(a));
  }

  /** {@code n} values of {@link #zipf(double)}. */
  default long[] zipf(double a, int n) {
    return sample(LegacyDiscrete.zipf(a), n);
  }
}
