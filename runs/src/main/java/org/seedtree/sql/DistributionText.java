package org.seedtree.sql;

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
import org.seedtree.release.NumpyRelease;

/**
 * Parses a distribution that is written as a call in Python: {@code normal}, {@code normal(0, 1)},
 * {@code integers(0, high=10, dtype=int32)}.
 */
public final class DistributionText {

  private final String option;
  private final Catalog.Entry entry;
  private final Map<String, String> given = new LinkedHashMap<>();

  /** The parameters that were given by an option of their own. */
  private final Set<String> ownOptions = new HashSet<>();

  private final boolean parenthesized;

  private DistributionText(String option, Catalog.Entry entry, boolean parenthesized) {
    this.option = option;
    this.entry = entry;
    this.parenthesized = parenthesized;
  }

  /** Returns the univariate distributions of the catalog. */
  public static List<Catalog.Entry> univariate() {
    return Catalog.entries().stream().filter(DistributionText::isUnivariate).toList();
  }

  private static boolean isUnivariate(Catalog.Entry entry) {
    return entry.parameters().stream()
        .noneMatch(p -> p.kind() == Kind.REALS || p.kind() == Kind.INTEGERS);
  }

  /**
   * Parses a distribution and its arguments.
   *
   * @param option the option that contains the text, for messages
   * @param text the text
   * @throws OptionException if the text is not a univariate distribution with known parameters
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
      distribution.parseArguments(text.substring(open + 1, text.length() - 1));
    }
    return distribution;
  }

  private static Catalog.Entry entry(String option, String name) {
    Optional<Catalog.Entry> entry = Catalog.find(name);
    List<String> names = univariate().stream().map(Catalog.Entry::name).toList();
    if (entry.isEmpty()) {
      List<String> all = new ArrayList<>(names);
      all.addAll(GeneratedText.NAMES);
      throw new OptionException(
          option, "unknown distribution '" + name + "'; " + SpellingSuggestion.hint(name, all));
    }
    if (!isUnivariate(entry.get())) {
      throw new OptionException(
          option,
          name + " is multivariate; the univariate distributions are " + String.join(", ", names));
    }
    return entry.get();
  }

  private void parseArguments(String text) {
    if (text.isBlank()) {
      return;
    }
    boolean named = false;
    int position = 0;
    for (String argument : split(text, ',')) {
      int equals = argument.indexOf('=');
      if (equals >= 0) {
        named = true;
        set(argument.substring(0, equals).strip(), argument.substring(equals + 1));
      } else if (named) {
        throw new OptionException(
            option, "'" + argument.strip() + "' is a positional argument after a named one");
      } else if (position == entry.parameters().size()) {
        throw new OptionException(
            option, "too many arguments in " + entry + "(" + text + "); the call is " + usage());
      } else {
        set(entry.parameters().get(position++).name(), argument);
      }
    }
  }

  /** Returns whether arguments are written in parentheses. */
  boolean isParenthesized() {
    return parenthesized;
  }

  boolean hasParameter(String name) {
    return entry.parameters().stream().anyMatch(p -> p.name().equals(name));
  }

  List<String> parameterNames() {
    return entry.parameters().stream().map(Parameter::name).toList();
  }

  /** Sets a parameter or {@code dtype}. */
  void set(String name, String value) {
    if (!name.equals("dtype") && !hasParameter(name)) {
      List<String> names = new ArrayList<>(parameterNames());
      names.add("dtype");
      throw new OptionException(
          option,
          entry + " has no parameter '" + name + "'; " + SpellingSuggestion.hint(name, names));
    }
    if (given.put(name, unquote(value.strip())) != null) {
      throw new OptionException(option, name + " of " + entry + " given twice");
    }
  }

  /** Sets a parameter or {@code dtype} that is given by the option of its name. */
  void setByOption(String name, String value) {
    ownOptions.add(name);
    set(name, value);
  }

  /** Returns the option that gives a parameter. */
  private String optionOf(String name) {
    return ownOptions.contains(name) ? name : option;
  }

  private static String unquote(String text) {
    boolean quoted =
        text.length() >= 2
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /**
   * Returns the distribution with its parameters checked.
   *
   * @param release the NumPy release whose values are drawn
   * @throws OptionException if a parameter is missing or invalid
   */
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
    DistributionSpec distribution =
        new DistributionSpec(entry.name(), arguments, dtype, release.version());
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
          case REALS, MATRIX, INTEGERS -> Optional.empty();
        };
    if (value.isPresent()) {
      return value.get();
    }
    String expected =
        parameter.choices().isEmpty()
            ? parameter.kind().toString()
            : String.join(" or ", parameter.choices());
    throw new OptionException(
        optionOf(parameter.name()),
        parameter.name() + " of " + entry + " must be " + expected + ", not '" + text + "'");
  }

  private String usage() {
    return entry + "(" + String.join(", ", parameterNames()).toLowerCase(Locale.ROOT) + ")";
  }

  /** Splits a text at the separators that are outside parentheses, brackets and quotes. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
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
