package org.seedtree.sklearn;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;
import org.seedtree.sampling.internal.PairwiseSum;
import org.seedtree.sampling.internal.Weights;

/**
 * The draws of scikit-learn's forests, {@code RandomForestClassifier}, {@code ExtraTreesRegressor}
 * and the like: the seed of each tree, and the rows that a tree with a given seed is grown from.
 *
 * <pre>{@code
 * long seed = RandomForest.of(150).nEstimators(100).randomState(42).seeds()[3];
 * }</pre>
 *
 * <p>The seed of a tree is its {@code random_state} after the fit. With {@code warm_start} the
 * seeds of the trees before are drawn again, so that two trees and two more are the four of one
 * fit. The estimators of {@code AdaBoostClassifier} have the same seeds, those of {@code
 * AdaBoostRegressor} do not.
 *
 * <p>Words consumed: a {@code randint(2**31 - 1)} per tree; the rows come from a stream of the
 * tree's own.
 */
public final class RandomForest extends SeededSettings<RandomForest> {

  private static final long SEEDS = Integer.MAX_VALUE;

  private final int n;
  private int nEstimators = 100;
  private @Nullable Number maxSamples;
  private double @Nullable [] weights;
  private SklearnRelease release = SklearnRelease.NEWEST;

  private RandomForest(int n) {
    this.n = atLeast(1, "n_samples", n);
  }

  /**
   * Returns the forest of 100 trees on a number of rows.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static RandomForest of(int nSamples) {
    return new RandomForest(nSamples);
  }

  /**
   * Sets the number of trees.
   *
   * @param trees number of trees, 1 or more
   * @throws IllegalArgumentException if {@code trees} is less than 1
   */
  public RandomForest nEstimators(int trees) {
    RandomForest copy = copy();
    copy.nEstimators = atLeast(1, "n_estimators", trees);
    return copy;
  }

  /**
   * Sets the number of rows of a tree as a fraction of all rows, or of the sum of the weights.
   * Unless it is set, a tree has as many rows as there are.
   *
   * @param fraction fraction, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public RandomForest maxSamples(double fraction) {
    if (!(fraction > 0 && fraction <= 1)) {
      throw new IllegalArgumentException("max_samples must be in (0, 1]: " + fraction);
    }
    RandomForest copy = copy();
    copy.maxSamples = fraction;
    return copy;
  }

  /**
   * Sets the number of rows of a tree.
   *
   * @param rows number of rows, 1 or more; before scikit-learn 1.9 at most all
   * @throws IllegalArgumentException if {@code rows} is less than 1
   */
  public RandomForest maxSamples(int rows) {
    RandomForest copy = copy();
    copy.maxSamples = atLeast(1, "max_samples", rows);
    return copy;
  }

  /**
   * Sets weights, in whose proportion rows are drawn. Before scikit-learn 1.9 weights made no
   * difference to the rows.
   *
   * @param sampleWeight weight of each row, 0 or more; not copied
   * @throws IllegalArgumentException if their number is not that of the rows
   */
  public RandomForest sampleWeight(double[] sampleWeight) {
    if (sampleWeight.length != n) {
      throw new IllegalArgumentException(
          "sample_weight.shape == (" + sampleWeight.length + ",), expected (" + n + ",)!");
    }
    RandomForest copy = copy();
    copy.weights = sampleWeight;
    return copy;
  }

  /**
   * Selects the release of scikit-learn to follow. A fraction of the rows is rounded down from 1.9
   * on and to the nearest integer before; before 1.4 it could be no row. Before 1.9 a tree has at
   * most as many rows as there are.
   *
   * @param newRelease release to follow
   */
  public RandomForest withRelease(SklearnRelease newRelease) {
    RandomForest copy = copy();
    copy.release = Objects.requireNonNull(newRelease, "release");
    return copy;
  }

  /**
   * Draws the seed of each tree.
   *
   * @throws IllegalArgumentException if a tree has more rows than the release allows
   */
  public long[] seeds() {
    checkMaxSamples();
    return source.draw(rs -> rs.randint(0, SEEDS, nEstimators));
  }

  private void checkMaxSamples() {
    if (maxSamples instanceof Integer rows && rows > n && release.isBefore(1, 9)) {
      throw new IllegalArgumentException(
          "`max_samples` must be <= n_samples=" + n + " but got value " + rows);
    }
  }

  /**
   * Returns the number of rows that each tree is grown from, with repetitions.
   *
   * @throws IllegalArgumentException if it is more than the release allows
   */
  public int bootstrapSize() {
    checkMaxSamples();
    if (maxSamples == null) {
      return n;
    }
    if (maxSamples instanceof Integer rows) {
      return rows;
    }
    double fraction = maxSamples.doubleValue();
    if (release.isBefore(1, 9)) {
      return Math.max((int) Math.rint(n * fraction), release.isBefore(1, 4) ? 0 : 1);
    }
    double[] w = weights;
    return Math.max((int) (fraction * (w == null ? n : PairwiseSum.of(w))), 1);
  }

  /**
   * Returns the rows that a tree is grown from, in the order drawn.
   *
   * <p>Words consumed of the tree's stream: a {@code randint(0, n)} per row, or with weights a
   * double.
   *
   * @param treeSeed seed of the tree, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code treeSeed} is out of range, or a tree has more rows
   *     than the release allows
   */
  public int[] bootstrap(long treeSeed) {
    RandomState rs = new RandomState(treeSeed);
    double[] w = weights;
    return w == null || release.isBefore(1, 9)
        ? rs.randint(0, n, new int[bootstrapSize()])
        : rs.choice(n, bootstrapSize(), true, Weights.normalised(w));
  }

  /**
   * Returns the rows that a tree is not grown from, ascending.
   *
   * @param treeSeed seed of the tree, 0 to 2<sup>32</sup> - 1
   * @throws IllegalArgumentException if {@code treeSeed} is out of range, or a tree has more rows
   *     than the release allows
   */
  public int[] outOfBag(long treeSeed) {
    return Rows.others(n, bootstrap(treeSeed));
  }
}
