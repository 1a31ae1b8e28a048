package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs what the guide shows and compares it with what the guide says. */
class GuideTest extends LocalSpark {

  private static final Pattern SQL = Pattern.compile("(?ms)^```sql\n(.*?)^```");

  private static String guide() throws Exception {
    return Files.readString(Path.of("../docs/guide/spark.md"));
  }

  @Test
  void theGuideShowsTheOutputOfTheDemo() throws Exception {
    assertThat(guide()).contains(Demo.text(SPARK));
  }

  @Test
  void theStatementsRun() throws Exception {
    SPARK.range(10).createOrReplaceTempView("orders");
    List<String> statements =
        SQL.matcher(guide())
            .results()
            .flatMap(block -> Stream.of(block.group(1).replaceAll("--.*", "").split(";")))
            .filter(statement -> !statement.isBlank())
            .toList();
    assertThat(statements).hasSize(7);
    for (String statement : statements) {
      SPARK.sql(statement).collectAsList();
    }
    assertThat(doubles(SPARK.sql("SELECT x FROM samples WHERE id < 1000"), "x"))
        .isEqualTo(
            NumpyArrays.doubles("default_rng(SeedSequence(42, spawn_key=(0,))).normal(size=1000)"));
  }
}
