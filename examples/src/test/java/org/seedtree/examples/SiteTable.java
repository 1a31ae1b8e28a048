package org.seedtree.examples;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedtree.json.Json;

/** A table of the site: the rows of a file in {@code site/data} and their values. */
final class SiteTable {

  private static final Path DATA = Path.of("../site/data");

  /**
   * A cell of Java and what it has to give.
   *
   * @param setup the statements before it
   * @param code statements with semicolons, and in the last line an expression
   * @param expected the numbers and texts of NumPy
   */
  record Row(String setup, String code, List<?> expected) {

    /** Returns whether the values are those expected; integers as bits of their type. */
    boolean isEqualTo(List<Object> values) {
      boolean equal = values.size() == expected.size();
      for (int i = 0; equal && i < values.size(); i++) {
        equal = isEqual(expected.get(i), values.get(i));
      }
      return equal;
    }

    private static boolean isEqual(Object expected, Object value) {
      if (expected instanceof BigInteger number) {
        return switch (value.getClass().getSimpleName()) {
          case "Byte" -> number.byteValue() == (Byte) value && number.bitLength() <= 8;
          case "Short" -> number.shortValue() == (Short) value && number.bitLength() <= 16;
          case "Integer" -> number.intValue() == (Integer) value && number.bitLength() <= 32;
          case "Long" -> number.longValue() == (Long) value && number.bitLength() <= 64;
          default -> number.equals(value);
        };
      }
      return expected.equals(value instanceof Float number ? number.doubleValue() : value);
    }
  }

  /** Returns the file with what Python gives for each row. */
  static Path valuesOf(String name) {
    return DATA.resolve("values").resolve(name + ".json");
  }

  /** Returns the names of all members of {@code numpy.random}, in alphabetical order. */
  static List<?> names() throws IOException {
    return (List<?>) Json.parse(Files.readString(DATA.resolve("values/names.json")));
  }

  static List<Map<?, ?>> sections(String name) throws IOException {
    Map<?, ?> document = Json.parseObject(Files.readString(DATA.resolve(name + ".json")));
    return maps(document, "sections");
  }

  static List<Map<?, ?>> entries(Map<?, ?> section) {
    return maps(section, "entries");
  }

  /** Returns all cells of Java in a table, also by the functions of {@code NumpyRandom}. */
  static List<Row> rows(String name) throws IOException {
    Map<?, ?> values = Json.parseObject(Files.readString(valuesOf(name)));
    List<Row> rows = new ArrayList<>();
    for (Map<?, ?> section : sections(name)) {
      String setup = (String) ((Map<?, ?>) section.get("setup")).get("java");
      for (Map<?, ?> entry : entries(section)) {
        List<?> expected = (List<?>) values.get(entry.get("name"));
        List<Map<?, ?>> examples = maps(entry, "examples");
        for (int i = 0; i < examples.size(); i++) {
          List<?> numbers = (List<?>) expected.get(i);
          String code = (String) examples.get(i).get("java");
          rows.add(new Row(setup, code, numbers));
          if (section.containsKey("functions")) {
            String functions = code.replaceAll("\\brs\\.", "NumpyRandom.");
            rows.add(new Row("NumpyRandom.seed(12345);", functions, numbers));
          }
          if (examples.get(i).get("before") instanceof String before) {
            rows.add(new Row(setup, before, numbers));
          }
        }
      }
    }
    return rows;
  }

  private static List<Map<?, ?>> maps(Map<?, ?> document, String key) {
    return ((List<?>) document.get(key)).stream().<Map<?, ?>>map(Map.class::cast).toList();
  }

  private SiteTable() {}
}
