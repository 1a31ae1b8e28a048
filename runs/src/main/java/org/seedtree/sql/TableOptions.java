package org.seedtree.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedtree.catalog.SpellingSuggestion;
import org.seedtree.catalog.ValueParser;
import org.seedtree.engine.Engine;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.TableSpec.Column;

/**
 * Parses the options of a table, whose case does not matter. Every error in them is found here,
 * before anything runs.
 */
public final class TableOptions {

  private static final String SEED = "seed";

  /** The option that gives the number of rows. */
  public static final String N = "n";

  private static final String DISTRIBUTION = "distribution";
  private static final String COLUMNS = "columns";
  private static final String BIT_GENERATOR = "bitGenerator";
  private static final String MODE = "mode";
  private static final String BLOCK_SIZE = "blockSize";
  static final String NUM_PARTITIONS = "numPartitions";
  private static final String DTYPE = "dtype";
  private static final String SPAWN_KEY = "spawnKey";
  private static final String NUMPY = "numpy";
  static final String ROWS_PER_SECOND = "rowsPerSecond";
  static final String ROWS_PER_BATCH = "rowsPerBatch";

  private static final List<String> NAMES =
      List.of(
          SEED,
          N,
          DISTRIBUTION,
          COLUMNS,
          BIT_GENERATOR,
          MODE,
          BLOCK_SIZE,
          DTYPE,
          SPAWN_KEY,
          NUMPY,
          ROWS_PER_SECOND);

  private static final List<String> MODES = List.of("stream", "blocks");
  private static final String VALUE = "value";
  private static final long MAX_ROWS = 1L << 60;

  /** The maximum number of values in one stream that has to be parsed: hours of a cluster. */
  private static final long MAX_PARSED_ROWS = 1L << 42;

  private static final int MAX_PARTITIONS = 1_000_000;
  private static final int DEFAULT_BLOCK_SIZE = 1 << 16;
  private static final long DEFAULT_ROWS_PER_BATCH = 1_000_000;

  private final SqlEngine engine;
  private final Map<String, String> options;

  private TableOptions(SqlEngine engine, Map<String, String> options) {
    this.engine = engine;
    this.options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.options.putAll(options);
  }

  /**
   * Returns the table that the options describe.
   *
   * @param engine the engine that reads the table
   * @param options the options by name
   * @throws OptionException if an option is unknown, missing or invalid
   */
  public static TableSpec parse(SqlEngine engine, Map<String, String> options) {
    return new TableOptions(engine, options).table();
  }

  private TableSpec table() {
    NumpyRelease release = release();
    boolean multipleColumns = given(COLUMNS);
    DistributionText single = multipleColumns ? null : distribution(text(DISTRIBUTION, "random"));
    checkNames(single);
    StreamSeed seed = seed(release);
    List<Column> columns =
        single == null
            ? columns(seed, release)
            : List.of(new Column(VALUE, withParameters(single).distribution(release), seed));
    StreamRate rate = rate();
    long rows = rate.endless() ? MAX_ROWS : integer(N, required(N), 0, MAX_ROWS);
    int blockSize = blockSize(rate.endless());
    if (blockSize == 0) {
      if (rate.endless() && !seed.newEngine().canAdvance()) {
        checkEndless(seed.engine().numpyName());
      }
      columns.stream()
          .filter(column -> !column.distribution().hasFixedWordsPerValue())
          .findFirst()
          .ifPresent(column -> checkParsing(column, rows, rate.endless()));
    }
    int partitions =
        given(NUM_PARTITIONS)
            ? (int) integer(NUM_PARTITIONS, required(NUM_PARTITIONS), 1, MAX_PARTITIONS)
            : 0;
    return new TableSpec(columns, rows, blockSize, partitions, rate);
  }

  /** Checks that the words of a column in one stream can be parsed up to its last row. */
  private void checkParsing(Column column, long rows, boolean endless) {
    if (endless) {
      checkEndless(column.distribution());
    } else if (rows > MAX_PARSED_ROWS) {
      throw new OptionException(
          N,
          rows
              + " values of "
              + column.distribution()
              + " in one stream have to be drawn one by one to find the last; use mode = blocks");
    }
  }

  /** Checks that the engine reads streams without an end whose values are drawn one by one. */
  private void checkEndless(Object drawn) {
    if (engine == SqlEngine.FLINK) {
      throw new OptionException(
          MODE,
          "values of "
              + drawn
              + " in one stream have to be drawn one by one, which needs n; use mode = blocks");
    }
  }

  private void checkNames(@Nullable DistributionText single) {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(engine.options());
    if (single != null) {
      single.parameterNames().stream().filter(name -> !isOption(name)).forEach(names::add);
    }
    for (String key : options.keySet()) {
      if (names.stream().noneMatch(name -> name.equalsIgnoreCase(key))) {
        throw new OptionException(key, "unknown option; " + SpellingSuggestion.hint(key, names));
      }
    }
    if (single == null) {
      for (String name : List.of(DISTRIBUTION, DTYPE)) {
        if (given(name)) {
          throw new OptionException(
              name,
              "not allowed with columns; write it for each column: columns = \"x: integers(6, dtype=int8)\"");
        }
      }
    }
  }

  private boolean isOption(String name) {
    return Stream.concat(NAMES.stream(), engine.options().stream())
        .anyMatch(name::equalsIgnoreCase);
  }

