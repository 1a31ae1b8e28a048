package org.seedtree.sklearn;

import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.DrawSource;
import org.seedtree.sampling.internal.Weights;

/**
 * {@code sklearn.utils.resample}: rows drawn with replacement, as for a bootstrap, or without; with
 * the proportions of classes, or with weights.
 *
 * <pre>{@code
 * int[] rows = Resample.of(150).nSamples(100).stratify(labels).randomState(7).indices();
 * }</pre>
 *
 * <p>Words consumed: with replacement a {@code randint(0, n)} per row, with weights a double per
 * row; without replacement those of {@link Shuffle}; with classes the ties of the classes' numbers,
 * per class a {@code randint} per row or a permutation of its members, and at last a permutation of
 * all rows drawn. Settings are immutable; each method returns an object with one of them changed.
 */
public final class Resample implements Stratifiable<Resample> {

  private record Settings(
      int n,
      int nSamples,
      boolean replace,
      @Nullable Labels labels,
      double @Nullable [] weights,
      DrawSource source) {}

  private final Settings settings;

  private Resample(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the resampling of a number of rows.
   *
   * @param n number of rows, 0 or more
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static Resample of(int n) {
    SeededSettings.atLeast(0, "n", n);
    return new Resample(new Settings(n, n, true, null, null, DrawSource.GLOBAL));
  }

  /**
   * Sets the number of rows to draw, all unless set.
   *
   * @param rows number of rows, 1 or more; without replacement at most n
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Resample nSamples(int rows) {
    checkSize(rows);
    Settings s = settings;
    return new Resample(new Settings(s.n, rows, s.replace, s.labels, s.weights, s.source));
  }

  static void checkSize(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException(
          "The 'n_samples' parameter of resample must be an int in the range [1, inf) or None. Got "
              + rows
              + " instead.");
    }
  }

  /**
   * Sets whether a row may be drawn more than once, true unless set.
   *
   * @param replacement whether rows are replaced
   */
  public Resample replace(boolean replacement) {
    Settings s = settings;
    return new Resample(new Settings(s.n, s.nSamples, replacement, s.labels, s.weights, s.source));
  }

  @Override
  public Resample stratify(Labels classes) {
    Settings s = settings;
    if (classes.size() != s.n) {
      throw new IllegalArgumentException(
          "Found input variables with inconsistent numbers of samples: ["
              + s.n
              + ", "
              + classes.size()
              + "]");
    }
    return new Resample(new Settings(s.n, s.nSamples, s.replace, classes, s.weights, s.source));
  }

  /**
   * Sets weights, in whose proportion rows are drawn; scikit-learn has them from 1.7 on. They are
   * for draws with replacement and without classes.
   *
   * @param weights weight of each row, 0 or more; not copied
   * @throws IllegalArgumentException if their number is not that of the rows
   */
  public Resample sampleWeight(double[] weights) {
    Settings s = settings;
    if (weights.length != s.n) {
      throw new IllegalArgumentException(
          "sample_weight.shape == (" + weights.length + ",), expected (" + s.n + ",)!");
    }
    return new Resample(new Settings(s.n, s.nSamples, s.replace, s.labels, weights, s.source));
  }

  /**
   * Sets a seed, from which every call makes a new stream.
   *
   * @param seed seed, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code seed} is out of range
   */
  public Resample randomState(long seed) {
    return from(DrawSource.seeded(seed));
  }

  /**
   * Sets the stream to draw from, which continues from call to call.
   *
   * @param rs stream to draw from
   */
  public Resample randomState(RandomState rs) {
    return from(DrawSource.of(rs));
  }

  private Resample from(DrawSource source) {
    Settings s = settings;
    return new Resample(new Settings(s.n, s.nSamples, s.replace, s.labels, s.weights, source));
  }

  /**
   * Draws the row numbers, in the order drawn.
   *
   * @throws IllegalArgumentException if more rows are asked for without replacement than there are,
   *     a class is infinite, or weights are set without replacement or with classes
   */
  public int[] indices() {
    return settings.source.draw(this::indices);
  }

  private int[] indices(RandomState rs) {
    Settings s = settings;
    if (s.nSamples > s.n && !s.replace) {
      throw new IllegalArgumentException(
          "Cannot sample "
              + s.nSamples
              + " out of arrays with dim "
              + s.n
              + " when replace is False");
    }
    if (s.weights != null) {
      if (!s.replace) {
        throw new IllegalArgumentException(
            "Resampling with sample_weight is only implemented for replace=True.");
      }
      if (s.labels != null) {
        throw new IllegalArgumentException(
            "Resampling with sample_weight is only implemented for stratify=None.");
      }
      return rs.choice(s.n, s.nSamples, true, Weights.normalised(s.weights));
    }
    if (s.labels != null) {
      FiniteLabels.check("Input", s.labels);
      return stratified(s.labels, rs);
    }
    return s.replace && s.nSamples > 0
        ? rs.randint(0, s.n, new int[s.nSamples])
        : Shuffle.indices(s.n, s.nSamples, rs);
  }

  private int[] stratified(Labels labels, RandomState rs) {
    int[] counts = labels.counts();
    int[] drawn = Apportionment.of(counts, settings.nSamples, rs);
    int[] rowsByClass = labels.rowsByClass();
    int[] rows = new int[settings.nSamples];
    for (int c = 0, start = 0, k = 0; c < counts.length; start += counts[c], c++) {
      int[] picked =
          settings.replace
              ? rs.randint(0, counts[c], new int[drawn[c]])
              : rs.permutation(counts[c]);
      for (int i = 0; i < drawn[c]; i++) {
        rows[k++] = rowsByClass[start + picked[i]];
      }
    }
    rs.shuffle(rows);
    return rows;
  }
}
