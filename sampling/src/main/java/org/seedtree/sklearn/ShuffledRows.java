package org.seedtree.sklearn;

import java.util.Arrays;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Labels;
import org.seedtree.sklearn.SplitSizes.Counts;

/** The draws of one shuffled split, plain and stratified. */
final class ShuffledRows {

  private ShuffledRows() {}

  /** Draws a split of n rows: the head of a permutation is tested on, what follows trained on. */
  static TrainTest plain(int n, Counts sizes, RandomState rs) {
    int[] order = rs.permutation(n);
    int[] test = Arrays.copyOf(order, sizes.test());
    int end = sizes.test() + sizes.train();
    return new TrainTest(Arrays.copyOfRange(order, sizes.test(), end), test);
  }

  /**
   * Draws a split that keeps the proportions of classes.
   *
   * <p>Words consumed: ties of the train numbers, ties of the test numbers, per class a permutation
   * of its rows, and at last permutations of the train and of the test rows.
   */
  static TrainTest stratified(Labels labels, Counts sizes, RandomState rs) {
    int[] counts = labels.counts();
    int[] inTrain = Apportionment.of(counts, sizes.train(), rs);
    int[] left = new int[counts.length];
    Arrays.setAll(left, c -> counts[c] - inTrain[c]);
    int[] inTest = Apportionment.of(left, sizes.test(), rs);
    int[] rows = labels.rowsByClass();
    int[] train = new int[sizes.train()];
    int[] test = new int[sizes.test()];
    for (int c = 0, start = 0, i = 0, j = 0; c < counts.length; c++) {
      rs.shuffle(rows, start, start + counts[c]);
      System.arraycopy(rows, start, train, i, inTrain[c]);
      System.arraycopy(rows, start + inTrain[c], test, j, inTest[c]);
      start += counts[c];
      i += inTrain[c];
      j += inTest[c];
    }
    rs.shuffle(train);
    rs.shuffle(test);
    return new TrainTest(train, test);
  }

  /**
   * Checks that both sides can hold every class.
   *
   * @throws IllegalArgumentException if a label is infinite, a class has one member, or a side
   *     fewer rows than there are classes
   */
  static void check(Labels labels, Counts sizes, SklearnRelease release) {
    FiniteLabels.check("Input y", labels);
    int[] counts = labels.counts();
    if (Arrays.stream(counts).anyMatch(count -> count < 2)) {
      throw new IllegalArgumentException(
          release.isBefore(1, 8)
              ? "The least populated class in y has only 1 member, which is too few. The minimum "
                  + "number of groups for any class cannot be less than 2."
              : "The least populated classes in y have only 1 member, which is too few. The minimum "
                  + "number of groups for any class cannot be less than 2. Classes with too few "
                  + "members are: "
                  + rare(labels, counts));
    }
    checkClasses("train_size", sizes.train(), counts.length);
    checkClasses("test_size", sizes.test(), counts.length);
  }

  private static String rare(Labels labels, int[] counts) {
    StringBuilder text = new StringBuilder("[");
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] < 2) {
        text.append(text.length() > 1 ? ", " : "").append(labels.classText(c));
      }
    }
    return text.append(']').toString();
  }

  private static void checkClasses(String name, int rows, int classes) {
    if (rows < classes) {
      throw new IllegalArgumentException(
          "The "
              + name
              + " = "
              + rows
              + " should be greater or equal to the number of classes = "
              + classes);
    }
  }
}
