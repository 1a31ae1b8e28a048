package org.seedtree;

import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Zipf;
import org.seedtree.internal.variate.ArraySizes;
import org.seedtree.internal.variate.WordBytes;

/** The methods of {@link Generator} that draw whole numbers. */
public sealed interface DiscreteDraws extends DistributionDraws permits Generator {

  /**
   * An {@code int64} in [0, high); see {@link Integers}.
   *
   * @throws IllegalArgumentException if {@code high <= 0}
   */
  default long integers(long high) {
    return integers(0, high);
  }

  /**
   * An {@code int64} in [low, high). Other dtypes, a closed interval and bounds beyond {@code long}
   * are values of {@link Integers}: {@code rng.sample(Integers.closed(1, 6), 100)}.
   *
   * @throws IllegalArgumentException if {@code low >= high}
   */
  default long integers(long low, long high) {
    return sample(Integers.of(low, high));
  }

  /** {@code n} values of {@link #integers(long, long)}; if none, the bounds do not matter. */
  default long[] integers(long low, long high, int n) {
    return n == 0 ? new long[0] : sample(Integers.of(low, high), n);
  }

  /**
   * Rows by columns of {@link #integers(long, long)}; if there is no value to draw, the bounds do
   * not matter.
   */
  default long[][] integers(long low, long high, int rows, int columns) {
    boolean empty = ArraySizes.product(rows, columns) == 0;
    return empty ? new long[rows][columns] : sample(Integers.of(low, high), rows, columns);
  }

  /** Fills {@code out} with {@code int64} in [low, high) and returns it. */
  default long[] integers(long low, long high, long[] out) {
    return fill(Integers.of(low, high), out);
  }

  /** Fills {@code out} with {@code int32} in [low, high) and returns it. */
  default int[] integers(long low, long high, int[] out) {
    return fill(Integers.of(IntegerType.INT32, low, high), out);
  }

  /** Fills {@code out} with {@code int16} in [low, high) and returns it. */
  default short[] integers(long low, long high, short[] out) {
    return fill(Integers.of(IntegerType.INT16, low, high), out);
  }

  /** Fills {@code out} with {@code int8} in [low, high) and returns it. */
  default byte[] integers(long low, long high, byte[] out) {
    return fill(Integers.of(IntegerType.INT8, low, high), out);
  }

  /** Fills {@code out} with {@code bool} in [low, high) and returns it. */
  default boolean[] integers(long low, long high, boolean[] out) {
    return fill(Integers.of(IntegerType.BOOL, low, high), out);
  }

  /** Fills {@code out} with integers of at most 32 bits and returns it. */
  default int[] fill(Integers integers, int[] out) {
    return fill(integers, out, 0, out.length);
  }

  /** Fills {@code out[from..to)} with integers of at most 32 bits and returns the array. */
  default int[] fill(Integers integers, int[] out, int from, int to) {
    integers.fill(bitGenerator(), out, from, to);
    return out;
  }

  /** Fills {@code out} with integers of at most 16 bits and returns it. */
  default short[] fill(Integers integers, short[] out) {
    return fill(integers, out, 0, out.length);
  }

  /** Fills {@code out[from..to)} with integers of at most 16 bits and returns the array. */
  default short[] fill(Integers integers, short[] out, int from, int to) {
    integers.fill(bitGenerator(), out, from, to);
    return out;
  }

  /** Fills {@code out} with integers of at most 8 bits and returns it. */
  default byte[] fill(Integers integers, byte[] out) {
    return fill(integers, out, 0, out.length);
  }

  /** Fills {@code out[from..to)} with integers of at most 8 bits and returns the array. */
  default byte[] fill(Integers integers, byte[] out, int from, int to) {
    integers.fill(bitGenerator(), out, from, to);
    return out;
  }

  /** Fills {@code out} with {@code bool} integers and returns it. */
  default boolean[] fill(Integers integers, boolean[] out) {
    return fill(integers, out, 0, out.length);
  }

