package org.seedtree.pandas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.Generator;
import org.seedtree.engine.BitGenerator;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.Rows;
import org.seedtree.sampling.internal.IndexDraws;
import org.seedtree.sampling.internal.IndexSource;
import org.seedtree.sampling.internal.PairwiseSum;

/**
 * pandas' {@code sample}: row numbers of a table, or of each group of its rows, with or without
 * replacement and weights. One row is drawn unless a number or a fraction is set. The rows are
 * those of pandas 3.0, which are the same from 1.5 on; it rejects some weights that earlier
 * releases take, see {@link #withRelease}.
 *
 * {@snippet file="PandasSnippetsTest.java" region="sample"}
 *
 * <p>A number as seed makes a new {@code RandomState} in every call, as in pandas. A {@code
 * RandomState} and a {@code Generator} continue, and without either the global stream is drawn
 * from. From a {@code Generator} a small sample of many rows does not touch them all; from a {@code
 * RandomState} it is the head of a permutation.
 *
 * <p>Words consumed: those of {@code choice}, per group one call. Settings are immutable; each
 * method returns an object with one of them changed. Arguments are checked before the first word is
 * drawn, apart from the sizes and weights of groups after the first.
 */
public final class Sample {

  private record Settings(
      int length,
      @Nullable Labels groups,
      int[] present,
      boolean sort,
      @Nullable Integer n,
      @Nullable Double frac,
      boolean replace,
      double @Nullable [] weights,
      IndexSource source,
      PandasRelease release) {}

  private final Settings s;

  private Sample(Settings settings) {
    s = settings;
  }

  /**
   * Returns the sample of a table.
   *
   * @param length number of rows, 0 or more
   */
  public static Sample of(int length) {
    return new Sample(
        new Settings(
            length,
            null,
            new int[0],
            true,
            null,
            null,
            false,
            null,
            IndexSource.GLOBAL,
            PandasRelease.NEWEST));
  }

  /**
   * Returns the sample of each group of a table, {@code groupby(keys).sample()}.
   *
   * @param keys group of each row
   */
  public static Sample groupBy(Labels keys) {
    return grouped(keys.size(), keys, IntStream.range(0, keys.size()).toArray());
  }

  /** Returns the sample of each group; see {@link #groupBy(Labels)}. */
  public static Sample groupBy(int[] keys) {
    return groupBy(Labels.of(keys));
  }

  /** Returns the sample of each group; see {@link #groupBy(Labels)}. */
  public static Sample groupBy(long[] keys) {
    return groupBy(Labels.of(keys));
  }

  /** Returns the sample of each group; see {@link #groupBy(Labels)}. */
  public static Sample groupBy(boolean[] keys) {
    return groupBy(Labels.of(keys));
  }

  /**
   * Returns the sample of each group. Rows whose key is NaN are left out.
   *
   * @param keys group of each row, or NaN
   */
  public static Sample groupBy(double[] keys) {
    int[] present = present(keys.length, i -> !Double.isNaN(keys[i]));
    return grouped(keys.length, Labels.of(Rows.take(keys, present)), present);
  }

  /**
   * Returns the sample of each group. Rows whose key is null are left out.
   *
   * @param keys group of each row, or null
   */
  public static Sample groupBy(@Nullable String[] keys) {
    int[] present = present(keys.length, i -> keys[i] != null);
    String[] kept = Arrays.stream(keys).filter(Objects::nonNull).toArray(String[]::new);
    return grouped(keys.length, Labels.of(kept), present);
  }

  /**
   * Returns the sample of each group. Rows whose key is null or NaN are left out.
   *
   * @param keys group of each row, or null
   */
  public static <T extends Comparable<? super T>> Sample groupBy(List<@Nullable T> keys) {
    int[] present = present(keys.size(), i -> !isMissing(keys.get(i)));
    List<T> kept = new ArrayList<>();
    for (int row : present) {
      kept.add(Objects.requireNonNull(keys.get(row)));
    }
    return grouped(keys.size(), Labels.of(kept), present);
  }

