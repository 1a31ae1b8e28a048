package org.seedtree.spark.split;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
 *       same side. A string has the side of its UTF-8 as binary. These methods use the public
 *       interface of datasets only, which Spark Connect has as well, and the functions of a
 *       catalog, as {@link SeedtreeSamples} does.
 *   <li>By an index, 0 to n - 1, rows are those that scikit-learn selects from n rows, one for one.
 *       The row numbers are drawn on the driver when the method is called, and are broadcast.
 * </ul>
 *
 * <p>The methods start no job. A null in the column, or an index that is out of range, ends the job
 * that reads the result, with that reason.
 */
public final class SeedtreeSplits {

  /** The name of the column that {@code folds} appends: {@value}. */
  public static final String FOLD = "fold";

  private static final String SPLIT = "seedtree.split";
  private static final String FOLDS = "seedtree.folds";

  private static final int TRAIN = 0;
  private static final int TEST = 1;
  private static final int NEITHER = -1;

  private SeedtreeSplits() {}

  /**
   * Returns the rows of a dataset in two parts, by their keys: those of {@link #randomSplit} with
   * the weights {@code fraction} and {@code 1 - fraction}. A larger fraction of the same seed keeps
   * all rows that were trained on.
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
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException("fraction is not in (0, 1): " + fraction);
    }
    Column value = new KeyColumn(df, SPLIT, seed, keyColumn).random();
    return new TrainTestData(df.filter(value.lt(fraction)), df.filter(value.geq(fraction)));
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
    return trainTest(df, keyColumn, fraction, Integer.toUnsignedLong(seed));
  }

  /**
   * Returns the rows of a dataset in several parts, by their keys. In NumPy, the part of a key is
   *
   * <pre>{@code
   * np.searchsorted(bounds, Generator(Philox(s).jumped(key)).random(), side="right")
   * }</pre>
   *
   * <p>where {@code bounds} are the cumulative sums of all weights but the last, each divided by
   * the sum of all before it is added, and {@code s} is {@code
   * int.from_bytes(sha256(b"seedtree.split 42").digest()[:7], "little")} for seed 42.
   *
   * @param df the dataset
   * @param weights the weights of the parts, none of them negative and not all 0
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param keyColumn the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @return a dataset for each weight
   * @throws IllegalArgumentException if there is no weight, a weight is negative, infinite or NaN,
   *     all are 0, or the column is of another type
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array, as Spark's own randomSplit returns
  public static <T> Dataset<T>[] randomSplit(
      Dataset<T> df, double[] weights, long seed, String keyColumn, String... more) {
    double[] bounds = bounds(weights);
    Column value = new KeyColumn(df, SPLIT, seed, keyColumn, more).random();
    Dataset<T>[] parts = new Dataset[weights.length];
    for (int i = 0; i < parts.length; i++) {
      Dataset<T> from = i == 0 ? df : df.filter(value.geq(bounds[i - 1]));
      parts[i] = i == bounds.length ? from : from.filter(value.lt(bounds[i]));
    }
    return parts;
  }

  /** Returns the values at which the parts after the first start. */
  private static double[] bounds(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weight < 0, infinite or NaN: " + weight);
      }
      sum += weight;
    }
    if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sum of weights is not positive and finite: " + sum);
    }
    double[] bounds = new double[weights.length - 1];
    double bound = 0;
    for (int i = 0; i < bounds.length; i++) {
      bound += weights[i] / sum;
      bounds[i] = bound;
    }
    return bounds;
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
    Column number = NumberColumn.ofIndices(df, indexColumn, side);
    return new TrainTestData(df.filter(number.equalTo(TRAIN)), df.filter(number.equalTo(TEST)));
  }

  /**
   * Returns a dataset with one more column, {@value #FOLD}, the fold of each row, 0 to k - 1: what
   * the parameter {@code foldCol} of Spark ML's {@code CrossValidator} names. In NumPy, it is
   * {@code Generator(Philox(s).jumped(key)).integers(0, k)}, where {@code s} is {@code
   * int.from_bytes(sha256(b"seedtree.folds 42").digest()[:7], "little")} for seed 42.
   *
   * @param df the dataset
   * @param keyColumn the name of the column of keys
   * @param k the number of folds, at least 2
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @throws IllegalArgumentException if {@code k} is less than 2, the column is of another type, or
   *     the dataset has a column {@value #FOLD}
   */
  public static Dataset<Row> folds(Dataset<Row> df, String keyColumn, int k, long seed) {
    return withFold(df, fold(df, k, seed, keyColumn));
  }

  private static Column fold(Dataset<Row> df, int k, long seed, String keyColumn, String... more) {
    if (k < 2) {
      throw new IllegalArgumentException("k < 2: " + k);
    }
    return new KeyColumn(df, FOLDS, seed, keyColumn, more).integers(k);
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
    return folds(df, keyColumn, k, Integer.toUnsignedLong(seed));
  }

  /**
   * Returns the k splits of a cross-validation: of the i-th, the rows of fold i are tested on, and
   * all others trained on. Folds are those of {@link #folds(Dataset, String, int, long)}.
   *
   * @param df the dataset
   * @param k the number of folds, at least 2
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param keyColumn the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @throws IllegalArgumentException if {@code k} is less than 2, or the column is of another type
   */
  public static List<TrainTestData> kFold(
      Dataset<Row> df, int k, long seed, String keyColumn, String... more) {
    Column fold = fold(df, k, seed, keyColumn, more);
    return IntStream.range(0, k)
        .mapToObj(i -> new TrainTestData(df.filter(fold.notEqual(i)), df.filter(fold.equalTo(i))))
        .toList();
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
    checkAbsent(df, FOLD);
    return df.withColumn(FOLD, fold);
  }

  /** Checks that a dataset has no column of that name, which would be replaced. */
  static void checkAbsent(Dataset<?> df, String name) {
    if (Arrays.stream(df.columns()).anyMatch(name::equalsIgnoreCase)) {
      throw new IllegalArgumentException("the dataset has a column '" + name + "'");
    }
  }
}