  /** Fills {@code out[from..to)} with {@code bool} integers and returns the array. */
  default boolean[] fill(Integers integers, boolean[] out, int from, int to) {
    integers.fill(bitGenerator(), out, from, to);
    return out;
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

  /**
   * Successes in {@code n} trials, as {@link #release} draws them; see {@link Binomial}.
   *
   * @throws IllegalArgumentException if {@code p} is not in [0, 1] or {@code n} is negative
   */
  default long binomial(long n, double p) {
    return sample(new Binomial(n, p, release()));
  }

  /** {@code size} values of {@link #binomial(long, double)}. */
  default long[] binomial(long n, double p, int size) {
    return sample(new Binomial(n, p, release()), size);
  }

  /** Rows by columns of {@link #binomial(long, double)}. */
  default long[][] binomial(long n, double p, int rows, int columns) {
    return sample(new Binomial(n, p, release()), rows, columns);
  }

  /**
   * Trials up to the first success; see {@link Geometric}.
   *
   * @throws IllegalArgumentException if {@code p} is not in (0, 1]
   */
  default long geometric(double p) {
    return sample(new Geometric(p));
  }

  /** {@code n} values of {@link #geometric(double)}. */
  default long[] geometric(double p, int n) {
    return sample(new Geometric(p), n);
  }

  /** Rows by columns of {@link #geometric(double)}. */
  default long[][] geometric(double p, int rows, int columns) {
    return sample(new Geometric(p), rows, columns);
  }

  /**
   * Good ones in a sample without replacement; see {@link Hypergeometric}.
   *
   * @throws IllegalArgumentException if a number is negative, {@code nsample} more than there are,
   *     or one of the others 10<sup>9</sup> or more
   */
  default long hypergeometric(long ngood, long nbad, long nsample) {
    return sample(new Hypergeometric(ngood, nbad, nsample));
  }

  /** {@code n} values of {@link #hypergeometric(long, long, long)}. */
  default long[] hypergeometric(long ngood, long nbad, long nsample, int n) {
    return sample(new Hypergeometric(ngood, nbad, nsample), n);
  }

  /** Rows by columns of {@link #hypergeometric(long, long, long)}. */
  default long[][] hypergeometric(long ngood, long nbad, long nsample, int rows, int columns) {
    return sample(new Hypergeometric(ngood, nbad, nsample), rows, columns);
  }

  /**
   * Of the logarithmic series; see {@link Logseries}.
   *
   * @throws IllegalArgumentException if {@code p} is not in [0, 1)
   */
  default long logseries(double p) {
    return sample(new Logseries(p));
  }

  /** {@code n} values of {@link #logseries(double)}. */
  default long[] logseries(double p, int n) {
    return sample(new Logseries(p), n);
  }

  /** Rows by columns of {@link #logseries(double)}. */
  default long[][] logseries(double p, int rows, int columns) {
    return sample(new Logseries(p), rows, columns);
  }

  /**
   * Failures before the {@code n}-th success; see {@link NegativeBinomial}.
   *
   * @throws IllegalArgumentException if {@code n} is not positive, {@code p} not in (0, 1], or the
   *     counts could exceed a {@code long}
   */
  default long negativeBinomial(double n, double p) {
    return sample(new NegativeBinomial(n, p));
  }

  /** {@code size} values of {@link #negativeBinomial(double, double)}. */
  default long[] negativeBinomial(double n, double p, int size) {
    return sample(new NegativeBinomial(n, p), size);
  }

  /** Rows by columns of {@link #negativeBinomial(double, double)}. */
  default long[][] negativeBinomial(double n, double p, int rows, int columns) {
    return sample(new NegativeBinomial(n, p), rows, columns);
  }

  /**
   * Events of mean number {@code lam}; see {@link Poisson}.
   *
   * @throws IllegalArgumentException if {@code lam} is negative, NaN or above 9.223372006484771e18
   */
  default long poisson(double lam) {
    return sample(new Poisson(lam));
  }

  /** {@code n} values of {@link #poisson(double)}. */
  default long[] poisson(double lam, int n) {
    return sample(new Poisson(lam), n);
  }

  /** Rows by columns of {@link #poisson(double)}. */
  default long[][] poisson(double lam, int rows, int columns) {
    return sample(new Poisson(lam), rows, columns);
  }

  /**
   * Of Zipf's law; see {@link Zipf}.
   *
   * @throws IllegalArgumentException if {@code a} is 1 or less, or NaN
   */
  default long zipf(double a) {
    return sample(new Zipf(a));
  }

  /** {@code n} values of {@link #zipf(double)}. */
  default long[] zipf(double a, int n) {
    return sample(new Zipf(a), n);
  }

  /** Rows by columns of {@link #zipf(double)}. */
  default long[][] zipf(double a, int rows, int columns) {
    return sample(new Zipf(a), rows, columns);
  }
}
