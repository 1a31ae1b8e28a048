package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.NumpyArrays;

/** Columns of values that are made of drawn numbers equal NumPy's arrays. */
class GeneratedColumnsTest extends LocalSpark {

  private static final int ROWS = 5000;

  private static final String FLAT =
      """
      word: choice(['a', "b,)", 'ç']),
      weighted: choice(["x", 'y', "z"], p=[0.2, 0, 0.8]),
      number: choice([10, -20, 30]),
      real: choice([1, 2.5], p=[0.25, 0.75]),
      code: pattern("[A-Z]{3}-[0-9]{4}"),
      time: timestamps('2026-01-01', '2026-03-01T12:00', '15m'),
      die: integers(1, 7, dtype=int8)
      """;

  private static Dataset<Row> table(int partitions, String columns) {
    return table(Map.of("seed", 42, "n", ROWS, "numPartitions", partitions, "columns", columns));
  }

  private static List<String> strings(Dataset<Row> table, String column) {
    return table.orderBy("id").selectExpr("string(" + column + ")").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** The stream of a column. */
  private static String rng(int column) {
    return "default_rng(SeedSequence(42, spawn_key=(" + column + ",)))";
  }

  private static List<String> elements(String indices, String... elements) {
    return LongStream.of(NumpyArrays.longs(indices)).mapToObj(i -> elements[(int) i]).toList();
  }

  private static List<String> texts(String expression) {
    return LongStream.of(NumpyArrays.longs(expression)).mapToObj(String::valueOf).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void equalNumpyInAnyPartitions(int partitions) {
    Dataset<Row> table = table(partitions, FLAT);
    assertThat(strings(table, "word"))
        .isEqualTo(elements(rng(0) + ".choice([0, 1, 2], size=5000)", "a", "b,)", "ç"));
    assertThat(strings(table, "weighted"))
        .isEqualTo(
            elements(rng(1) + ".choice([0, 1, 2], size=5000, p=[0.2, 0, 0.8])", "x", "y", "z"));
    assertThat(strings(table, "number"))
        .isEqualTo(texts(rng(2) + ".choice([10, -20, 30], size=5000)"));
    assertThat(doubles(table.orderBy("id"), "real"))
        .isEqualTo(NumpyArrays.doubles(rng(3) + ".choice([1, 2.5], size=5000, p=[0.25, 0.75])"));
    assertThat(strings(table, "code"))
        .isEqualTo(
            LongStream.of(NumpyArrays.longs(rng(4) + ".integers(0, 26**3 * 10**4, size=5000)"))
                .mapToObj(GeneratedColumnsTest::code)
                .toList());
    assertThat(strings(table, "unix_micros(time)"))
        .isEqualTo(
            texts(
                rng(5)
                    + ".choice(np.arange('2026-01-01', '2026-03-01T12:00',"
                    + " np.timedelta64(15, 'm'), dtype='datetime64[us]'), size=5000)"));
    assertThat(strings(table, "die"))
        .isEqualTo(texts(rng(6) + ".integers(1, 7, size=5000, dtype=np.int8)"));
  }

  private static String code(long number) {
    long letters = number / 10_000;
    char[] word = {
      (char) ('A' + letters / 676), (char) ('A' + letters / 26 % 26), (char) ('A' + letters % 26)
    };
    return new String(word) + "-%04d".formatted(number % 10_000);
  }

  @Test
  void typesAreThoseOfTheValues() {
    assertThat(table(1, FLAT).schema().toDDL())
        .isEqualTo(
            "id BIGINT NOT NULL,word STRING NOT NULL,weighted STRING NOT NULL,"
                + "number BIGINT NOT NULL,real DOUBLE NOT NULL,code STRING NOT NULL,"
                + "time TIMESTAMP NOT NULL,die TINYINT NOT NULL");
  }

  @Test
  void blocksHaveTheirOwnStreams() {
    Dataset<Row> table =
        table(Map.of("seed", 42, "n", ROWS, "columns", FLAT, "mode", "blocks", "blockSize", 2000));
    String child =
        "default_rng(SeedSequence(42, spawn_key=(2, %d))).choice([10, -20, 30], size=%d)";
    assertThat(strings(table, "number"))
        .isEqualTo(
            Stream.of(child.formatted(0, 2000), child.formatted(1, 2000), child.formatted(2, 1000))
                .flatMap(call -> texts(call).stream())
                .toList());
  }

  @Test
  void objectsAreStructs() {
    String json =
        """
        {"price": "normal(10, 2)",
         "address": {"city": "choice(['Oslo', 'Turin'])", "at": {"lat": "uniform(-90, 90)"}}}
        """;
    Dataset<Row> table = table(3, json);
    assertThat(table.schema().toDDL().replace(" NOT NULL", ""))
        .contains("price DOUBLE,address STRUCT<city: STRING, at: STRUCT<lat: DOUBLE>>");
    List<String> cities = elements(rng(1) + ".choice([0, 1], size=5000)", "Oslo", "Turin");
    assertThat(strings(table, "address.city")).isEqualTo(cities);
    String lat = rng(2) + ".uniform(-90, 90, size=5000)";
    assertThat(doubles(table.orderBy("id"), "address.at.lat")).isEqualTo(NumpyArrays.doubles(lat));
    assertThat(strings(table.where("address.at.lat > 0"), "address.city")).hasSizeBetween(1, ROWS);
    List<Row> rows = table.orderBy("id").limit(3).collectAsList();
    assertThat(rows.stream().map(row -> row.getStruct(2).getString(0)).collect(Collectors.toList()))
        .isEqualTo(cities.subList(0, 3));
  }
}