  private static boolean isMissing(@Nullable Object key) {
    return key == null || (key instanceof Number number && Double.isNaN(number.doubleValue()));
  }

  private static int[] present(int length, IntPredicate isPresent) {
    return IntStream.range(0, length).filter(isPresent).toArray();
  }

  private static Sample grouped(int length, Labels groups, int[] present) {
    return new Sample(
        new Settings(
            length,
            groups,
            present,
            true,
            null,
            null,
            false,
            null,
            IndexSource.GLOBAL,
            PandasRelease.NEWEST));
  }

  /**
   * Sets the number of rows, of each group if there are groups.
   *
   * @param rows number of rows, 0 or more
   * @throws IllegalArgumentException if {@code rows} is negative
   */
  public Sample n(int rows) {
    if (rows < 0) {
      throw new IllegalArgumentException(
          "A negative number of rows requested. Please provide `n` >= 0.: " + rows);
    }
    return new Sample(
        new Settings(
            s.length, s.groups, s.present, s.sort, rows, s.frac, s.replace, s.weights, s.source,
            s.release));
  }

  /**
   * Sets the fraction of the rows, of each group if there are groups. Of the product half is
   * rounded to the even integer.
   *
   * @param fraction fraction, 0 or more; without replacement at most 1
   * @throws IllegalArgumentException if {@code fraction} is negative
   */
  public Sample frac(double fraction) {
    if (!(fraction >= 0)) {
      throw new IllegalArgumentException(
          "A negative number of rows requested. Please provide `frac` >= 0.: " + fraction);
    }
    return new Sample(
        new Settings(
            s.length, s.groups, s.present, s.sort, s.n, fraction, s.replace, s.weights, s.source,
            s.release));
  }

  /**
   * Sets whether a row may be drawn more than once, false unless set.
   *
   * @param replacement whether rows are replaced
   */
  public Sample replace(boolean replacement) {
    return new Sample(
        new Settings(
            s.length,
            s.groups,
            s.present,
            s.sort,
            s.n,
            s.frac,
            replacement,
            s.weights,
            s.source,
            s.release));
  }

  /**
   * Sets weights, in whose proportion rows are drawn, within a group if there are groups.
   *
   * @param weights weight of each row, finite and 0 or more; NaN counts 0; not copied
   * @throws IllegalArgumentException if their number is not that of the rows, or one is infinite or
   *     negative
   */
  public Sample weights(double[] weights) {
    if (weights.length != s.length) {
      throw new IllegalArgumentException(
          "Weights and axis to be sampled must be of same length: "
              + weights.length
              + ", "
              + s.length);
    }
    for (double weight : weights) {
      if (Double.isInfinite(weight)) {
        throw new IllegalArgumentException("weight vector may not include `inf` values");
      }
      if (weight < 0) {
        throw new IllegalArgumentException(
            "weight vector many not include negative values: " + weight);
      }
    }
    return new Sample(
        new Settings(
            s.length, s.groups, s.present, s.sort, s.n, s.frac, s.replace, weights, s.source,
            s.release));
  }

  /**
   * Sets whether groups come in ascending order of their keys, true unless set, or in the order of
   * their first rows.
   *
   * @param sorted whether keys ascend
   */
  public Sample sort(boolean sorted) {
    return new Sample(
        new Settings(
            s.length, s.groups, s.present, sorted, s.n, s.frac, s.replace, s.weights, s.source,
            s.release));
  }

