package org.seedtree.spark.function;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedVector;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;

/** A distribution of vectors as a function of seed, key and parameters. */
public final class VectorFunction extends RowFunction<ArrayData> {

  private static final long serialVersionUID = 1;

  private final List<SqlFunction.Parameter> parameters;
  private final KeyedVector vector;

  VectorFunction(Signature signature, SqlFunction function) {
    super(signature);
    this.parameters = function.parameters();
    this.vector = new KeyedVector(signature.label(), function, signature.release());
  }

  /** Returns the vector of a key, or null if an argument is null. */
  @Override
  public @Nullable ArrayData produceResult(InternalRow arguments) {
    return valueOrNull(arguments);
  }

  @Override
  ArrayData value(long seed, SqlKey key, InternalRow arguments) {
    List<Object> values = new ArrayList<>(parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      SqlFunction.Parameter parameter = parameters.get(i);
      String name = signature.label() + ": " + parameter.name();
      values.add(
          SparkValues.parameter(name, arguments, i + 2, signature.type(i), parameter.type()));
    }
    return ArrayData.toArrayData(vector.sample(seed, key, values));
  }
}
