package org.seedtree.spark.split;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;

/**
 * Random values of a dataset's keys, as columns of the catalog's functions: expressions that Spark
 * Connect sends to its server as they are.
 */
final class KeyColumn {

  private static final String CATALOG = "seedtree";
  private static final String CONFIGURATION = "spark.sql.catalog." + CATALOG;
  private static final String CATALOG_CLASS = "org.seedtree.spark.SeedtreeCatalog";
  private static final long SEED_MASK = (1L << 56) - 1;

  private final long seed;
  private final Column key;

  /**
   * Makes the column of keys for one use of them.
   *
   * @param df the dataset
   * @param use the name of the use
   * @param seed the seed of all uses
   * @param name the name of the column of keys
   * @param more the names of more columns, if several make a key
   * @throws IllegalArgumentException if a column's type is not that of a key
   */
  KeyColumn(Dataset<?> df, String use, long seed, String name, String... more) {
    this.seed = seedOf(use, seed);
    this.key = more.length == 0 ? key(df, name) : struct(df, name, more);
    RuntimeConfig configuration = df.sparkSession().conf();
    if (configuration.get(CONFIGURATION, "").isEmpty()) {
      configuration.set(CONFIGURATION, CATALOG_CLASS);
    }
  }

  /**
   * Returns the seed of a use: the first seven bytes, little-endian, of the SHA-256 of the use's
   * name, a space and the seed as an unsigned decimal number.
   */
  static long seedOf(String use, long seed) {
    String text = use + " " + Long.toUnsignedString(seed);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong() & SEED_MASK;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static Column key(Dataset<?> df, String name) {
    DataType type = type(df, name);
    Column key = df.col(name);
    if (!isInteger(type) && !(type instanceof StringType) && !(type instanceof BinaryType)) {
      throw new IllegalArgumentException(
          "a key is an integer, a string or binary, but column '"
              + name
              + "' is "
              + type.simpleString());
    }
    Column error =
        functions.raise_error(functions.lit("seedtree: column '" + name + "' contains null"));
    return functions.coalesce(key, error);
  }

  private static Column struct(Dataset<?> df, String name, String... more) {
    return functions.struct(
        Stream.concat(Stream.of(name), Arrays.stream(more))
            .map(field -> key(df, field).as(field))
            .toArray(Column[]::new));
  }

  /**
   * Checks that a column has the type of an index.
   *
   * @throws IllegalArgumentException if it is not one of integers
   */
  static void checkIndex(Dataset<?> df, String name) {
    DataType type = type(df, name);
    if (!isInteger(type)) {
      throw new IllegalArgumentException(
          "an index is an integer, but column '" + name + "' is " + type.simpleString());
    }
  }

  private static DataType type(Dataset<?> df, String name) {
    return df.select(df.col(name)).schema().fields()[0].dataType();
  }

  private static boolean isInteger(DataType type) {
    return type instanceof LongType
        || type instanceof IntegerType
        || type instanceof ShortType
        || type instanceof ByteType;
  }

  /** Returns a value in [0, 1) for each key. */
  Column random() {
    return call("random", functions.lit(seed));
  }

  /** Returns an integer from 0 to n - 1 for each key. */
  Column integers(int n) {
    return call("integers", functions.lit(seed), functions.lit(n)).cast("int");
  }

  /** Returns a Poisson value of mean 1 for each key and replicate. */
  Column poisson(Column replicate) {
    return call("poisson", functions.lit(seed).plus(replicate), functions.lit(1.0));
  }

  private Column call(String distribution, Column seed, Column... parameters) {
    Column[] arguments = new Column[parameters.length + 2];
    arguments[0] = seed;
    arguments[1] = key;
    System.arraycopy(parameters, 0, arguments, 2, parameters.length);
    return functions.call_function(CATALOG + "." + distribution, arguments);
  }
}
