package org.seedtree.sql;

import java.io.Serializable;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.release.NumpyRelease;

/**
 * Parses columns that are made of drawn numbers: {@code choice(['a', 'b'], p=[0.9, 0.1])}, {@code
 * pattern('[A-Z]{3}-\d{4}')}, {@code timestamps('2026-01-01', '2027-01-01', '15m')}.
 */
final class GeneratedText {

  private static final String CHOICE = "choice";
  private static final String PATTERN = "pattern";
  private static final String TIMESTAMPS = "timestamps";

  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          CHOICE, List.of("a", "p"),
          PATTERN, List.of("pattern"),
          TIMESTAMPS, List.of("start", "end", "step"));

  /** The names of the calls. */
  static final List<String> NAMES = List.of(CHOICE, PATTERN, TIMESTAMPS);

  private static final Pattern STEP = Pattern.compile("([0-9]{1,6})(us|ms|s|m|h|D|W)");
  private static final Pattern NAMED = Pattern.compile("(?s)\\s*([A-Za-z_]+)\\s*=(.*)");

  /**
   * What a call describes.
   *
   * @param distribution the distribution of the numbers that are drawn
   * @param values how the values are made of them
   */
  record Generated(DistributionSpec distribution, ColumnValues values) {}

  private final String option;
  private final NumpyRelease release;
  private final String name;
  private final Map<String, String> arguments = new LinkedHashMap<>();

  private GeneratedText(String option, String name, NumpyRelease release) {
    this.option = option;
    this.name = name;
    this.release = release;
  }

  /** Returns the name of the call that a text is; empty if it is that of a distribution. */
  static Optional<String> name(String text) {
    int open = text.indexOf('(');
    String name = (open < 0 ? text : text.substring(0, open)).strip();
    return NAMES.contains(name) ? Optional.of(name) : Optional.empty();
  }

  /**
   * Parses a call.
   *
   * @param option the option that contains the text, for messages
   * @param text the text, which has one of the {@link #NAMES}
   * @param release the NumPy release whose values are drawn
   * @throws OptionException if an argument is unknown, missing or invalid
   */
  static Generated parse(String option, String text, NumpyRelease release) {
    GeneratedText call = new GeneratedText(option, name(text).orElseThrow(), release);
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      throw new OptionException(option, "'" + text + "' is not a call; it is " + call.usage());
    }
    call.parseArguments(text.substring(open + 1, text.length() - 1));
    try {
      return switch (call.name) {
        case CHOICE -> call.choice();
        case PATTERN -> call.pattern();
        default -> call.timestamps();
      };
    } catch (OptionException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new OptionException(option, call.name + ": " + e.getMessage());
    }
  }

  private List<String> parameters() {
    return PARAMETERS.getOrDefault(name, List.of());
  }

  private String usage() {
    return name + "(" + String.join(", ", parameters()) + ")";
  }

  private void parseArguments(String text) {
    if (text.isBlank()) {
      return;
    }
    int position = 0;
    for (String part : DistributionText.split(text, ',')) {
      Matcher named = NAMED.matcher(part);
      String parameter;
      if (named.matches()) {
        parameter = named.group(1);
        if (!parameters().contains(parameter)) {
          throw new OptionException(
              option,
              name
                  + " has no parameter '"
                  + parameter
                  + "'; "
                  + SpellingSuggestion.hint(parameter, parameters()));
        }
      } else if (position == parameters().size()) {
        throw new OptionException(option, "too many arguments; the call is " + usage());
      } else {
        parameter = parameters().get(position++);
      }
      String value = named.matches() ? named.group(2) : part;
      if (arguments.put(parameter, value.strip()) != null) {
        throw new OptionException(option, parameter + " of " + name + " given twice");
      }
    }
  }

  private String required(String parameter) {
    String value = arguments.get(parameter);
    if (value == null) {
      throw new OptionException(option, name + " needs " + parameter + ": " + usage());
    }
    return value;
  }

  private static boolean isQuoted(String text) {
    return text.length() >= 2
        && (text.charAt(0) == '\'' || text.charAt(0) == '"')
        && text.charAt(text.length() - 1) == text.charAt(0);
  }

  private static String unquote(String text) {
    return text.substring(1, text.length() - 1);
  }

  private String text(String parameter) {
    String text = required(parameter);
    if (!isQuoted(text)) {
      throw new OptionException(
          option, parameter + " of " + name + " must be in quotes, not " + text);
    }
    return unquote(text);
  }

  private List<String> list(String parameter) {
    String text = required(parameter);
    if (!text.startsWith("[") || !text.endsWith("]")) {
      throw new OptionException(
          option, parameter + " of " + name + " must be a list as [1, 2], not " + text);
    }
    String content = text.substring(1, text.length() - 1);
    return content.isBlank()
        ? List.of()
        : DistributionText.split(content, ',').stream().map(String::strip).toList();
  }

  private DistributionSpec drawn(String call) {
    return DistributionText.parse(option, call).distribution(release);
  }

  private DistributionSpec indices(long count) {
    return drawn("integers(0, " + count + ")");
  }

  private Generated choice() {
    List<? extends Serializable> elements = elements(list("a"));
    if (elements.isEmpty()) {
      throw new OptionException(option, "a of choice is an empty list");
    }
    if (!arguments.containsKey("p")) {
      return new Generated(indices(elements.size()), new ColumnValues.Choice(elements, List.of()));
    }
    double[] p = list("p").stream().mapToDouble(this::probability).toArray();
    if (p.length != elements.size()) {
      throw new OptionException(
          option, "choice has " + elements.size() + " values but " + p.length + " probabilities");
    }
    org.seedtree.sequence.Choice.weighted(p); // checks them as NumPy does
    return new Generated(drawn("random"), new ColumnValues.Choice(elements, cumulative(p)));
  }

  private double probability(String text) {
    return ValueParser.real(text)
        .orElseThrow(
            () -> new OptionException(option, "p of choice must be numbers, not '" + text + "'"));
  }

  private static List<Double> cumulative(double[] p) {
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (double probability : p) {
      sum += probability;
      sums.add(sum);
    }
    double total = sum;
    return sums.stream().map(partial -> partial / total).toList();
  }

  /** Returns the elements: all texts, all integers, or numbers of which one has a fraction. */
  private List<? extends Serializable> elements(List<String> texts) {
    if (texts.stream().allMatch(GeneratedText::isQuoted)) {
      return texts.stream().map(GeneratedText::unquote).toList();
    }
    List<Optional<BigInteger>> integers = texts.stream().map(ValueParser::integer).toList();
    if (integers.stream().allMatch(i -> i.isPresent() && i.get().bitLength() < Long.SIZE)) {
      return integers.stream().map(i -> i.orElseThrow().longValueExact()).toList();
    }
    return texts.stream()
        .map(
            text ->
                ValueParser.real(text)
                    .orElseThrow(
                        () ->
                            new OptionException(
                                option,
                                "a of choice must be numbers or texts in quotes, not " + text)))
        .toList();
  }

  private Generated pattern() {
    StringPattern pattern = StringPattern.parse(text("pattern"));
    return new Generated(indices(pattern.count()), new ColumnValues.Strings(pattern));
  }

  private Generated timestamps() {
    long start = time("start");
    long end = time("end");
    long step = step();
    if (end <= start) {
      throw new OptionException(option, "end of timestamps is not after start");
    }
    long count = Math.floorDiv(end - start - 1, step) + 1;
    return new Generated(indices(count), new ColumnValues.Timestamps(start, step));
  }

  private long time(String parameter) {
    String text = text(parameter).replace(' ', 'T');
    try {
      LocalDateTime time =
          text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
      return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | ArithmeticException e) {
      throw new OptionException(
          option,
          parameter
              + " of timestamps must be a date or a time, as '2026-12-31T23:59:59', not '"
              + text
              + "'");
    }
  }

  private long step() {
    Matcher step = STEP.matcher(text("step"));
    long count = step.matches() ? Long.parseLong(step.group(1)) : 0;
    if (count == 0) {
      throw new OptionException(
          option,
          "step of timestamps must be a number with one of the units us, ms, s, m, h, D and W,"
              + " as '15m', not '"
              + text("step")
              + "'");
    }
    return unit(step.group(2)).getDuration().toNanos() / 1000 * count;
  }

  /** Returns the unit of a code of NumPy's {@code timedelta64}. */
  private static ChronoUnit unit(String code) {
    return switch (code) {
      case "us" -> ChronoUnit.MICROS;
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      case "D" -> ChronoUnit.DAYS;
      default -> ChronoUnit.WEEKS;
    };
  }
}
