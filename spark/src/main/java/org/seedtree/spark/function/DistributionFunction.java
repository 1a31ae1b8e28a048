package org.seedtree.spark.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Parameter.Kind;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.KeyedSampler;

/** A univariate distribution as an SQL function of a seed, a key and its parameters. */
public final class DistributionFunction implements UnboundFunction {

  private final String catalog;
  private final Catalog.Entry entry;
  private final NumpyRelease release;
  private final List<Parameter> parameters;

  /**
   * Makes the function of a distribution.
   *
   * @param catalog the name of the catalog, for messages
   * @param entry the distribution
   * @param release the NumPy release whose values are drawn
   */
  public DistributionFunction(String catalog, Catalog.Entry entry, NumpyRelease release) {
    this.catalog = catalog;
    this.entry = entry;
    this.release = release;
    this.parameters = KeyedSampler.parameters(entry);
  }

  @Override
  public String name() {
    return entry.name();
  }

  @Override
  public String description() {
    return usage() + ": " + entry.meaning();
  }

  private String usage() {
    return catalog
        + "."
        + parameters.stream()
            .map(p -> p.required() ? p.name() : "[" + p.name() + "]")
            .collect(Collectors.joining(", ", entry + "(seed, key", ")"))
            .replace("(seed, key", parameters.isEmpty() ? "(seed, key" : "(seed, key, ");
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
    DataType[] given = new DataType[inputType.length()];
    for (int i = 0; i < given.length; i++) {
      given[i] = inputType.fields()[i].dataType();
    }
    int count = given.length - 2;
    long required = parameters.stream().filter(Parameter::required).count();
    if (count < required || count > parameters.size()) {
      throw new UnsupportedOperationException(
          "seedtree: expected " + usage() + ", got " + given.length + " arguments");
    }
    List<DataType> types = new ArrayList<>();
    for (int i = 0; i < given.length; i++) {
      if (i == 1 && given[i] instanceof StringType) {
        types.add(given[i]);
        continue;
      }
      boolean real = i >= 2 && parameters.get(i - 2).kind() == Kind.REAL;
      String argument = i == 0 ? "seed" : i == 1 ? "key" : parameters.get(i - 2).name();
      if (!(real ? isNumber(given[i]) : isInteger(given[i]))) {
        throw new UnsupportedOperationException(
            "seedtree: "
                + argument
                + " of "
                + usage()
                + " must be "
                + (real ? "a number" : i == 1 ? "an integer or a string" : "an integer")
                + ", not "
                + given[i].simpleString());
      }
      types.add(real ? DataTypes.DoubleType : DataTypes.LongType);
    }
    boolean doubles = entry.dtypes().get(0) == DType.FLOAT64;
    return doubles
        ? new DoubleFunction(catalog, entry.name(), types, release.version())
        : new LongFunction(catalog, entry.name(), types, release.version());
  }

  private static boolean isNumber(DataType type) {
    return type instanceof NumericType || type instanceof NullType;
  }

  private static boolean isInteger(DataType type) {
    return isNumber(type)
        && !type.equals(DataTypes.DoubleType)
        && !type.equals(DataTypes.FloatType)
        && !(type instanceof DecimalType decimal && decimal.scale() > 0);
  }
}