  /**
   * Sets a seed, from which every call makes a new {@code RandomState}.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public Sample randomState(long seed) {
    return from(IndexSource.seeded(seed));
  }

  /**
   * Sets a seed of several numbers, NumPy's array, from which every call makes a new {@code
   * RandomState}. An array of one number is that number.
   *
   * @param seed one number or more, each 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is empty or a number is out of range
   */
  public Sample randomState(long[] seed) {
    return from(IndexSource.seeded(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public Sample randomState(RandomState rs) {
    return from(IndexSource.of(rs));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rng stream to draw from
   */
  public Sample randomState(Generator rng) {
    return from(IndexSource.of(rng));
  }

  /**
   * Sets the engine on which a {@code RandomState} draws, as pandas does.
   *
   * @param bits engine to draw from
   */
  public Sample randomState(BitGenerator bits) {
    return from(IndexSource.of(bits));
  }

  /**
   * Selects the release of pandas to follow, which makes a difference with weights and without
   * replacement only: those before 3.0 draw also where a row's weight is too large for the number
   * of rows.
   *
   * @param release release to follow
   */
  public Sample withRelease(PandasRelease release) {
    return new Sample(
        new Settings(
            s.length,
            s.groups,
            s.present,
            s.sort,
            s.n,
            s.frac,
            s.replace,
            s.weights,
            s.source,
            Objects.requireNonNull(release, "release")));
  }

  private Sample from(IndexSource source) {
    return new Sample(
        new Settings(
            s.length, s.groups, s.present, s.sort, s.n, s.frac, s.replace, s.weights, source,
            s.release));
  }

  /**
   * Draws the row numbers, group after group if there are groups.
   *
   * @throws IllegalArgumentException if both a number and a fraction are set, more rows are asked
   *     for without replacement than there are, weights sum to zero or, without replacement, one of
   *     them is too large for the number of rows, or no row of a table that has rows is in a group
   */
  public int[] rows() {
    if (s.n != null && s.frac != null) {
      throw new IllegalArgumentException("Please enter a value for `frac` OR `n`, not both");
    }
    if (s.frac != null && s.frac > 1 && !s.replace) {
      throw new IllegalArgumentException(
          "Replace has to be set to `True` when upsampling the population `frac` > 1.");
    }
    Labels groups = s.groups;
    if (groups != null && groups.classCount() == 0 && s.length > 0) {
      throw new IllegalArgumentException(
          "need at least one array to concatenate: all " + s.length + " keys are missing");
    }
    return groups == null
        ? s.source.draw(draws -> drawn(s.length, s.weights, draws))
        : s.source.draw(draws -> grouped(groups, draws));
  }

  private int[] grouped(Labels groups, IndexDraws draws) {
    int[] counts = groups.counts();
    int[] rowsByGroup = groups.rowsByClass();
    int[] starts = new int[counts.length + 1];
    for (int g = 0; g < counts.length; g++) {
      starts[g + 1] = starts[g] + counts[g];
    }
    int[] order = IntStream.range(0, counts.length).toArray();
    if (!s.sort) {
      int[] appearance = groups.orderOfAppearance();
      for (int g = 0; g < counts.length; g++) {
        order[appearance[g]] = g;
      }
    }
    double[] weights = s.weights;
    IntStream.Builder all = IntStream.builder();
    for (int g : order) {
      int[] rows = Rows.take(s.present, Arrays.copyOfRange(rowsByGroup, starts[g], starts[g + 1]));
      double[] own = weights == null ? null : Rows.take(weights, rows);
      for (int i : drawn(rows.length, own, draws)) {
        all.add(rows[i]);
      }
    }
    return all.build().toArray();
  }

  private int[] drawn(int length, double @Nullable [] weights, IndexDraws draws) {
    int size = s.n != null ? s.n : s.frac == null ? 1 : (int) Math.rint(s.frac * length);
    double[] p = weights == null ? null : probabilities(weights, size);
    return draws.choice(length, size, s.replace, p);
  }

  private double[] probabilities(double[] weights, int size) {
    double[] p = weights.clone();
    for (int i = 0; i < p.length; i++) {
      p[i] = Double.isNaN(p[i]) ? 0 : p[i];
    }
    double sum = PairwiseSum.of(p);
    if (sum == 0) {
      throw new IllegalArgumentException("Invalid weights: weights sum to zero");
    }
    double largest = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
      largest = Math.max(largest, p[i]);
    }
    if (!s.replace && size * largest > 1 && !s.release.isBefore(3, 0)) {
      throw new IllegalArgumentException(
          "Weighted sampling cannot be achieved with replace=False. Either set replace=True or use "
              + "smaller weights. See the docstring of sample for details.");
    }
    return p;
  }
}
