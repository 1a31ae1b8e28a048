package org.seedtree.spark.function;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.SqlKey;

/**
 * The common part of the functions that take or return arrays.
 *
 * @param <R> the type of the values
 */
abstract class RowFunction<R> implements ScalarFunction<R> {

  private static final long serialVersionUID = 1;

  /**
   * What a function is made of.
   *
   * @param label its name with its catalog, for messages
   * @param name its name
   * @param types the types of the seed, the key and the parameters that are given
   * @param result the type of the values
   * @param release the version of the NumPy release whose values are drawn
   */
  record Signature(String label, String name, List<DataType> types, DataType result, String release)
      implements java.io.Serializable {

    private static final long serialVersionUID = 1;

    DataType type(int parameter) {
      return types.get(parameter + 2);
    }
  }

  final Signature signature;

  RowFunction(Signature signature) {
    this.signature = signature;
  }

  /** Returns the value of a key, where no argument is null. */
  abstract @Nullable R value(long seed, SqlKey key, InternalRow arguments);

  /** Returns the value of a row of arguments, null if one of them is null. */
  final @Nullable R valueOrNull(InternalRow arguments) {
    for (int i = 0; i < signature.types.size(); i++) {
      if (arguments.isNullAt(i)) {
        return null;
      }
    }
    SqlKey key = SparkValues.key(arguments, 1, signature.types.get(1));
    return key == null ? null : value(arguments.getLong(0), key, arguments);
  }

  @Override
  public final String name() {
    return signature.name;
  }

  @Override
  public final String canonicalName() {
    return "seedtree." + signature;
  }

  @Override
  public final DataType[] inputTypes() {
    return signature.types.toArray(new DataType[0]);
  }

  @Override
  public final DataType resultType() {
    return signature.result;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof RowFunction<?> that
        && that.getClass() == getClass()
        && that.signature.equals(signature);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(signature);
  }

  @Override
  public final String toString() {
    return signature.label;
  }
}
