package org.seedtree.scipy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seedtree.sampling.internal.IndexDraws;
import org.seedtree.sampling.internal.IndexSource;
import org.seedtree.sampling.internal.OrderedDraws;

/**
 * The permutations of {@code scipy.stats.permutation_test}, of its three types.
 *
 * <p>If there are no more permutations than resamples asked for, SciPy takes all of them in turn
 * and draws nothing. Of independent samples the observations then have the order of Python's sets.
 *
 * <p>Words consumed: of independent samples, per resample those of {@code permutation} of all
 * observations. Otherwise from a RandomState a double per element; from a Generator those of {@code
 * permuted} of a whole batch, also for the last one, whatever is needed of it.
 */
public final class PermutationTest extends Resampling<PermutationTest> {

  private static final long MANY = 1L << 31; // more than resamples

  private final int[] sizes; // of independent samples
  private final int orders; // of a resample, of observations or samples
  private final int length; // of an order
  private final long permutations; // MANY if there are more

  private PermutationTest(int[] sizes, int orders, int length, long permutations) {
    this.sizes = sizes;
    this.orders = orders;
    this.length = length;
    this.permutations = permutations;
  }

  /**
   * Returns the test of independent samples: all observations are permuted and dealt to the
   * samples.
   *
   * @param sizes number of observations of each sample, 1 or more
   * @throws IllegalArgumentException if there are fewer than two samples, or one is empty, or there
   *     are more than 2<sup>31</sup> - 1 observations
   */
  public static PermutationTest independent(int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException("two samples or more are needed: " + sizes.length);
    }
    long partitions = 1;
    long total = 0;
    for (int size : sizes) {
      total += positive("sizes", size);
      if (total > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("more than 2**31 - 1 observations: " + total);
      }
      partitions = atMostMany(partitions * combinations(total, size));
    }
    return new PermutationTest(sizes.clone(), 0, (int) total, partitions);
  }

  /**
   * Returns the test of pairings: the observations of each sample are permuted.
   *
   * @param samples number of samples, 1 or more
   * @param observations number of observations of each, 1 or more
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static PermutationTest pairings(int samples, int observations) {
    positive("samples", samples);
    return new PermutationTest(
        new int[0],
        samples,
        positive("observations", observations),
        power(factorial(observations), samples));
  }

  /**
   * Returns the test of paired samples: at each position the samples' observations are exchanged.
   * Of a single sample SciPy changes the signs of observations; here each position then has an
   * order of two numbers, and 1, 0 means that the sign of the observation is changed, 0, 1 that it
   * is not.
   *
   * @param samples number of samples, 1 or more
   * @param observations number of observations of each, 1 or more
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static PermutationTest samples(int samples, int observations) {
    return pairings(observations, positive("samples", samples) == 1 ? 2 : samples);
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more: " + value);
    }
    return value;
  }

  private static long atMostMany(long count) {
    return Math.min(count, MANY);
  }

  private static long factorial(int n) {
    long product = 1;
    for (int i = 2; i <= n && product < MANY; i++) {
      product = atMostMany(product * i);
    }
    return product;
  }

  private static long power(long base, int exponent) {
    long product = 1;
    for (int i = 0; base > 1 && i < exponent && product < MANY; i++) {
      product = atMostMany(product * base);
    }
    return product;
  }

  /** Returns the binomial coefficient or, if it is greater, MANY. */
  private static long combinations(long n, int k) {
    long count = 1;
    for (int i = 1; n > k && i <= k && count < MANY; i++) {
      count = atMostMany(count * (n - k + i) / i); // never falls
    }
    return count;
  }

  /** Returns whether nothing is drawn, because all permutations can be taken in turn. */
  public boolean isExact() {
    return permutations <= nResamples;
  }

  /**
   * Returns the permutations, each drawn when it is asked for, or a batch at a time where the type
   * draws batches. Of independent samples, for each sample the numbers of its observations among
   * those of all samples; of pairings, for each sample the order of its observations; of paired
   * samples, for each position the order of the samples. If there are no more permutations than
   * resamples asked for, these are all of them, in SciPy's order.
   */
  public Stream<int[][]> orders() {
    if (isExact()) {
      return sizes.length > 0
          ? ExactPermutations.partitions(sizes)
          : ExactPermutations.products(orders, length, (int) permutations);
    }
    IndexSource started = source.started();
    if (sizes.length > 0) {
      return OrderedDraws.of(
          nResamples, i -> started.draw(draws -> dealt(draws.permutation(length))));
    }
    int step = step();
    int batches = (int) (((long) nResamples + step - 1) / step);
    return OrderedDraws.ofBatches(
        batches,
        b -> {
          int count = Math.min(step, nResamples - b * step);
          return started.draw(draws -> batch(count, step, draws));
        });
  }

  private int[][] dealt(int[] order) {
    int[][] samples = new int[sizes.length][];
    for (int i = 0, from = 0; i < sizes.length; from += sizes[i], i++) {
      samples[i] = Arrays.copyOfRange(order, from, from + sizes[i]);
    }
    return samples;
  }

  private Stream<int[][]> batch(int count, int step, IndexDraws draws) {
    int[][] drawn = draws.orders(length, count * orders, step * orders);
    return IntStream.range(0, count)
        .mapToObj(r -> Arrays.copyOfRange(drawn, r * orders, (r + 1) * orders));
  }
}
