package org.seedtree.spark.function;

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
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.seedtree.json.Json;
import org.seedtree.spark.LocalSpark;

/**
 * Functions give 1000 keys of each kind the numbers of NumPy, by the digests of {@code
 * conformance/scripts/golden_functions.py}; those of core and Flink are compared with the same.
 */
class SameNumbersTest extends LocalSpark {

  private static final Path GOLDEN =
      Path.of("../core/src/test/resources/org/seedtree/golden/functions.json");

  private static final Map<String, String> KEYS =
      Map.of(
          "long", "id * 9223372036854775 - 4611686018427387904",
          "string", "concat('ключ-', id)",
          "binary", "unhex(concat('ff00', lpad(hex(id), 4, '0')))",
          "composite", "struct(concat('c', id % 7), id - 500)",
          "path", "struct(id % 7, -id, concat('x', id))");

  private static final Map<String, String> ARGUMENTS = new LinkedHashMap<>();

  static {
    ARGUMENTS.put("normal", "10, 2");
    ARGUMENTS.put("gamma", "0.5, 3");
    ARGUMENTS.put("poisson", "50");
    ARGUMENTS.put("integers", "-5, 1000");
    ARGUMENTS.put("choice", "array('a', 'b', 'c'), array(0.2, 0.5, 0.3)");
    ARGUMENTS.put("assign", "map('a', 0.25, 'b', 0.5)");
    ARGUMENTS.put("permute", "array('a', 'b', 'c', 'd')");
    ARGUMENTS.put("dirichlet", "array(0.5, 1, 2.5)");
    ARGUMENTS.put("multinomial", "20, array(0.2, 0.5, 0.3)");
  }

  @Test
  void asNumpyAndTheOtherEngines() throws Exception {
    Map<?, ?> digests = (Map<?, ?>) Json.parseObject(Files.readString(GOLDEN)).get("digests");
    for (Map.Entry<String, String> key : KEYS.entrySet()) {
      String calls =
          ARGUMENTS.entrySet().stream()
              .map(call -> "rnd." + call.getKey() + "(42, key, " + call.getValue() + ")")
              .collect(Collectors.joining(", "));
      List<Row> rows =
          SPARK
              .sql(
                  "SELECT "
                      + calls
                      + " FROM (SELECT id, "
                      + key.getValue()
                      + " AS key FROM range(0, 1000, 1, 3)) ORDER BY id")
              .collectAsList();
      Map<?, ?> expected = (Map<?, ?>) digests.get(key.getKey());
      List<String> names = new ArrayList<>(ARGUMENTS.keySet());
      for (int i = 0; i < names.size(); i++) {
        int column = i;
        String lines =
            rows.stream().map(row -> text(row, column)).collect(Collectors.joining("\n"));
        assertThat(sha256(lines))
            .as("%s of keys of kind %s", names.get(i), key.getKey())
            .isEqualTo(expected.get(names.get(i)));
      }
    }
  }

  private static String text(Row row, int column) {
    Object value = row.get(column);
    return value instanceof scala.collection.Seq<?>
        ? row.getList(column).stream().map(SameNumbersTest::text).collect(Collectors.joining(","))
        : text(value);
  }

  private static String text(Object value) {
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