  /** Returns the distribution with the parameters that are given by options of their own. */
  private DistributionText withParameters(DistributionText distribution) {
    for (String name : distribution.parameterNames()) {
      if (isOption(name)) {
        continue; // n and mode have another meaning here: they can only be arguments
      }
      if (given(name)) {
        if (distribution.isParenthesized()) {
          throw new OptionException(
              name, "not allowed when " + DISTRIBUTION + " contains arguments; add it to them");
        }
        distribution.setByOption(name, required(name));
      }
    }
    if (given(DTYPE)) {
      distribution.setByOption(DTYPE, required(DTYPE));
    }
    return distribution;
  }

  private static DistributionText distribution(String text) {
    GeneratedText.name(text)
        .ifPresent(
            name -> {
              throw new OptionException(
                  DISTRIBUTION, name + " is for columns: columns = \"x: " + name + "(...)\"");
            });
    return DistributionText.parse(DISTRIBUTION, text);
  }

  private List<Column> columns(StreamSeed seed, NumpyRelease release) {
    List<Column> columns = new ArrayList<>();
    ColumnsText.parse(COLUMNS, required(COLUMNS))
        .forEach(
            (name, text) -> columns.add(column(name, text, seed.child(columns.size()), release)));
    return columns;
  }

  private Column column(String name, String text, StreamSeed seed, NumpyRelease release) {
    boolean isGenerated = GeneratedText.name(text).isPresent();
    if (engine == SqlEngine.FLINK && (isGenerated || name.indexOf('.') >= 0)) {
      throw new OptionException(
          COLUMNS,
          name
              + " is "
              + (isGenerated ? GeneratedText.name(text).orElseThrow() : "a field")
              + "; tables of Flink have columns of distributions only");
    }
    if (isGenerated) {
      GeneratedText.Generated generated = GeneratedText.parse(COLUMNS, text, release);
      return new Column(name, generated.distribution(), seed, generated.values());
    }
    return new Column(name, DistributionText.parse(COLUMNS, text).distribution(release), seed);
  }

  private StreamSeed seed(NumpyRelease release) {
    String entropy = required(SEED);
    try {
      ValueParser.entropy(entropy);
    } catch (IllegalArgumentException e) {
      throw new OptionException(
          SEED,
          "'" + entropy + "' is neither an integer of at least 0 nor a list of them, as in 3,1");
    }
    List<BigInteger> key = new ArrayList<>();
    if (given(SPAWN_KEY)) {
      String text = required(SPAWN_KEY);
      for (String part : text.split(",", -1)) {
        BigInteger index = ValueParser.integer(part.strip()).orElse(BigInteger.valueOf(-1));
        if (index.signum() < 0) {
          throw new OptionException(
              SPAWN_KEY, "'" + text + "' is not a list of integers of at least 0, as in 3,1");
        }
        key.add(index);
      }
    }
    return new StreamSeed(bitGenerator(), entropy, key, release.version());
  }

  private Engine bitGenerator() {
    String name = text(BIT_GENERATOR, Engine.PCG64.numpyName());
    try {
      return Engine.named(name);
    } catch (IllegalArgumentException e) {
      List<String> names = List.of(Engine.values()).stream().map(Engine::numpyName).toList();
      throw new OptionException(
          BIT_GENERATOR,
          "unknown bit generator '" + name + "'; " + SpellingSuggestion.hint(name, names));
    }
  }

  private StreamRate rate() {
    boolean streaming = given(ROWS_PER_SECOND) || given(ROWS_PER_BATCH);
    return new StreamRate(
        positive(ROWS_PER_SECOND, 0),
        positive(ROWS_PER_BATCH, DEFAULT_ROWS_PER_BATCH),
        !given(N) && (streaming || engine == SqlEngine.FLINK));
  }

  private long positive(String option, long defaultValue) {
    return given(option) ? integer(option, required(option), 1, MAX_ROWS) : defaultValue;
  }

  private int blockSize(boolean endless) {
    boolean blocks = endless && engine == SqlEngine.FLINK;
    String mode = text(MODE, blocks ? "blocks" : "stream").toLowerCase(Locale.ROOT);
    if (mode.equals("blocks")) {
      return given(BLOCK_SIZE)
          ? (int) integer(BLOCK_SIZE, required(BLOCK_SIZE), 1, Integer.MAX_VALUE)
          : DEFAULT_BLOCK_SIZE;
    }
    if (!mode.equals("stream")) {
      throw new OptionException(
          MODE, "unknown mode '" + mode + "'; " + SpellingSuggestion.hint(mode, MODES));
    }
    if (given(BLOCK_SIZE)) {
      throw new OptionException(BLOCK_SIZE, "only allowed with mode = blocks");
    }
    return 0;
  }

  private NumpyRelease release() {
    String version = text(NUMPY, NumpyRelease.DEFAULT.version());
    try {
      return NumpyRelease.of(version);
    } catch (IllegalArgumentException e) {
      throw new OptionException(NUMPY, String.valueOf(e.getMessage()));
    }
  }

  private boolean given(String name) {
    return options.containsKey(name);
  }

  private String required(String name) {
    String value = options.get(name);
    if (value == null) {
      throw new OptionException(
          name, "missing; " + (name.equals(N) ? engine.missingRows() : "required"));
    }
    return value.strip();
  }

  private String text(String name, String defaultValue) {
    return given(name) ? required(name) : defaultValue;
  }

  private static long integer(String option, String text, long min, long max) {
    BigInteger value = ValueParser.integer(text).orElse(null);
    if (value == null
        || value.compareTo(BigInteger.valueOf(min)) < 0
        || value.compareTo(BigInteger.valueOf(max)) > 0) {
      throw new OptionException(
          option, "'" + text + "' is not an integer from " + min + " to " + max);
    }
    return value.longValue();
  }
}
