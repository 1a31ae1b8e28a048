package org.seedtree.sequence;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.IntegerType;
import org.seedtree.distribution.Integers;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.Word32Block;

/**
 * The options of NumPy's {@code choice}: replacement, probabilities and order. A value is
 * immutable, validated when created, and serves any number of calls.
 *
 * {@snippet file="GeneratorSnippetsTest.java" region="choice"}
 *
 * <p>Words consumed: with replacement, a bounded integer per element ({@link Integers}), or a
 * double per element with probabilities. Without replacement, one or two bounded integers per
 * chosen element (see {@link #indices(RandomSource, long, int)}); with probabilities, a double per
 * chosen element and per duplicate.
 *
 * <p>All arguments are checked before the first word is drawn.
 */
public final class Choice {

  /** The largest population that is always sampled by Floyd's method. */
  private static final int SMALL_POPULATION = 10_000;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private static final Choice WITH_REPLACEMENT = new Choice(true, null, true);
  private static final Choice WITHOUT_REPLACEMENT = new Choice(false, null, true);

  private final boolean replace;
  private final @Nullable Probabilities p;
  private final boolean shuffle;

  private Choice(boolean replace, @Nullable Probabilities p, boolean shuffle) {
    this.replace = replace;
    this.p = p;
    this.shuffle = shuffle;
  }

  /** Returns the choice with replacement, all elements equally likely: NumPy's default. */
  public static Choice withReplacement() {
    return WITH_REPLACEMENT;
  }

  /** Returns the choice without replacement, all elements equally likely: {@code replace=False}. */
  public static Choice withoutReplacement() {
    return WITHOUT_REPLACEMENT;
  }

  /**
   * Returns the choice with replacement and a probability for each element of the population:
   * {@code p=[...]}. The cumulative sums are computed here, once for all calls of the returned
   * value.
   *
   * @param p a probability for each element; their sum may differ from 1 by 2<sup>-26</sup>
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public static Choice weighted(double... p) {
    return WITH_REPLACEMENT.p(p);
  }

  /**
   * Returns the choice with replacement and a float32 probability for each element of the
   * population.
   *
   * @param p a probability for each element; their sum may differ from 1 by 2<sup>-11.5</sup>
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public static Choice weighted(float[] p) {
    return WITH_REPLACEMENT.p(p);
  }

  /**
   * Returns this choice with a probability for each element of the population. The cumulative sums
   * are computed here, once for all calls of the returned value.
   *
   * @param p a probability for each element; their sum may differ from 1 by 2<sup>-26</sup>
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public Choice p(double... p) {
    return new Choice(replace, Probabilities.of(p), shuffle);
  }

  /**
   * Returns this choice with a float32 probability for each element of the population.
   *
   * @param p a probability for each element; their sum may differ from 1 by 2<sup>-11.5</sup>
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public Choice p(float... p) {
    return new Choice(replace, Probabilities.of(p), shuffle);
  }

  /**
   * Returns this choice with or without a final shuffle. Without it a choice without replacement is
   * faster, and its order is not random; all other choices are unaffected.
   *
   * @param shuffle whether the order must be random
   */
  public Choice shuffle(boolean shuffle) {
    return new Choice(replace, p, shuffle);
  }

  /**
   * Draws an index in [0, n).
   *
   * @param bits source of the words
   * @param n population size
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public long index(RandomSource bits, long n) {
    return indices(bits, n, 1)[0];
  }

  /**
   * Draws {@code size} indices in [0, n).
   *
   * <p>Without replacement and probabilities the algorithm depends on the sizes, as in NumPy. If
   * {@code n > 10000} and {@code size > n / 50} ({@code n / 20} if the order need not be random) it
   * is the upper end of a shuffle of all {@code n} indices; otherwise R. W. Floyd's algorithm (J.
   * Bentley, "Programming pearls: a sample of brilliance", CACM 30, 1987), then a shuffle if the
   * order must be random.
   *
   * @param bits source of the words
   * @param n population size
   * @param size number of indices, 0 or more
   * @throws IllegalArgumentException if {@code size} is negative; if {@code n} is not positive and
   *     {@code size} is not 0; if there are not n probabilities; or, without replacement, if {@code
   *     size} exceeds {@code n} or the number of positive probabilities, or the algorithm needs an
   *     array of n elements and n exceeds the longest array
   */
  public long[] indices(RandomSource bits, long n, int size) {
    check(n, size);
    if (replace && p == null) {
      long[] out = new long[size];
      if (size > 0) {
        Integers.of(0, n).fill(bits, out, 0, size);
      }
      return out;
    }
    if (n <= LONGEST_ARRAY) {
      return wide(drawInts(bits, (int) n, size));
    }
    if (isTail(n, size)) {
      throw new IllegalArgumentException(
          "population too large for an array: " + n + "; choose fewer at a time: " + size);
    }
    return DistinctIndices.floyd(bits, n, size, shuffle);
  }

