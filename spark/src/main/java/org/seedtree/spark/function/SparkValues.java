package org.seedtree.spark.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.SqlFunction.Type;
import org.seedtree.sql.SqlKey;

/** Keys and parameters as Spark stores them, by their types. */
final class SparkValues {

  private SparkValues() {}

  /** Returns whether a type is that of a key: an integer, a string, binary or a struct of these. */
  static boolean isKey(DataType type) {
    if (type instanceof StructType struct) {
      for (StructField field : struct.fields()) {
        if (!isField(field.dataType())) {
          return false;
        }
      }
      return struct.length() > 0;
    }
    return isField(type);
  }

  private static boolean isField(DataType type) {
    return isLong(type) || type instanceof StringType || type instanceof BinaryType;
  }

  /** Returns whether a type's values are integers of 64 bits. */
  private static boolean isLong(DataType type) {
    return isInteger(type) && !isWideInteger(type);
  }

  /**
   * Returns whether a type's values are integers that may need more than 64 bits. Spark casts them
   * to BIGINT modulo 2<sup>64</sup>, without an error unless {@code spark.sql.ansi.enabled}.
   */
  static boolean isWideInteger(DataType type) {
    return type instanceof DecimalType decimal
        && decimal.scale() == 0
        && decimal.precision() > Decimal.MAX_LONG_DIGITS();
  }

  /** Returns whether a type is that of a parameter. */
  static boolean isOf(Type parameter, DataType type) {
    DataType element = type instanceof ArrayType array ? array.elementType() : null;
    return switch (parameter) {
      case REAL -> isNumber(type);
      case INTEGER -> isLong(type);
      case REALS -> element != null && isNumber(element);
      case INTEGERS -> element != null && isInteger(element);
      case MATRIX -> element != null && isOf(Type.REALS, element);
      case VALUES -> element != null;
    };
  }

  static boolean isNumber(DataType type) {
    return type instanceof NumericType || type instanceof NullType;
  }

  private static boolean isInteger(DataType type) {
    return isNumber(type)
        && !type.equals(DataTypes.DoubleType)
        && !type.equals(DataTypes.FloatType)
        && !(type instanceof DecimalType decimal && decimal.scale() > 0);
  }

  /** Returns the key in a row of arguments; null if it, or a field of it, is null. */
  static @Nullable SqlKey key(InternalRow row, int ordinal, DataType type) {
    if (row.isNullAt(ordinal)) {
      return null;
    }
    if (!(type instanceof StructType struct)) {
      return field(row, ordinal, type);
    }
    InternalRow fields = row.getStruct(ordinal, struct.length());
    List<SqlKey.Field> key = new ArrayList<>(struct.length());
    for (int i = 0; i < struct.length(); i++) {
      if (fields.isNullAt(i)) {
        return null;
      }
      key.add(field(fields, i, struct.fields()[i].dataType()));
    }
    return SqlKey.of(key);
  }

  private static SqlKey.Field field(SpecializedGetters row, int ordinal, DataType type) {
    if (type instanceof StringType) {
      return new SqlKey.OfBytes(row.getUTF8String(ordinal).getBytes());
    }
    return type instanceof BinaryType
        ? new SqlKey.OfBytes(row.getBinary(ordinal))
        : new SqlKey.OfLong(
            integer(Objects.requireNonNull(row.get(ordinal, type))).longValueExact());
  }

  /**
   * Returns a parameter in a row of arguments, as the catalog of distributions takes it; a matrix
   * as the list of its rows.
   *
   * @param name the name of the parameter, for messages
   * @throws IllegalArgumentException if an element of an array is null
   */
  static Object parameter(String name, InternalRow row, int ordinal, DataType given, Type type) {
    return switch (type) {
      case REAL -> row.getDouble(ordinal);
      case INTEGER -> BigInteger.valueOf(row.getLong(ordinal));
      case REALS, INTEGERS, MATRIX -> list(name, row.getArray(ordinal), element(given), type);
      case VALUES -> row.getArray(ordinal);
    };
  }

  static DataType element(DataType array) {
    return ((ArrayType) array).elementType();
  }

  /**
   * Returns the elements of an array of numbers.
   *
   * @param name the name of the parameter, for messages
   * @throws IllegalArgumentException if an element is null
   */
  static double[] reals(String name, ArrayData array, DataType type) {
    double[] out = new double[array.numElements()];
    for (int i = 0; i < out.length; i++) {
      out[i] = real(nonNull(name, array, i, type));
    }
    return out;
  }

  private static List<Object> list(String name, ArrayData array, DataType element, Type type) {
    List<Object> out = new ArrayList<>(array.numElements());
    for (int i = 0; i < array.numElements(); i++) {
      Object value = nonNull(name, array, i, element);
      out.add(
          switch (type) {
            case MATRIX -> list(name, (ArrayData) value, element(element), Type.REALS);
            case INTEGERS -> integer(value);
            default -> real(value);
          });
    }
    return out;
  }

  private static Object nonNull(String name, ArrayData array, int i, DataType type) {
    Object value = array.isNullAt(i) ? null : array.get(i, type);
    if (value == null) {
      throw new IllegalArgumentException("seedtree: " + name + "[" + i + "] is null");
    }
    return value;
  }

  private static double real(Object number) {
    return number instanceof Decimal decimal ? decimal.toDouble() : ((Number) number).doubleValue();
  }

  private static BigInteger integer(Object number) {
    return number instanceof Decimal decimal
        ? decimal.toJavaBigDecimal().toBigIntegerExact()
        : BigInteger.valueOf(((Number) number).longValue());
  }
}
