package org.seedtree.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;
import org.seedtree.spark.LocalSpark;
import org.seedtree.spark.option.SparkTypes;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/** The metrics of a reader. */
class SeedtreeReaderTest extends LocalSpark {

  @Test
  void countsDrawnAndDiscardedValues() {
    TableSpec spec =
        TableOptions.parse(
            SqlEngine.SPARK,
            new CaseInsensitiveStringMap(
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
                    "2")));
    RowRange range = new RowRange(1500, 9000);
    RowPartition partition =
        (RowPartition) new PartitionPlanner(spec).plan(SparkTypes.schema(spec), range)[0];
    SeedtreeReader reader = new SeedtreeReader(spec, SparkTypes.schema(spec), partition);
    long rows = 0;
    while (reader.next()) {
      rows += reader.get().numRows();
    }
    assertThat(reader.currentMetricsValues())
        .extracting(CustomTaskMetric::value)
        .containsExactly(rows, 500L);
    assertThat(partition.range()).isEqualTo(new RowRange(1500, 5000));
  }
}
