package org.seedtree.flink.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.SqlFunction.Type;
import org.seedtree.sql.SqlKey;

/** Keys and parameters as Flink stores them, by their types. */
final class FlinkValues {

  private FlinkValues() {}

  /** Returns whether a type is that of a key: an integer, a string, binary or a row of these. */
  static boolean isKey(LogicalType type) {
    return type.is(LogicalTypeRoot.ROW)
        ? type.getChildren().stream().allMatch(FlinkValues::isField)
        : isField(type) || type.is(LogicalTypeRoot.NULL);
  }

  private static boolean isField(LogicalType type) {
    return type.isAnyOf(
        LogicalTypeFamily.INTEGER_NUMERIC,
        LogicalTypeFamily.CHARACTER_STRING,
        LogicalTypeFamily.BINARY_STRING);
  }

  /** Returns whether a type is that of a parameter. */
  static boolean isOf(Type parameter, LogicalType type) {
    return switch (parameter) {
      case REAL -> type.is(LogicalTypeFamily.NUMERIC) || type.is(LogicalTypeRoot.NULL);
      case INTEGER -> type.is(LogicalTypeFamily.INTEGER_NUMERIC) || type.is(LogicalTypeRoot.NULL);
      case REALS -> isArray(type) && isOf(Type.REAL, element(type));
      case INTEGERS -> isArray(type) && isOf(Type.INTEGER, element(type));
      case MATRIX -> isArray(type) && isOf(Type.REALS, element(type));
      case VALUES -> isArray(type);
    };
  }

  private static boolean isArray(LogicalType type) {
    return type.is(LogicalTypeRoot.ARRAY);
  }

  static LogicalType element(LogicalType array) {
    return ((ArrayType) array).getElementType();
  }

  /** Returns a key; null if a field of it is null. */
  static @Nullable SqlKey key(Object value, LogicalType type) {
    if (!(value instanceof RowData row)) {
      return field(value);
    }
    List<SqlKey.Field> fields = new ArrayList<>(row.getArity());
    for (int i = 0; i < row.getArity(); i++) {
      Object field = RowData.createFieldGetter(type.getChildren().get(i), i).getFieldOrNull(row);
      if (field == null) {
        return null;
      }
      fields.add(field(field));
    }
    return SqlKey.of(fields);
  }

  private static SqlKey.Field field(Object value) {
    if (value instanceof StringData text) {
      return new SqlKey.OfBytes(text.toBytes());
    }
    return value instanceof byte[] bytes
        ? new SqlKey.OfBytes(bytes)
        : new SqlKey.OfLong(((Number) value).longValue());
  }

  /**
   * Returns the elements of an array of numbers.
   *
   * @param name the name of the parameter, for messages
   * @throws IllegalArgumentException if an element is null
   */
  static double[] reals(String name, ArrayData array, LogicalType type) {
    ArrayData.ElementGetter getter = ArrayData.createElementGetter(element(type));
    double[] out = new double[array.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = number(nonNull(name, getter, array, i)).doubleValue();
    }
    return out;
  }

  /**
   * Returns a parameter as the catalog of distributions takes it; a matrix as the list of its rows.
   *
   * @param name the name of the parameter, for messages
   * @throws IllegalArgumentException if an element of an array is null
   */
  static Object parameter(String name, Object value, LogicalType given, Type type) {
    return switch (type) {
      case REAL -> number(value).doubleValue();
      case INTEGER -> BigInteger.valueOf(number(value).longValue());
      case REALS -> list(name, (ArrayData) value, given, Type.REAL);
      case INTEGERS -> list(name, (ArrayData) value, given, Type.INTEGER);
      case MATRIX -> list(name, (ArrayData) value, given, Type.REALS);
      case VALUES -> value;
    };
  }

  private static List<Object> list(String name, ArrayData array, LogicalType given, Type element) {
    LogicalType type = element(given);
    ArrayData.ElementGetter getter = ArrayData.createElementGetter(type);
    List<Object> out = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      out.add(parameter(name, nonNull(name, getter, array, i), type, element));
    }
    return out;
  }

  private static Object nonNull(
      String name, ArrayData.ElementGetter getter, ArrayData array, int i) {
    Object value = getter.getElementOrNull(array, i);
    if (value == null) {
      throw new IllegalArgumentException("seedtree: " + name + "[" + i + "] is null");
    }
    return value;
  }

  private static Number number(Object value) {
    return value instanceof DecimalData decimal ? decimal.toBigDecimal() : (Number) value;
  }
}
