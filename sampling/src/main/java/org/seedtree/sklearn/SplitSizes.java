package org.seedtree.sklearn;

import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/**
 * The sizes of a shuffled split as they were asked for: a {@code Double} is a fraction, an {@code
 * Integer} a number of rows, null is the complement of the other.
 */
record SplitSizes(@Nullable Number test, @Nullable Number train) {

  static final SplitSizes STANDARD = new SplitSizes(null, null);

  /** The numbers of rows. */
  record Counts(int train, int test) {}

  /**
   * Returns the numbers of rows out of {@code n}. Products and roundings in double are
   * scikit-learn's.
   *
   * @param standard fraction to test on if neither size is given
   * @throws IllegalArgumentException if the sizes do not fit
   */
  Counts of(int n, double standard) {
    if (n < 0) {
      throw new IllegalArgumentException("n_samples must be 0 or more: " + n);
    }
    Number asked = test == null && train == null ? (Number) standard : test;
    check("test_size", asked, n);
    check("train_size", train, n);
    if (asked instanceof Double testPart && train instanceof Double trainPart) {
      double sum = trainPart + testPart;
      if (sum > 1) {
        throw new IllegalArgumentException(
            "The sum of test_size and train_size = "
                + Json.write(sum)
                + ", should be in the (0, 1) range. Reduce test_size and/or train_size.");
      }
    }
    int testRows =
        asked == null
            ? -1
            : asked instanceof Double part ? (int) Math.ceil(part * n) : asked.intValue();
    int trainRows =
        train == null
            ? n - testRows
            : train instanceof Double part ? (int) Math.floor(part * n) : train.intValue();
    if (testRows < 0) {
      testRows = n - trainRows;
    }
    long sum = (long) trainRows + testRows;
    if (sum > n) {
      throw new IllegalArgumentException(
          "The sum of train_size and test_size = "
              + sum
              + ", should be smaller than the number of samples "
              + n
              + ". Reduce test_size and/or train_size.");
    }
    if (trainRows == 0) {
      throw new IllegalArgumentException(
          "With n_samples="
              + n
              + ", test_size="
              + text(asked)
              + " and train_size="
              + text(train)
              + ", the resulting train set will be empty. "
              + "Adjust any of the aforementioned parameters.");
    }
    return new Counts(trainRows, testRows);
  }

  private static void check(String name, @Nullable Number size, int n) {
    if (size == null) {
      return;
    }
    boolean valid =
        size instanceof Double part
            ? part > 0 && part < 1
            : size.intValue() > 0 && size.intValue() < n;
    if (!valid) {
      throw new IllegalArgumentException(
          name
              + "="
              + text(size)
              + " should be either positive and smaller than the number of samples "
              + n
              + " or a float in the (0, 1) range");
    }
  }

  private static String text(@Nullable Number size) {
    return size == null ? "None" : Json.write(size);
  }
}
