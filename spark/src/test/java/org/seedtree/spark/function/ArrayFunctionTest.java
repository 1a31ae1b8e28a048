package org.seedtree.spark.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
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
import org.seedtree.sequence.Choice;
import org.seedtree.spark.LocalSpark;

/** Functions that take or return arrays give what the generator of the key gives. */
class ArrayFunctionTest extends LocalSpark {

  private static final Keyed KEYED = Keyed.of(42);
  private static final int KEYS = 200;

  private static List<Row> rows(String calls) {
    return SPARK.sql("SELECT id, " + calls + " FROM range(0, " + KEYS + ", 1, 3)").collectAsList();
  }

  private static Generator rng(Row row) {
    return KEYED.generator(row.getLong(0));
  }

  @Test
  void choiceIsThatOfTheGenerator() {
    String[] values = {"a", "b", "c", null};
    for (Row row :
        rows(
            "rnd.choice(42, id, array('a', 'b', 'c', NULL)),"
                + " rnd.choice(42, id, array('a', 'b', 'c', NULL), array(0.1, 0.2, 0.0, 0.7)),"
                + " rnd.choice(42, id, array('a', 'b', 'c', NULL), array(1, 2, 0, 7)),"
                + " rnd.choice(42, id, sequence(1, 1 + id)),"
                + " rnd.choice(42, id, array(struct(1, 'x'), struct(2, 'y')))")) {
      assertThat(row.getString(1)).isEqualTo(rng(row).choice(values));
      String weighted = rng(row).choice(values, Choice.weighted(0.1, 0.2, 0, 0.7));
      assertThat(row.getString(2)).isEqualTo(weighted);
      assertThat(row.getString(3)).isEqualTo(weighted);
      assertThat(row.getLong(4)).isEqualTo(1 + rng(row).choice(1 + row.getLong(0)));
      assertThat(row.getStruct(5).getInt(0)).isEqualTo(1 + rng(row).choice(2));
    }
  }

  @Test
  void assignIsThatOfKeyed() {
    for (Row row :
        rows(
            "rnd.assign(42, id, map('a', 0.25, 'b', 0.25)),"
                + " rnd.assign(42, id, array('a', 'b'), array(0.25, 0.25)),"
                + " rnd.assign(42, id, map(7, 0.25, 8, 0.25, 9, 0.5)),"
                + " rnd.assign(42, struct('EU', id), array('a', 'b'), array(0.25, 0.75D))")) {
      int group = KEYED.assign(row.getLong(0), 0.25, 0.25);
      String name = group == 0 ? "a" : group == 1 ? "b" : null;
      assertThat(row.getString(1)).isEqualTo(name);
      assertThat(row.getString(2)).isEqualTo(name);
      assertThat(row.getInt(3)).isEqualTo(7 + group); // the third takes keys from the rest alone
      int within = KEYED.salted("EU").assign(row.getLong(0), 0.25);
      assertThat(row.getString(4)).isEqualTo(within == 0 ? "a" : "b");
    }
  }

  @Test
  void permuteIsThePermutationOfTheGenerator() {
    for (Row row :
        rows(
            "rnd.permute(42, id, array('a', 'b', NULL, 'd')),"
                + " rnd.permute(42, id, sequence(1, id)), rnd.permute(42, id, array())")) {
      List<String> values = new ArrayList<>(Arrays.asList("a", "b", null, "d"));
      assertThat(row.<String>getList(1)).isEqualTo(rng(row).permutation(values));
      if (row.getLong(0) > 0) {
        long[] numbers = rng(row).permutation(range(row.getLong(0)));
        assertThat(row.<Long>getList(2)).containsExactly(box(numbers));
      }
      assertThat(row.getList(3)).isEmpty();
    }
  }

  private static long[] range(long n) {
    return LongStream.rangeClosed(1, n).toArray();
  }

  private static Long[] box(long[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Long[]::new);
  }

  @Test
  void vectorsAreTheFirstOfTheGenerator() {
    DoubleVectorDistribution normal =
        new MultivariateNormal(new double[] {1, -2}, new double[][] {{2, 0.5}, {0.5, 1}});
    LongVectorDistribution multinomial = new Multinomial(20, 0.2, 0.5, 0.3);
    LongVectorDistribution colors = new MultivariateHypergeometric(new long[] {16, 8, 4}, 12);
    for (Row row :
        rows(
            "rnd.multivariate_normal(42, id, array(1, -2), array(array(2, 0.5), array(0.5, 1))),"
                + " rnd.dirichlet(42, id, array(0.5D, 1, id + 1)),"
                + " rnd.multinomial(42, id, 20, array(0.2, 0.5, 0.3)),"
                + " rnd.multivariate_hypergeometric(42, id, array(16, 8, 4), 12)")) {
      long id = row.getLong(0);
      assertThat(row.<Double>getList(1)).isEqualTo(doubles(normal, id));
      assertThat(row.<Double>getList(2)).isEqualTo(doubles(new Dirichlet(0.5, 1, id + 1), id));
      assertThat(row.<Long>getList(3)).isEqualTo(longs(multinomial, id));
      assertThat(row.<Long>getList(4)).isEqualTo(longs(colors, id));
    }
  }

