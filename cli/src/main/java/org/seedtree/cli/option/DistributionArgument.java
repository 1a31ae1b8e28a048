package org.seedtree.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Sampler;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.json.Json;
import org.seedtree.release.NumpyRelease;

/**
 * The distribution that a command line names.
 *
 * @param name NumPy's name
 * @param arguments the values of its parameters by name, defaults included
 * @param sampler samples from the distribution with these parameters
 * @param dtype the dtype of the values
 */
public record DistributionArgument(
    String name, Map<String, Object> arguments, Sampler sampler, DType dtype) {

  /**
   * Parses a distribution's name and its {@code name=value} parameters.
   *
   * @param catalog the distributions to choose from
   * @param dtypeName the dtype; null for the distribution's default
   * @param version the NumPy release; null for the default
   * @throws UserException if a name is unknown, or a parameter is missing or out of its range
   */
  public static DistributionArgument parse(
      List<Catalog.Entry> catalog,
      String name,
      List<String> assignments,
      @Nullable String dtypeName,
      @Nullable String version) {
    Catalog.Entry entry = entry(catalog, name);
    DType dtype = dtypeName == null ? entry.dtypes().get(0) : dtype(entry, dtypeName);
    NumpyRelease release = release(version);
    Map<String, Object> arguments = arguments(entry, assignments);
    try {
      return new DistributionArgument(
          name, arguments, entry.sampler(arguments, dtype, release), dtype);
    } catch (IllegalArgumentException e) {
      throw new UserException(entry + ": " + e.getMessage() + meanings(entry, e.getMessage()));
    }
  }

  /**
   * Returns the distribution of that name.
   *
   * @throws UserException if there is none
   */
  public static Catalog.Entry entry(List<Catalog.Entry> catalog, String name) {
    return catalog.stream()
        .filter(entry -> entry.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "unknown distribution "
                        + Json.abbreviate(name)
                        + ": "
                        + SpellingSuggestion.hint(name, names(catalog, Catalog.Entry::name))));
  }

  /** Returns this distribution with another sampler. */
  public DistributionArgument withSampler(Sampler other) {
    return new DistributionArgument(name, arguments, other, dtype);
  }

  private static DType dtype(Catalog.Entry entry, String name) {
    List<String> names = names(entry.dtypes(), DType::dtype);
    Optional<DType> dtype = DType.named(name);
    if (dtype.isPresent() && entry.dtypes().contains(dtype.get())) {
      return dtype.get();
    }
    throw new UserException(
        dtype.isPresent()
            ? entry
                + " has no dtype "
                + Json.abbreviate(name)
                + "; it has "
                + String.join(", ", names)
            : "unknown dtype "
                + Json.abbreviate(name)
                + ": "
                + SpellingSuggestion.hint(name, names));
  }

  /**
   * Returns the NumPy release of that version.
   *
   * @param version the version; null for the default
   * @throws UserException if there is none
   */
  public static NumpyRelease release(@Nullable String version) {
    if (version == null) {
      return NumpyRelease.DEFAULT;
    }
    try {
      return NumpyRelease.of(version);
    } catch (IllegalArgumentException e) {
      throw new UserException("--numpy: " + e.getMessage());
    }
  }

  private static Map<String, Object> arguments(Catalog.Entry entry, List<String> assignments) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 0) {
        throw new UserException(
            "parameters are name=value, as in \"" + usage(entry) + "\", not " + assignment);
      }
      Parameter parameter = parameter(entry, assignment.substring(0, equals));
      Object value = value(entry, parameter, assignment.substring(equals + 1));
      if (arguments.put(parameter.name(), value) != null) {
        throw new UserException(parameter.name() + " is given twice");
      }
    }
    for (Parameter parameter : entry.parameters()) {
      if (parameter.required() && !arguments.containsKey(parameter.name())) {
        throw new UserException(
            entry + " needs " + parameter.name() + ", as in \"" + usage(entry) + "\"");
      }
      parameter.byDefault().ifPresent(value -> arguments.putIfAbsent(parameter.name(), value));
    }
    return arguments;
  }

  private static Parameter parameter(Catalog.Entry entry, String name) {
    for (Parameter parameter : entry.parameters()) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    throw new UserException(
        entry
            + " has no parameter "
            + name
            + (entry.parameters().isEmpty()
                ? "; it has none"
                : ": "
                    + SpellingSuggestion.hint(name, names(entry.parameters(), Parameter::name))));
  }

  private static Object value(Catalog.Entry entry, Parameter parameter, String text) {
    Optional<?> value =
        switch (parameter.kind()) {
          case REAL -> ValueParser.real(text);
          case REALS -> ValueParser.reals(text);
          case MATRIX -> ValueParser.matrix(text);
          case INTEGER -> ValueParser.integer(text);
          case INTEGERS -> ValueParser.integers(text);
          case FLAG -> ValueParser.flag(text);
          case CHOICE -> parameter.choices().contains(text) ? Optional.of(text) : Optional.empty();
        };
    if (value.isPresent()) {
      return value.get();
    }
    String expected =
        parameter.choices().isEmpty()
            ? parameter.kind().toString()
            : String.join(" or ", parameter.choices());
    throw new UserException(entry + ": " + parameter.name() + " is " + expected + ", not " + text);
  }

  /** Returns the meaning of each parameter that a message names. */
  private static String meanings(Catalog.Entry entry, @Nullable String message) {
    StringBuilder out = new StringBuilder();
    for (Parameter parameter : entry.parameters()) {
      if (message != null && message.matches(".*\\b" + parameter.name() + "\\b.*")) {
        out.append(out.isEmpty() ? " (" : "; ");
        out.append(parameter.name()).append(": ").append(parameter.meaning());
      }
    }
    return out.isEmpty() ? "" : out.append(')').toString();
  }

  /** Returns a distribution's parameters with their defaults, as they are typed. */
  public static String usage(Catalog.Entry entry) {
    StringBuilder out = new StringBuilder(entry.name());
    for (Parameter parameter : entry.parameters()) {
      String value =
          parameter.choices().isEmpty()
              ? parameter.byDefault().map(DistributionArgument::defaultText).orElse("...")
              : String.join("|", parameter.choices());
      String assignment = parameter.name() + "=" + value;
      out.append(' ').append(parameter.required() ? assignment : "[" + assignment + "]");
    }
    return out.toString();
  }

  private static String defaultText(Object value) {
    String text = value.toString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static <T> List<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).toList();
  }
}
