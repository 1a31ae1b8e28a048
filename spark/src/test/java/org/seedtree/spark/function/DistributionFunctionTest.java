package org.seedtree.spark.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.Keyed;
import org.seedtree.distribution.Poisson;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;
import org.seedtree.sql.DistributionText;
import org.seedtree.sql.SqlFunction;

/** Compares the catalog's functions with draws from NumPy's jumped Philox engines. */
class DistributionFunctionTest extends LocalSpark {

  private static double[] values(String call) {
    List<Row> rows = SPARK.sql("SELECT " + call + " FROM range(0, 1000, 1, 3)").collectAsList();
    return rows.stream().mapToDouble(row -> ((Number) row.get(0)).doubleValue()).toArray();
  }

  private static double[] numpy(String call) {
    return NumpyArrays.doubles(
        "[Generator(Philox(42).jumped(i))." + call + " for i in range(1000)]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "random(42, id);random()",
        "uniform(42, id);uniform()",
        "uniform(42, id, -1, 2.5);uniform(-1, 2.5)",
        "normal(42, id);normal()",
        "normal(42, id, 10, 2);normal(10, 2)",
        "standard_normal(42, id);standard_normal()",
        "exponential(42, id, 3);exponential(3)",
        "gamma(42, id, 2, 1.5);gamma(2, 1.5)",
        "beta(42, id, 2, 3);beta(2, 3)",
        "triangular(42, id, 0, 1, 3);triangular(0, 1, 3)",
        "standard_cauchy(42, id);standard_cauchy()",
        "poisson(42, id, 5);poisson(5)",
        "integers(42, id, 10);integers(10)",
        "integers(42, id, -5, 1000);integers(-5, 1000)",
        "binomial(42, id, 100, 0.4);binomial(100, 0.4)",
        "hypergeometric(42, id, 10, 20, 15);hypergeometric(10, 20, 15)",
        "zipf(42, id, 2.5);zipf(2.5)"
      })
  void equalTheFirstDrawOfAJumpedPhilox(String call, String method) {
    assertThat(values("rnd." + call)).isEqualTo(numpy(method));
  }

  @Test
  void everyUnivariateDistributionIsAFunction() {
    List<String> names =
        SPARK.sql("SHOW USER FUNCTIONS IN rnd").collectAsList().stream()
            .map(row -> row.getString(0))
            .filter(name -> name.startsWith("rnd.")) // other tests register functions, too
            .toList();
    assertThat(names).hasSize(SqlFunction.all().size());
    for (var entry : DistributionText.univariate()) {
      long required = entry.parameters().stream().filter(p -> p.required()).count();
      String parameters = ", 0.5".repeat((int) required);
      if (entry.name().equals("zipf")) {
        parameters = ", 2.5";
      } else if (entry.name().matches("integers|binomial|hypergeometric")) {
        continue; // compared above
      } else if (entry.name().equals("triangular")) {
        parameters = ", 0, 1, 2";
      }
      assertThat(values("rnd." + entry.name() + "(1, id" + parameters + ")")).hasSize(1000);
    }
  }

  @Test
  void parametersMayVaryByRow() {
    assertThat(values("rnd.normal(42, id, id, 1 + id % 3)"))
        .isEqualTo(numpy("normal(i, 1 + i % 3)"));
    assertThat(values("rnd.uniform(42, id, -id, 1 + id % 3)"))
        .isEqualTo(numpy("uniform(-i, 1 + i % 3)"));
    assertThat(values("rnd.exponential(42, id, id % 7)")).isEqualTo(numpy("exponential(i % 7)"));
    assertThat(values("rnd.poisson(42, id, id % 40)")).isEqualTo(numpy("poisson(i % 40)"));
    assertThat(values("rnd.integers(42, id, -id, 1 + id % 3)"))
        .isEqualTo(numpy("integers(-i, 1 + i % 3)"));
    assertThat(values("rnd.gamma(42, id, 1 + id div 100)")).isEqualTo(numpy("gamma(1 + i // 100)"));
    assertThat(values("rnd.random(id % 5, id)"))
        .isEqualTo(
            NumpyArrays.doubles(
                "[Generator(Philox(i % 5).jumped(i)).random() for i in range(1000)]"));
  }

