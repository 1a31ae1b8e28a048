package org.seedtree.sklearn;

import org.seedtree.legacy.RandomState;

/** A fold number for each of many rows, in bytes if there are few folds. */
final class FoldNumbers {

  private static final int MAX_IN_BYTES = Byte.MAX_VALUE;

  private final byte[] bytes;
  private final int[] ints;

  /** Creates fold numbers that are all 0. */
  FoldNumbers(int n, int folds) {
    boolean few = folds <= MAX_IN_BYTES;
    bytes = new byte[few ? n : 0];
    ints = new int[few ? 0 : n];
  }

  int size() {
    return Math.max(bytes.length, ints.length);
  }

  void set(int row, int fold) {
    if (bytes.length > 0) {
      bytes[row] = (byte) fold;
    } else {
      ints[row] = fold;
    }
  }

  int get(int row) {
    return bytes.length > 0 ? bytes[row] : ints[row];
  }

  /** Shuffles the fold numbers: the same words and swaps as for an array of any other type. */
  void shuffle(RandomState rs) {
    if (bytes.length > 0) {
      rs.shuffle(bytes);
    } else {
      rs.shuffle(ints);
    }
  }

  int[] toArray() {
    int[] folds = new int[size()];
    for (int i = 0; i < folds.length; i++) {
      folds[i] = get(i);
    }
    return folds;
  }

  /** Returns the number of rows of each fold. */
  int[] counts(int folds) {
    int[] counts = new int[folds];
    for (int i = 0, n = size(); i < n; i++) {
      counts[get(i)]++;
    }
    return counts;
  }

  /**
   * Returns the split that tests on the rows of a fold, both sides ascending.
   *
   * @param count number of rows of the fold
   */
  TrainTest split(int fold, int count) {
    int[] test = new int[count];
    int[] train = new int[size() - count];
    int i = 0;
    int j = 0;
    for (int row = 0; row < bytes.length; row++) {
      if (bytes[row] == fold) {
        test[j++] = row;
      } else {
        train[i++] = row;
      }
    }
    for (int row = 0; row < ints.length; row++) {
      if (ints[row] == fold) {
        test[j++] = row;
      } else {
        train[i++] = row;
      }
    }
    return new TrainTest(train, test);
  }
}
