package org.seedtree.spark.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.Parameter;
import org.seedtree.catalog.Parameter.Kind;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.distribution.NumpyRelease;

/**
 * A distribution as one writes its call in Python: {@code normal}, {@code normal(0, 1)}, {@code
 * integers(0, high=10, dtype=int32)}.
 */
public final class DistributionText {

  private final String option;
  private final Catalog.Entry entry;
  private final Map<String, String> given = new LinkedHashMap<>();

  /** Parameters that are options of their own. */
  private final Set<String> options = new HashSet<>();

  private final boolean called;

  private DistributionText(String option, Catalog.Entry entry, boolean called) {
    this.option = option;
    this.entry = entry;
    this.called = called;
  }

  /** The distributions that give one number at a time. */
  public static List<Catalog.Entry> univariate() {
    return Catalog.entries().stream().filter(DistributionText::isUnivariate).toList();
  }

  private static boolean isUnivariate(Catalog.Entry entry) {
    return entry.parameters().stream()
        .noneMatch(p -> p.kind() == Kind.REALS || p.kind() == Kind.INTEGERS);
  }

  /**
   * Reads it.
   *
   * @param option where it stands
   */
  public static DistributionText parse(String option, String text) {
    int open = text.indexOf('(');
    String name = (open < 0 ? text : text.substring(0, open)).strip();
    Catalog.Entry entry = entry(option, name);
    DistributionText distribution = new DistributionText(option, entry, open >= 0);
    if (open >= 0) {
      if (!text.endsWith(")")) {
        throw new OptionException(option, "no closing parenthesis in '" + text + "'");
      }
      distribution.readArguments(text.substring(open + 1, text.length() - 1));
    }
    return distribution;
  }

  private static Catalog.Entry entry(String option, String name) {
    Optional<Catalog.Entry> entry = Catalog.find(name);
    List<String> names = univariate().stream().map(Catalog.Entry::name).toList();
    if (entry.isEmpty()) {
      throw new OptionException(
          option, "unknown distribution '" + name + "'; " + SpellingSuggestion.hint(name, names));
    }
    if (!isUnivariate(entry.get())) {
      throw new OptionException(
          option, name + " gives vectors, not numbers; there are " + String.join(", ", names));
    }
    return entry.get();
  }

  private void readArguments(String text) {
    if (text.isBlank()) {
      return;
    }
    boolean named = false;
    int position = 0;
    for (String argument : split(text, ',')) {
      int equals = argument.indexOf('=');
      if (equals >= 0) {
        named = true;
        give(argument.substring(0, equals).strip(), argument.substring(equals + 1));
      } else if (named) {
        throw new OptionException(
            option, "'" + argument.strip() + "' follows a named argument and has no name");
      } else if (position == entry.parameters().size()) {
        throw new OptionException(
            option, "too many arguments in " + entry + "(" + text + "); it is " + usage());
      } else {
        give(entry.parameters().get(position++).name(), argument);
      }
    }
  }

  /** Whether its arguments are written in parentheses. */
  boolean called() {
    return called;
  }

  boolean hasParameter(String name) {
    return entry.parameters().stream().anyMatch(p -> p.name().equals(name));
  }

  List<String> parameterNames() {
    return entry.parameters().stream().map(Parameter::name).toList();
  }

  /** Sets a parameter, or {@code dtype}. */
  void give(String name, String value) {
    if (!name.equals("dtype") && !hasParameter(name)) {
      List<String> names = new ArrayList<>(parameterNames());
      names.add("dtype");
      throw new OptionException(
          option,
          entry + " has no parameter '" + name + "'; " + SpellingSuggestion.hint(name, names));
    }
    if (given.put(name, unquoted(value.strip())) != null) {
      throw new OptionException(option, name + " of " + entry + " is given twice");
    }
  }

  /** Sets a parameter, or {@code dtype}, by the option of its name. */
  void giveByOption(String name, String value) {
    options.add(name);
    give(name, value);
  }

  /** Where a parameter stands. */
  private String optionOf(String name) {
    return options.contains(name) ? name : option;
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The distribution, checked. */
  public DistributionSpec distribution(NumpyRelease release) {
    DType dtype = dtype(given.get("dtype"));
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (Parameter parameter : entry.parameters()) {
      String text = given.get(parameter.name());
      if (text != null && !(text.equals("None") && !parameter.required())) {
        arguments.put(parameter.name(), value(parameter, text));
      } else if (parameter.required()) {
        throw new OptionException(
            option,
            entry
                + " needs "
                + parameter.name()
                + ": "
                + usage()
                + "; "
                + parameter.name()
                + " is "
                + parameter.meaning());
      } else {
        parameter.byDefault().ifPresent(v -> arguments.put(parameter.name(), v));
      }
    }
    DistributionSpec distribution = new DistributionSpec(entry.name(), arguments, dtype, release);
    try {
      distribution.sampler();
    } catch (IllegalArgumentException e) {
      throw new OptionException(option, entry + ": " + e.getMessage());
    }
    return distribution;
  }

  private DType dtype(@Nullable String name) {
    if (name == null) {
      return entry.dtypes().get(0);
    }
    List<String> names = entry.dtypes().stream().map(DType::dtype).toList();
    Optional<DType> dtype = DType.named(name).filter(entry.dtypes()::contains);
    return dtype.orElseThrow(
        () ->
            new OptionException(
                optionOf("dtype"),
                entry + " has no dtype '" + name + "'; " + SpellingSuggestion.hint(name, names)));
  }

  private Object value(Parameter parameter, String text) {
    Optional<?> value =
        switch (parameter.kind()) {
          case REAL -> ValueParser.real(text);
          case INTEGER -> ValueParser.integer(text);
          case FLAG -> ValueParser.flag(text);
          case CHOICE -> parameter.choices().contains(text) ? Optional.of(text) : Optional.empty();
          case REALS, INTEGERS -> Optional.empty();
        };
    if (value.isPresent()) {
      return value.get();
    }
    String right =
        parameter.choices().isEmpty()
            ? parameter.kind().toString()
            : String.join(" or ", parameter.choices());
    throw new OptionException(
        optionOf(parameter.name()),
        parameter.name() + " of " + entry + " is " + right + ", not '" + text + "'");
  }

  private String usage() {
    return entry + "(" + String.join(", ", parameterNames()).toLowerCase(Locale.ROOT) + ")";
  }

  /** Splits at a separator outside parentheses. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
