package org.seedtree.spark.function;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlFunction.Type;

/** A function of a seed, a key and parameters, before the types of its arguments are known. */
public final class RandomFunction implements UnboundFunction {

  private final String label;
  private final SqlFunction function;
  private final NumpyRelease release;

  /**
   * Makes a function.
   *
   * @param catalog the name of the catalog, for messages
   * @param function the function
   * @param release the NumPy release whose values are drawn
   */
  public RandomFunction(String catalog, SqlFunction function, NumpyRelease release) {
    this.label = catalog + "." + function.name();
    this.function = function;
    this.release = release;
  }

  @Override
  public String name() {
    return function.name();
  }

  @Override
  public String description() {
    return usage() + ": " + function.meaning();
  }

  private String usage() {
    String usage = function.usage(label);
    return isAssign() ? usage + " or " + label + "(seed, key, map of fractions by group)" : usage;
  }

  private boolean isAssign() {
    return function.equals(SqlFunction.ASSIGN);
  }

  /**
   * Returns the function for arguments of some types.
   *
   * @param inputType a struct with a field for each argument
   * @throws UnsupportedOperationException if there are too few or too many arguments, or one has
   *     the wrong type
   */
  @Override
  public BoundFunction bind(StructType inputType) {
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < inputType.length(); i++) {
      types.add(inputType.fields()[i].dataType());
    }
    boolean isMap = isAssign() && types.size() == 3 && types.get(2) instanceof MapType;
    int count = types.size() - 2;
    if (!isMap && (count < function.required() || count > function.parameters().size())) {
      throw new UnsupportedOperationException(
          "seedtree: expected " + usage() + ", got " + types.size() + " arguments");
    }
    check("seed", "an integer", SparkValues.isOf(Type.INTEGER, types.get(0)), types.get(0));
    check(
        "key",
        "an integer, a string, binary or a struct of these",
        SparkValues.isKey(types.get(1)),
        types.get(1));
    types.set(0, DataTypes.LongType);
    if (!isBytesOrStruct(types.get(1))) {
      types.set(1, DataTypes.LongType);
    }
    if (isMap) {
      DataType values = ((MapType) types.get(2)).valueType();
      check("fractions", "numbers", SparkValues.isNumber(values), values);
    } else {
      for (int i = 0; i < count; i++) {
        types.set(i + 2, checked(function.parameters().get(i), types.get(i + 2)));
      }
    }
    return bound(types);
  }

  private BoundFunction bound(List<DataType> types) {
    String version = release.version();
    return switch (function.result()) {
      case REAL -> new DoubleFunction(label, function, types, version);
      case INTEGER -> new LongFunction(label, function, types, version);
      case REALS -> vector(types, DataTypes.DoubleType);
      case INTEGERS -> vector(types, DataTypes.LongType);
      case ELEMENT -> new ElementFunction(signature(types, elementOf(types.get(2))));
      case ARRAY -> new PermuteFunction(signature(types, types.get(2)));
    };
  }

  private VectorFunction vector(List<DataType> types, DataType component) {
    return new VectorFunction(
        signature(types, DataTypes.createArrayType(component, false)), function);
  }

  private RowFunction.Signature signature(List<DataType> types, DataType result) {
    return new RowFunction.Signature(
        label, function.name(), List.copyOf(types), result, release.version());
  }

  private static DataType elementOf(DataType type) {
    return type instanceof MapType map ? map.keyType() : ((ArrayType) type).elementType();
  }

  private static boolean isBytesOrStruct(DataType type) {
    return type instanceof StringType || type instanceof BinaryType || type instanceof StructType;
  }

  /** Returns the type that a parameter is passed as. */
  private DataType checked(SqlFunction.Parameter parameter, DataType given) {
    check(
        parameter.name(),
        parameter.type().toString(),
        SparkValues.isOf(parameter.type(), given),
        given);
    return switch (parameter.type()) {
      case REAL -> DataTypes.DoubleType;
      case INTEGER -> DataTypes.LongType;
      case REALS, INTEGERS, MATRIX, VALUES -> given;
    };
  }

  private void check(String argument, String expected, boolean isValid, DataType given) {
    if (!isValid) {
      throw new UnsupportedOperationException(
          "seedtree: "
              + argument
              + " of "
              + usage()
              + " must be "
              + expected
              + ", not "
              + given.simpleString()
              + (SparkValues.isWideInteger(given) ? ", which may need more than 64 bits" : ""));
    }
  }
}