  @ParameterizedTest
  @CsvSource({
    "id div 2, i // 2",
    "id + id div 40 * 5, i + i // 40 * 5",
    "abs(500 - id), abs(500 - i)",
    "9223372036854774807 + id, 2**63 - 1001 + i",
    "id - 500, i - 500",
    "-9223372036854775807 - 1 + id, -2**63 + i"
  })
  void keysMayBeInAnyOrder(String key, String numpyKey) {
    String numpy = "[Generator(Philox(42).jumped(" + numpyKey + ")).%s for i in range(1000)]";
    assertThat(values("rnd.normal(42, " + key + ")"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("normal()")));
    assertThat(values("rnd.poisson(42, " + key + ", 5)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("poisson(5)")));
  }

  @Test
  void keysAndSeedsMayBeHashes() {
    double value = SPARK.sql("SELECT rnd.random(7, -1905471515)").head().getDouble(0);
    assertThat(value).isEqualTo(0.529891441639129);
    long[] hashes =
        SPARK.sql("SELECT xxhash64('name', id) FROM range(0, 1000, 1, 3)").collectAsList().stream()
            .mapToLong(row -> row.getLong(0))
            .toArray();
    assertThat(Arrays.stream(hashes).filter(hash -> hash < 0).count()).isBetween(400L, 600L);
    String list = Arrays.toString(hashes);
    assertThat(values("rnd.random(42, xxhash64('name', id))"))
        .isEqualTo(
            NumpyArrays.doubles(
                "[Generator(Philox(42).jumped(k)).random() for k in " + list + "]"));
    assertThat(values("rnd.random(xxhash64('name', id), 3)"))
        .isEqualTo(
            NumpyArrays.doubles(
                "[Generator(Philox(s % 2**64).jumped(3)).random() for s in " + list + "]"));
  }

  @Test
  void keysMayBeText() {
    String key = "concat('ключ-', id)";
    String numpy =
        "[Generator(Philox(42).jumped(int.from_bytes(__import__('hashlib').sha256("
            + "('ключ-' + str(i)).encode()).digest()[:16], 'little'))).%s for i in range(1000)]";
    assertThat(values("rnd.random(42, " + key + ")"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("random()")));
    assertThat(values("rnd.gamma(42, " + key + ", 2, 1 + id % 3)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("gamma(2, 1 + i % 3)")));
    assertThat(values("rnd.triangular(42, " + key + ", 0, 1, 3)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("triangular(0, 1, 3)")));
    assertThat(values("rnd.integers(42, " + key + ", -5, 1000)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("integers(-5, 1000)")));
    assertThat(values("rnd.binomial(42, " + key + ", 100, 0.4)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("binomial(100, 0.4)")));
    assertThat(values("rnd.hypergeometric(42, " + key + ", 10, 20, 15)"))
        .isEqualTo(NumpyArrays.doubles(numpy.formatted("hypergeometric(10, 20, 15)")));
    assertThat(values("rnd.poisson(42, " + key + ", 5)"))
        .isEqualTo(
            IntStream.range(0, 1000)
                .mapToDouble(i -> Keyed.of(42).sample(new Poisson(5), "ключ-" + i))
                .toArray());
    Row none =
        SPARK
            .sql(
                "SELECT rnd.normal(1, CAST(NULL AS STRING)), rnd.poisson(1, name, 2) FROM"
                    + " VALUES (CAST(NULL AS STRING)) AS t(name)")
            .head();
    assertThat(none.isNullAt(0)).isTrue();
    assertThat(none.isNullAt(1)).isTrue();
  }

  @Test
  void keysMayBeAnyNonNegativeIntegers() {
    String call = "rnd.random(9223372036854775807, id * 9223372036854775)";
    assertThat(values(call))
        .isEqualTo(
            NumpyArrays.doubles(
                "[Generator(Philox(2**63 - 1).jumped(i * 9223372036854775)).random()"
                    + " for i in range(1000)]"));
    Dataset<Row> none = SPARK.sql("SELECT rnd.normal(1, CAST(NULL AS BIGINT)) AS x");
    assertThat(none.collectAsList().get(0).isNullAt(0)).isTrue();
  }

  @Test
  void areCalledFromGeneratedCode() {
    Dataset<Row> sum = SPARK.sql("SELECT sum(rnd.normal(42, id)) FROM range(1000)");
    sum.collect();
    assertThat(sum.queryExecution().executedPlan().toString())
        .containsPattern(
            "\\*\\(1\\) HashAggregate.*\\[partial_sum\\((invoke\\()?rnd\\.normal\\.invoke");
  }

  @Test
  void reportErrors() {
    assertThatThrownBy(() -> values("rnd.norml(1, id)"))
        .hasStackTraceContaining("seedtree: unknown function rnd.norml; did you mean normal?");
    assertThatThrownBy(() -> values("rnd.gamma(1, id)"))
        .hasStackTraceContaining("expected rnd.gamma(seed, key, shape, [scale]), got 2 arguments");
    assertThatThrownBy(() -> values("rnd.normal(1.5, id)"))
        .hasStackTraceContaining("must be an integer, not decimal(2,1)");
    assertThatThrownBy(() -> values("rnd.normal('a', id)"))
        .hasStackTraceContaining("must be an integer, not string");
    assertThatThrownBy(() -> values("rnd.normal(1, 1.5)"))
        .hasStackTraceContaining("key of rnd.normal(seed, key, [loc], [scale]) must be an integer")
        .hasStackTraceContaining(", a string, binary or a struct of these, not decimal(2,1)");
    assertThatThrownBy(() -> values("rnd.normal(1, cast(id AS DECIMAL(20, 0)))"))
        .hasStackTraceContaining("not decimal(20,0)");
    assertThatThrownBy(() -> values("rnd.normal(1, id, 0, -1)"))
        .hasStackTraceContaining("rnd.normal: scale < 0: -1.0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void integersOfMoreThan64BitsAreRejected(boolean ansi) {
    SPARK.conf().set("spark.sql.ansi.enabled", ansi);
    try {
      for (String call :
          List.of(
              "random(9223372036854775808, id)",
              "random(CAST(id AS DECIMAL(38, 0)), id)",
              "integers(1, id, 18446744073709551615)",
              "integers(1, id, 0, 18446744073709551626)",
              "binomial(1, id, 18446744073709551626, 0.5)",
              "choice(18446744073709551615, id, array('a'))",
              "assign(18446744073709551615, id, map('a', 1))",
              "permute(18446744073709551615, id, array('a'))",
              "dirichlet(18446744073709551615, id, array(1))",
              "multinomial(1, id, 18446744073709551626, array(1))",
              "multivariate_hypergeometric(1, id, array(1, 2), 18446744073709551617)")) {
        String query = "SELECT rnd." + call + " FROM range(3)";
        assertThatThrownBy(() -> SPARK.sql(query)) // analysed, not run
            .as(call)
            .hasStackTraceContaining("must be an integer, not decimal(")
            .hasStackTraceContaining("0), which may need more than 64 bits");
      }
      assertThatThrownBy(
              () ->
                  values(
                      "rnd.multivariate_hypergeometric(1, id, array(18446744073709551617, 2), 1)"))
          .hasStackTraceContaining("colors is out of bounds for int64: 18446744073709551617");
      assertThat(values("rnd.integers(CAST(42 AS DECIMAL(18, 0)), id, CAST(10 AS DECIMAL(18, 0)))"))
          .isEqualTo(values("rnd.integers(42, id, 10)"));
    } finally {
      SPARK.conf().unset("spark.sql.ansi.enabled");
    }
  }

  @Test
  void aNameDescribesATable() {
    List<Row> rows =
        SPARK.sql("SELECT * FROM rnd.`normal(10, 2)?seed=1&n=30` ORDER BY id").collectAsList();
    assertThat(rows.stream().mapToDouble(row -> row.getDouble(1)).toArray())
        .isEqualTo(NumpyArrays.doubles("default_rng(1).normal(10, 2, 30)"));
    Dataset<Row> both =
        SPARK.sql(
            "SELECT a.value, b.value FROM rnd.`random?seed=1&n=3` a"
                + " JOIN rnd.`random?seed=2&n=3` b ON a.id = b.id");
    assertThat(both.collectAsList()).noneMatch(row -> row.getDouble(0) == row.getDouble(1));
    assertThat(SPARK.sql("SELECT * FROM rnd.`x: normal, y: poisson(2)?seed=1&n=3`").columns())
        .containsExactly("id", "x", "y");
    assertThatThrownBy(() -> SPARK.sql("SELECT * FROM rnd.`normal?sed=1&n=30`"))
        .hasStackTraceContaining("seedtree option sed: unknown option; did you mean seed?");
  }
}