  private static List<Double> doubles(DoubleVectorDistribution distribution, long key) {
    double[] out = new double[distribution.dimension()];
    distribution.sample(KEYED.generator(key).bitGenerator(), out, 0);
    return Arrays.stream(out).boxed().toList();
  }

  private static List<Long> longs(LongVectorDistribution distribution, long key) {
    long[] out = new long[distribution.dimension()];
    distribution.sample(KEYED.generator(key).bitGenerator(), out, 0);
    return Arrays.stream(out).boxed().toList();
  }

  @Test
  void keysMayBeBinaryAndComposite() {
    for (Row row :
        rows(
            "rnd.random(42, CAST(concat('order ', id) AS BINARY)),"
                + " rnd.integers(42, CAST(concat('order ', id) AS BINARY), 1000000),"
                + " rnd.random(42, struct(id div 3, id)), rnd.random(42, struct(1S, id, 'x')),"
                + " rnd.random(42, named_struct('country', 'EU', 'id', id)),"
                + " rnd.poisson(42, struct(id), 7),"
                + " rnd.random(42, struct(id, CAST(NULL AS INT))),"
                + " rnd.choice(42, CAST(concat('order ', id) AS BINARY), array(1, 2, 3))")) {
      long id = row.getLong(0);
      byte[] bytes = ("order " + id).getBytes(StandardCharsets.UTF_8);
      assertThat(row.getDouble(1)).isEqualTo(KEYED.generator(bytes).random());
      assertThat(row.getLong(2)).isEqualTo(KEYED.generator(bytes).integers(1_000_000));
      assertThat(row.getDouble(3)).isEqualTo(KEYED.generator(id / 3, id).random());
      assertThat(row.getDouble(4)).isEqualTo(KEYED.within(1, id).generator("x").random());
      assertThat(row.getDouble(5)).isEqualTo(KEYED.salted("EU").generator(id).random());
      assertThat(row.getLong(6)).isEqualTo(KEYED.generator(id).poisson(7));
      assertThat(row.isNullAt(7)).isTrue();
      assertThat(row.getInt(8)).isEqualTo(1 + KEYED.generator(bytes).choice(3));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chioce(1, id, array(1)) | unknown function rnd.chioce; did you mean choice?",
        "choice(1, id) | expected rnd.choice(seed, key, values, [weights]), got 2 arguments",
        "choice(1, id, 5) | values of rnd.choice(seed, key, values, [weights]) must be an array, not int",
        "choice(1, id, array(1), array('a')) | must be an array of numbers, not array<string>",
        "choice(1, id, array()) | seedtree: rnd.choice: no values to choose from",
        "choice(1, id, array(1, 2), array(1)) | rnd.choice: values and weights must have the same length: 2, 1",
        "choice(1, id, array(1, 2), array(1, -1)) | rnd.choice: weights[1] < 0 or NaN: -1.0",
        "choice(1, id, array(1, 2), array(0, 0)) | rnd.choice: the sum of the weights must be finite and above 0: 0.0",
        "choice(1, id, array(1, 2), array(1, NULL)) | rnd.choice: weights[1] is null",
        "assign(1, id, map('a', 0.6, 'b', 0.6)) | rnd.assign: fractions sum to more than 1: 1.2",
        "assign(1, id, map('a', 'b')) | must be numbers, not string",
        "assign(1, id, array('a')) | expected rnd.assign(seed, key, groups, fractions) or rnd.assign(seed, key, map of fractions by group), got 3 arguments",
        "dirichlet(1, id, array(-1)) | rnd.dirichlet: alpha",
        "dirichlet(1, struct(id, array(1)), array(1)) | must be an integer, a string, binary or a struct of these, not struct<",
        "multivariate_normal(1, id, array(1), array(array(1, 2))) | rnd.multivariate_normal: cov is not a square matrix: row 0 has 2 of 1 elements",
      })
  void wrongArgumentsAreNamed(String call, String message) {
    assertThatThrownBy(() -> rows("rnd." + call)).hasStackTraceContaining(message);
  }
}
