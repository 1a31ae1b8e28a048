package org.seedtree.sklearn;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.seedtree.sampling.Rows;

/**
 * A split of rows: the numbers of the rows to train on and of those to test on. The order is part
 * of the result, as in scikit-learn: shuffled splits give rows in random order, folds in ascending
 * order. Rows may be in neither.
 *
 * <p>Two splits are equal if their row numbers are, in their order. The arrays are not copied.
 *
 * @param train row numbers to train on, 0 or more
 * @param test row numbers to test on, 0 or more
 */
public record TrainTest(int[] train, int[] test) {

  /**
   * Creates a split.
   *
   * @throws IllegalArgumentException if a row number is negative
   */
  public TrainTest {
    check(Objects.requireNonNull(train, "train"));
    check(Objects.requireNonNull(test, "test"));
  }

  private static void check(int[] rows) {
    int signs = 0;
    for (int row : rows) {
      signs |= row;
    }
    if (signs < 0) {
      throw new IllegalArgumentException(
          "negative row number: " + Arrays.stream(rows).min().getAsInt());
    }
  }

  /** Returns the elements to train on: {@code x[train]}. */
  public double[] train(double[] x) {
    return Rows.take(x, train);
  }

  /** Returns the elements to test on: {@code x[test]}. */
  public double[] test(double[] x) {
    return Rows.take(x, test);
  }

  /** Returns the elements to train on: {@code x[train]}. */
  public long[] train(long[] x) {
    return Rows.take(x, train);
  }

  /** Returns the elements to test on: {@code x[test]}. */
  public long[] test(long[] x) {
    return Rows.take(x, test);
  }

  /** Returns the elements to train on: {@code x[train]}. */
  public int[] train(int[] x) {
    return Rows.take(x, train);
  }

  /** Returns the elements to test on: {@code x[test]}. */
  public int[] test(int[] x) {
    return Rows.take(x, test);
  }

  /** Returns the elements to train on; the rows of a matrix are shared. */
  public <T> T[] train(T[] x) {
    return Rows.take(x, train);
  }

  /** Returns the elements to test on; the rows of a matrix are shared. */
  public <T> T[] test(T[] x) {
    return Rows.take(x, test);
  }

  /** Returns the elements to train on, in a new list. */
  public <T> List<T> train(List<T> x) {
    return Rows.take(x, train);
  }

  /** Returns the elements to test on, in a new list. */
  public <T> List<T> test(List<T> x) {
    return Rows.take(x, test);
  }

  /** Returns the set of rows to test on, as a mask. */
  public BitSet testMask() {
    BitSet mask = new BitSet();
    for (int row : test) {
      mask.set(row);
    }
    return mask;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TrainTest split
        && Arrays.equals(train, split.train)
        && Arrays.equals(test, split.test);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(train) + Arrays.hashCode(test);
  }

  /** Returns the sizes, and the row numbers of small splits. */
  @Override
  public String toString() {
    return "TrainTest[train=" + show(train) + ", test=" + show(test) + "]";
  }

  private static String show(int[] rows) {
    return rows.length <= 30 ? Arrays.toString(rows) : rows.length + " rows";
  }
}
