package org.seedtree.cli.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seedtree.catalog.DType;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.cli.error.UserException;
import org.seedtree.cli.option.IntegerArgument;
import org.seedtree.json.Json;
import org.seedtree.simulation.DoubleReplication;

/** The built-in simulations, which demonstrate runs. */
public enum BuiltInSimulation {
  PI(
      "pi",
      "4 x the proportion of random points of the unit square that lie in the quarter disk",
      List.of(Parameter.of("points", "100", "the number of points of a replication")),
      p -> new PiReplication(p.integer("points", 1)),
      false),
  OPTION(
      "option",
      "the discounted payoff of a European option on one path of a geometric Brownian motion",
      List.of(
          Parameter.of("kind", "call", "call or put"),
          Parameter.of("spot", "100", "the current price"),
          Parameter.of("strike", "100", "the price at which the option is exercised"),
          Parameter.of("rate", "0.05", "the interest rate per year, continuously compounded"),
          Parameter.of("volatility", "0.2", "the volatility per square root of a year"),
          Parameter.of("years", "1", "the years until the option expires")),
      OptionReplication::of,
      false),
  BOOTSTRAP(
      "bootstrap",
      "the mean or median of a sample with replacement from the data",
      List.of(
          // B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), table 2.1
          Parameter.of("data", "52,104,146,10,51,30,40,27,46", "numbers separated by commas"),
          Parameter.of("statistic", "mean", "mean or median"),
          Parameter.of("confidence", "0.95", "the proportion of the results within the interval")),
      BootstrapReplication::of,
      true);

  /**
   * A parameter of a simulation.
   *
   * @param name the name, as it is typed
   * @param byDefault the default value
   * @param meaning the description
   */
  record Parameter(String name, String byDefault, String meaning) {
    static Parameter of(String name, String byDefault, String meaning) {
      return new Parameter(name, byDefault, meaning);
    }
  }

  private final String typedName;
  private final String meaning;
  private final List<Parameter> parameters;
  private final Function<Arguments, DoubleReplication> replication;
  private final boolean interval;

  BuiltInSimulation(
      String typedName,
      String meaning,
      List<Parameter> parameters,
      Function<Arguments, DoubleReplication> replication,
      boolean interval) {
    this.typedName = typedName;
    this.meaning = meaning;
    this.parameters = parameters;
    this.replication = replication;
    this.interval = interval;
  }

  /**
   * Returns the simulation of that name.
   *
   * @throws UserException if there is none
   */
  static BuiltInSimulation named(String name) {
    List<String> names = names();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new UserException(
          "unknown simulation "
              + Json.abbreviate(name)
              + ": "
              + SpellingSuggestion.hint(name, names)
              + " (or --jar, --class)");
    }
    return values()[index];
  }

  /** Returns the names of the simulations. */
  public static List<String> names() {
    return Arrays.stream(values()).map(simulation -> simulation.typedName).toList();
  }

  /**
   * Returns this simulation with the given values of parameters and the defaults of the others.
   *
   * @throws UserException if a parameter is unknown or its value is out of range
   */
  Simulation simulation(Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    parameters.forEach(parameter -> all.put(parameter.name(), parameter.byDefault()));
    for (Map.Entry<String, String> assignment : given.entrySet()) {
      if (all.replace(assignment.getKey(), assignment.getValue()) == null) {
        throw new UserException(
            typedName
                + " has no parameter "
                + assignment.getKey()
                + ": "
                + SpellingSuggestion.hint(assignment.getKey(), List.copyOf(all.keySet())));
      }
    }
    Arguments arguments = new Arguments(typedName, all);
    DoubleReplication function = replication.apply(arguments);
    Double confidence = interval ? (Double) arguments.real("confidence", 0, 1) : null;
    return new Simulation(
        typedName, null, arguments.canonical(), DType.FLOAT64, function, null, confidence);
  }

  /** Returns the lines of the help that list the simulations with their parameters. */
  public static List<String> help() {
    List<String> lines = new ArrayList<>();
    for (BuiltInSimulation simulation : values()) {
      lines.add(
          "  "
              + simulation.typedName
              + simulation.parameters.stream()
                  .map(parameter -> " [" + parameter.name() + "=" + parameter.byDefault() + "]")
                  .collect(Collectors.joining()));
      lines.add("      " + simulation.meaning);
    }
    return lines;
  }

  /** The parameters of a simulation, parsed when they are requested. */
  static final class Arguments {

    private final String function;
    private final Map<String, String> texts;

    Arguments(String function, Map<String, String> texts) {
      this.function = function;
      this.texts = new LinkedHashMap<>(texts);
    }

    private String text(String name) {
      return Optional.ofNullable(texts.get(name)).orElse("");
    }

    /** Returns the error that a parameter is not what is expected. */
    UserException malformed(String name, String expected) {
      return new UserException(function + ": " + name + " is " + expected + ", not " + text(name));
    }

    /** Returns an integer parameter from {@code min} to 10<sup>9</sup>. */
    int integer(String name, int min) {
      long value = IntegerArgument.parse(function + ": " + name, text(name), min, 1_000_000_000);
      texts.put(name, Long.toString(value));
      return (int) value;
    }

    /**
     * Returns a parameter that is a number of the open interval from {@code min} to {@code max}.
     */
    double real(String name, double min, double max) {
      double value =
          ValueParser.real(text(name))
              .filter(x -> x > min && x < max)
              .orElseThrow(
                  () ->
                      malformed(
                          name,
                          max == Double.POSITIVE_INFINITY
                              ? (min == Double.NEGATIVE_INFINITY
                                  ? "a finite number"
                                  : "a number greater than " + min)
                              : "a number between " + min + " and " + max));
      texts.put(name, Double.toString(value));
      return value;
    }

    /** Returns a parameter that is a list of finite numbers. */
    double[] reals(String name) {
      List<Double> values =
          ValueParser.reals(text(name))
              .filter(list -> !list.isEmpty() && list.stream().allMatch(Double::isFinite))
              .orElseThrow(() -> malformed(name, "finite numbers separated by commas"));
      texts.put(name, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns whether a parameter with two possible values has the first. */
    boolean isFirst(String name, String first, String second) {
      if (!text(name).equals(first) && !text(name).equals(second)) {
        throw malformed(name, first + " or " + second);
      }
      return text(name).equals(first);
    }

    /** Returns all parameters, with equal values written equally. */
    Map<String, String> canonical() {
      return texts;
    }
  }
}
