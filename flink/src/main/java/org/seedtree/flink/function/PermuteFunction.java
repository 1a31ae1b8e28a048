package org.seedtree.flink.function;

import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericArrayData;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedIndices;
import org.seedtree.sql.SqlKey;

/** The function {@code RND_PERMUTE}: an array in another order; null if an argument is null. */
public final class PermuteFunction extends RandomFunction {

  private static final long serialVersionUID = 1;

  private final KeyedIndices indices;

  PermuteFunction(Call call) {
    super(call);
    this.indices = new KeyedIndices(call.label(), call.release());
  }

  @Override
  RandomFunction of(Call typed) {
    return new PermuteFunction(typed);
  }

  /** Returns the array in the order that a key gives. */
  public @Nullable ArrayData eval(
      @Nullable Long seed, @Nullable Object key, @Nullable ArrayData values) {
    SqlKey index = key == null ? null : key(key);
    if (seed == null || index == null || values == null) {
      return null;
    }
    ArrayData.ElementGetter getter =
        ArrayData.createElementGetter(FlinkValues.element(call.type(0)));
    int[] order = indices.permutation(seed, index, values.size());
    @Nullable Object[] out = new Object[order.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = getter.getElementOrNull(values, order[i]);
    }
    return new GenericArrayData(out);
  }
}
