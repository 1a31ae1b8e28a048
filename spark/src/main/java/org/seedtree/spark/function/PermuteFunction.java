package org.seedtree.spark.function;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedIndices;
import org.seedtree.sql.SqlKey;

/** The function {@code permute}: an array in another order. */
public final class PermuteFunction extends RowFunction<ArrayData> {

  private static final long serialVersionUID = 1;

  private final KeyedIndices indices;

  PermuteFunction(Signature signature) {
    super(signature);
    this.indices = new KeyedIndices(signature.label(), signature.release());
  }

  /** Returns the array in the order that a key gives, or null if an argument is null. */
  @Override
  public @Nullable ArrayData produceResult(InternalRow arguments) {
    return valueOrNull(arguments);
  }

  @Override
  ArrayData value(long seed, SqlKey key, InternalRow arguments) {
    ArrayData values = arguments.getArray(2);
    DataType type = SparkValues.element(signature.type(0));
    int[] order = indices.permutation(seed, key, values.numElements());
    @Nullable Object[] out = new Object[order.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = values.isNullAt(order[i]) ? null : values.get(order[i], type);
    }
    return ArrayData.toArrayData(out);
  }
}
