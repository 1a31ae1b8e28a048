package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.HypergeometricKernel;
import org.seedtree.internal.variate.MaskedRejection;

/**
 * How many of each colour there are among {@code nsample} balls taken without replacement; NumPy's
 * {@code multivariate_hypergeometric}. If more than half are taken, the rest is drawn instead.
 *
 * <p>Draws: see {@link Method}; nothing if there are no balls or {@code nsample} is 0.
 */
public final class MultivariateHypergeometric implements LongVectorDistribution {

  /** NumPy's {@code method}. */
  public enum Method {
    /** A {@link Hypergeometric} for each colour but the last, until none is left to take. */
    MARGINALS,

    /**
     * Shuffles the start of a list of all balls: one bounded integer per ball taken, and memory for
     * every ball there is.
     *
     * <p>As in NumPy the list is made once per call, and each vector of {@link #fill} shuffles on
     * where the last one stopped. So {@code n} vectors in one call are not what {@code n} calls
     * give, though each has the same distribution.
     */
    COUNT
  }

  private static final long MARGINALS_LIMIT = 1_000_000_000;

  /** NumPy's bound on the list: what its platform could address. */
  private static final long COUNT_LIMIT = 1_152_921_504_606_846_975L;

  /** The longest array that JVMs make. */
  private static final long ARRAY_LIMIT = Integer.MAX_VALUE - 8;

  private final long[] colors;
  private final long nsample;
  private final Method method;
  private final long sum;

  /** The smaller of {@code nsample} and what it leaves. */
  private final long taken;

  /**
   * By the marginals, NumPy's default.
   *
   * @param colors how many balls there are of each colour, in all less than 10<sup>9</sup>
   * @param nsample how many are taken, 0 to as many as there are
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public MultivariateHypergeometric(long[] colors, long nsample) {
    this(colors, nsample, Method.MARGINALS);
  }

  /**
   * Creates the distribution.
   *
   * @param colors how many balls there are of each colour, in all less than 10<sup>9</sup> for the
   *     marginals and than 2<sup>31</sup> - 8 for the count
   * @param nsample how many are taken, 0 to as many as there are
   * @param method how they are drawn
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public MultivariateHypergeometric(long[] colors, long nsample, Method method) {
    this.method = Objects.requireNonNull(method, "method");
    if (nsample < 0) {
      throw new IllegalArgumentException("nsample must be nonnegative. It is " + nsample);
    }
    this.colors = colors.clone();
    this.nsample = nsample;
    this.sum = checkedSum(this.colors, method);
    if (nsample > sum) {
      throw new IllegalArgumentException("nsample > sum(colors): " + nsample + " > " + sum);
    }
    taken = takesRest() ? sum - nsample : nsample;
  }

  private static long checkedSum(long[] colors, Method method) {
    for (long color : colors) {
      if (color < 0) {
        throw new IllegalArgumentException(
            "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
                + "9223372036854775807. One is "
                + color);
      }
    }
    long sum = 0;
    for (long color : colors) {
      sum += color;
      if (sum < 0) {
        throw new IllegalArgumentException(
            "sum(colors) must not exceed the maximum value of a 64 bit signed integer"
                + " (9223372036854775807)");
      }
    }
    if (method == Method.MARGINALS && sum >= MARGINALS_LIMIT) {
      throw new IllegalArgumentException(
          "When method is \"marginals\", sum(colors) must be less than 1000000000. It is " + sum);
    }
    if (method == Method.COUNT && sum > COUNT_LIMIT) {
      throw new IllegalArgumentException(
          "When method is 'count', sum(colors) must not exceed 1152921504606846975: " + sum);
    }
    if (method == Method.COUNT && sum > ARRAY_LIMIT) {
      throw new IllegalArgumentException(
          "When method is 'count', sum(colors) must fit a Java array, so at most "
              + ARRAY_LIMIT
              + ": "
              + sum);
    }
    return sum;
  }

  private boolean takesRest() {
    return nsample > sum / 2;
  }

  /** How many balls there are of each colour, in an array of the caller's own. */
  public long[] colors() {
    return colors.clone();
  }

  /** Returns the size of the sample. */
  public long nsample() {
    return nsample;
  }

  /** How they are drawn. */
  public Method method() {
    return method;
  }

  @Override
  public String name() {
    return "multivariate_hypergeometric";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap()
        .with("colors", colors)
        .with("nsample", nsample)
        .with("method", method.name().toLowerCase(Locale.ROOT))
        .build();
  }

  @Override
  public int dimension() {
    return colors.length;
  }

  @Override
  public void sample(RandomSource bits, long[] out, int from) {
    Objects.checkFromIndexSize(from, colors.length, out.length);
    vectors(bits).next(out, from);
  }

  /**
   * {@inheritDoc}
   *
   * <p>{@link Method#COUNT} is the exception: see there.
   */
  @Override
  public void fill(RandomSource bits, long[][] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (from == to) {
      return;
    }
    LongVectors vectors = vectors(bits);
    for (int i = from; i < to; i++) {
      vectors.next(out[i], 0);
    }
  }

  @Override
  public ArrayFill<long[]> fillInParts(RandomSource bits) {
    LongVectors vectors = vectors(bits);
    long[] vector = new long[colors.length];
    return new VectorParts<>(vector, vector.length, () -> vectors.next(vector, 0));
  }

  /** Returns false: by {@link Method#COUNT} a vector depends on those before it in the call. */
  @Override
  public boolean isSplittable() {
    return false;
  }

  /** Begins a call of any size. */
  private LongVectors vectors(RandomSource bits) {
    if (method == Method.MARGINALS || taken == 0) {
      return (out, from) -> byMarginals(bits, out, from);
    }
    int[] balls = balls();
    return (out, from) -> byCount(bits, balls, out, from);
  }

  private void byMarginals(RandomSource bits, long[] out, int from) {
    int last = colors.length - 1;
    Arrays.fill(out, from, from + colors.length, 0);
    long toTake = taken;
    long left = sum;
    for (int j = 0; j < last && toTake > 0; j++) {
      left -= colors[j];
      long count = HypergeometricKernel.sample(bits, colors[j], left, toTake);
      out[from + j] = count;
      toTake -= count;
    }
    if (toTake > 0) {
      out[from + last] = toTake;
    }
    turnBack(out, from);
  }

  /** The colour of each ball, colours in turn. */
  private int[] balls() {
    int[] balls = new int[(int) sum];
    int end = 0;
    for (int color = 0; color < colors.length; color++) {
      int start = end;
      end += (int) colors[color];
      Arrays.fill(balls, start, end, color);
    }
    return balls;
  }

  private void byCount(RandomSource bits, int[] balls, long[] out, int from) {
    Arrays.fill(out, from, from + colors.length, 0);
    for (int j = 0; j < taken; j++) {
      int k = j + MaskedRejection.bounded(bits, balls.length - j - 1);
      int color = balls[k];
      balls[k] = balls[j];
      balls[j] = color;
      out[from + color]++;
    }
    turnBack(out, from);
  }

  /** From what is left to what is taken, if that is what was drawn. */
  private void turnBack(long[] out, int from) {
    if (takesRest()) {
      for (int j = 0; j < colors.length; j++) {
        out[from + j] = colors[j] - out[from + j];
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MultivariateHypergeometric that
        && Arrays.equals(colors, that.colors)
        && nsample == that.nsample
        && method == that.method;
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(colors), nsample, method);
  }

  @Override
  public String toString() {
    return "MultivariateHypergeometric[colors="
        + Arrays.toString(colors)
        + ", nsample="
        + nsample
        + ", method="
        + method
        + "]";
  }
}
