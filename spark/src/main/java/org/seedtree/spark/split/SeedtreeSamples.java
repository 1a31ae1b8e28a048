package org.seedtree.spark.split;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Samples of a dataset whose rows depend on the seed and a column of keys alone, whatever the
 * partitions, retries, order and other rows.
 *
 * {@snippet file="SparkSnippetsTest.java" region="samples"}
 *
 * <p>A key is an integer, a string or binary, or several columns of them, which are the fields of a
 * struct for the catalog's functions; rows with the same key are sampled together. Samples of one
 * seed are nested: a larger fraction keeps the rows of a smaller one. In NumPy, the value that is
 * compared with the fraction is that of
 *
 * <pre>{@code
 * Generator(Philox(s).jumped(key)).random()
 * }</pre>
 *
 * <p>where {@code s} is {@code int.from_bytes(sha256(b"seedtree.sample 42").digest()[:7],
 * "little")} for seed 42, so that a sample, a bootstrap and a {@linkplain SeedtreeSplits split} of
 * one seed are independent of each other and of the catalog's functions.
 *
 * <p>The methods start no job. They use the catalog {@code seedtree}, which they add to the
 * session's configuration if it is missing, and nothing but the public interface of datasets, which
 * Spark Connect has as well. A null key ends the job that reads the result, with that reason.
 */
public final class SeedtreeSamples {

  /** The name of the column of replicates that a bootstrap appends: {@value}. */
  public static final String REPLICATE = "replicate";

  /** The name of the column of weights that a bootstrap appends: {@value}. */
  public static final String WEIGHT = "weight";

  private static final String SAMPLE = "seedtree.sample";
  private static final String BOOTSTRAP = "seedtree.bootstrap";

  private SeedtreeSamples() {}

  /**
   * Returns the rows whose keys are in a random sample of all keys.
   *
   * @param df the dataset
   * @param fraction the probability that a key is in the sample, in [0, 1]
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param key the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @throws IllegalArgumentException if {@code fraction} is out of its range or NaN, or the column
   *     is of another type
   */
  public static <T> Dataset<T> sample(
      Dataset<T> df, double fraction, long seed, String key, String... more) {
    checkFraction(fraction);
    return df.filter(new KeyColumn(df, SAMPLE, seed, key, more).random().lt(fraction));
  }

  /**
   * Returns the rows of a stratified sample: a row is in it if {@link #sample} with the fraction of
   * its stratum has it.
   *
   * @param df the dataset
   * @param stratum the name of the column of strata
   * @param fractions the fraction of each stratum, in [0, 1]; of all others it is 0
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param key the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @throws IllegalArgumentException if a fraction is out of its range or NaN, or the column of
   *     keys is of another type
   */
  public static <T> Dataset<T> sampleBy(
      Dataset<T> df,
      String stratum,
      Map<?, Double> fractions,
      long seed,
      String key,
      String... more) {
    Column fraction = lit(0.0);
    for (Map.Entry<?, Double> entry : fractions.entrySet()) {
      checkFraction(entry.getValue());
      fraction =
          functions
              .when(df.col(stratum).eqNullSafe(entry.getKey()), entry.getValue())
              .otherwise(fraction);
    }
    return df.filter(new KeyColumn(df, SAMPLE, seed, key, more).random().lt(fraction));
  }

  private static void checkFraction(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction is not in [0, 1]: " + fraction);
    }
  }

  /**
   * Returns the replicates of a Poisson bootstrap: each row as often as there are replicates in
   * which its weight is not 0, with the columns {@value #REPLICATE}, from 0 on, and {@value
   * #WEIGHT}. Weights have a Poisson distribution of mean 1 and are independent, so that their sum
   * is the number of rows in the mean only; rows with the same key have the same weights.
   *
   * <p>In NumPy, the weight of a key in replicate r is {@code Generator(Philox(s +
   * r).jumped(key)).poisson(1)}, where {@code s} is that of the use {@code seedtree.bootstrap}.
   *
   * @param df the dataset
   * @param replicates the number of replicates, at least 1
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param key the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @throws IllegalArgumentException if {@code replicates} is less than 1, the column is of another
   *     type, or the dataset has a column {@value #REPLICATE} or {@value #WEIGHT}
   */
  public static Dataset<Row> bootstrap(
      Dataset<?> df, int replicates, long seed, String key, String... more) {
    checkBootstrap(df, replicates);
    KeyColumn keys = new KeyColumn(df, BOOTSTRAP, seed, key, more);
    return df.withColumn(REPLICATE, explode(sequence(lit(0), lit(replicates - 1))))
        .withColumn(WEIGHT, keys.poisson(col(REPLICATE)))
        .filter(col(WEIGHT).gt(0));
  }

  /**
   * Returns the replicates of a bootstrap that draws as many rows as there are, with replacement:
   * weights have a multinomial distribution, and those of a replicate sum to n. Columns are those
   * of {@link #bootstrap}. A row whose index is null or out of range is in no replicate.
   *
   * <p>In NumPy, the weight of row i in replicate r is how often i is in row r of {@code
   * default_rng(seed).integers(0, n, size=(replicates, n))}.
   *
   * @param df the dataset
   * @param replicates the number of replicates, at least 1
   * @param seed the seed; a negative one is the unsigned 64-bit word with its bits
   * @param index the name of the column of indices, 0 to n - 1
   * @param n the number of rows, at least 1
   * @throws IllegalArgumentException if {@code replicates} or {@code n} is less than 1, their
   *     product is 2<sup>42</sup> or more, the column is not one of integers, or the dataset has a
   *     column {@value #REPLICATE} or {@value #WEIGHT}
   */
  public static Dataset<Row> multinomialBootstrap(
      Dataset<?> df, int replicates, long seed, String index, long n) {
    checkBootstrap(df, replicates);
    if (n < 1 || n >= (1L << 42) / replicates) {
      throw new IllegalArgumentException(
          "n is not in [1, 2**42 / replicates): " + n + ", replicates: " + replicates);
    }
    KeyColumn.checkIndex(df, index);
    Dataset<Row> weights =
        df.sparkSession()
            .read()
            .format("seedtree")
            .option("seed", Long.toUnsignedString(seed))
            .option("n", replicates * n)
            .option("distribution", "integers(0, " + n + ")")
            .load()
            .groupBy(col("value"), expr("int(id div " + n + ")").as(REPLICATE))
            .agg(functions.count(lit(1)).as(WEIGHT));
    Column drawn = weights.col("value");
    return df.join(weights, df.col(index).equalTo(drawn)).drop(drawn);
  }

  private static void checkBootstrap(Dataset<?> df, int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates < 1: " + replicates);
    }
    SeedtreeSplits.checkAbsent(df, REPLICATE);
    SeedtreeSplits.checkAbsent(df, WEIGHT);
  }
}
