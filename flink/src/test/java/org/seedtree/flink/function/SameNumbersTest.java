package org.seedtree.flink.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.seedtree.flink.LocalFlink;
import org.seedtree.json.Json;

/**
 * Functions give 1000 keys of each kind the numbers of NumPy, by the digests of {@code
 * conformance/scripts/golden_functions.py}; those of core and Spark are compared with the same.
 */
class SameNumbersTest extends LocalFlink {

  private static final Path GOLDEN =
      Path.of("../core/src/test/resources/org/seedtree/golden/functions.json");

  private static final Map<String, String> KEYS =
      Map.of(
          "long", "id * 9223372036854775 - 4611686018427387904",
          "string", "CONCAT('ключ-', CAST(id AS STRING))",
          "binary", "UNHEX(CONCAT('ff00', LPAD(HEX(id), 4, '0')))",
          "composite", "ROW(CONCAT('c', CAST(MOD(id, 7) AS STRING)), id - 500)",
          "path", "ROW(MOD(id, 7), -id, CONCAT('x', CAST(id AS STRING)))");

  private static final Map<String, String> ARGUMENTS = new LinkedHashMap<>();

  static {
    ARGUMENTS.put("normal", "10, 2");
    ARGUMENTS.put("gamma", "0.5, 3");
    ARGUMENTS.put("poisson", "50");
    ARGUMENTS.put("integers", "-5, 1000");
    ARGUMENTS.put("choice", "ARRAY['a', 'b', 'c'], ARRAY[0.2, 0.5, 0.3]");
    ARGUMENTS.put("assign", "ARRAY['a', 'b'], ARRAY[0.25, 0.5]");
    ARGUMENTS.put("permute", "ARRAY['a', 'b', 'c', 'd']");
    ARGUMENTS.put("dirichlet", "ARRAY[0.5, 1, 2.5]");
    ARGUMENTS.put("multinomial", "20, ARRAY[0.2, 0.5, 0.3]");
  }

  @Test
  void asNumpyAndTheOtherEngines() throws Exception {
    TABLES.executeSql(
        "CREATE TEMPORARY TABLE thousand (id BIGINT) WITH"
            + " ('connector' = 'seedtree', 'seed' = '1', 'n' = '1000')");
    Map<?, ?> digests = (Map<?, ?>) Json.parseObject(Files.readString(GOLDEN)).get("digests");
    for (Map.Entry<String, String> key : KEYS.entrySet()) {
      String calls =
          ARGUMENTS.entrySet().stream()
              .map(call -> "RND_" + call.getKey() + "(42, `key`, " + call.getValue() + ")")
              .collect(Collectors.joining(", "));
      List<Row> rows =
          rows(
              TABLES,
              "SELECT "
                  + calls
                  + " FROM (SELECT id, "
                  + key.getValue()
                  + " AS `key` FROM thousand) ORDER BY id");
      Map<?, ?> expected = (Map<?, ?>) digests.get(key.getKey());
      List<String> names = new ArrayList<>(ARGUMENTS.keySet());
      for (int i = 0; i < names.size(); i++) {
        int column = i;
        String lines =
            rows.stream().map(row -> text(row.getField(column))).collect(Collectors.joining("\n"));
        assertThat(sha256(lines))
            .as("%s of keys of kind %s", names.get(i), key.getKey())
            .isEqualTo(expected.get(names.get(i)));
      }
    }
  }

  private static String text(Object value) {
    if (value instanceof Object[] array) {
      return Stream.of(array).map(SameNumbersTest::text).collect(Collectors.joining(","));
    }
    return value instanceof Double real
        ? HexFormat.of().toHexDigits(Double.doubleToRawLongBits(real))
        : String.valueOf(value);
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
