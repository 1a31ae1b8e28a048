package org.seedtree.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.junit.jupiter.api.Test;

/** Runs what the guide shows and compares it with what the guide says. */
class GuideTest extends LocalFlink {

  private static final Pattern SQL = Pattern.compile("(?ms)^```sql\n(.*?)^```");

  private static String guide() throws Exception {
    return Files.readString(Path.of("../docs/guide/flink.md"));
  }

  @Test
  void theGuideShowsTheOutputOfTheDemo() throws Exception {
    assertThat(guide()).contains(Demo.text());
  }

  @Test
  void theStatementsArePlanned() throws Exception {
    TableEnvironment tables = tables(EnvironmentSettings.inStreamingMode(), 2);
    tables.executeSql("CREATE TEMPORARY VIEW orders AS SELECT CAST(7 AS BIGINT) AS id");
    tables.executeSql("UNLOAD MODULE seedtree");
    List<String> statements =
        SQL.matcher(guide())
            .results()
            .flatMap(block -> Stream.of(block.group(1).split(";")))
            .filter(statement -> !statement.isBlank())
            .toList();
    assertThat(statements).hasSize(5);
    for (String statement : statements) {
      if (statement.strip().startsWith("SELECT")) {
        assertThat(tables.explainSql(statement)).contains("Optimized Execution Plan");
      } else {
        tables.executeSql(statement);
      }
    }
    assertThat(tables.explainSql("SELECT ts, `value` FROM ticks")).contains("ticks");
  }
}
