package org.seedtree.spark.split;

import java.util.Arrays;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.seedtree.Keyed;
import org.seedtree.distribution.Integers;
import org.seedtree.sklearn.TrainTest;
import org.seedtree.sklearn.TrainTestSplit;

/**
 * Splits of a dataset whose rows stay where they are: the side or the fold of a row depends on the
 * seed and on one of its columns alone, whatever the partitions, retries, order and other rows.
 *
 * {@snippet file="SparkSnippetsTest.java" region="splits"}
 *
 * <p>The column is a key or an index:
 *
 * <ul>
 *   <li>By a key, which is an integer, a string or binary, each row is assigned by itself. The
 *       sizes of sides and folds are those of random samples. Rows with the same key are on the
 *       same side. A string has the side of its UTF-8 as binary.
 *   <li>By an index, 0 to n - 1, rows are those that scikit-learn selects from n rows, one for one.
 *       The row numbers are drawn on the driver when the method is called, and are broadcast.
 * </ul>
 *
 * <p>The methods start no job. A null in the column ends the job that reads the result, with an
 * {@link IllegalArgumentException} as the cause, and so does an index that is out of range.
 */
public final class SeedtreeSplits {

  /** The name of the column that {@code folds} appends: {@value}. */
  public static final String FOLD = "fold";

  private static final String TRAIN_TEST_SALT = "seedtree.trainTest";
  private static final String FOLDS_SALT = "seedtree.folds";

  private static final int TRAIN = 0;
  private static final int TEST = 1;
  private static final int NEITHER = -1;

  private SeedtreeSplits() {}

  /**
   * Returns the rows of a dataset in two parts, by their keys: a row is trained on if {@code
   * Keyed.of(seed).salted("seedtree.trainTest").assign(key, fraction)} is 0. A larger fraction of
   * the same seed keeps all rows that were trained on.
   *
   * @param df the dataset
   * @param keyColumn the name of the column of keys
   * @param fraction the fraction of all keys to train on, in (0, 1)
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @throws IllegalArgumentException if {@code fraction} is out of its range or NaN, or the column
   *     is of another type
   */
  public static TrainTestData trainTest(
      Dataset<Row> df, String keyColumn, double fraction, long seed) {
    return trainTest(df, keyColumn, fraction, Keyed.of(seed));
  }

  /**
   * Returns the rows of a dataset in two parts, as {@link #trainTest(Dataset, String, double,
   * long)} does.
   *
   * @param df the dataset
   * @param keyColumn the name of the column of keys
   * @param fraction the fraction of all keys to train on, in (0, 1)
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code fraction} is out of its range or NaN, or the column
   *     is of another type
   */
  public static TrainTestData trainTest(
      Dataset<Row> df, String keyColumn, double fraction, int seed) {
    return trainTest(df, keyColumn, fraction, Keyed.of(seed));
  }

  private static TrainTestData trainTest(
      Dataset<Row> df, String keyColumn, double fraction, Keyed keyed) {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException("fraction is not in (0, 1): " + fraction);
    }
    KeyNumber side = new KeyNumber.Side(keyed.salted(TRAIN_TEST_SALT), fraction);
    return sides(df, NumberColumn.ofKeys(df, keyColumn, side));
  }

  /**
   * Returns the rows that {@code train_test_split} selects from {@code range(n)}. A row that
   * scikit-learn has on neither side, since both sizes are given, is in neither part here.
   *
   * @param df the dataset
   * @param indexColumn the name of the column of indices, integers from 0 to n - 1
   * @param split the split of n rows, from whose seed or stream the rows are drawn in this call
   * @throws IllegalArgumentException if the column is of another type, or scikit-learn rejects the
   *     split
   */
  public static TrainTestData trainTest(Dataset<Row> df, String indexColumn, TrainTestSplit split) {
    TrainTest rows = split.split();
    int[] side = new int[split.rows()];
    Arrays.fill(side, NEITHER);
    for (int row : rows.train()) {
      side[row] = TRAIN;
    }
    for (int row : rows.test()) {
      side[row] = TEST;
    }
    return sides(df, NumberColumn.ofIndices(df, indexColumn, side));
  }

  private static TrainTestData sides(Dataset<Row> df, Column side) {
    return new TrainTestData(df.filter(side.equalTo(TRAIN)), df.filter(side.equalTo(TEST)));
  }

  /**
   * Returns a dataset with one more column, {@value #FOLD}, the fold of each row, 0 to k - 1: what
   * the parameter {@code foldCol} of Spark ML's {@code CrossValidator} names. The fold is {@code
   * Keyed.of(seed).salted("seedtree.folds").sample(Integers.of(0, k), key)}.
   *
   * @param df the dataset
   * @param keyColumn the name of the column of keys
   * @param k the number of folds, at least 2
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @throws IllegalArgumentException if {@code k} is less than 2, the column is of another type, or
   *     the dataset has a column {@value #FOLD}
   */
  public static Dataset<Row> folds(Dataset<Row> df, String keyColumn, int k, long seed) {
    return folds(df, keyColumn, k, Keyed.of(seed));
  }

  /**
   * Returns a dataset with the fold of each row, as {@link #folds(Dataset, String, int, long)}
   * does.
   *
   * @param df the dataset
   * @param keyColumn the name of the column of keys
   * @param k the number of folds, at least 2
   * @param seed the seed; a negative one is the unsigned 32-bit word with its bits
   * @throws IllegalArgumentException if {@code k} is less than 2, the column is of another type, or
   *     the dataset has a column {@value #FOLD}
   */
  public static Dataset<Row> folds(Dataset<Row> df, String keyColumn, int k, int seed) {
    return folds(df, keyColumn, k, Keyed.of(seed));
  }

  private static Dataset<Row> folds(Dataset<Row> df, String keyColumn, int k, Keyed keyed) {
    if (k < 2) {
      throw new IllegalArgumentException("k < 2: " + k);
    }
    KeyNumber fold = new KeyNumber.Fold(keyed.salted(FOLDS_SALT), Integers.of(0, k));
    return withFold(df, NumberColumn.ofKeys(df, keyColumn, fold));
  }

  /**
   * Returns a dataset with the fold of each row in a column {@value #FOLD}, as a splitter of
   * scikit-learn assigns it.
   *
   * @param df the dataset
   * @param indexColumn the name of the column of indices, integers from 0 to n - 1
   * @param foldOf the fold of each of n rows, such as {@code new KFold(5).shuffle(42).foldOf(n)}
   * @throws IllegalArgumentException if the column is of another type, or the dataset has a column
   *     {@value #FOLD}
   */
  public static Dataset<Row> folds(Dataset<Row> df, String indexColumn, int[] foldOf) {
    int[] folds = Objects.requireNonNull(foldOf, "foldOf").clone();
    return withFold(df, NumberColumn.ofIndices(df, indexColumn, folds));
  }

  private static Dataset<Row> withFold(Dataset<Row> df, Column fold) {
    if (Arrays.stream(df.columns()).anyMatch(FOLD::equalsIgnoreCase)) {
      throw new IllegalArgumentException("the dataset has a column '" + FOLD + "'");
    }
    return df.withColumn(FOLD, fold);
  }
}
