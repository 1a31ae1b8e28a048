package org.seedtree.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedtree.sql.RowRange;
import org.seedtree.sql.SqlEngine;
import org.seedtree.sql.TableOptions;
import org.seedtree.sql.TableSpec;

/** A rate is divided among the readers that have rows. */
class ReadPlanTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1000 | n=1000 | 1",
        "0 | 1025 | n=10000000 | 2",
        "0 | 1000000 | n=1000000 | 4",
        "0 | 1000000 | n=1000000, distribution=normal | 4",
        "0 | 1000000 | n=1000000, bitGenerator=SFC64 | 1",
        "0 | 1000000 | n=1000000, bitGenerator=SFC64, mode=blocks | 4",
        "0 | 0 | n=0 | 1",
        "500 | 1500 | n=9999, mode=blocks, blockSize=500 | 1",
        "500 | 1501 | n=9999, mode=blocks, blockSize=500 | 2",
        "499 | 1001 | n=9999, mode=blocks, blockSize=500 | 2",
        "4999 | 5001 | n=9999, mode=blocks, blockSize=5000 | 2",
        "0 | 1152921504606846976 | rowsPerSecond=1 | 4",
      })
  void readersWithoutRowsAreNotCounted(long first, long end, String options, int readers) {
    Map<String, String> all = new HashMap<>(Map.of("seed", "42"));
    for (String option : options.split(", ")) {
      all.put(option.split("=")[0], option.split("=")[1]);
    }
    TableSpec table = TableOptions.parse(SqlEngine.FLINK, all);
    ReadPlan plan = new ReadPlan(table, table.columns(), new RowRange(first, end));
    assertThat(plan.readers(4)).isEqualTo(readers);
  }
}
