package org.seedtree.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.connector.expressions.Expression;
import org.apache.spark.sql.connector.expressions.Expressions;
import org.apache.spark.sql.connector.expressions.filter.Predicate;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/** What Spark pushes down into a scan, and what the scan reports to Spark. */
class SeedtreeScanTest {

  private static TableSpec spec(Map<String, String> options) {
    return TableOptions.parse(SqlEngine.SPARK, new CaseInsensitiveStringMap(options));
  }

  private static Predicate id(String name, long row) {
    return new Predicate(
        name, new Expression[] {Expressions.column("id"), Expressions.literal(row)});
  }

  @Test
  void onlyPredicatesOnRowNumbersAreApplied() {
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
  void reportsSizeAndOrder() {
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
}
