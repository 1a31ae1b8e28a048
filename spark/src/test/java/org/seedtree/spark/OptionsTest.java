package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.spark.source.OptionException;
import org.seedtree.spark.source.TableOptions;
import org.seedtree.spark.source.TableSpec;

/** What options mean, and what is said of wrong ones, before any job runs. */
class OptionsTest {

  private static TableSpec parse(String... namesAndValues) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      options.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    options.putIfAbsent("seed", "1");
    options.putIfAbsent("n", "10");
    return TableOptions.parse(new CaseInsensitiveStringMap(options));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "distribution | norml | unknown distribution 'norml'; did you mean normal?",
        "distribution | dirichlet | dirichlet gives vectors, not numbers; there are random,",
        "distribution | gamma | gamma needs shape: gamma(shape, scale); shape is",
        "distribution | normal(0, -1) | normal: scale < 0: -1.0",
        "distribution | normal(0, x) | scale of normal is a number, not 'x'",
        "distribution | normal(0, 1 | no closing parenthesis in 'normal(0, 1'",
        "distribution | normal(0, 1, 2) | too many arguments in normal(0, 1, 2); it is normal(loc,",
        "distribution | normal(loc=0, 1) | '1' follows a named argument and has no name",
        "distribution | normal(loc=0, loc=1) | loc of normal is given twice",
        "distribution | normal(locc=0) | normal has no parameter 'locc'; did you mean loc?",
        "distribution | integers(1.5) | low of integers is an integer, not '1.5'",
        "distribution | integers(5, 5) | integers: low >= high",
        "distribution | integers(6, dtype=int9) | has no dtype 'int9'; did you mean int8?",
        "distribution | standard_exponential(method=fast) | is zig or inv, not 'fast'",
        "columns | normal(0, 1) | 'normal(0, 1)' is not a name and a distribution, as in",
        "columns | x: normal, X: random | there is already a column X",
        "columns | id: normal | there is already a column id",
        "columns | x: normal, y: posson(3) | unknown distribution 'posson'; did you mean poisson?",
        "seed | abc | 'abc' is not a whole number of at least 0, or several with commas between",
        "seed | 1.5 | 'a' is not a whole number",
        "seed | -1 | '-1' is not a whole number of at least 0",
        "n | -1 | '-1' is not a whole number from 0 to 1152921504606846976",
        "n | 99999999999999999999 | is not a whole number from 0 to 1152921504606846976",
        "n | many | 'many' is not a whole number from 0",
        "bitGenerator | pcg65 | unknown bit generator 'pcg65'; did you mean PCG64?",
        "mode | block | unknown mode 'block'; did you mean blocks?",
        "blockSize | 10 | there are blocks with mode = blocks only",
        "numPartitions | 0 | '0' is not a whole number from 1 to 1000000",
        "spawnKey | 1,x | '1,x' is not whole numbers of at least 0 with commas between",
        "numpy | 1.26 | '1.26' is not 2.4 or 2.5",
        "dtype | float16 | random has no dtype 'float16'; did you mean float64?",
        "sede | 1 | there is no such option; did you mean seed?",
      })
  void saysWhatIsWrong(String option, String value, String message) {
    String expected = message.replace("'a'", "'" + value + "'");
    assertThatThrownBy(() -> parse(option, value))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("seedtree option " + option + ": ")
        .hasMessageContaining(expected)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void saysWhatIsMissingOrContradicts() {
    CaseInsensitiveStringMap empty = new CaseInsensitiveStringMap(Map.of());
    assertThatThrownBy(() -> TableOptions.parse(empty))
        .hasMessage("seedtree option seed: it is missing; it has to be given");
    assertThatThrownBy(() -> parse("distribution", "normal(0, 1)", "loc", "3"))
        .hasMessageStartingWith("seedtree option loc: the arguments are already written in");
    assertThatThrownBy(() -> parse("distribution", "normal", "loc", "x"))
        .hasMessage("seedtree option loc: loc of normal is a number, not 'x'");
    assertThatThrownBy(() -> parse("columns", "x: normal", "dtype", "float32"))
        .hasMessageStartingWith("seedtree option dtype: with columns, it is said of each:");
    assertThatThrownBy(() -> parse("n", "5000000000000", "distribution", "normal"))
        .hasMessageContaining("have to be drawn up to the last to find it; mode = blocks has not");
  }

  @Test
  void parametersThatShareANameWithAnOptionAreArguments() {
    assertThat(parse("distribution", "binomial(100, 0.5)").columns().get(0).distribution())
        .hasToString("binomial(n=100, p=0.5)");
    assertThat(
            parse("distribution", "triangular(0, mode=1, right=3)").columns().get(0).distribution())
        .hasToString("triangular(left=0.0, mode=1.0, right=3.0)");
    assertThatThrownBy(() -> parse("distribution", "binomial", "p", "0.5"))
        .hasMessageContaining("binomial needs n: binomial(n, p)");
  }

  @Test
  void equalTablesAreEqual() {
    TableSpec table = parse("distribution", "normal", "loc", "1");
    assertThat(table).isEqualTo(parse("distribution", "normal(1.0)", "n", "10"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal", "loc", "2"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "seed", "2"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "n", "11"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "bitGenerator", "sfc64"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "spawnKey", "0"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "mode", "blocks"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "numPartitions", "3"));
    assertThat(table).isNotEqualTo(parse("distribution", "normal(1)", "numpy", "2.5"));
    assertThat(parse("distribution", "integers(6)"))
        .isNotEqualTo(parse("distribution", "integers(6)", "dtype", "int32"));
  }
}
