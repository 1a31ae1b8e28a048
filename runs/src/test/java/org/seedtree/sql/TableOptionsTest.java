package org.seedtree.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
