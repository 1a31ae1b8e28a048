package org.seedtree.spark.function;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.KeyedIndices;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlKey;

/** Functions whose value is an element of their first array: {@code choice} and {@code assign}. */
public final class ElementFunction extends RowFunction<Object> {

  private static final long serialVersionUID = 1;

  private final boolean isAssign;
  private final KeyedIndices indices;

  ElementFunction(Signature signature) {
    super(signature);
    this.isAssign = signature.name().equals(SqlFunction.ASSIGN.name());
    this.indices = new KeyedIndices(signature.label(), signature.release());
  }

  /** Returns the element that a key is given, or null if an argument is null. */
  @Override
  public @Nullable Object produceResult(InternalRow arguments) {
    return valueOrNull(arguments);
  }

  @Override
  @Nullable Object value(long seed, SqlKey key, InternalRow arguments) {
    DataType first = signature.type(0);
    if (first instanceof MapType map) {
      ArrayData groups = arguments.getMap(2).keyArray();
      double[] fractions =
          SparkValues.reals(name("fractions"), arguments.getMap(2).valueArray(), map.valueType());
      return element(groups, map.keyType(), assign(seed, key, groups, fractions));
    }
    ArrayData values = arguments.getArray(2);
    int index;
    if (isAssign) {
      index = assign(seed, key, values, numbers("fractions", arguments));
    } else {
      double[] weights = signature.types().size() == 3 ? null : numbers("weights", arguments);
      index = indices.choice(seed, key, values.numElements(), weights);
    }
    return element(values, SparkValues.element(first), index);
  }

  private double[] numbers(String name, InternalRow arguments) {
    return SparkValues.reals(
        name(name), arguments.getArray(3), SparkValues.element(signature.type(1)));
  }

  private String name(String parameter) {
    return signature.label() + ": " + parameter;
  }

  private int assign(long seed, SqlKey key, ArrayData groups, double[] fractions) {
    return indices.assign(seed, key, groups.numElements(), fractions);
  }

  private static @Nullable Object element(ArrayData values, DataType type, int index) {
    boolean isRest = index == values.numElements();
    return isRest || values.isNullAt(index) ? null : values.get(index, type);
  }
}
