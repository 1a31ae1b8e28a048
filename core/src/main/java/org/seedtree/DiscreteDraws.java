package org.seedtree;

import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;

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

  /** {@code n} values of {@link #integers(long, long)}. */
  default long[] integers(long low, long high, int n) {
    return sample(Integers.of(low, high), n);
  }

  /** Rows by columns of {@link #integers(long, long)}. */
  default long[][] integers(long low, long high, int rows, int columns) {
    return sample(Integers.of(low, high), rows, columns);
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
    byte[] out = new byte[Sizes.length(length)];
    int i = 0;
    do {
      int word = bitGenerator().nextInt();
      for (int end = Math.min(length, i + Integer.BYTES); i < end; i++) {
        out[i] = (byte) word;
        word >>>= Byte.SIZE;
      }
    } while (i < length);
    return out;
  }
}
