package org.seedtree.flink.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.Keyed;
import org.seedtree.catalog.Catalog;
import org.seedtree.distribution.Distribution;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.flink.LocalFlink;
import org.seedtree.release.NumpyRelease;
import org.seedtree.sql.DistributionSpec;
import org.seedtree.sql.DistributionText;
import org.seedtree.sql.SqlFunction;

/** The functions of seed and key give the numbers of {@link Keyed}. */
class KeyedFunctionTest extends LocalFlink {

  private static final int KEYS = 1000;
  private static final Keyed KEYED = Keyed.of(42);

  private static final Map<String, String> ARGUMENTS = new HashMap<>();

  static {
    ARGUMENTS.put("low", "3");
    ARGUMENTS.put("high", "12");
    ARGUMENTS.put("n", "20");
    ARGUMENTS.put("p", "0.25");
    ARGUMENTS.put("left", "-1");
    ARGUMENTS.put("mode", "0.5");
    ARGUMENTS.put("right", "2");
    ARGUMENTS.put("ngood", "20");
    ARGUMENTS.put("nbad", "30");
    ARGUMENTS.put("nsample", "10");
    ARGUMENTS.put("a", "2.5");
  }

  private static String argument(SqlFunction.Parameter parameter) {
    return ARGUMENTS.getOrDefault(parameter.name(), "1.75");
  }

  /** Compares every function on long and on text keys in two queries. */
  @Test
  void valuesAreThoseOfKeyed() throws Exception {
    List<Catalog.Entry> entries = DistributionText.univariate();
    List<Distribution> distributions = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    for (Catalog.Entry entry : entries) {
      List<SqlFunction.Parameter> parameters =
          SqlFunction.find(entry.name()).orElseThrow().parameters();
      String arguments =
          parameters.stream().map(KeyedFunctionTest::argument).collect(Collectors.joining(", "));
      String named =
          parameters.stream()
              .map(p -> p.name() + "=" + argument(p))
              .collect(Collectors.joining(", "));
      DistributionSpec spec =
          DistributionText.parse("test", entry + "(" + named + ")")
              .distribution(NumpyRelease.DEFAULT);
      distributions.add(spec.sampler().distribution().orElseThrow());
      calls.add(
          "RND_"
              + entry.name()
              + "(42, KEY"
              + (arguments.isEmpty() ? ")" : ", " + arguments + ")"));
    }
    String table =
        "(SELECT id - 500 AS id, CONCAT('order ', CAST(id AS STRING)) AS name FROM keys)";
    TABLES.executeSql(
        "CREATE TEMPORARY TABLE IF NOT EXISTS keys (id BIGINT) WITH"
            + " ('connector' = 'seedtree', 'seed' = '1', 'n' = '"
            + KEYS
            + "')");
    for (String key : List.of("id", "name")) {
      String columns = String.join(", ", calls).replace("KEY", key);
      for (Row row : rows(TABLES, "SELECT id, name, " + columns + " FROM " + table)) {
        long id = (Long) row.getField(0);
        String name = (String) row.getField(1);
        for (int i = 0; i < entries.size(); i++) {
          assertThat(row.getField(i + 2))
              .as("%s of %s", calls.get(i), row.getField(key.equals("id") ? 0 : 1))
              .isEqualTo(
                  key.equals("id")
                      ? value(distributions.get(i), id)
                      : value(distributions.get(i), name));
        }
      }
    }
  }

  private static Object value(Distribution distribution, long key) {
    return distribution instanceof DoubleDistribution real
        ? (Object) KEYED.sample(real, key)
        : (Object) KEYED.sample((LongDistribution) distribution, key);
  }

  private static Object value(Distribution distribution, String key) {
    return distribution instanceof DoubleDistribution real
        ? (Object) KEYED.sample(real, key)
        : (Object) KEYED.sample((LongDistribution) distribution, key);
  }

  @Test
  void nullsGiveNullsAndParametersMayVary() throws Exception {
    List<Row> rows =
        rows(
            TABLES,
            "SELECT RND_NORMAL(42, k, loc, 2), RND_POISSON(42, k, loc) FROM (VALUES"
                + " (CAST(1 AS BIGINT), 10.5), (2, 20.5), (CAST(NULL AS BIGINT), 1.5), (3, CAST(NULL AS DOUBLE)))"
                + " AS t(k, loc)");
    assertThat(rows.stream().map(row -> row.getField(0)).toList())
        .containsExactly(
            KEYED.sample(new Normal(10.5, 2), 1), KEYED.sample(new Normal(20.5, 2), 2), null, null);
    assertThat(rows.get(2).getField(1)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RND_NORMAL(42, id, 0, -1) | seedtree: RND_NORMAL: scale < 0: -1.0",
        "RND_NORMAL(42, id, 0, 1 - 2) | seedtree: RND_NORMAL: scale < 0: -1.0",
        "RND_INTEGERS(42, id, 5, 5) | seedtree: RND_INTEGERS: low >= high: 5, 5",
        "RND_NORMAL(42, id, TRUE) | seedtree: loc of RND_NORMAL must be a number, not BOOLEAN NOT NULL",
        "RND_NORMAL(42, TRUE) | seedtree: key of RND_NORMAL must be an integer, a string, binary or a row of these, not BOOLEAN NOT NULL",
        "RND_INTEGERS(42, id, 1.5) | seedtree: low of RND_INTEGERS must be an integer, not DECIMAL(2, 1) NOT NULL",
        "RND_GAMMA(42, id) | No match found for function signature RND_GAMMA(<NUMERIC>, <NUMERIC>).",
      })
  void wrongArgumentsAreRejectedWhenTheQueryIsPlanned(String call, String message) {
    TABLES.executeSql(
        "CREATE TEMPORARY TABLE IF NOT EXISTS ids (id BIGINT) WITH"
            + " ('connector' = 'seedtree', 'seed' = '1', 'n' = '10')");
    assertThatThrownBy(() -> TABLES.explainSql("SELECT " + call + " FROM ids"))
        .satisfies(e -> assertThat(messages(e)).anyMatch(m -> m.startsWith(message)));
  }

  private static List<String> messages(Throwable e) {
    List<String> messages = new ArrayList<>();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      messages.add(String.valueOf(cause.getMessage()));
    }
    return messages;
  }

  @Test
  void theModuleDrawsAsAReleaseDoes() throws Exception {
    TableEnvironment tables = tables(EnvironmentSettings.inBatchMode(), 1);
    tables.executeSql("UNLOAD MODULE seedtree");
    tables.executeSql("LOAD MODULE seedtree WITH ('numpy' = '1.17.0')");
    DistributionSpec spec =
        DistributionText.parse("test", "beta(0.001, 0.002)")
            .distribution(NumpyRelease.of("1.17.0"));
    DoubleDistribution old = (DoubleDistribution) spec.sampler().distribution().orElseThrow();
    assertThat(rows(tables, "SELECT RND_BETA(42, 7, 0.001, 0.002)").get(0).getField(0))
        .isEqualTo(KEYED.sample(old, 7));
    tables.executeSql("UNLOAD MODULE seedtree");
    assertThatThrownBy(() -> tables.executeSql("LOAD MODULE seedtree WITH ('numpi' = '1')"))
        .satisfies(
            e ->
                assertThat(messages(e))
                    .anyMatch(
                        m ->
                            m.equals(
                                "seedtree option numpi: unknown option; did you mean numpy?")));
  }
}
