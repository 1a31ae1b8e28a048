package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.PairwiseSum;

/**
 * {@code sklearn.model_selection.StratifiedGroupKFold}: folds of whole groups that keep the
 * proportions of the classes as well as groups allow. The groups, most uneven first, go to the fold
 * where the classes then spread most evenly. Rows come in ascending order.
 *
 * <p>Words consumed: those of a shuffle of the groups, or none without shuffling.
 */
public final class StratifiedGroupKFold extends FoldSplitter<StratifiedGroupKFold> {

  private final SklearnRelease release;

  /** Creates a splitter into 5 folds. */
  public StratifiedGroupKFold() {
    this(5);
  }

  /**
   * Creates a splitter.
   *
   * @param nSplits number of folds, 2 or more
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  public StratifiedGroupKFold(int nSplits) {
    this(FoldSettings.of(nSplits), SklearnRelease.NEWEST);
  }

  private StratifiedGroupKFold(FoldSettings settings, SklearnRelease release) {
    super(settings);
    this.release = release;
  }

  @Override
  StratifiedGroupKFold with(FoldSettings changed) {
    return new StratifiedGroupKFold(changed, release);
  }

  /**
   * Selects the release of scikit-learn to follow. Before 1.8 a shuffle gave the folds to other
   * groups than those whose classes were looked at; before 1.9 folds could be empty.
   *
   * @param newRelease release to follow
   */
  public StratifiedGroupKFold withRelease(SklearnRelease newRelease) {
    return new StratifiedGroupKFold(settings, Objects.requireNonNull(newRelease, "release"));
  }

  /**
   * Returns the folds. The list is a view that makes a fold's row numbers whenever it is read.
   *
   * @param labels class of each row
   * @param groups group of each row
   * @throws IllegalArgumentException if there are more folds than groups, more than every class has
   *     members, the labels are doubles that are no 64-bit integers, the lengths differ, or a seed
   *     is set without shuffling
   */
  public List<TrainTest> split(Labels labels, Labels groups) {
    return new FoldList(numbers(labels, groups), settings.nSplits());
  }

  /**
   * Returns for each row the fold that tests on it, 0 to n_splits - 1.
   *
   * @param labels class of each row
   * @param groups group of each row
   * @throws IllegalArgumentException as {@link #split(Labels, Labels)}
   */
  public int[] foldOf(Labels labels, Labels groups) {
    return numbers(labels, groups).toArray();
  }

  private FoldNumbers numbers(Labels labels, Labels groups) {
    if (labels.size() != groups.size()) {
      throw new IllegalArgumentException(
          "Found input variables with inconsistent numbers of samples: ["
              + labels.size()
              + ", "
              + groups.size()
              + "]");
    }
    settings.check(labels.size());
    settings.checkClasses(labels);
    if (!release.isBefore(1, 9)) {
      settings.checkGroups(groups.classCount());
    }
    int[] order = IntStream.range(0, groups.classCount()).toArray();
    if (settings.shuffle()) {
      settings
          .draws()
          .<@Nullable Void>draw(
              rs -> {
                rs.shuffle(order);
                return null;
              });
    }
    FoldNumbers ofGroups = dealt(labels, groups, order);
    return GroupKFold.ofRows(groups, ofGroups, settings.nSplits());
  }

  private FoldNumbers dealt(Labels labels, Labels groups, int[] order) {
    int classes = labels.classCount();
    double[][] table = new double[order.length][classes];
    for (int i = 0; i < labels.size(); i++) {
      table[groups.code(i)][labels.code(i)]++;
    }
    double[] spread = new double[order.length];
    Integer[] positions = new Integer[order.length];
    for (int i = 0; i < order.length; i++) {
      positions[i] = i;
      spread[i] = standardDeviation(table[order[i]], true);
    }
    Arrays.sort(positions, Comparator.comparingDouble(i -> -spread[i])); // stable
    Balance balance = new Balance(settings.nSplits(), labels.counts());
    FoldNumbers numbers = new FoldNumbers(order.length, settings.nSplits());
    for (int position : positions) {
      int fold = balance.add(table[order[position]]);
      numbers.set(release.isBefore(1, 8) ? position : order[position], fold);
    }
    return numbers;
  }

  /** Returns the standard deviation of a population, with sums in one of NumPy's orders. */
  private static double standardDeviation(double[] x, boolean pairwise) {
    double mean = sum(x, pairwise) / x.length;
    double[] squares = new double[x.length];
    Arrays.setAll(squares, i -> (x[i] - mean) * (x[i] - mean));
    return Math.sqrt(sum(squares, pairwise) / x.length);
  }

  private static double sum(double[] x, boolean pairwise) {
    if (pairwise) {
      return PairwiseSum.of(x);
    }
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum;
  }

  /** The classes in each fold so far. */
  private static final class Balance {

    private final int[] totals;
    private final double[][] folds; // by class, then by fold
    private final double[] rows;
    private final double[] deviations; // of the parts of a class, by class
    private final double[] parts;

    Balance(int nSplits, int[] totals) {
      this.totals = totals;
      folds = new double[totals.length][nSplits];
      rows = new double[nSplits];
      deviations = new double[totals.length];
      parts = new double[nSplits];
    }

    /**
     * Adds a group to the fold where the classes then spread most evenly; of equals the smaller.
     */
    int add(double[] group) {
      int best = -1;
      double least = Double.POSITIVE_INFINITY;
      double fewest = Double.POSITIVE_INFINITY;
      for (int fold = 0; fold < rows.length; fold++) {
        double spread = spreadWith(group, fold);
        boolean equal = best >= 0 && Math.abs(spread - least) <= 1e-8 + 1e-5 * Math.abs(least);
        if (spread < least || (equal && rows[fold] < fewest)) {
          best = fold;
          least = spread;
          fewest = rows[fold];
        }
      }
      for (int c = 0; c < totals.length; c++) {
        folds[c][best] += group[c];
        rows[best] += group[c];
      }
      return best;
    }

    private double spreadWith(double[] group, int fold) {
      for (int c = 0; c < totals.length; c++) {
        for (int f = 0; f < rows.length; f++) {
          parts[f] = (folds[c][f] + (f == fold ? group[c] : 0)) / totals[c];
        }
        // along the folds NumPy adds row after row unless there is one column
        deviations[c] = standardDeviation(parts, totals.length == 1);
      }
      return PairwiseSum.of(deviations) / totals.length;
    }
  }
}
