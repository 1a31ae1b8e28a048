package org.seedtree.flink.function;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.GenericArrayData;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedVector;
import org.seedtree.sql.SqlKey;

/**
 * A distribution of vectors as a function of seed, key and parameters; null if an argument is null.
 */
public final class VectorFunction extends RandomFunction {

  private static final long serialVersionUID = 1;

  private final KeyedVector vector;

  VectorFunction(Call call) {
    super(call);
    this.vector = new KeyedVector(call.label(), call.function(), call.release());
  }

  @Override
  RandomFunction of(Call typed) {
    return new VectorFunction(typed);
  }

  /** Returns the vector of a key, of a distribution with one parameter. */
  public @Nullable ArrayData eval(@Nullable Long seed, @Nullable Object key, @Nullable Object a) {
    return seed == null || key == null || a == null ? null : value(seed, key, a);
  }

  /** Returns the vector of a key, of a distribution with two parameters. */
  public @Nullable ArrayData eval(
      @Nullable Long seed, @Nullable Object key, @Nullable Object a, @Nullable Object b) {
    return seed == null || key == null || a == null || b == null ? null : value(seed, key, a, b);
  }

  private @Nullable ArrayData value(long seed, Object key, Object... arguments) {
    SqlKey index = key(key);
    if (index == null) {
      return null;
    }
    List<Object> parameters = new ArrayList<>(arguments.length);
    for (int i = 0; i < arguments.length; i++) {
      parameters.add(
          FlinkValues.parameter(
              call.name(i),
              arguments[i],
              call.type(i),
              call.function().parameters().get(i).type()));
    }
    Object vector = this.vector.sample(seed, index, parameters);
    return vector instanceof double[] reals
        ? new GenericArrayData(reals)
        : new GenericArrayData((long[]) vector);
  }
}
