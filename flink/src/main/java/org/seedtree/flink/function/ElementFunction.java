package org.seedtree.flink.function;

import org.apache.flink.table.data.ArrayData;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedIndices;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;

/**
 * Functions whose value is an element of their first array: {@code RND_CHOICE} and {@code
 * RND_ASSIGN}; null if an argument is null.
 */
public final class ElementFunction extends RandomFunction {

  private static final long serialVersionUID = 1;

  private final boolean isAssign;
  private final KeyedIndices indices;

  ElementFunction(Call call) {
    super(call);
    this.isAssign = call.function().equals(SqlFunction.ASSIGN);
    this.indices = new KeyedIndices(call.label(), call.release());
  }

  @Override
  RandomFunction of(Call typed) {
    return new ElementFunction(typed);
  }

  /** Returns the value that a key chooses, all equally likely. */
  public @Nullable Object eval(
      @Nullable Long seed, @Nullable Object key, @Nullable ArrayData values) {
    SqlKey index = key == null ? null : key(key);
    return seed == null || index == null || values == null
        ? null
        : element(values, indices.choice(seed, index, values.size(), null));
  }

  /** Returns the value that a key chooses with weights, or its group by fractions. */
  public @Nullable Object eval(
      @Nullable Long seed,
      @Nullable Object key,
      @Nullable ArrayData values,
      @Nullable ArrayData numbers) {
    SqlKey index = key == null ? null : key(key);
    if (seed == null || index == null || values == null || numbers == null) {
      return null;
    }
    double[] reals = FlinkValues.reals(call.name(1), numbers, call.type(1));
    int chosen =
        isAssign
            ? indices.assign(seed, index, values.size(), reals)
            : indices.choice(seed, index, values.size(), reals);
    return chosen == values.size() ? null : element(values, chosen);
  }

  private @Nullable Object element(ArrayData values, int index) {
    return ArrayData.createElementGetter(FlinkValues.element(call.type(0)))
        .getElementOrNull(values, index);
  }
}
