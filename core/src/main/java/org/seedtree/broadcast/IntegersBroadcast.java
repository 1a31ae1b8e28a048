package org.seedtree.broadcast;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.SubWords;

/**
 * Integers with bounds of their own for every element; NumPy's {@code integers} with arrays.
 *
 * <p>Draws: as {@link Integers}, element by element in row-major order; pieces of a word are shared
 * by all of one call. Unlike the parameters of other distributions the bounds need not fit a {@code
 * size} that is given: they are repeated together with it, and as many elements of that joint shape
 * as the size holds are drawn, from the first on.
 */
public final class IntegersBroadcast {

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

  /** {@code int64} in [low, high). */
  public static IntegersBroadcast of(Operand.Longs low, Operand.Longs high) {
    return of(IntegerType.INT64, low, high, false);
  }

  /** {@code int64} in [low, high]. */
  public static IntegersBroadcast closed(Operand.Longs low, Operand.Longs high) {
    return of(IntegerType.INT64, low, high, true);
  }

  /**
   * Of a type.
   *
   * @param low least values; for {@code uint64} these and the bounds above are unsigned numbers
   * @param high the bounds above, themselves values if {@code endpoint}
   */
  public static IntegersBroadcast of(
      IntegerType type, Operand.Longs low, Operand.Longs high, boolean endpoint) {
    return new IntegersBroadcast(type, low, high, endpoint, null);
  }

  /**
   * The same in a given shape; of a size without elements the bounds are not even checked.
   *
   * @param extents the shape; none for a single value
   * @throws IllegalArgumentException if one is negative or the elements are too many for an array
   */
  public IntegersBroadcast size(int... extents) {
    return new IntegersBroadcast(type, low, high, endpoint, Shape.of(extents));
  }

  /**
   * The extents of the result: the size given, or the joint shape of the bounds.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int[] shape() {
    return out().extents();
  }

  private Shape out() {
    return size != null ? size : joint(List.of(low.inShape(), high.inShape()));
  }

  private static Shape joint(List<Shape> shapes) {
    Shape joint = Shape.joint(shapes);
    if (joint == null) {
      throw Shape.mismatch(shapes, 0);
    }
    return joint;
  }

  /**
   * Draws all elements; for {@code uint64} as unsigned numbers.
   *
   * @throws IllegalArgumentException if a bound is out of the type's range, if between two bounds
   *     there is no value, or if the shapes cannot be repeated to one
   */
  public long[] sample(RandomSource bits) {
    List<Integers> distributions = distributions();
    long[] out = new long[distributions.size()];
    SubWords pieces = type.bits() < Long.SIZE ? new SubWords(bits, type.bits()) : null;
    for (int i = 0; i < out.length; i++) {
      Integers distribution = distributions.get(i);
      out[i] = pieces == null ? distribution.sample(bits) : distribution.next(pieces);
    }
    return out;
  }

  /** The dtype. */
  public IntegerType type() {
    return type;
  }

  /**
   * The distribution of each element, in row-major order.
   *
   * @throws IllegalArgumentException as {@link #sample}
   */
  public List<Integers> distributions() {
    if (size != null && size.size() == 0) {
      return List.of();
    }
    if (low.inShape().isScalar() && high.inShape().isScalar()) {
      Integers distribution = Integers.of(type, exact(low.get(0)), exact(high.get(0)), endpoint);
      return Collections.nCopies(out().size(), distribution);
    }
    Shape bounds = joint(List.of(low.inShape(), high.inShape()));
    check(bounds);
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
    int[] lows = low.inShape().indicesWithin(all, count);
    int[] highs = high.inShape().indicesWithin(all, count);
    List<Integers> distributions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      distributions.add(distribution(lows == null ? i : lows[i], highs == null ? i : highs[i]));
    }
    return distributions;
  }

  private Integers distribution(int lowIndex, int highIndex) {
    return Integers.checked(type, low.get(lowIndex), high.get(highIndex) - (endpoint ? 0 : 1));
  }

  /** As NumPy does: all lows, all highs, then all pairs. */
  private void check(Shape bounds) {
    if (type.bits() < Long.SIZE) {
      checkRange();
    }
    int[] lows = low.inShape().indicesWithin(bounds, bounds.size());
    int[] highs = high.inShape().indicesWithin(bounds, bounds.size());
    for (int i = 0; i < bounds.size(); i++) {
      long first = low.get(lows == null ? i : lows[i]);
      long last = high.get(highs == null ? i : highs[i]);
      int order = isUint64() ? Long.compareUnsigned(first, last) : Long.compare(first, last);
      if (order > 0 || (order == 0 && !endpoint)) {
        throw noValue(exact(first), exact(last));
      }
    }
  }

  private void checkRange() {
    long min = type.min().longValue();
    long max = type.max().longValue() + (endpoint ? 0 : 1);
    for (int i = 0; i < low.inShape().size(); i++) {
      if (low.get(i) < min) {
        throw new IllegalArgumentException(
            "low is out of bounds for " + type.dtype() + ": " + low.get(i));
      }
    }
    for (int i = 0; i < high.inShape().size(); i++) {
      if (high.get(i) > max) {
        throw new IllegalArgumentException(
            "high is out of bounds for " + type.dtype() + ": " + high.get(i));
      }
    }
  }

  private IllegalArgumentException noValue(BigInteger first, BigInteger last) {
    boolean allZero = true;
    for (int i = 0; i < low.inShape().size(); i++) {
      allZero &= low.get(i) == 0;
    }
    return new IllegalArgumentException(
        allZero
            ? "high " + (endpoint ? "<" : "<=") + " 0: " + last
            : "low " + (endpoint ? ">" : ">=") + " high: " + first + ", " + last);
  }

  private BigInteger exact(long bound) {
    BigInteger value = BigInteger.valueOf(bound);
    return isUint64() && bound < 0 ? value.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : value;
  }

  /** Whether the bounds stand for unsigned numbers. */
  private boolean isUint64() {
    return type == IntegerType.UINT64;
  }
}
