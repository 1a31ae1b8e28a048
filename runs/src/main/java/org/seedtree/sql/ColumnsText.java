package org.seedtree.sql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;

/**
 * Splits a list of columns, {@code x: normal(0, 1), y: poisson(3)}, or the same as JSON, in which a
 * column may be an object of fields: {@code {"x": "normal(0, 1)", "at": {"lat": "uniform(-90,
 * 90)"}}}.
 */
final class ColumnsText {

  private static final String EXAMPLE =
      "is not a name and a distribution, as in \"x: normal(0, 1)\"";

  private final String option;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>(Set.of(TableSpec.ID));

  private ColumnsText(String option) {
    this.option = option;
  }

  /**
   * Returns the text of each column by its name, in their order; that of a field by the names of
   * the column and the field, with a point between them.
   *
   * @param option the option that contains the text, for messages
   * @throws OptionException if a name is missing, invalid or there twice
   */
  static Map<String, String> parse(String option, String text) {
    ColumnsText columns = new ColumnsText(option);
    if (text.startsWith("{")) {
      columns.addAll("", parseJson(option, text));
    } else {
      for (String part : DistributionText.split(text, ',')) {
        int colon = part.indexOf(':');
        String name = colon < 0 ? "" : part.substring(0, colon).strip();
        columns.add("", name, part.substring(colon + 1).strip(), part.strip());
      }
    }
    return columns.columns;
  }

  private static Map<String, @Nullable Object> parseJson(String option, String text) {
    try {
      return Json.parseObject(text);
    } catch (IllegalArgumentException e) {
      throw new OptionException(option, String.valueOf(e.getMessage()));
    }
  }

  private void addAll(String prefix, Map<?, ?> object) {
    if (object.isEmpty()) {
      throw new OptionException(
          option, (prefix.isEmpty() ? "the object" : prefix) + " has no columns");
    }
    object.forEach((name, value) -> add(prefix, String.valueOf(name), value, name + ": " + value));
  }

  private void add(String prefix, String name, @Nullable Object value, String shown) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new OptionException(option, "'" + shown + "' " + EXAMPLE);
    }
    String path = prefix.isEmpty() ? name : prefix + "." + name;
    if (!seen.add(path.toLowerCase(Locale.ROOT))) {
      throw new OptionException(option, "duplicate column " + path);
    }
    if (value instanceof Map<?, ?> fields) {
      addAll(path, fields);
    } else if (value instanceof String text) {
      columns.put(path, text.strip());
    } else {
      throw new OptionException(option, "'" + shown + "' " + EXAMPLE);
    }
  }
}
