package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedtree.spark.source.Planner;
import org.seedtree.spark.source.RowPartition;
import org.seedtree.spark.source.RowRange;
import org.seedtree.spark.source.SeedtreeReader;
import org.seedtree.spark.source.SeedtreeScan;
import org.seedtree.spark.source.SeedtreeScanBuilder;
import org.seedtree.spark.source.TableOptions;
import org.seedtree.spark.source.TableSpec;

/** What a read takes over from Spark, and what it tells it. */
class ScanTest extends LocalSpark {

  private static TableSpec spec(Map<String, String> options) {
    return TableOptions.parse(new CaseInsensitiveStringMap(options));
  }

  private static Predicate id(String name, long row) {
    return new Predicate(
        name, new Expression[] {Expressions.column("id"), Expressions.literal(row)});
  }

  @ParameterizedTest
  @CsvSource({
    "=, 7, 7, 8",
    "<, 7, 0, 7",
    "<=, 7, 0, 8",
    ">, 7, 8, 10",
    ">=, 7, 7, 10",
    "=, 70, 10, 10",
    "<, -3, 0, 0",
    ">, -3, 0, 10",
    "=, -3, 0, 0",
    "<=, 9223372036854775807, 0, 10",
    ">, 9223372036854775807, 0, 0",
    "=, 9223372036854775807, 10, 10"
  })
  void rangesOfRowsArePushedDown(String comparison, long row, long first, long end) {
    RowRange range = new RowRange(0, 10).where(id(comparison, row));
    assertThat(range).isNotNull();
    assertThat(range.rows()).isEqualTo(end - first);
    if (end > first) {
      assertThat(range).isEqualTo(new RowRange(first, end));
    }
  }

  @Test
  void otherPredicatesAreLeftToSpark() {
    SeedtreeScanBuilder builder = new SeedtreeScanBuilder(spec(Map.of("seed", "1", "n", "100")));
    Predicate value =
        new Predicate(
            "<", new Expression[] {Expressions.column("value"), Expressions.literal(0.5)});
    Predicate notEqual = id("<>", 3);
    Predicate range = id(">=", 90);
    assertThat(builder.pushPredicates(new Predicate[] {value, range, notEqual}))
        .containsExactly(value, notEqual);
    assertThat(builder.pushedPredicates()).containsExactly(range);
    builder.pushLimit(4);
    assertThat(builder.build().description())
        .isEqualTo("seedtree rows [90, 94) value: random() seed=1");
  }

  @Test
  void tellsSizeAndOrder() {
    SeedtreeScan scan =
        (SeedtreeScan) new SeedtreeScanBuilder(spec(Map.of("seed", "1", "n", "100"))).build();
    assertThat(scan.estimateStatistics().numRows()).hasValue(100);
    assertThat(scan.estimateStatistics().sizeInBytes()).hasValue(1600);
    assertThat(scan.outputOrdering()).hasSize(1);
    Map<String, String> options = Map.of("seed", "1", "n", Long.toString(1L << 60));
    SeedtreeScan large = (SeedtreeScan) new SeedtreeScanBuilder(spec(options)).build();
    assertThat(large.estimateStatistics().sizeInBytes()).hasValue(Long.MAX_VALUE);
    SeedtreeScanBuilder valueOnly = new SeedtreeScanBuilder(spec(Map.of("seed", "1", "n", "100")));
    valueOnly.pruneColumns(new StructType().add("value", DataTypes.DoubleType, false));
    SeedtreeScan values = (SeedtreeScan) valueOnly.build();
    assertThat(values.outputOrdering()).isEmpty();
    assertThat(values).isNotEqualTo(scan);
    assertThat(values.equals(valueOnly.build())).isTrue();
    assertThat(values).hasSameHashCodeAs(valueOnly.build());
  }

