package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.engine.BitGenerator;

/** The meaning of options and the messages about invalid ones, before any job runs. */
class TableOptionsTest {

  private static TableSpec parse(String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    options.putIfAbsent("seed", "1");
    options.putIfAbsent("n", "10");
    return TableOptions.parse(SqlEngine.SPARK, options);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "distribution | norml | unknown distribution 'norml'; did you mean normal?",
        "distribution | dirichlet | dirichlet is multivariate; the univariate distributions are random,",
        "distribution | gamma | gamma needs shape: gamma(shape, scale); shape is",
        "distribution | normal(0, -1) | normal: scale < 0: -1.0",
        "distribution | normal(0, x) | scale of normal must be a number, not 'x'",
        "distribution | normal(0, 1 | no closing parenthesis in 'normal(0, 1'",
        "distribution | normal(0, 1, 2) | too many arguments in normal(0, 1, 2); the call is normal(loc,",
        "distribution | normal(loc=0, 1) | '1' is a positional argument after a named one",
        "distribution | normal(loc=0, loc=1) | loc of normal given twice",
        "distribution | normal(locc=0) | normal has no parameter 'locc'; did you mean loc?",
        "distribution | integers(1.5) | low of integers must be an integer, not '1.5'",
        "distribution | integers(5, 5) | integers: low >= high",
        "distribution | integers(6, dtype=int9) | has no dtype 'int9'; did you mean int8?",
        "distribution | standard_exponential(method=fast) | must be zig or inv, not 'fast'",
        "columns | normal(0, 1) | 'normal(0, 1)' is not a name and a distribution, as in",
        "columns | x: normal, X: random | duplicate column X",
        "columns | id: normal | duplicate column id",
        "columns | x: normal, y: posson(3) | unknown distribution 'posson'; did you mean poisson?",
        "distribution | choice([1, 2]) | choice is for columns: columns = \"x: choice(...)\"",
        "columns | x: chioce([1]) | unknown distribution 'chioce'; did you mean choice?",
        "columns | x: choice | 'choice' is not a call; it is choice(a, p)",
        "columns | x: choice() | choice needs a: choice(a, p)",
        "columns | x: choice([]) | a of choice is an empty list",
        "columns | x: choice(3) | a of choice must be a list as [1, 2], not 3",
        "columns | x: choice([1, b]) | a of choice must be numbers or texts in quotes, not b",
        "columns | x: choice([1, 2], q=[1]) | choice has no parameter 'q'; did you mean a?",
        "columns | x: choice([1, 2], p=[1]) | choice has 2 values but 1 probabilities",
        "columns | x: choice([1, 2], p=[0.5, 0.6]) | choice: Probabilities do not sum to 1",
        "columns | x: choice([1, 2], p=[2, -1]) | choice: Probabilities are not non-negative: -1.0",
        "columns | x: choice([1], [1], 3) | too many arguments; the call is choice(a, p)",
        "columns | x: choice([1], a=[2]) | a of choice given twice",
        "columns | x: pattern([a-z]) | pattern of pattern must be in quotes, not [a-z]",
        "columns | x: pattern('[a-z') | it ends too early; a pattern has characters",
        "columns | x: pattern('[aa]') | character a stands twice in a class",
        "columns | x: pattern('[z-b]') | range z-b is empty",
        "columns | x: pattern('[a-\\!]') | range a-! is empty",
        "columns | x: pattern('[\\d-z]') | \\d is not one character, which a range starts and ends with",
        "columns | x: pattern('[!-\\d]') | \\d is not one character, which a range starts and ends with",
        "columns | x: pattern('[!-\\w]') | there is no \\w",
        "columns | x: pattern('a+') | write \\+ for the character +",
        "columns | x: pattern('\\w') | there is no \\w",
        "columns | x: pattern('a{}') | {} is not a repetition",
        "columns | x: pattern('[0-9]{19}') | has 10000000000000000000 strings, 2**63 or more",
        "columns | x: pattern('a{1001}') | is longer than 1000 characters",
        "columns | x: timestamps('2026-01-01', '2026-01-01', '1h') | end of timestamps is not after",
        "columns | x: timestamps('2026-13-01', '2027-01-01', '1h') | start of timestamps must be a",
        "columns | x: timestamps('2026-01-01', '2027-01-01', '1y') | must be a number with one of",
        "columns | x: timestamps('2026-01-01', '2027-01-01') | timestamps needs step",
        "columns | {\"x\": 1} | 'x: 1' is not a name and a distribution, as in",
        "columns | {\"x\": {}} | x has no columns",
        "columns | {\"x\": {\"y\": \"normal\", \"Y\": \"random\"}} | duplicate column x.Y",
        "columns | {\"x\": {\"y\": \"norml\"}} | unknown distribution 'norml'; did you mean normal?",
        "columns | {\"x\" | JSON",
        "seed | abc | 'abc' is neither an integer of at least 0 nor a list of them, as in 3,1",
        "seed | 1.5 | 'a' is neither an integer",
        "seed | -1 | '-1' is neither an integer of at least 0",
        "n | -1 | '-1' is not an integer from 0 to 1152921504606846976",
        "n | 99999999999999999999 | is not an integer from 0 to 1152921504606846976",
        "n | many | 'many' is not an integer from 0",
        "bitGenerator | pcg65 | unknown bit generator 'pcg65'; did you mean PCG64?",
        "mode | block | unknown mode 'block'; did you mean blocks?",
        "blockSize | 10 | only allowed with mode = blocks",
        "numPartitions | 0 | '0' is not an integer from 1 to 1000000",
        "spawnKey | 1,x | '1,x' is not a list of integers of at least 0",
        "numpy | 1.26 | NumPy \"1.26\" is ambiguous",
        "dtype | float16 | random has no dtype 'float16'; did you mean float64?",
        "sede | 1 | unknown option; did you mean seed?",
      })
  void invalidOptionsAreReported(String option, String value, String message) {
    String expected = message.replace("'a'", "'" + value + "'");
    assertThatThrownBy(() -> parse(option, value))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("seedtree option " + option + ": ")
        .hasMessageContaining(expected)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void missingAndContradictoryOptionsAreReported() {
    Map<String, String> empty = Map.of();
    assertThatThrownBy(() -> TableOptions.parse(SqlEngine.SPARK, empty))
        .hasMessage("seedtree option seed: missing; required");
    assertThatThrownBy(() -> parse("distribution", "normal(0, 1)", "loc", "3"))
        .hasMessageStartingWith(
            "seedtree option loc: not allowed when distribution contains arguments");
    assertThatThrownBy(() -> parse("distribution", "normal", "loc", "x"))
        .hasMessage("seedtree option loc: loc of normal must be a number, not 'x'");
    assertThatThrownBy(() -> parse("columns", "x: normal", "dtype", "float32"))
        .hasMessageStartingWith(
            "seedtree option dtype: not allowed with columns; write it for each column:");
    assertThatThrownBy(() -> parse("n", "5000000000000", "distribution", "normal"))
        .hasMessageContaining("have to be drawn one by one to find the last; use mode = blocks");
  }

  @Test
  void tablesOfFlinkHaveDistributionsOnly() {
    for (String columns : new String[] {"x: choice([1])", "{\"x\": {\"y\": \"normal\"}}"}) {
      Map<String, String> options = Map.of("seed", "1", "n", "3", "columns", columns);
      assertThatThrownBy(() -> TableOptions.parse(SqlEngine.FLINK, options))
          .hasMessageEndingWith("; tables of Flink have columns of distributions only");
    }
  }

  @Test
  void fieldsOfJsonAreColumnsInOrder() {
    TableSpec table =
        parse("columns", "{\"x\": \"normal\", \"at\": {\"lat\": \"random\", \"id\": \"poisson\"}}");
    assertThat(table.columns().stream().map(column -> column.name()))
        .containsExactly("x", "at.lat", "at.id");
    assertThat(table.columns().get(2).seed().spawnKey()).containsExactly(BigInteger.TWO);
    assertThat(table).isNotEqualTo(parse("columns", "x: normal"));
  }

  @Test
  void identitiesNameGeneratedValues() {
    assertThat(parse("columns", "x: choice([1, 2])").identity())
        .contains("choice([1, 2])")
        .isNotEqualTo(parse("columns", "x: choice([1, 3])").identity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "timestamps('2026-01-01', '2027-01-01', '15m') | timestamps('2026-01-01', '2028-01-01', '15m')",
        "choice(['a', 'b']) | choice(['a, b'])",
        "choice(['a', 'b']) | choice([\"a', 'b\"])",
        "choice([\"a', 'b\"]) | choice(['a\", \"b'])",
        "choice(['1', '2']) | choice([1, 2])",
      })
  void tablesOfOtherValuesHaveOtherIdentities(String values, String others) {
    assertThat(parse("columns", "x: " + values).identity())
        .isNotEqualTo(parse("columns", "x: " + others).identity());
  }

  @Test
  void identitiesHaveDistributionsAndQuotes() {
    assertThat(parse("columns", "x: choice(['a', \"it's\"]), y: pattern('[\"]')").identity())
        .isEqualTo(
            "x: choice([\"a\", \"it's\"]) of integers(low=0, high=2, endpoint=false) seed=1,"
                + " spawnKey=[0] PCG64 INT64 NumPy 2.4.6; y: pattern(\"[\\\"]\")"
                + " of integers(low=0, high=1, endpoint=false) seed=1, spawnKey=[1]"
                + " PCG64 INT64 NumPy 2.4.6");
  }

  @Test
  void parametersNamedLikeAnOptionAreArguments() {
    assertThat(parse("distribution", "binomial(100, 0.5)").columns().get(0).distribution())
        .hasToString("binomial(n=100, p=0.5)");
    assertThat(
            parse("distribution", "triangular(0, mode=1, right=3)").columns().get(0).distribution())
        .hasToString("triangular(left=0.0, mode=1.0, right=3.0)");
    assertThatThrownBy(() -> parse("distribution", "binomial", "p", "0.5"))
        .hasMessageContaining("binomial needs n: binomial(n, p)");
  }

  @Test
  void tablesOfEqualOptionsAreEqual() {
    TableSpec table = parse("distribution", "normal", "loc", "1");
    assertThat(table).isEqualTo(parse("distribution", "normal(1.0)", "n", "10"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal", "loc", "2"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "seed", "2"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "n", "11"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "bitGenerator", "sfc64"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "spawnKey", "0"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "mode", "blocks"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "numPartitions", "3"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "numpy", "2.5.2"));
    assertThat(parse("distribution", "integers(6)"))
        .isNotEqualTo(parse("distribution", "integers(6)", "dtype", "int32"));
  }

  @Test
  void integersMayBePowers() {
    TableSpec table = parse("seed", "2**64", "n", "1e3", "distribution", "integers(2**40)");
    TableSpec plain =
        parse(
            "seed", "18446744073709551616", "n", "1000", "distribution", "integers(1099511627776)");
    assertThat(table.rows()).isEqualTo(1000);
    BitGenerator bits = table.column("value").seed().newEngine();
    assertThat(bits.state()).isEqualTo(plain.column("value").seed().newEngine().state());
    assertThat(table.column("value").distribution())
        .isEqualTo(plain.column("value").distribution());
  }
}
