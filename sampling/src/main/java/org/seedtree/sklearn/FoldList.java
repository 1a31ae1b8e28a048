package org.seedtree.sklearn;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The folds of rows that have fold numbers; a fold's row numbers are made whenever it is read. */
final class FoldList extends AbstractList<TrainTest> implements RandomAccess {

  private final FoldNumbers numbers;
  private final int[] counts;

  FoldList(FoldNumbers numbers, int folds) {
    this.numbers = numbers;
    counts = numbers.counts(folds);
  }

  @Override
  public TrainTest get(int fold) {
    return numbers.split(fold, counts[Objects.checkIndex(fold, counts.length)]);
  }

  @Override
  public int size() {
    return counts.length;
  }
}
