package org.seedtree.flink.function;

import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.DataTypeFactory;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.SpecializedFunction;
import org.apache.flink.table.functions.UserDefinedFunction;
import org.apache.flink.table.types.CollectionDataType;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.inference.CallContext;
import org.apache.flink.table.types.inference.TypeInference;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.jspecify.annotations.Nullable;
import org.seedtree.sql.SqlFunction;
import org.seedtree.sql.SqlFunction.Result;
import org.seedtree.sql.SqlKey;

/** The common part of the functions of seed, key and parameters. */
public abstract class RandomFunction extends ScalarFunction implements SpecializedFunction {

  private static final long serialVersionUID = 1;

  /**
   * What a function is made of.
   *
   * @param label its name, for messages
   * @param function the function
   * @param release the version of the NumPy release whose values are drawn
   * @param types the types of its arguments; empty until a query is planned
   */
  record Call(String label, SqlFunction function, String release, List<LogicalType> types)
      implements java.io.Serializable {

    private static final long serialVersionUID = 1;

    /** Returns the type of a parameter of the function. */
    LogicalType type(int parameter) {
      return types.get(parameter + 2);
    }

    /** Returns a parameter's name with that of the function, for messages. */
    String name(int parameter) {
      return label + ": " + function.parameters().get(parameter).name();
    }
  }

  final Call call;

  RandomFunction(Call call) {
    this.call = call;
  }

  /** Returns the function for arguments whose types are known. */
  abstract RandomFunction of(Call typed);

  /**
   * Checks constant parameters, each given as its bits.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  void checkConstants(long[] values) {}

  /** Returns a key as Flink stores it; null if part of it is null. */
  final @Nullable SqlKey key(Object key) {
    return FlinkValues.key(key, call.types().get(1));
  }

  private FunctionArguments arguments() {
    return new FunctionArguments(call.label(), call.function(), this::checkConstants);
  }

  @Override
  public final TypeInference getTypeInference(DataTypeFactory factory) {
    return TypeInference.newBuilder()
        .inputTypeStrategy(arguments())
        .outputTypeStrategy(context -> Optional.of(resultType(context)))
        .build();
  }

  private DataType resultType(CallContext context) {
    List<DataType> given = context.getArgumentDataTypes();
    boolean isNullable =
        given.get(1).getLogicalType().is(LogicalTypeRoot.ROW) // a field of it may be null
            || call.function().equals(SqlFunction.ASSIGN)
            || given.stream().anyMatch(type -> type.getLogicalType().isNullable());
    Result result = call.function().result();
    if (result == Result.ELEMENT) {
      DataType element = ((CollectionDataType) given.get(2)).getElementDataType().toInternal();
      return isNullable ? element.nullable() : element;
    }
    DataType type =
        switch (result) {
          case REAL -> DataTypes.DOUBLE();
          case INTEGER -> DataTypes.BIGINT();
          case REALS -> DataTypes.ARRAY(DataTypes.DOUBLE().notNull()).toInternal();
          case INTEGERS -> DataTypes.ARRAY(DataTypes.BIGINT().notNull()).toInternal();
          case ARRAY, ELEMENT -> given.get(2).toInternal();
        };
    return isNullable ? type.nullable() : type.notNull();
  }

  /**
   * Checks constant parameters when the query is planned, and returns the function for the types of
   * its arguments.
   */
  @Override
  public final UserDefinedFunction specialize(SpecializedContext context) {
    CallContext planned = context.getCallContext();
    arguments().checkConstants(planned);
    List<LogicalType> types =
        planned.getArgumentDataTypes().stream().map(DataType::getLogicalType).toList();
    return of(new Call(call.label(), call.function(), call.release(), types));
  }

  @Override
  public final String toString() {
    return call.label();
  }

  /** Returns whether two functions are the same. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof RandomFunction that && that.call.equals(call);
  }

  @Override
  public final int hashCode() {
    return call.hashCode();
  }
}
