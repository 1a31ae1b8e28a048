package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.HypergeometricVariate;
import org.seedtree.internal.variate.MaskedRejection;

/**
 * The multivariate hypergeometric distribution, the counts of each colour in a sample of {@code
 * nsample} balls without replacement; NumPy's {@code multivariate_hypergeometric}. Its mass
 * function is the product of {@code (colors_i choose k_i)}, divided by {@code (sum colors_i choose
 * nsample)}.
 *
 * <p>If the sample has more than half of the balls, the rest is drawn instead.
 *
 * {@snippet file="DistributionSnippetsTest.java" region="multivariate-hypergeometric"}
 *
 * <p>Words consumed: by {@link Method#MARGINALS} those of a {@link Hypergeometric} for each colour
 * but the last, until the sample is complete; by {@link Method#COUNT} at least one 32-bit word for
 * each ball drawn. None if {@code nsample} is 0 or takes all balls.
 */
public final class MultivariateHypergeometric extends ParametricDistribution
    implements LongVectorDistribution {

  /** The algorithms, NumPy's parameter {@code method}. */
  public enum Method {
    /** Draws a {@link Hypergeometric} for each colour but the last; NumPy's default. */
    MARGINALS,

    /**
     * Shuffles the start of a list of all balls, which takes memory for every ball.
     *
     * <p>As in NumPy the list is created once per call, and each vector of {@link #fill} shuffles
     * the list that the previous one has left. So {@code n} vectors of one call differ from those
     * of {@code n} calls, although each has the same distribution.
     */
    COUNT
  }

  private static final long MARGINALS_BOUND = 1_000_000_000;

  /** NumPy's bound on the length of the list, which is that of its address space. */
  private static final long MAX_COUNT_SUM = 1_152_921_504_606_846_975L;

  /** The greatest length of an array on common JVMs. */
  private static final long MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

  private final long[] colors;
  private final long nsample;
  private final Method method;
  private final long sum;

  /** The number of balls drawn: the smaller of {@code nsample} and the rest. */
  private final long drawn;

  /**
   * Creates the distribution with {@link Method#MARGINALS}, NumPy's default.
   *
   * @param colors number of balls of each colour, 0 or more; their sum less than 10<sup>9</sup>
   * @param nsample size of the sample, 0 to the sum of {@code colors}
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public MultivariateHypergeometric(long[] colors, long nsample) {
    this(colors, nsample, Method.MARGINALS);
  }

  /**
   * Creates the distribution.
   *
   * @param colors number of balls of each colour, 0 or more; their sum less than 10<sup>9</sup> for
   *     {@code MARGINALS} and less than 2<sup>31</sup> - 8 for {@code COUNT}
   * @param nsample size of the sample, 0 to the sum of {@code colors}
   * @param method the algorithm
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
    drawn = drawsRest() ? sum - nsample : nsample;
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
    if (method == Method.MARGINALS && sum >= MARGINALS_BOUND) {
      throw new IllegalArgumentException(
          "When method is \"marginals\", sum(colors) must be less than 1000000000. It is " + sum);
    }
    if (method == Method.COUNT && sum > MAX_COUNT_SUM) {
      throw new IllegalArgumentException(
          "When method is 'count', sum(colors) must not exceed 1152921504606846975: " + sum);
    }
    if (method == Method.COUNT && sum > MAX_ARRAY_LENGTH) {
      throw new IllegalArgumentException(
          "When method is 'count', sum(colors) must fit a Java array, so at most "
              + MAX_ARRAY_LENGTH
              + ": "
              + sum);
    }
    return sum;
  }

  private boolean drawsRest() {
    return nsample > sum / 2;
  }

  /** Returns a copy of the number of balls of each colour. */
  public long[] colors() {
    return colors.clone();
  }

  /** Returns the size of the sample. */
  public long nsample() {
    return nsample;
  }

  /** Returns the algorithm. */
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
   * <p>This does not hold for {@link Method#COUNT}, whose vectors depend on those before them in
   * the call.
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

  /** Starts a call of any number of vectors. */
  private LongVectors vectors(RandomSource bits) {
    if (method == Method.MARGINALS || drawn == 0) {
      HypergeometricVariate marginals = new HypergeometricVariate();
      return (out, from) -> byMarginals(bits, marginals, out, from);
    }
    int[] balls = balls();
    return (out, from) -> byCount(bits, balls, out, from);
  }

  private void byMarginals(
      RandomSource bits, HypergeometricVariate marginals, long[] out, int from) {
    int last = colors.length - 1;
    Arrays.fill(out, from, from + colors.length, 0);
    long toDraw = drawn;
    long remaining = sum;
    for (int j = 0; j < last && toDraw > 0; j++) {
      remaining -= colors[j];
      long count = marginals.sample(bits, colors[j], remaining, toDraw);
      out[from + j] = count;
      toDraw -= count;
    }
    if (toDraw > 0) {
      out[from + last] = toDraw;
    }
    complementIfRest(out, from);
  }

  /** Returns the colour of each ball, in the order of the colours. */
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
    for (int j = 0; j < drawn; j++) {
      int k = j + MaskedRejection.bounded(bits, balls.length - j - 1);
      int color = balls[k];
      balls[k] = balls[j];
      balls[j] = color;
      out[from + color]++;
    }
    complementIfRest(out, from);
  }

  /** Replaces the counts of the rest by those of the sample, if the rest was drawn. */
  private void complementIfRest(long[] out, int from) {
    if (drawsRest()) {
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