  @Test
  void countsWhatItDraws() {
    TableSpec spec =
        spec(
            Map.of(
                "seed",
                "1",
                "n",
                "10000",
                "distribution",
                "gamma(2)",
                "mode",
                "blocks",
                "blockSize",
                "1000",
                "numPartitions",
                "2"));
    RowRange range = new RowRange(1500, 9000);
    RowPartition part = new Planner(spec).plan(spec.columns(), range)[0];
    SeedtreeReader reader = new SeedtreeReader(spec, spec.schema(), part);
    long rows = 0;
    while (reader.next()) {
      rows += reader.get().numRows();
    }
    assertThat(reader.currentMetricsValues())
        .extracting(CustomTaskMetric::value)
        .containsExactly(rows, 500L);
    assertThat(part.range()).isEqualTo(new RowRange(1500, 5000));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isTheSameWithAndWithoutAdaptiveExecution(boolean adaptive) {
    SPARK.conf().set("spark.sql.adaptive.enabled", adaptive);
    try {
      Dataset<Row> table =
          table(Map.of("seed", 3, "n", 5000, "distribution", "normal", "numPartitions", 5));
      double[] values =
          table.repartition(7).sort("id").select("value").collectAsList().stream()
              .mapToDouble(row -> row.getDouble(0))
              .toArray();
      assertThat(values).isEqualTo(Numpy.doubles("default_rng(3).normal(size=5000)"));
    } finally {
      SPARK.conf().unset("spark.sql.adaptive.enabled");
    }
  }

  @Test
  void tablesThatDifferInAnOptionAreNotTakenForEachOther() {
    Dataset<Row> one = table(Map.of("seed", 1, "n", 100));
    Dataset<Row> two = table(Map.of("seed", 2, "n", 100));
    List<Row> both =
        one.groupBy("id").max("value").union(two.groupBy("id").max("value")).collectAsList();
    assertThat(both.stream().map(row -> row.getDouble(1)).distinct()).hasSize(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "integers(0, 256, dtype=uint8); smallint",
        "integers(0, 65536, dtype=uint16); int",
        "integers(0, 4294967296, dtype=uint32); bigint",
        "integers(-128, 128, dtype=int8); tinyint",
        "integers(-7, 300, dtype=int16); smallint",
        "integers(0, 1000, dtype=int32); int"
      })
  void integersHaveTheirType(String distribution, String type) {
    Dataset<Row> table =
        table(Map.of("seed", 4, "n", 3000, "distribution", distribution, "numPartitions", 3));
    assertThat(table.schema().apply("value").dataType().catalogString()).isEqualTo(type);
    String call = distribution.replace("dtype=", "3000, dtype=np.");
    assertThat(longs(table, "value")).isEqualTo(Numpy.longs("default_rng(4)." + call));
  }

  @Test
  void theOtherTypes() {
    Map<String, Object> options = Map.of("seed", 4, "n", 300, "distribution", "random");
    List<Row> floats =
        table(Map.of("seed", 4, "n", 300, "dtype", "float32", "numPartitions", 2)).collectAsList();
    assertThat(floats.stream().mapToDouble(row -> row.getFloat(1)).toArray())
        .isEqualTo(Numpy.doubles("default_rng(4).random(300, dtype=np.float32)"));
    List<Row> flags =
        table(Map.of("seed", 4, "n", 300, "distribution", "integers(2, dtype=bool)"))
            .collectAsList();
    assertThat(flags.stream().mapToLong(row -> row.getBoolean(1) ? 1 : 0).toArray())
        .isEqualTo(Numpy.longs("default_rng(4).integers(2, size=300, dtype=bool)"));
    List<Row> large =
        table(
                Map.of(
                    "seed",
                    4,
                    "n",
                    300,
                    "distribution",
                    "integers(18446744073709551615, endpoint=true, dtype=uint64)"))
            .collectAsList();
    assertThat(large.stream().mapToLong(row -> row.getDecimal(1).toBigInteger().longValue()))
        .containsExactly(
            Arrays.stream(
                    Numpy.longs(
                        "default_rng(4).integers(2**64 - 1, size=300, endpoint=True,"
                            + " dtype=np.uint64).view(np.int64)"))
                .boxed()
                .toArray(Long[]::new));
    assertThat(doubles(table(options), "value"))
        .isEqualTo(Numpy.doubles("default_rng(4).random(300)"));
  }

  @Test
  void anyEngineSeedAndRelease() {
    Map<String, Object> options =
        Map.of(
            "seed",
            "0xcafe, 7",
            "spawnKey",
            "3,1",
            "n",
            4000,
            "bitGenerator",
            "mt19937",
            "distribution",
            "normal",
            "numPartitions",
            4);
    assertThat(doubles(table(options), "value"))
        .isEqualTo(
            Numpy.doubles(
                "Generator(MT19937(SeedSequence([0xcafe, 7], spawn_key=(3, 1)))).normal(size=4000)"));
    assertThat(
            doubles(
                table(
                    Map.of(
                        "seed",
                        5,
                        "n",
                        4000,
                        "bitGenerator",
                        "SFC64",
                        "distribution",
                        "gamma(0.5)",
                        "numPartitions",
                        3)),
                "value"))
        .isEqualTo(Numpy.doubles("Generator(SFC64(5)).gamma(0.5, size=4000)"));
  }
}
