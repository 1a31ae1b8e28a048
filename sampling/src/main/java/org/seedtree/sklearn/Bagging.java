package org.seedtree.sklearn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.internal.PairwiseSum;
import org.seedtree.sampling.internal.Weights;

/**
 * The draws of {@code BaggingClassifier} and {@code BaggingRegressor}: per estimator its seed, its
 * features and its rows. {@code IsolationForest} has the same seeds if its random_state is an
 * integer; from a stream it draws a double per row before them.
 *
 * <p>Words consumed: a {@code randint(2**31 - 1)} per estimator; seed, features and rows come from
 * streams of the estimator's own.
 */
public final class Bagging extends SeededSettings<Bagging> {

  private static final long SEEDS = Integer.MAX_VALUE;

  private final int n;
  private final int nFeatures;
  private int nEstimators = 10;
  private @Nullable Number maxSamples;
  private Number maxFeatures = 1.0;
  private boolean bootstrap = true;
  private boolean bootstrapFeatures;
  private double @Nullable [] weights;
  private SklearnRelease release = SklearnRelease.NEWEST;

  private Bagging(int n, int nFeatures) {
    this.n = atLeast(1, "n_samples", n);
    this.nFeatures = atLeast(1, "n_features", nFeatures);
  }

  /**
   * What an estimator is fitted with. Two are equal if their seeds, features and rows are. The
   * arrays are not copied.
   *
   * @param seed the estimator's random_state
   * @param features numbers of the features, in the order drawn
   * @param rows row numbers, in the order drawn
   */
  public record Draw(long seed, int[] features, int[] rows) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Draw draw
          && seed == draw.seed
          && Arrays.equals(features, draw.features)
          && Arrays.equals(rows, draw.rows);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * Long.hashCode(seed) + Arrays.hashCode(features)) + Arrays.hashCode(rows);
    }
  }

  /**
   * Returns an ensemble of 10 estimators, each with all features and as many rows as there are,
   * drawn with replacement.
   *
   * @param nSamples number of rows, 1 or more
   * @param nFeatures number of features, 1 or more
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static Bagging of(int nSamples, int nFeatures) {
    return new Bagging(nSamples, nFeatures);
  }

  /**
   * Sets the number of estimators.
   *
   * @param estimators number of estimators, 1 or more
   * @throws IllegalArgumentException if {@code estimators} is less than 1
   */
  public Bagging nEstimators(int estimators) {
    Bagging copy = copy();
    copy.nEstimators = atLeast(1, "n_estimators", estimators);
    return copy;
  }

  /**
   * Sets the number of rows of an estimator as a fraction of all rows, from 1.8 on of the sum of
   * the weights, if there are any.
   *
   * @param fraction fraction, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public Bagging maxSamples(double fraction) {
    Bagging copy = copy();
    copy.maxSamples = fraction("max_samples", fraction);
    return copy;
  }

  /**
   * Sets the number of rows of an estimator.
   *
   * @param rows number of rows, 1 or more; without replacement, and before scikit-learn 1.8, at
   *     most all
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public Bagging maxSamples(int rows) {
    Bagging copy = copy();
    copy.maxSamples = atLeast(1, "max_samples", rows);
    return copy;
  }

  /**
   * Sets the number of features of an estimator as a fraction of all features.
   *
   * @param fraction fraction, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public Bagging maxFeatures(double fraction) {
    Bagging copy = copy();
    copy.maxFeatures = fraction("max_features", fraction);
    return copy;
  }

  /**
   * Sets the number of features of an estimator.
   *
   * @param features number of features, 1 to all
   * @throws IllegalArgumentException if {@code features} is out of range
   */
  public Bagging maxFeatures(int features) {
    if (features > nFeatures) {
      throw new IllegalArgumentException("max_features must be <= n_features: " + features);
    }
    Bagging copy = copy();
    copy.maxFeatures = atLeast(1, "max_features", features);
    return copy;
  }

  /**
   * Sets whether rows are drawn with replacement, true unless set.
   *
   * @param replacement whether rows are replaced
   */
  public Bagging bootstrap(boolean replacement) {
    Bagging copy = copy();
    copy.bootstrap = replacement;
    return copy;
  }

  /**
   * Sets whether features are drawn with replacement, false unless set.
   *
   * @param replacement whether features are replaced
   */
  public Bagging bootstrapFeatures(boolean replacement) {
    Bagging copy = copy();
    copy.bootstrapFeatures = replacement;
    return copy;
  }

  /**
   * Sets weights, in whose proportion rows are drawn. Before scikit-learn 1.8 weights made no
   * difference to the rows.
   *
   * @param sampleWeight weight of each row, 0 or more, checked when rows are drawn; not copied
   * @throws IllegalArgumentException if their number is not that of the rows
   */
  public Bagging sampleWeight(double[] sampleWeight) {
    if (sampleWeight.length != n) {
      throw new IllegalArgumentException(
          "sample_weight.shape == (" + sampleWeight.length + ",), expected (" + n + ",)!");
    }
    Bagging copy = copy();
    copy.weights = sampleWeight;
    return copy;
  }

  /**
   * Selects the release of scikit-learn to follow, which makes a difference with weights; where a
   * fraction is less than a row, which was no row before 1.8; and where more rows are asked for
   * than there are, which releases before 1.8 reject.
   *
   * @param newRelease release to follow
   */
  public Bagging withRelease(SklearnRelease newRelease) {
    Bagging copy = copy();
    copy.release = Objects.requireNonNull(newRelease, "release");
    return copy;
  }

  private static double fraction(String name, double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1]: " + fraction);
    }
    return fraction;
  }

  /**
   * Draws seed, features and rows of each estimator.
   *
   * @throws IllegalArgumentException if more rows are asked for than there are, without replacement
   *     or before 1.8; or more than have weights other than 0; or, from 1.8 on, if a weight or the
   *     sum of weights is not finite, all weights are 0, or some are negative and others positive
   */
  public List<Draw> draws() {
    double[] w = release.isBefore(1, 8) ? null : weights;
    checkFinite(w);
    int rows = rows(w);
    if (rows > n && release.isBefore(1, 8)) {
      throw new IllegalArgumentException("max_samples must be <= n_samples: " + rows + ", " + n);
    }
    if (!bootstrap && rows > n) {
      throw new IllegalArgumentException(
          "Effective max_samples=" + rows + " must be <= n_samples=" + n);
    }
    int features =
        maxFeatures instanceof Integer count
            ? count
            : Math.max(1, (int) (maxFeatures.doubleValue() * nFeatures));
    double[] p = w == null ? null : Weights.normalised(w);
    if (p != null) {
      new RandomState(0).choice(n, rows, bootstrap, p); // checks them before the seeds are drawn
    }
    List<Draw> draws = new ArrayList<>();
    for (long seed : source.draw(rs -> rs.randint(0, SEEDS, nEstimators))) {
      long own = new RandomState(seed).randint(SEEDS);
      RandomState rs = new RandomState(seed);
      int[] drawnFeatures = drawn(bootstrapFeatures, nFeatures, features, rs);
      int[] drawnRows =
          p == null ? drawn(bootstrap, n, rows, rs) : rs.choice(n, rows, bootstrap, p);
      draws.add(new Draw(own, drawnFeatures, drawnRows));
    }
    return draws;
  }

  private static void checkFinite(double @Nullable [] w) {
    if (w == null) {
      return;
    }
    boolean anyWeight = false;
    boolean anyNaN = false;
    boolean anyInfinity = false;
    for (double weight : w) {
      anyWeight |= weight != 0;
      anyNaN |= Double.isNaN(weight);
      anyInfinity |= Double.isInfinite(weight);
    }
    if (anyInfinity || anyNaN) {
      throw new IllegalArgumentException(
          anyNaN
              ? "Input sample_weight contains NaN."
              : "Input sample_weight contains infinity or a value too large for dtype('float64').");
    }
    if (!anyWeight) {
      throw new IllegalArgumentException(
          "Sample weights must contain at least one non-zero number.");
    }
  }

  private int rows(double @Nullable [] w) {
    if (maxSamples == null) {
      return n;
    }
    if (maxSamples instanceof Integer count) {
      return count;
    }
    int part = (int) (maxSamples.doubleValue() * (w == null ? n : PairwiseSum.of(w)));
    return Math.max(release.isBefore(1, 8) ? 0 : 1, part);
  }

  private static int[] drawn(boolean replace, int population, int size, RandomState rs) {
    return replace
        ? rs.randint(0, population, new int[size])
        : SampleWithoutReplacement.indices(population, size, rs);
  }
}
