package org.seedtree.sklearn;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The splits that leave out each combination of p of n items, in lexicographic order; a split is
 * made whenever it is read.
 */
final class CombinationList extends AbstractList<TrainTest> implements RandomAccess {

  private final int n;
  private final int p;
  private final int size;
  private final Function<int[], TrainTest> split;

  /**
   * Creates the list.
   *
   * @throws IllegalArgumentException if there are more combinations than a list can hold
   */
  CombinationList(int n, int p, Function<int[], TrainTest> split) {
    this.n = n;
    this.p = p;
    this.split = split;
    long count = combinations(n, p);
    if (count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("too many splits for a list: " + p + " of " + n);
    }
    size = (int) count;
  }

  /** Returns the number of combinations, or one of more than 31 bits if there are too many. */
  private static long combinations(int n, int p) {
    long count = 1;
    for (int i = 0; i < Math.min(p, n - p); i++) {
      count = count * (n - i) / (i + 1);
      if (count > Integer.MAX_VALUE) {
        return count;
      }
    }
    return count;
  }

  @Override
  public TrainTest get(int index) {
    int rest = Objects.checkIndex(index, size);
    int[] chosen = new int[p];
    int item = 0;
    for (int k = 0; k < p; k++, item++) {
      // combinations that have this item at position k come before all others
      long with = combinations(n - item - 1, p - k - 1);
      while (rest >= with) {
        rest -= (int) with;
        item++;
        with = combinations(n - item - 1, p - k - 1);
      }
      chosen[k] = item;
    }
    return split.apply(chosen);
  }

  @Override
  public int size() {
    return size;
  }
}
