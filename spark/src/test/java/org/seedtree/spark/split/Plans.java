package org.seedtree.spark.split;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The same rows in different plans, and seeds of uses in Python. */
final class Plans {

  private Plans() {}

  /**
   * Returns the rows in one, three and eight partitions and in another order; then shuffled into
   * five partitions, which adaptive execution coalesces into one.
   *
   * @param df makes a dataset with a column {@code id} in a number of partitions
   */
  static List<Dataset<Row>> of(IntFunction<Dataset<Row>> df) {
    Dataset<Row> shuffled = df.apply(4).orderBy(expr("hash(id)"));
    return List.of(
        df.apply(1), df.apply(3), df.apply(8), shuffled, shuffled.repartition(col("id")));
  }

  /** Returns the Python expression of the seed of a text. */
  static String seed(String text) {
    return "int.from_bytes(__import__('hashlib').sha256(b'" + text + "').digest()[:7], 'little')";
  }
}
