package org.seedtree.spark.split;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** An integer for each row of a dataset, as a function of its index. */
final class NumberColumn {

  private NumberColumn() {}

  /**
   * Returns the number of each row's index.
   *
   * @param numbers the number of each index
   * @throws IllegalArgumentException if the column is not one of integers
   */
  static Column ofIndices(Dataset<Row> df, String name, int[] numbers) {
    KeyColumn.checkIndex(df, name);
    Broadcast<int[]> all =
        JavaSparkContext.fromSparkContext(df.sparkSession().sparkContext()).broadcast(numbers);
    UDF1<@Nullable Long, Integer> number = i -> element(all.value(), i, name);
    return functions
        .udf(number, DataTypes.IntegerType)
        .asNonNullable()
        .apply(df.col(name).cast("bigint"));
  }

  private static int element(int[] numbers, @Nullable Long index, String name) {
    if (index == null) {
      throw new IllegalArgumentException("seedtree: column '" + name + "' contains null");
    }
    long i = index;
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
}
