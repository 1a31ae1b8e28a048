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
import org.seedtree.cli.option.CountText;
import org.seedtree.simulation.DoubleReplication;

/** Simulations that are built in, to try runs with. */
public enum Demonstration {
  PI(
      "pi",
      "4 x the share of random points of the unit square that lie in the quarter disk",
      List.of(Parameter.of("points", "100", "points of a replication")),
      p -> new PiReplication(p.whole("points", 1)),
      false),
  OPTION(
      "option",
      "the discounted payoff of a European option on one path of a geometric Brownian motion",
      List.of(
          Parameter.of("kind", "call", "call or put"),
          Parameter.of("spot", "100", "today's price"),
          Parameter.of("strike", "100", "the option's price"),
          Parameter.of("rate", "0.05", "interest per year, continuously compounded"),
          Parameter.of("volatility", "0.2", "per root of a year"),
          Parameter.of("years", "1", "until the option ends")),
      OptionReplication::of,
      false),
  BOOTSTRAP(
      "bootstrap",
      "the mean or median of a sample drawn with replacement from the data",
      List.of(
          // B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap (1993), table 2.1
          Parameter.of("data", "52,104,146,10,51,30,40,27,46", "numbers with commas"),
          Parameter.of("statistic", "mean", "mean or median"),
          Parameter.of("confidence", "0.95", "the share of the results within the interval")),
      BootstrapReplication::of,
      true);

  /**
   * A parameter of a demonstration.
   *
   * @param name as it is typed
   * @param byDefault its value where none is given
   * @param meaning what it is
   */
  record Parameter(String name, String byDefault, String meaning) {
    static Parameter of(String name, String byDefault, String meaning) {
      return new Parameter(name, byDefault, meaning);
    }
  }

  private final String typed;
  private final String meaning;
  private final List<Parameter> parameters;
  private final Function<Arguments, DoubleReplication> replication;
  private final boolean interval;

  Demonstration(
      String typed,
      String meaning,
      List<Parameter> parameters,
      Function<Arguments, DoubleReplication> replication,
      boolean interval) {
    this.typed = typed;
    this.meaning = meaning;
    this.parameters = parameters;
    this.replication = replication;
    this.interval = interval;
  }

  /**
   * The demonstration of that name.
   *
   * @throws UserException if there is none
   */
  static Demonstration named(String name) {
    List<String> names = names();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new UserException(
          "unknown simulation "
              + name
              + ": "
              + SpellingSuggestion.hint(name, names)
              + " (or --jar, --class)");
    }
    return values()[index];
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(demonstration -> demonstration.typed).toList();
  }

  /** It with these parameters, the others by default. */
  Simulation simulation(Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    parameters.forEach(parameter -> all.put(parameter.name(), parameter.byDefault()));
    for (Map.Entry<String, String> assignment : given.entrySet()) {
      if (all.replace(assignment.getKey(), assignment.getValue()) == null) {
        throw new UserException(
            typed
                + " has no parameter "
                + assignment.getKey()
                + ": "
                + SpellingSuggestion.hint(assignment.getKey(), List.copyOf(all.keySet())));
      }
    }
    Arguments arguments = new Arguments(typed, all);
    DoubleReplication replicated = replication.apply(arguments);
    Double share = interval ? (Double) arguments.real("confidence", 0, 1) : null;
    return new Simulation(
        typed, null, arguments.canonical(), DType.FLOAT64, replicated, null, share);
  }

  /** How it is called, and what it is: for the help. */
  public static List<String> help() {
    List<String> lines = new ArrayList<>();
    for (Demonstration one : values()) {
      lines.add(
          "  "
              + one.typed
              + one.parameters.stream()
                  .map(parameter -> " [" + parameter.name() + "=" + parameter.byDefault() + "]")
                  .collect(Collectors.joining()));
      lines.add("      " + one.meaning);
    }
    return lines;
  }

  /** The parameters of a demonstration, read as they are asked for. */
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

    /** Says what a parameter is, and is not. */
    UserException wrong(String name, String right) {
      return new UserException(function + ": " + name + " is " + right + ", not " + text(name));
    }

    int whole(String name, int least) {
      long value = CountText.count(function + ": " + name, text(name), least, 1_000_000_000);
      texts.put(name, Long.toString(value));
      return (int) value;
    }

    /** A number of the open range. */
    double real(String name, double least, double most) {
      double value =
          ValueParser.real(text(name))
              .filter(x -> x > least && x < most)
              .orElseThrow(
                  () ->
                      wrong(
                          name,
                          most == Double.POSITIVE_INFINITY
                              ? (least == Double.NEGATIVE_INFINITY
                                  ? "a finite number"
                                  : "a number greater than " + least)
                              : "a number between " + least + " and " + most));
      texts.put(name, Double.toString(value));
      return value;
    }

    double[] reals(String name) {
      List<Double> values =
          ValueParser.reals(text(name))
              .filter(list -> !list.isEmpty() && list.stream().allMatch(Double::isFinite))
              .orElseThrow(() -> wrong(name, "finite numbers with commas"));
      texts.put(name, values.stream().map(String::valueOf).collect(Collectors.joining(",")));
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether it is the first of two words. */
    boolean isFirst(String name, String first, String second) {
      if (!text(name).equals(first) && !text(name).equals(second)) {
        throw wrong(name, first + " or " + second);
      }
      return text(name).equals(first);
    }

    /** All, so written that equal ones are equal. */
    Map<String, String> canonical() {
      return texts;
    }
  }
}
