package org.seedtree.cli.option;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.seedtree.sampling.Labels;

/**
 * The cells of a column: the distinct ones, and for each row the number of its cell. The type is
 * the one that pandas infers: integers of any size if all cells are, then doubles, then booleans,
 * then text. Spaces around a number do not matter.
 */
final class TextColumn {

  private static final Pattern INTEGER = Pattern.compile("[ \\t]*[+-]?[0-9]{1,9999}[ \\t]*");
  private static final Pattern NUMBER =
      Pattern.compile("[ \\t]*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,5})?[ \\t]*");
  private static final Pattern TRUTH = Pattern.compile("True|TRUE|true|False|FALSE|false");

  /** The cells that are missing values for pandas, unless it is told otherwise. */
  private static final Set<String> MISSING =
      Set.of(
          "",
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "None",
          "n/a",
          "nan",
          "null");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> distinct = new ArrayList<>();
  private int[] rows = new int[1024];
  private int size;

  /**
   * Adds the cell of the next row.
   *
   * @throws IllegalArgumentException if pandas reads it as a missing value
   */
  void add(String cell) {
    Integer number = numbers.get(cell);
    if (number == null) {
      if (MISSING.contains(cell)) {
        throw new IllegalArgumentException(cell);
      }
      number = distinct.size();
      numbers.put(cell, number);
      distinct.add(cell);
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = number;
  }

  Labels labels() {
    if (all(INTEGER)) {
      return integers();
    }
    if (all(NUMBER)) {
      double[] values = distinct.stream().mapToDouble(Double::parseDouble).toArray();
      double[] labels = new double[size];
      Arrays.setAll(labels, i -> values[rows[i]]);
      return Labels.of(labels);
    }
    if (all(TRUTH)) {
      boolean[] labels = new boolean[size];
      for (int i = 0; i < size; i++) {
        labels[i] = Boolean.parseBoolean(distinct.get(rows[i]));
      }
      return Labels.of(labels);
    }
    String[] labels = new String[size];
    Arrays.setAll(labels, i -> distinct.get(rows[i]));
    return Labels.of(labels);
  }

  private Labels integers() {
    try {
      long[] values = distinct.stream().map(String::strip).mapToLong(Long::parseLong).toArray();
      long[] labels = new long[size];
      Arrays.setAll(labels, i -> values[rows[i]]);
      return Labels.of(labels);
    } catch (NumberFormatException e) { // an integer is no long
      List<BigInteger> values = distinct.stream().map(String::strip).map(BigInteger::new).toList();
      return Labels.of(Arrays.stream(rows, 0, size).mapToObj(values::get).toList());
    }
  }

  private boolean all(Pattern pattern) {
    return distinct.stream().allMatch(cell -> pattern.matcher(cell).matches());
  }
}
