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
 * How to choose from a population: the options of NumPy's {@code choice}, checked once and good for
 * any number of calls.
 *
 * <pre>{@code
 * rng.choice(deck, 5, Choice.withoutReplacement())            // replace=False
 * rng.choice(deck, 5, Choice.withReplacement().p(weights))    // p=weights
 * rng.choice(1_000_000, 3, Choice.withoutReplacement().shuffle(false))
 * }</pre>
 *
 * <p>Draws: with replacement a bounded integer per element ({@link Integers}), or with
 * probabilities a double. Without replacement one or two bounded integers per chosen element, or
 * one per element of the population above the chosen ones (see {@link #indices(RandomSource, long,
 * int)}); with probabilities a double for each chosen element and for each duplicate met.
 */
public final class Choice {

  /** Populations up to this size are always sampled by Floyd's method. */
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

  /** Each element as often as it comes, all equally likely; NumPy's default. */
  public static Choice withReplacement() {
    return WITH_REPLACEMENT;
  }

  /** Each element at most once, all equally likely; {@code replace=False}. */
  public static Choice withoutReplacement() {
    return WITHOUT_REPLACEMENT;
  }

  /**
   * The same with a probability for each element of the population. They are summed up here: a
   * {@code Choice} that is kept saves that work in later calls.
   *
   * @param p as many as the population has elements; their sum may be off 1 by 2<sup>-26</sup>
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public Choice p(double... p) {
    return new Choice(replace, Probabilities.of(p), shuffle);
  }

  /**
   * The same with float32 probabilities, whose sum may be off 1 by 2<sup>-11.5</sup>.
   *
   * @param p as many as the population has elements
   * @throws IllegalArgumentException if one is NaN or negative or the sum is not 1
   */
  public Choice p(float... p) {
    return new Choice(replace, Probabilities.of(p), shuffle);
  }

  /**
   * The same with the order of a choice without replacement left as it falls, which is faster; of
   * no effect otherwise.
   *
   * @param shuffle false if the order need not be random
   */
  public Choice shuffle(boolean shuffle) {
    return new Choice(replace, p, shuffle);
  }

  /**
   * One index in [0, n).
   *
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public long index(RandomSource bits, long n) {
    return indices(bits, n, 1)[0];
  }

  /**
   * Indices in [0, n), chosen.
   *
   * <p>Without replacement and probabilities the algorithm depends on the sizes, as in NumPy: if
   * {@code n > 10000} and {@code size > n / 50} (20 where the order does not matter) the upper end
   * of a shuffle, which holds all {@code n} indices; else R. W. Floyd's sample (J. Bentley,
   * "Programming pearls: a sample of brilliance", CACM 30, 1987), shuffled if wanted.
   *
   * @param n size of the population
   * @param size how many to choose
   * @throws IllegalArgumentException if {@code size} is negative; if there is nothing to choose
   *     from; if the probabilities are not n; without replacement if more are wanted than there
   *     are, or than have a probability above 0, or if all n indices are to be held and n exceeds
   *     an array
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
      return wide(chosen(bits, (int) n, size));
    }
    if (isTail(n, size)) {
      throw new IllegalArgumentException(
          "population too large for an array: " + n + "; choose fewer at a time: " + size);
    }
    return DistinctIndices.floyd(bits, n, size, shuffle);
  }

  /**
   * The same, as {@code int}.
   *
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int[] indices(RandomSource bits, int n, int size) {
    if (n > LONGEST_ARRAY) {
      return narrow(indices(bits, (long) n, size));
    }
    check(n, size);
    return chosen(bits, n, size);
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

  /** Of a population that fits in an array. */
  private int[] chosen(RandomSource bits, int n, int size) {
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
   * Elements of an array, in a new array.
   *
   * @param a an array of primitives or references; the rows of a matrix are shared, not copied
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public <A> A elements(RandomSource bits, A a, int size) {
    int length = Array.getLength(a);
    if (!replace || p != null || size <= 0) {
      return Gather.take(a, places(bits, length, size));
    }
    checkPlaces(length, size);
    A out = Gather.empty(a, size);
    Integers distribution = Integers.of(IntegerType.INT32, 0, length);
    int[] places = Word32Block.of(bits, size).words; // a few at a time: they stay in the cache
    for (int i = 0, count; i < size; i += count) {
      count = Math.min(places.length, size - i);
      distribution.fill(bits, places, 0, count);
      Gather.take(a, places, out, i, count);
    }
    return out;
  }

  /**
   * Slices of an array of arrays across an axis.
   *
   * @param a an array of arrays, however deep; new down to the axis, shared below it
   * @param axis 0 for the elements of {@code a}, 1 for theirs, and so on; negative from the end
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}, and if there is
   *     no such axis or the arrays along it differ in length
   */
  public <T> T[] elements(RandomSource bits, T[] a, int size, int axis) {
    int depth = Nested.axis(a, axis);
    return Nested.take(a, depth, places(bits, Nested.extent(a, depth), size));
  }

  /**
   * Elements of a list, in a new modifiable list.
   *
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public <T> List<T> elements(RandomSource bits, List<T> a, int size) {
    List<T> indexed = a instanceof RandomAccess ? a : new ArrayList<>(a);
    List<T> out = new ArrayList<>(Math.max(0, size));
    for (int place : places(bits, a.size(), size)) {
      out.add(indexed.get(place));
    }
    return out;
  }

  /**
   * A place in an array or list of {@code length}.
   *
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int place(RandomSource bits, int length) {
    return places(bits, length, 1)[0];
  }

  /**
   * Places in an array or list of {@code length}.
   *
   * @throws IllegalArgumentException as {@link #indices(RandomSource, long, int)}
   */
  public int[] places(RandomSource bits, int length, int size) {
    checkPlaces(length, size);
    return indices(bits, length, size);
  }

  private static void checkPlaces(int length, int size) {
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
