package org.seedtree.sql;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.release.NumpyRelease;

/**
 * Choices and orders as functions of seed and key, by indices: what an engine's arrays of any type
 * have in common. {@code rng} is {@code Generator(Philox(seed).jumped(key))} in NumPy's terms, the
 * generator that {@link Keyed} gives the key.
 */
public final class KeyedIndices implements Serializable {

  private static final long serialVersionUID = 1;

  private final String label;
  private final String release;
  private transient @Nullable KeyedEngine engine;

  /**
   * Makes a function.
   *
   * @param label the name of the function, for messages
   * @param release the version of the NumPy release whose values are drawn
   */
  public KeyedIndices(String label, String release) {
    this.label = label;
    this.release = release;
  }

  /**
   * Returns the index that a key chooses: in NumPy {@code rng.choice(n)}, or with weights
   *
   * <pre>{@code
   * cdf = np.cumsum(weights); np.searchsorted(cdf / cdf[-1], rng.random(), side="right")
   * }</pre>
   *
   * <p>which is {@code rng.choice(n, p=weights)} where the weights sum to 1.
   *
   * @param n the number of values to choose from, at least 1
   * @param weights a weight for each value, or null if all are equal
   * @throws IllegalArgumentException if there is nothing to choose from, or the weights are not n
   *     finite numbers of at least 0 with a sum above 0
   */
  public int choice(long seed, SqlKey key, int n, double @Nullable [] weights) {
    if (n == 0) {
      throw invalid("no values to choose from");
    }
    double[] cdf = weights == null ? null : cumulative(n, weights);
    Generator rng = generator(seed, key);
    if (cdf == null) {
      return rng.choice(n);
    }
    double u = rng.random();
    double total = cdf[n - 1];
    int i = 0;
    while (cdf[i] / total <= u) {
      i++;
    }
    return i;
  }

  private double[] cumulative(int n, double[] weights) {
    if (weights.length != n) {
      throw invalid("values and weights must have the same length: " + n + ", " + weights.length);
    }
    double[] sums = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (!(weights[i] >= 0)) {
        throw invalid("weights[" + i + "] < 0 or NaN: " + weights[i]);
      }
      sum += weights[i];
      sums[i] = sum;
    }
    if (sum == 0 || sum == Double.POSITIVE_INFINITY) {
      throw invalid("the sum of the weights must be finite and above 0: " + sum);
    }
    return sums;
  }

  /**
   * Returns the group of a key, as {@link Keyed#assign(long, double...)} does.
   *
   * @param n the number of groups
   * @param fractions the fraction of each group, 0 to 1, with a sum of at most 1
   * @return the index of the group, n for the rest
   * @throws IllegalArgumentException if there are not n fractions, one is negative or NaN, or the
   *     sum is above 1
   */
  public int assign(long seed, SqlKey key, int n, double[] fractions) {
    if (fractions.length != n) {
      throw invalid(
          "groups and fractions must have the same length: " + n + ", " + fractions.length);
    }
    try {
      return engine(seed).assign(key, fractions);
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  /** Returns the order of n values that a key gives: in NumPy {@code rng.permutation(n)}. */
  public int[] permutation(long seed, SqlKey key, int n) {
    return generator(seed, key).permutation(n);
  }

  private Generator generator(long seed, SqlKey key) {
    Generator rng = new Generator(engine(seed).at(key));
    return release.equals(NumpyRelease.DEFAULT.version())
        ? rng
        : rng.withRelease(NumpyRelease.of(release));
  }

  private KeyedEngine engine(long seed) {
    KeyedEngine last = engine;
    if (last == null || !last.isFor(seed)) {
      last = new KeyedEngine(seed);
      engine = last;
    }
    return last;
  }

  private IllegalArgumentException invalid(String message) {
    return new IllegalArgumentException("seedtree: " + label + ": " + message);
  }

  @Override
  public String toString() {
    return label;
  }
}
