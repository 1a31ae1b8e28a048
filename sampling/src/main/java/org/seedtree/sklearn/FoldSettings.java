package org.seedtree.sklearn;

import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sampling.internal.DrawSource;

/** What the splitters into folds share: the number of folds, shuffling, the seed. */
record FoldSettings(int nSplits, boolean shuffle, @Nullable DrawSource source) {

  /**
   * Returns settings without shuffling.
   *
   * @throws IllegalArgumentException if {@code nSplits} is less than 2
   */
  static FoldSettings of(int nSplits) {
    if (nSplits < 2) {
      throw new IllegalArgumentException(
          "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or "
              + "more, got n_splits="
              + nSplits
              + ".");
    }
    return new FoldSettings(nSplits, false, null);
  }

  FoldSettings shuffled() {
    return new FoldSettings(nSplits, true, source);
  }

  FoldSettings source(DrawSource newSource) {
    return new FoldSettings(nSplits, shuffle, newSource);
  }

  /** Checks what all splitters into folds check first. */
  void check(int n) {
    if (!shuffle && source != null) {
      throw new IllegalArgumentException(
          "Setting a random_state has no effect since shuffle is False. You should leave "
              + "random_state to its default (None), or set shuffle=True.");
    }
    if (nSplits > n) {
      throw new IllegalArgumentException(
          "Cannot have number of splits n_splits="
              + nSplits
              + " greater than the number of samples: n_samples="
              + n
              + ".");
    }
  }

  /** Checks that labels are classes, and that one of them has a member for each fold. */
  void checkClasses(Labels labels) {
    FiniteLabels.check("Input y", labels);
    if (labels.isContinuous()) {
      throw new IllegalArgumentException(
          "Supported target types are: ('binary', 'multiclass'). Got 'continuous' instead.");
    }
    for (int count : labels.counts()) {
      if (count >= nSplits) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "n_splits=" + nSplits + " cannot be greater than the number of members in each class.");
  }

  /** Checks that there is a group for each fold. */
  void checkGroups(int groups) {
    if (nSplits > groups) {
      throw new IllegalArgumentException(
          "Cannot have number of splits n_splits="
              + nSplits
              + " greater than the number of groups: "
              + groups
              + ".");
    }
  }

  /** Returns where a shuffle draws from. */
  DrawSource draws() {
    return source == null ? DrawSource.GLOBAL : source;
  }

  /** Deals numbers 0, ..., n - 1 in a given order to the folds, the first ones get one more. */
  FoldNumbers dealt(int[] order) {
    FoldNumbers numbers = new FoldNumbers(order.length, nSplits);
    int size = order.length / nSplits;
    int larger = order.length % nSplits;
    for (int fold = 0, at = 0; fold < nSplits; fold++) {
      int end = at + size + (fold < larger ? 1 : 0);
      for (; at < end; at++) {
        numbers.set(order[at], fold);
      }
    }
    return numbers;
  }

  /** Returns a fold number for each of n rows: those of KFold. */
  FoldNumbers ofRows(int n) {
    check(n);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    if (shuffle) {
      draws()
          .<@Nullable Void>draw(
              rs -> {
                rs.shuffle(order);
                return null;
              });
    }
    return dealt(order);
  }

  /** Returns a fold number for each row: those of StratifiedKFold. */
  FoldNumbers ofClasses(Labels labels) {
    check(labels.size());
    checkClasses(labels);
    return shuffle ? draws().draw(rs -> ofClasses(labels, rs)) : ofClasses(labels, null);
  }

  /**
   * Deals the labels, sorted by their first occurrence, to the folds in turn, which says how many
   * of a class each fold gets; then the rows of each class get these numbers, shuffled.
   */
  private FoldNumbers ofClasses(Labels labels, @Nullable RandomState rs) {
    int[] appearance = labels.orderOfAppearance();
    int[] counts = labels.counts();
    int classes = counts.length;
    int[] classAt = new int[classes];
    for (int c = 0; c < classes; c++) {
      classAt[appearance[c]] = c;
    }
    int[] starts = new int[classes];
    for (int c = 1; c < classes; c++) {
      starts[c] = starts[c - 1] + counts[c - 1];
    }
    int[] rows = labels.rowsByClass();
    FoldNumbers numbers = new FoldNumbers(rows.length, nSplits);
    int position = 0;
    for (int c : classAt) {
      FoldNumbers deal = new FoldNumbers(counts[c], nSplits);
      int i = 0;
      for (int fold = 0; fold < nSplits; fold++) {
        // the positions from here on that are dealt to this fold
        int first = Math.floorMod(fold - position, nSplits);
        for (int at = first; at < counts[c]; at += nSplits) {
          deal.set(i++, fold);
        }
      }
      if (rs != null) {
        deal.shuffle(rs);
      }
      for (int k = 0; k < counts[c]; k++) {
        numbers.set(rows[starts[c] + k], deal.get(k));
      }
      position += counts[c];
    }
    return numbers;
  }
}
