package org.seedtree.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seedtree.catalog.Catalog;
import org.seedtree.json.Json;
import org.seedtree.sql.DistributionText;

/**
 * The statements in the site's tables give what Python gives, which {@code
 * conformance/scripts/golden_site.py} has written, and name all distributions of single numbers.
 */
@Tag("slow")
class SiteStatementsTest extends LocalSpark {

  private static final Path VALUES = Path.of("../site/data/values/spark.json");

  private static Map<String, Object> statements() throws IOException {
    return Json.parseObject(Files.readString(VALUES));
  }

  static Iterable<String> texts() throws IOException {
    return statements().keySet();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void givesWhatPythonGives(String statement) throws IOException {
    List<Object> found =
        SPARK.sql(statement).collectAsList().stream().map(row -> value(row.get(0))).toList();
    assertThat(found).isEqualTo(statements().get(statement));
  }

  private static Object value(Object cell) {
    return cell instanceof Double || cell instanceof Float
        ? (Object) ((Number) cell).doubleValue()
        : BigInteger.valueOf(((Number) cell).longValue());
  }

  @Test
  void namesAllDistributionsOfSingleNumbers() throws IOException {
    TreeSet<String> named =
        statements().keySet().stream()
            .filter(statement -> statement.contains("`"))
            .map(statement -> statement.replaceFirst(".*`([a-z_]+).*", "$1"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named)
        .containsAll(DistributionText.univariate().stream().map(Catalog.Entry::name).toList());
  }
}
