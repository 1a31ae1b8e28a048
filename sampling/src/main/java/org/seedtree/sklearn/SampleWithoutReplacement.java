package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.BitSet;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.DrawSource;

/**
 * {@code sklearn.utils.random.sample_without_replacement}: distinct integers of a range, by one of
 * four methods, which draw different ones.
 *
 * <p>Settings are immutable; each method returns an object with one of them changed.
 */
public final class SampleWithoutReplacement {

  /** How the integers are drawn. */
  public enum Method {
    /**
     * The head of a permutation if the ratio of both numbers is in (0.01, 0.99), otherwise {@link
     * #TRACKING_SELECTION}.
     */
    AUTO,
    /**
     * One {@code randint} after another, those of values that came before discarded; from a ratio
     * of 0.2 on {@link #RESERVOIR_SAMPLING}.
     */
    TRACKING_SELECTION,
    /** A {@code randint} for each element of the population but the first ones. */
    RESERVOIR_SAMPLING,
    /** A {@code randint} for each element drawn, from a pool from which drawn ones are taken. */
    POOL
  }

  private final int nPopulation;
  private final int nSamples;
  private final Method method;
  private final DrawSource source;

  private SampleWithoutReplacement(
      int nPopulation, int nSamples, Method method, DrawSource source) {
    this.nPopulation = nPopulation;
    this.nSamples = nSamples;
    this.method = method;
    this.source = source;
  }

  /**
   * Returns the draw of distinct integers in [0, nPopulation).
   *
   * @param nPopulation size of the range, 0 or more
   * @param nSamples number of integers, 0 to {@code nPopulation}
   * @throws IllegalArgumentException if a number is out of range
   */
  public static SampleWithoutReplacement of(int nPopulation, int nSamples) {
    check(nPopulation, nSamples);
    return new SampleWithoutReplacement(nPopulation, nSamples, Method.AUTO, DrawSource.GLOBAL);
  }

  /**
   * Sets the method, {@link Method#AUTO} unless set.
   *
   * @param how how the integers are drawn
   */
  public SampleWithoutReplacement method(Method how) {
    return new SampleWithoutReplacement(nPopulation, nSamples, how, source);
  }

  /**
   * Sets a seed, from which every call makes a new stream.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public SampleWithoutReplacement randomState(long seed) {
    return new SampleWithoutReplacement(nPopulation, nSamples, method, DrawSource.seeded(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public SampleWithoutReplacement randomState(RandomState rs) {
    return new SampleWithoutReplacement(nPopulation, nSamples, method, DrawSource.of(rs));
  }

  /** Draws the integers, in the order drawn. */
  public int[] indices() {
    return source.draw(rs -> indices(nPopulation, nSamples, method, rs));
  }

  private static void check(int n, int k) {
    if (n < 0) {
      throw new IllegalArgumentException("n_population should be greater than 0, got " + n + ".");
    }
    if (k > n) {
      throw new IllegalArgumentException(
          "n_population should be greater or equal than n_samples, got n_samples > n_population ("
              + k
              + " > "
              + n
              + ")");
    }
    if (k < 0) {
      throw new IllegalArgumentException("n_samples should be greater than 0, got " + k + ".");
    }
  }

  /** Draws k distinct integers in [0, n) by {@link Method#AUTO}. */
  static int[] indices(int n, int k, RandomState rs) {
    check(n, k);
    return indices(n, k, Method.AUTO, rs);
  }

  private static int[] indices(int n, int k, Method method, RandomState rs) {
    double ratio = n == 0 ? 1.0 : (double) k / n;
    if (method == Method.AUTO && ratio > 0.01 && ratio < 0.99) {
      return Arrays.copyOf(rs.permutation(n), k);
    }
    if (method == Method.POOL) {
      return pool(n, k, rs);
    }
    return method != Method.RESERVOIR_SAMPLING && ratio < 0.2
        ? tracking(n, k, rs)
        : reservoir(n, k, rs);
  }

  private static int[] tracking(int n, int k, RandomState rs) {
    BitSet seen = new BitSet();
    int[] drawn = new int[k];
    for (int i = 0; i < k; ) {
      int value = (int) rs.randint(n);
      if (!seen.get(value)) {
        seen.set(value);
        drawn[i++] = value;
      }
    }
    return drawn;
  }

  private static int[] reservoir(int n, int k, RandomState rs) {
    int[] drawn = new int[k];
    Arrays.setAll(drawn, i -> i);
    for (int i = k; i < n; i++) {
      int j = (int) rs.randint(i + 1L);
      if (j < k) {
        drawn[j] = i;
      }
    }
    return drawn;
  }

  private static int[] pool(int n, int k, RandomState rs) {
    int[] pool = new int[n];
    Arrays.setAll(pool, i -> i);
    int[] drawn = new int[k];
    for (int i = 0; i < k; i++) {
      int j = (int) rs.randint(n - i);
      drawn[i] = pool[j];
      pool[j] = pool[n - i - 1];
    }
    return drawn;
  }
}
