package org.seedtree.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.SpellingSuggestion;

/**
 * An SQL function of a seed, a key and parameters.
 *
 * @param name its name, NumPy's for a distribution
 * @param meaning the description, as one phrase
 * @param result what it returns
 * @param parameters the parameters after seed and key, in order
 */
public record SqlFunction(String name, String meaning, Result result, List<Parameter> parameters)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** What a function returns. */
  public enum Result {
    /** A real number. */
    REAL,
    /** An integer. */
    INTEGER,
    /** An array of real numbers. */
    REALS,
    /** An array of integers. */
    INTEGERS,
    /** An element of the first parameter. */
    ELEMENT,
    /** An array as the first parameter. */
    ARRAY
  }

  /** The type of a parameter. */
  public enum Type {
    /** A number. */
    REAL("a number"),
    /** An integer. */
    INTEGER("an integer"),
    /** An array of numbers. */
    REALS("an array of numbers"),
    /** An array of integers. */
    INTEGERS("an array of integers"),
    /** A square matrix, as an array of its rows. */
    MATRIX("an array of arrays of numbers"),
    /** An array of any type. */
    VALUES("an array");

    private final String phrase;

    Type(String phrase) {
      this.phrase = phrase;
    }

    /** Returns the type with its article, for messages. */
    @Override
    public String toString() {
      return phrase;
    }
  }

  /**
   * A parameter.
   *
   * @param name its name, NumPy's for that of a distribution
   * @param type its type
   * @param required whether it must be given
   */
  public record Parameter(String name, Type type, boolean required) implements Serializable {

    private static final long serialVersionUID = 1;
  }

  /** Chooses an element of an array. */
  public static final SqlFunction CHOICE =
      new SqlFunction(
          "choice",
          "one of the values, all equally likely or with weights",
          Result.ELEMENT,
          List.of(
              new Parameter("values", Type.VALUES, true),
              new Parameter("weights", Type.REALS, false)));

  /** Assigns a key to a group. */
  public static final SqlFunction ASSIGN =
      new SqlFunction(
          "assign",
          "a group with a fraction of all keys, or null for what the fractions leave",
          Result.ELEMENT,
          List.of(
              new Parameter("groups", Type.VALUES, true),
              new Parameter("fractions", Type.REALS, true)));

  /** Puts an array into random order. */
  public static final SqlFunction PERMUTE =
      new SqlFunction(
          "permute",
          "the values in random order",
          Result.ARRAY,
          List.of(new Parameter("values", Type.VALUES, true)));

  private static final List<SqlFunction> ALL = functions();

  /** Copies the list. */
  public SqlFunction {
    parameters = List.copyOf(parameters);
  }

  private static List<SqlFunction> functions() {
    List<SqlFunction> all = new ArrayList<>();
    Catalog.entries().forEach(entry -> all.add(of(entry)));
    all.addAll(List.of(CHOICE, ASSIGN, PERMUTE));
    return List.copyOf(all);
  }

  private static SqlFunction of(Catalog.Entry entry) {
    boolean real = entry.dtypes().get(0) == DType.FLOAT64;
    List<Parameter> parameters = new ArrayList<>();
    boolean isVector = !DistributionText.univariate().contains(entry);
    for (org.seedtree.catalog.Parameter parameter : entry.parameters()) {
      if (isVector && !parameter.required()) {
        continue; // tolerances and methods keep NumPy's defaults
      }
      type(parameter.kind())
          .ifPresent(
              type -> parameters.add(new Parameter(parameter.name(), type, parameter.required())));
    }
    Result number = real ? Result.REAL : Result.INTEGER;
    Result vector = real ? Result.REALS : Result.INTEGERS;
    return new SqlFunction(entry.name(), entry.meaning(), isVector ? vector : number, parameters);
  }

  private static Optional<Type> type(org.seedtree.catalog.Parameter.Kind kind) {
    return switch (kind) {
      case REAL -> Optional.of(Type.REAL);
      case INTEGER -> Optional.of(Type.INTEGER);
      case REALS -> Optional.of(Type.REALS);
      case INTEGERS -> Optional.of(Type.INTEGERS);
      case MATRIX -> Optional.of(Type.MATRIX);
      case FLAG, CHOICE -> Optional.empty();
    };
  }

  /** Returns all functions: those of the distributions in the catalog's order, then the others. */
  public static List<SqlFunction> all() {
    return ALL;
  }

  /** Returns the function of a name, in upper or lower case, if there is one. */
  public static Optional<SqlFunction> find(String name) {
    return ALL.stream().filter(function -> function.name.equalsIgnoreCase(name)).findFirst();
  }

  /**
   * Returns the message about a name that is none of a function.
   *
   * @param prefix what comes before the name in an engine
   */
  public static String unknown(String prefix, String name) {
    List<String> names = ALL.stream().map(SqlFunction::name).toList();
    return "seedtree: unknown function "
        + prefix
        + name
        + "; "
        + SpellingSuggestion.hint(name, names);
  }

  /** Returns the number of parameters that must be given. */
  public int required() {
    return (int) parameters.stream().filter(Parameter::required).count();
  }

  /**
   * Returns the call with its arguments, optional ones in brackets.
   *
   * @param label the name of the function in an engine
   */
  public String usage(String label) {
    return parameters.stream()
        .map(p -> p.required() ? ", " + p.name() : ", [" + p.name() + "]")
        .collect(Collectors.joining("", label + "(seed, key", ")"));
  }
}
