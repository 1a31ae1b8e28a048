package org.seedtree.spark.split;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.jspecify.annotations.Nullable;

/** An integer for each row of a dataset, as a function of one of its columns. */
final class NumberColumn {

  private NumberColumn() {}

  /**
   * Returns the number of each row's key. A string is the bytes of its UTF-8.
   *
   * @throws IllegalArgumentException if the column's type is not that of a key
   */
  static Column ofKeys(Dataset<Row> df, String name, KeyNumber number) {
    DataType type = type(df, name);
    if (isInteger(type)) {
      return apply((@Nullable Long key) -> number.of(nonNull(key, name)), df, name, "bigint");
    }
    if (type instanceof StringType || type instanceof BinaryType) {
      return apply((byte @Nullable [] key) -> number.of(nonNull(key, name)), df, name, "binary");
    }
    throw new IllegalArgumentException(
        "a key is an integer, a string or binary, but column '"
            + name
            + "' is "
            + type.simpleString());
  }

  /**
   * Returns the number of each row's index.
   *
   * @param numbers the number of each index
   * @throws IllegalArgumentException if the column is not one of integers
   */
  static Column ofIndices(Dataset<Row> df, String name, int[] numbers) {
    DataType type = type(df, name);
    if (!isInteger(type)) {
      throw new IllegalArgumentException(
          "an index is an integer, but column '" + name + "' is " + type.simpleString());
    }
    Broadcast<int[]> all =
        JavaSparkContext.fromSparkContext(df.sparkSession().sparkContext()).broadcast(numbers);
    return apply((@Nullable Long i) -> element(all.value(), i, name), df, name, "bigint");
  }

  private static int element(int[] numbers, @Nullable Long index, String name) {
    long i = nonNull(index, name);
    if (i < 0 || i >= numbers.length) {
      throw new IllegalArgumentException(
          "seedtree: index "
              + i
              + " in column '"
              + name
              + "' is not in [0, "
              + numbers.length
              + ")");
    }
    return numbers[(int) i];
  }

  private static <T> T nonNull(@Nullable T key, String name) {
    if (key == null) {
      throw new IllegalArgumentException(
          "seedtree: column '" + name + "' contains null, which belongs to no side and no fold");
    }
    return key;
  }

  private static DataType type(Dataset<Row> df, String name) {
    return df.select(df.col(name)).schema().fields()[0].dataType();
  }

  private static boolean isInteger(DataType type) {
    return type instanceof LongType
        || type instanceof IntegerType
        || type instanceof ShortType
        || type instanceof ByteType;
  }

  private static Column apply(
      UDF1<?, Integer> function, Dataset<Row> df, String name, String type) {
    return functions
        .udf(function, DataTypes.IntegerType)
        .asNonNullable()
        .apply(df.col(name).cast(type));
  }
}
