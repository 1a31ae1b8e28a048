package org.seedtree.flink.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.Generator;
import org.seedtree.Keyed;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.flink.LocalFlink;
import org.seedtree.sequence.Choice;

/** Functions that take or return arrays give what the generator of the key gives. */
class ArrayFunctionTest extends LocalFlink {

  private static final Keyed KEYED = Keyed.of(42);
  private static final String ABC = "ARRAY['a', 'b', 'c', CAST(NULL AS STRING)]";

  @BeforeAll
  static void createKeys() {
    TABLES.executeSql(
        "CREATE TEMPORARY TABLE IF NOT EXISTS two_hundred (id BIGINT) WITH"
            + " ('connector' = 'seedtree', 'seed' = '1', 'n' = '200')");
  }

  private static List<Row> rowsOf(String calls) throws Exception {
    return rows(TABLES, "SELECT id, " + calls + " FROM two_hundred");
  }

  private static long id(Row row) {
    return row.<Long>getFieldAs(0);
  }

  private static Generator rng(Row row) {
    return KEYED.generator(id(row));
  }

  @Test
  void choicesAndOrdersAreThoseOfTheGenerator() throws Exception {
    String[] values = {"a", "b", "c", null};
    for (Row row :
        rowsOf(
            String.join(
                ", ",
                "RND_CHOICE(42, id, " + ABC + ")",
                "RND_CHOICE(42, id, " + ABC + ", ARRAY[0.1, 0.2, 0.0, 0.7])",
                "RND_CHOICE(42, id, " + ABC + ", ARRAY[1, 2, 0, 7])",
                "RND_PERMUTE(42, id, " + ABC + ")",
                "RND_PERMUTE(42, id, ARRAY[id, id + 1, 7])",
                "RND_ASSIGN(42, id, ARRAY['a', 'b'], ARRAY[0.25, 0.25])"))) {
      assertThat(row.getField(1)).isEqualTo(rng(row).choice(values));
      String weighted = rng(row).choice(values, Choice.weighted(0.1, 0.2, 0, 0.7));
      assertThat(row.getField(2)).isEqualTo(weighted);
      assertThat(row.getField(3)).isEqualTo(weighted);
      List<String> list = new ArrayList<>(Arrays.asList(values));
      assertThat((Object[]) row.getField(4)).isEqualTo(rng(row).permutation(list).toArray());
      assertThat((Object[]) row.getField(5))
          .isEqualTo(rng(row).permutation(new Long[] {id(row), id(row) + 1, 7L}));
      int group = KEYED.assign(id(row), 0.25, 0.25);
      assertThat(row.getField(6)).isEqualTo(group == 0 ? "a" : group == 1 ? "b" : null);
    }
  }

  @Test
  void vectorsAreTheFirstOfTheGenerator() throws Exception {
    DoubleVectorDistribution normal =
        new MultivariateNormal(new double[] {1, -2}, new double[][] {{2, 0.5}, {0.5, 1}});
    LongVectorDistribution multinomial = new Multinomial(20, 0.2, 0.5, 0.3);
    LongVectorDistribution colors = new MultivariateHypergeometric(new long[] {16, 8, 4}, 12);
    for (Row row :
        rowsOf(
            "RND_MULTIVARIATE_NORMAL(42, id, ARRAY[1, -2], ARRAY[ARRAY[2, 0.5], ARRAY[0.5, 1]]),"
                + " RND_DIRICHLET(42, id, ARRAY[CAST(0.5 AS DOUBLE), 1, id + 1]),"
                + " RND_MULTINOMIAL(42, id, 20, ARRAY[0.2, 0.5, 0.3]),"
                + " RND_MULTIVARIATE_HYPERGEOMETRIC(42, id, ARRAY[16, 8, 4], 12)")) {
      assertThat(row.getField(1)).isEqualTo(doubles(normal, id(row)));
      assertThat(row.getField(2)).isEqualTo(doubles(new Dirichlet(0.5, 1, id(row) + 1), id(row)));
      assertThat(row.getField(3)).isEqualTo(longs(multinomial, id(row)));
      assertThat(row.getField(4)).isEqualTo(longs(colors, id(row)));
    }
  }

  private static Double[] doubles(DoubleVectorDistribution distribution, long key) {
    double[] out = new double[distribution.dimension()];
    distribution.sample(KEYED.generator(key).bitGenerator(), out, 0);
    return Arrays.stream(out).boxed().toArray(Double[]::new);
  }

  private static Long[] longs(LongVectorDistribution distribution, long key) {
    long[] out = new long[distribution.dimension()];
    distribution.sample(KEYED.generator(key).bitGenerator(), out, 0);
    return Arrays.stream(out).boxed().toArray(Long[]::new);
  }

  @Test
  void keysMayBeBinaryAndComposite() throws Exception {
    for (Row row :
        rowsOf(
            "RND_RANDOM(42, ENCODE(CONCAT('order ', CAST(id AS STRING)), 'UTF-8')),"
                + " RND_INTEGERS(42, ENCODE(CONCAT('order ', CAST(id AS STRING)), 'UTF-8'),"
                + " 1000000), RND_RANDOM(42, ROW(id / 3, id)), RND_RANDOM(42, ROW(1, id, 'x')),"
                + " RND_NORMAL(42, ROW('EU', id), 10, 2), RND_POISSON(42, ROW(id), 7),"
                + " RND_RANDOM(42, ROW(id, CAST(NULL AS INT))),"
                + " RND_CHOICE(42, ROW('EU', id), ARRAY[1, 2, 3])")) {
      byte[] bytes = ("order " + id(row)).getBytes(StandardCharsets.UTF_8);
      assertThat(row.getField(1)).isEqualTo(KEYED.generator(bytes).random());
      assertThat(row.getField(2)).isEqualTo(KEYED.generator(bytes).integers(1_000_000));
      assertThat(row.getField(3)).isEqualTo(KEYED.generator(id(row) / 3, id(row)).random());
      assertThat(row.getField(4)).isEqualTo(KEYED.within(1, id(row)).generator("x").random());
      Keyed europe = KEYED.salted("EU");
      assertThat(row.getField(5)).isEqualTo(europe.generator(id(row)).normal(10, 2));
      assertThat(row.getField(6)).isEqualTo(rng(row).poisson(7));
      assertThat(row.getField(7)).isNull();
      assertThat(row.getField(8)).isEqualTo(1 + europe.generator(id(row)).choice(3));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RND_CHOICE(1, id, 5) | values of RND_CHOICE must be an array, not INT",
        "RND_CHOICE(1, id, ARRAY[1], ARRAY['a']) | must be an array of numbers, not ARRAY<CHAR(1)",
        "RND_ASSIGN(1, id, MAP['a', 0.5]) | No match found for function signature RND_ASSIGN",
        "RND_DIRICHLET(1, ROW(TRUE), ARRAY[1]) | must be an integer, a string, binary or a row of these, not ROW<",
      })
  void wrongTypesAreRejectedWhenTheQueryIsPlanned(String call, String message) {
    assertThatThrownBy(() -> TABLES.explainSql("SELECT " + call + " FROM two_hundred"))
        .hasStackTraceContaining(message);
  }
}