  /**
   * Draws {@code size} indices in [0, n), as {@code int}; see {@link #indices(RandomSource, long,
   * int)}.
   *
   * @param bits source of the words
   * @param n population size
   * @param size number of indices, 0 or more
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int[] indices(RandomSource bits, int n, int size) {
    if (n > LONGEST_ARRAY) {
      return narrow(indices(bits, (long) n, size));
    }
    check(n, size);
    return drawInts(bits, n, size);
  }

  private void check(long n, int size) {
    if (n <= 0 && size != 0) {
      throw new IllegalArgumentException(
          "a must be a positive integer unless no samples are taken: " + n);
    }
    if (p != null && p.count() != n) {
      throw new IllegalArgumentException("a and p must have same size: " + n + ", " + p.count());
    }
    if (!replace && size > n) {
      throw new IllegalArgumentException(
          "Cannot take a larger sample than population when replace is False: "
              + size
              + " of "
              + n);
    }
    if (size < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + size);
    }
  }

  /** Draws from a population whose indices fit in an array. */
  private int[] drawInts(RandomSource bits, int n, int size) {
    if (p != null) {
      return replace ? p.choose(bits, size) : p.chooseDistinct(bits, size);
    }
    if (replace) {
      int[] out = new int[size];
      if (size > 0) {
        Integers.of(IntegerType.INT32, 0, n).fill(bits, out, 0, size);
      }
      return out;
    }
    return isTail(n, size)
        ? DistinctIndices.tail(bits, n, size)
        : DistinctIndices.floyd(bits, n, size, shuffle);
  }

  private boolean isTail(long n, int size) {
    return n > SMALL_POPULATION && size > n / (shuffle ? 50 : 20);
  }

  /**
   * Draws {@code size} elements of an array, in a new array.
   *
   * @param bits source of the words
   * @param a array of primitives or references; the rows of a matrix are shared, not copied
   * @param size number of elements, 0 or more
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public <A> A elements(RandomSource bits, A a, int size) {
    int length = Array.getLength(a);
    if (!replace || p != null || size <= 0) {
      return Gather.take(a, positions(bits, length, size));
    }
    checkNotEmpty(length, size);
    A out = Gather.empty(a, size);
    Integers distribution = Integers.of(IntegerType.INT32, 0, length);
    int[] positions = Word32Block.of(bits, size).words; // a short block stays in the L1 cache
    for (int i = 0, count; i < size; i += count) {
      count = Math.min(positions.length, size - i);
      distribution.fill(bits, positions, 0, count);
      Gather.take(a, positions, out, i, count);
    }
    return out;
  }

  /**
   * Draws {@code size} slices of an array of arrays along an axis.
   *
   * @param bits source of the words
   * @param a array of arrays of any depth; the result has new arrays down to the axis and shares
   *     those below it
   * @param size number of slices, 0 or more
   * @param axis 0 for the elements of {@code a}, 1 for theirs, and so on; counted from the last one
   *     if negative
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}, and if there is
   *     no such axis or the arrays along it differ in length
   */
  public <T> T[] elements(RandomSource bits, T[] a, int size, int axis) {
    int depth = Nested.axis(a, axis);
    return Nested.take(a, depth, positions(bits, Nested.extent(a, depth), size));
  }

  /**
   * Draws {@code size} elements of a list, in a new modifiable list.
   *
   * @param bits source of the words
   * @param a list to choose from
   * @param size number of elements, 0 or more
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public <T> List<T> elements(RandomSource bits, List<T> a, int size) {
    List<T> indexed = a instanceof RandomAccess ? a : new ArrayList<>(a);
    List<T> out = new ArrayList<>(Math.max(0, size));
    for (int position : positions(bits, a.size(), size)) {
      out.add(indexed.get(position));
    }
    return out;
  }

  /**
   * Draws a position in an array or list.
   *
   * @param bits source of the words
   * @param length length of the array or list, 1 or more
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int position(RandomSource bits, int length) {
    return positions(bits, length, 1)[0];
  }

  /**
   * Draws {@code size} positions in an array or list: {@link #indices(RandomSource, int, int)} with
   * NumPy's message for an empty array.
   *
   * @param bits source of the words
   * @param length length of the array or list
   * @param size number of positions, 0 or more
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int[] positions(RandomSource bits, int length, int size) {
    checkNotEmpty(length, size);
    return indices(bits, length, size);
  }

  private static void checkNotEmpty(int length, int size) {
    if (length == 0 && size != 0) {
      throw new IllegalArgumentException("a cannot be empty unless no samples are taken");
    }
  }

  private static long[] wide(int[] indices) {
    long[] out = new long[indices.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = indices[i];
    }
    return out;
  }

  private static int[] narrow(long[] indices) {
    int[] out = new int[indices.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (int) indices[i];
    }
    return out;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Choice that
        && replace == that.replace
        && shuffle == that.shuffle
        && Objects.equals(p, that.p);
  }

  @Override
  public int hashCode() {
    return Objects.hash(replace, shuffle, p);
  }

  @Override
  public String toString() {
    return "Choice[replace=" + replace + ", p=" + p + ", shuffle=" + shuffle + "]";
  }
}
