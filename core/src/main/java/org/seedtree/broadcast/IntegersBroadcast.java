package org.seedtree.broadcast;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.Lemire;
import org.seedtree.internal.variate.SubWords;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * Uniform integers whose bounds vary from element to element; NumPy's {@code integers} with arrays.
 *
 * <p>Words consumed: as by {@link Integers}, element by element in row-major order; all elements of
 * one call share the sub-words of a 32-bit word. Unlike the parameters of other distributions, the
 * bounds need not fit a given {@code size}: they are repeated together with it, and the first
 * elements of that joint shape are drawn, as many as the size has. Nothing is allocated for a
 * value.
 */
public final class IntegersBroadcast {

  private static final long UINT32_MAX = 0xffffffffL;

  private final IntegerType type;
  private final Operand.Longs low;
  private final Operand.Longs high;
  private final boolean endpoint;
  private final @Nullable Shape size;

  private IntegersBroadcast(
      IntegerType type,
      Operand.Longs low,
      Operand.Longs high,
      boolean endpoint,
      @Nullable Shape size) {
    this.type = type;
    this.low = low;
    this.high = high;
    this.endpoint = endpoint;
    this.size = size;
  }

  /** Returns the broadcast of {@code int64} values in [low, high). */
  public static IntegersBroadcast of(Operand.Longs low, Operand.Longs high) {
    return of(IntegerType.INT64, low, high, false);
  }

  /** Returns the broadcast of {@code int64} values in [low, high]. */
  public static IntegersBroadcast closed(Operand.Longs low, Operand.Longs high) {
    return of(IntegerType.INT64, low, high, true);
  }

  /**
   * Returns the broadcast of values of a type.
   *
   * @param type the dtype
   * @param low least values; for {@code uint64} unsigned numbers, as are the upper bounds
   * @param high upper bounds
   * @param endpoint whether the upper bounds are themselves values
   */
  public static IntegersBroadcast of(
      IntegerType type, Operand.Longs low, Operand.Longs high, boolean endpoint) {
    return new IntegersBroadcast(type, low, high, endpoint, null);
  }

  /**
   * Returns the same broadcast in a given shape, NumPy's {@code size}. If the shape has no
   * elements, the bounds are not checked.
   *
   * @param extents the shape; none for a single value
   * @throws IllegalArgumentException if one is negative or the elements are too many for an array
   */
  public IntegersBroadcast size(int... extents) {
    return new IntegersBroadcast(type, low, high, endpoint, Shape.of(extents));
  }

  /**
   * Returns the extents of the result: the size given, or the joint shape of the bounds.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int[] shape() {
    return out().extents();
  }

  private Shape out() {
    return size != null ? size : Shape.combined(low.inShape(), high.inShape());
  }

  /** Returns the dtype. */
  public IntegerType type() {
    return type;
  }

  /** Draws an element between its bounds. */
  @FunctionalInterface
  public interface ElementSampler {

    /**
     * Draws an integer.
     *
     * @param low the least value
     * @param last the greatest value
     */
    long sample(long low, long last);
  }

  /**
   * Draws all elements; for {@code uint64} as unsigned numbers.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range, if between two bounds
   *     there is no value, or if the shapes do not fit
   */
  public long[] sample(RandomSource bits) {
    return sample(bits, NumpyRelease.DEFAULT);
  }

  /**
   * Draws all elements as a release of NumPy draws them; for {@code uint64} as unsigned numbers.
   *
   * @param bits the source of words
   * @param release NumPy release to follow
   * @throws IllegalArgumentException as {@link #sample(RandomSource)}
   */
  public long[] sample(RandomSource bits, NumpyRelease release) {
    if (type.bits() == Long.SIZE) {
      return release.has(NumpyChange.INTEGERS_ADD_32_BIT_WORD)
          ? sample((first, last) -> first + upTo(bits, last - first))
          : sample((first, last) -> first + upTo(bits, last - first, release));
    }
    if (type.bits() >= Byte.SIZE
        && type.bits() < Integer.SIZE
        && !release.has(NumpyChange.SMALL_INTEGERS_REJECT)) {
      SubWords subWords = new SubWords(bits, type.bits());
      return sample(
          (first, last) ->
              first
                  + (last == first
                      ? 0
                      : subWords.next() * (last - first + 1) >>> subWords.width()));
    }
    SubWords subWords = new SubWords(bits, type.bits());
    long mask = subWords.mask();
    return sample(
        (first, last) -> {
          long range = last - first;
          return first
              + (range == 0
                  ? 0
                  : range == mask ? subWords.next() : Lemire.bounded(subWords, range));
        });
  }

