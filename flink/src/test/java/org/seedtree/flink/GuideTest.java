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

  /** What RAND gives to a row at a parallelism above 1 depends on the subtask that reads it. */
  @Test
  void theGuideShowsTheOutputOfTheDemo() throws Exception {
    String shown = withoutRandInParallel(Demo.text());
    assertThat(shown).contains("  0   0.730699 * *    0.468817 0.468817 0.468817\n", "RAND *,");
    assertThat(withoutRandInParallel(guide())).contains(shown);
  }

  private static String withoutRandInParallel(String text) {
    return text.replaceAll("(?m)^( *\\d+   [\\d.]+) [\\d.]+ [\\d.]+(    )", "$1 * *$2")
        .replaceAll("(?m)^same  \\d+ of 20 rows *", "same  * ")
        .replaceAll("RAND \\d+,", "RAND *,");
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
    assertThat(statements).hasSize(6);
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
