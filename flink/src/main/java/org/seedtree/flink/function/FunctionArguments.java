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
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Parameter.Kind;

/**
 * The arguments of a function: a seed, a key that is an integer or a string, and the parameters of
 * a distribution, whose constants are checked when a query is planned.
 */
final class FunctionArguments implements InputTypeStrategy {

  private final String label;
  private final List<Parameter> parameters;
  private final Consumer<long[]> check;

  /**
   * Makes a strategy.
   *
   * @param label the name of the function
   * @param parameters the parameters of the distribution
   * @param check checks parameters, each given as its bits
   */
  FunctionArguments(String label, List<Parameter> parameters, Consumer<long[]> check) {
    this.label = label;
    this.parameters = parameters;
    this.check = check;
  }

  @Override
  public ArgumentCount getArgumentCount() {
    int required = (int) parameters.stream().filter(Parameter::required).count();
    return ConstantArgumentCount.between(2 + required, 2 + parameters.size());
  }

  @Override
  public Optional<List<DataType>> inferInputTypes(CallContext call, boolean throwOnFailure) {
    List<DataType> given = call.getArgumentDataTypes();
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      LogicalType type = given.get(i).getLogicalType();
      if (i == 1 && type.is(LogicalTypeFamily.CHARACTER_STRING)) {
        types.add(DataTypes.STRING().bridgedTo(StringData.class));
        continue;
      }
      boolean real = isReal(i);
      boolean isAccepted =
          type.is(real ? LogicalTypeFamily.NUMERIC : LogicalTypeFamily.INTEGER_NUMERIC)
              || type.is(LogicalTypeRoot.NULL);
      if (!isAccepted) {
        return call.fail(
            throwOnFailure,
            "seedtree: %s of %s must be %s, not %s",
            name(i),
            label,
            real ? "a number" : i == 1 ? "an integer or a string" : "an integer",
            type.asSummaryString());
      }
      types.add(real ? DataTypes.DOUBLE() : DataTypes.BIGINT());
    }
    checkConstants(call);
    return Optional.of(types);
  }

  private boolean isReal(int argument) {
    return argument >= 2 && parameters.get(argument - 2).kind() == Kind.REAL;
  }

  private String name(int argument) {
    return argument == 0 ? "seed" : argument == 1 ? "key" : parameters.get(argument - 2).name();
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
    return isReal(argument)
        ? call.getArgumentValue(argument, Double.class).map(Double::doubleToRawLongBits)
        : call.getArgumentValue(argument, Long.class);
  }

  @Override
  public List<Signature> getExpectedSignatures(FunctionDefinition definition) {
    List<Signature.Argument> arguments = new ArrayList<>();
    arguments.add(Signature.Argument.of("seed", "BIGINT"));
    arguments.add(Signature.Argument.of("key", "BIGINT or STRING"));
    for (Parameter parameter : parameters) {
      String type = parameter.kind() == Kind.REAL ? "DOUBLE" : "BIGINT";
      arguments.add(
          Signature.Argument.of(
              parameter.name(), parameter.required() ? type : type + ", optional"));
    }
    return List.of(Signature.of(arguments));
  }
}