  /** Draws one of the unsigned numbers from 0 to {@code range}. */
  private static long upTo(RandomSource bits, long range) {
    if (range >= 0) {
      return Integers.upTo(bits, range);
    }
    return range == -1 ? bits.nextLong() : Lemire.bounded64(bits, range);
  }

  private static long upTo(RandomSource bits, long range, NumpyRelease release) {
    return range == UINT32_MAX
        ? Integers.of(0, range + 1).withRelease(release).sample(bits)
        : upTo(bits, range);
  }

  /**
   * Draws all elements by another method, after the checks of {@link #sample(RandomSource)}.
   *
   * @throws IllegalArgumentException as {@link #sample(RandomSource)}
   */
  public long[] sample(ElementSampler method) {
    if (size != null && size.size() == 0) {
      return new long[0];
    }
    boolean single = low.inShape().isScalar() && high.inShape().isScalar();
    if (single) {
      Integers unused = Integers.of(type, exact(low(0)), exact(high(0)), endpoint);
    } else {
      check();
    }
    Shape bounds = Shape.combined(low.inShape(), high.inShape());
    Shape all = size == null ? bounds : joint(List.of(low.inShape(), high.inShape(), size));
    int count = out().size();
    if (all.size() < count) {
      throw new IllegalArgumentException(
          "Output size "
              + out()
              + " is not compatible with broadcast dimensions of inputs "
              + all
              + ".");
    }
    int excess = endpoint ? 0 : 1;
    long[] out = new long[count];
    new Layout(all, List.of(low, high))
        .forEachRun(
            (bound, from, length) -> {
              int to = Math.min(from + length, count);
              for (int i = from; i < to; i++) {
                long last = bound[1].integer(i - from) - excess;
                out[i] = method.sample(bound[0].integer(i - from), last);
              }
            });
    return out;
  }

  private static Shape joint(List<Shape> shapes) {
    Shape joint = Shape.joint(shapes);
    if (joint == null) {
      throw Shape.mismatch(shapes, 0);
    }
    return joint;
  }

  private long low(int i) {
    return low.integers()[i];
  }

  private long high(int i) {
    return high.integers()[i];
  }

  /** Checks as NumPy does: all lows, all highs, then all pairs. */
  private void check() {
    if (type.bits() < Long.SIZE) {
      checkRange();
    }
    Shape bounds = Shape.combined(low.inShape(), high.inShape());
    new Layout(bounds, List.of(low, high))
        .forEachRun(
            (bound, from, length) -> {
              for (int i = 0; i < length; i++) {
                checkOrder(bound[0].integer(i), bound[1].integer(i));
              }
            });
  }

  private void checkOrder(long first, long last) {
    int order = isUint64() ? Long.compareUnsigned(first, last) : Long.compare(first, last);
    if (order > 0 || (order == 0 && !endpoint)) {
      throw noValue(exact(first), exact(last));
    }
  }

  private void checkRange() {
    long min = type.min().longValue();
    long max = type.max().longValue() + (endpoint ? 0 : 1);
    for (long bound : low.integers()) {
      if (bound < min) {
        throw new IllegalArgumentException(
            "low is out of bounds for " + type.dtype() + ": " + bound);
      }
    }
    for (long bound : high.integers()) {
      if (bound > max) {
        throw new IllegalArgumentException(
            "high is out of bounds for " + type.dtype() + ": " + bound);
      }
    }
  }

  private IllegalArgumentException noValue(BigInteger first, BigInteger last) {
    boolean allZero = Arrays.stream(low.integers()).allMatch(bound -> bound == 0);
    return new IllegalArgumentException(
        allZero
            ? "high " + (endpoint ? "<" : "<=") + " 0: " + last
            : "low " + (endpoint ? ">" : ">=") + " high: " + first + ", " + last);
  }

  private BigInteger exact(long bound) {
    BigInteger value = BigInteger.valueOf(bound);
    return isUint64() && bound < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
  }

  /** Returns whether the bounds are unsigned numbers. */
  private boolean isUint64() {
    return type == IntegerType.UINT64;
  }
}
