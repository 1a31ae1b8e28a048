package org.seedtree.flink.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.ValidationException;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.functions.FunctionDefinition;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.ArgumentCount;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.ConstantArgumentCount;
import org.apache.flink.table.types.inference.InputTypeStrategy;
import org.apache.flink.table.types.inference.Signature;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeFamily;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlFunction.Type;

/**
 * The arguments of a function: a seed, a key and parameters, whose constants are checked when a
 * query is planned.
 */
final class FunctionArguments implements InputTypeStrategy {

  private static final String KEY = "an integer, a string, binary or a row of these";

  private final String label;
  private final SqlFunction function;
  private final Consumer<long[]> check;

  /**
   * Makes a strategy.
   *
   * @param label the name of the function
   * @param function the function
   * @param check checks parameters, each given as its bits
   */
  FunctionArguments(String label, SqlFunction function, Consumer<long[]> check) {
    this.label = label;
    this.function = function;
    this.check = check;
  }

  @Override
  public ArgumentCount getArgumentCount() {
    return ConstantArgumentCount.between(2 + function.required(), 2 + function.parameters().size());
  }

  @Override
  public Optional<List<DataType>> inferInputTypes(CallContext call, boolean throwOnFailure) {
    List<DataType> given = call.getArgumentDataTypes();
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      LogicalType type = given.get(i).getLogicalType();
      boolean isValid =
          i == 1
              ? FlinkValues.isKey(type)
              : FlinkValues.isOf(i == 0 ? Type.INTEGER : parameter(i).type(), type);
      if (!isValid) {
        return call.fail(
            throwOnFailure,
            "seedtree: %s of %s must be %s, not %s",
            i == 0 ? "seed" : i == 1 ? "key" : parameter(i).name(),
            label,
            i == 0 ? Type.INTEGER : i == 1 ? KEY : parameter(i).type(),
            type.asSummaryString());
      }
      types.add(passedAs(i, given.get(i)));
    }
    checkConstants(call);
    return Optional.of(types);
  }

  private SqlFunction.Parameter parameter(int argument) {
    return function.parameters().get(argument - 2);
  }

  /** Returns the type that a valid argument is passed as. */
  private DataType passedAs(int argument, DataType given) {
    LogicalType type = given.getLogicalType();
    if (argument >= 2 && parameter(argument).type() == Type.REAL) {
      return DataTypes.DOUBLE();
    }
    if (type.is(LogicalTypeFamily.CHARACTER_STRING)) {
      return DataTypes.STRING().bridgedTo(StringData.class);
    }
    boolean isInteger = type.is(LogicalTypeFamily.INTEGER_NUMERIC) || type.is(LogicalTypeRoot.NULL);
    return isInteger ? DataTypes.BIGINT() : given.toInternal();
  }

  /**
   * Checks the parameters if all of them are constants.
   *
   * @throws ValidationException if one is out of its range
   */
  void checkConstants(CallContext call) {
    long[] values = new long[call.getArgumentDataTypes().size() - 2];
    for (int i = 0; i < values.length; i++) {
      Optional<Long> bits = constant(call, i + 2);
      if (bits.isEmpty()) {
        return;
      }
      values[i] = bits.get();
    }
    try {
      check.accept(values);
    } catch (IllegalArgumentException e) {
      throw new ValidationException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<Long> constant(CallContext call, int argument) {
    if (!call.isArgumentLiteral(argument) || call.isArgumentNull(argument)) {
      return Optional.empty();
    }
    return switch (parameter(argument).type()) {
      case REAL -> call.getArgumentValue(argument, Double.class).map(Double::doubleToRawLongBits);
      case INTEGER -> call.getArgumentValue(argument, Long.class);
      case REALS, INTEGERS, MATRIX, VALUES -> Optional.empty();
    };
  }

  @Override
  public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
    List<Signature.Argument> arguments = new ArrayList<>();
    arguments.add(Signature.Argument.of("seed", "BIGINT"));
    arguments.add(Signature.Argument.of("key", "BIGINT, STRING, BYTES or ROW"));
    for (SqlFunction.Parameter parameter : function.parameters()) {
      String type =
          switch (parameter.type()) {
            case REAL -> "DOUBLE";
            case INTEGER -> "BIGINT";
            case REALS -> "ARRAY<DOUBLE>";
            case INTEGERS -> "ARRAY<BIGINT>";
            case MATRIX -> "ARRAY<ARRAY<DOUBLE>>";
            case VALUES -> "ARRAY";
          };
      arguments.add(
          Signature.Argument.of(
              parameter.name(), parameter.required() ? type : type + ", optional"));
    }
    return List.of(Signature.of(arguments));
  }
}
