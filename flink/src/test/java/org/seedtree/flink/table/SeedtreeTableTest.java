package org.seedtree.flink.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.Generator;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.engine.PCG64;
import org.seedtree.flink.LocalFlink;
import org.seedtree.parallel.Blocks;
import org.seedtree.seed.SeedSequence;

/** Tables of the connector. */
class SeedtreeTableTest extends LocalFlink {

  private static void create(String name, String columns, String options) {
    create(TABLES, name, columns, options);
  }

  private static void create(TableEnvironment tables, String name, String columns, String options) {
    tables.executeSql("DROP TEMPORARY TABLE IF EXISTS " + name);
    tables.executeSql(
        "CREATE TEMPORARY TABLE "
            + name
            + " ("
            + columns
            + ") WITH ('connector' = 'seedtree', "
            + options
            + ")");
  }

  private static List<Row> sorted(String query) throws Exception {
    return sorted(TABLES, query);
  }

  private static List<Row> sorted(TableEnvironment tables, String query) throws Exception {
    List<Row> rows = rows(tables, query);
    rows.sort((a, b) -> Long.compare((Long) a.getField(0), (Long) b.getField(0)));
    return rows;
  }

  private static Generator rng(long... key) {
    SeedSequence seed = new SeedSequence(42);
    for (long child : key) {
      seed = seed.child(child);
    }
    return new Generator(new PCG64(seed));
  }

  @Test
  void columnsAreStreamsOfTheirOwn() throws Exception {
    create(
        "samples",
        "id BIGINT, x DOUBLE, y BIGINT",
        "'seed' = '42', 'n' = '50000', 'columns' = 'x: normal(10, 2), y: poisson(3)'");
    double[] x = rng(0).fill(new Normal(10, 2), new double[50_000]);
    long[] y = rng(1).fill(new Poisson(3), new long[50_000]);
    List<Row> rows = sorted("SELECT * FROM samples");
    assertThat(rows).hasSize(50_000);
    for (int i = 0; i < x.length; i++) {
      assertThat(rows.get(i)).isEqualTo(Row.of((long) i, x[i], y[i]));
    }
    assertThat(rows(TABLES, "SELECT COUNT(*), SUM(y) FROM samples"))
        .containsExactly(Row.of(50_000L, Arrays.stream(y).sum()));
    assertThat(sorted("SELECT id, y FROM samples WHERE id >= 49990 AND 49993 > id"))
        .containsExactly(
            Row.of(49_990L, y[49_990]), Row.of(49_991L, y[49_991]), Row.of(49_992L, y[49_992]));
    assertThat(sorted("SELECT id, x FROM samples LIMIT 3"))
        .containsExactly(Row.of(0L, x[0]), Row.of(1L, x[1]), Row.of(2L, x[2]));
    assertThat(TABLES.explainSql("SELECT y FROM samples WHERE id < 7 LIMIT 3"))
        .contains("filter=[<(id, 7")
        .contains("project=[y]")
        .contains("limit=[3]")
        .doesNotContain("where");
  }

  @Test
  void typesAreThoseOfDtypes() throws Exception {
    create(
        "typed",
        "id BIGINT, f FLOAT, b BOOLEAN, i8 TINYINT, u8 SMALLINT, u16 INT, i32 INT, u32 BIGINT, u64 DECIMAL(20, 0)",
        "'seed' = '42', 'n' = '100', 'columns' = 'f: random(dtype=float32), b: integers(2, dtype=bool),"
            + " i8: integers(100, dtype=int8), u8: integers(256, dtype=uint8), u16: integers(65536, dtype=uint16),"
            + " i32: integers(9, dtype=int32), u32: integers(2**32, dtype=uint32), u64: integers(2**64, dtype=uint64)'");
    List<Row> rows = sorted("SELECT * FROM typed");
    float[] floats = rng(0).random(new float[100]);
    assertThat(rows.stream().map(row -> row.getField(1)).toList())
        .isEqualTo(IntStream.range(0, 100).mapToObj(i -> floats[i]).toList());
    assertThat(rows.stream().mapToInt(row -> (Short) row.getField(4)).max().orElseThrow())
        .isBetween(128, 255);
    assertThat(rows.stream().mapToInt(row -> (Integer) row.getField(5)).max().orElseThrow())
        .isBetween(1 << 15, 65_535);
    assertThat(rows.stream().mapToLong(row -> (Long) row.getField(7)).max().orElseThrow())
        .isBetween(1L << 31, (1L << 32) - 1);
    assertThat(
            rows.stream()
                .map(row -> (BigDecimal) row.getField(8))
                .max(BigDecimal::compareTo)
                .orElseThrow())
        .isGreaterThan(new BigDecimal(Long.MAX_VALUE));
  }

  @Test
  void anUnboundedTableHasBlocks() throws Exception {
    TableEnvironment streaming = tables(EnvironmentSettings.inStreamingMode(), 2);
    create(
        streaming,
        "endless",
        "id BIGINT, `value` DOUBLE",
        "'seed' = '42', 'distribution' = 'normal'");
    double[] expected = Blocks.of(42, 1 << 16).fill(new Normal(0, 1), new double[70_000]);
    List<Row> rows = sorted(streaming, "SELECT * FROM endless WHERE id < 70000");
    assertThat(rows.stream().map(row -> row.getField(1)).toList())
        .isEqualTo(Arrays.stream(expected).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'n' = '9' | seedtree option seed: missing; required",
        "'seed' = '1', 'n' = '9', 'distribution' = 'norml' | seedtree option distribution: unknown distribution 'norml'; did you mean normal?",
        "'seed' = '1', 'nn' = '9' | seedtree option nn: unknown option; did you mean n?",
        "'seed' = '1', 'n' = '9', 'numPartitions' = '9' | seedtree option numPartitions: unknown option; ",
        "'seed' = '1', 'distribution' = 'normal', 'mode' = 'stream' | seedtree option mode: values of normal(loc=0.0, scale=1.0) in one stream have to be drawn one by one, which needs n; use mode = blocks",
        "'seed' = '1', 'bitGenerator' = 'SFC64', 'mode' = 'stream' | seedtree option mode: values of SFC64 in one stream have to be drawn one by one, which needs n; use mode = blocks",
        "'seed' = '1', 'n' = '9', 'scan.parallelism' = '0' | seedtree option scan.parallelism: '0' is not an integer of at least 1",
        "'seed' = '1', 'n' = '9', 'distribution' = 'poisson(1)' | seedtree column value: its type is BIGINT, not DOUBLE",
        "'seed' = '1', 'n' = '9', 'columns' = 'valeu: normal' | seedtree column value: unknown column; did you mean valeu?",
      })
  void wrongOptionsAreRejectedWhenTheQueryIsPlanned(String options, String message) {
    create("wrong", "id BIGINT, `value` DOUBLE", options);
    assertThatThrownBy(() -> TABLES.explainSql("SELECT * FROM wrong"))
        .satisfies(
            e -> {
              List<String> messages = new ArrayList<>();
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                messages.add(String.valueOf(cause.getMessage()));
              }
              assertThat(messages).anyMatch(m -> m.startsWith(message));
            });
  }
}
