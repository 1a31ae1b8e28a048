package org.seedtree.sampling;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.seedtree.json.Json;
import org.seedtree.sampling.internal.CodePointOrder;

/**
 * The class or group of each row, as numbers: the distinct labels in ascending order are the
 * classes, and a row's code is the rank of its label.
 *
 * <p>The order is that of {@code numpy.unique}: numbers numerically, where -0.0 equals 0.0, {@code
 * false} before {@code true}, strings by code point, which differs from {@link String#compareTo}
 * where characters beyond the basic multilingual plane occur. Other comparables have their own
 * order. Equal labels give equal codes whatever their type, so labels may be recoded freely.
 *
 * <p>Immutable. Made once, it may serve any number of splits.
 */
public final class Labels {

  private final int[] codes;
  private final int[] counts;
  private final Object classes; // an array of the distinct labels, ascending

  private Labels(int[] codes, Object classes) {
    this.codes = codes;
    this.classes = classes;
    counts = new int[Array.getLength(classes)];
    for (int code : codes) {
      counts[code]++;
    }
  }

  /**
   * Returns integer labels.
   *
   * @param labels label of each row
   */
  public static Labels of(int[] labels) {
    int n = labels.length;
    int min = Integer.MAX_VALUE;
    int max = Integer.MIN_VALUE;
    for (int label : labels) {
      min = Math.min(min, label);
      max = Math.max(max, label);
    }
    long range = n == 0 ? 0 : (long) max - min + 1;
    if (range > Math.max(n, 1 << 16)) {
      return of(widened(labels));
    }
    int[] rank = new int[(int) range];
    for (int label : labels) {
      rank[label - min] = 1;
    }
    int count = 0;
    long[] classes = new long[Arrays.stream(rank).sum()];
    for (int i = 0; i < rank.length; i++) {
      if (rank[i] != 0) {
        rank[i] = count;
        classes[count++] = (long) min + i;
      }
    }
    int[] codes = new int[n];
    for (int i = 0; i < n; i++) {
      codes[i] = rank[labels[i] - min];
    }
    return new Labels(codes, classes);
  }

  /**
   * Returns integer labels.
   *
   * @param labels label of each row
   */
  public static Labels of(long[] labels) {
    DistinctLongs distinct = new DistinctLongs();
    int[] codes = new int[labels.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = distinct.codeOf(labels[i]);
    }
    return new Labels(distinct.ranked(codes), distinct.ascending());
  }

  /**
   * Returns labels that are doubles. Stratified folds accept only integers, and most splitters
   * reject infinite labels.
   *
   * @param labels label of each row
   * @throws IllegalArgumentException if a label is NaN
   */
  public static Labels of(double[] labels) {
    DistinctLongs distinct = new DistinctLongs();
    int[] codes = new int[labels.length];
    for (int i = 0; i < codes.length; i++) {
      if (Double.isNaN(labels[i])) {
        throw new IllegalArgumentException("Input contains NaN: row " + i);
      }
      codes[i] = distinct.codeOf(orderedBits(labels[i] + 0.0)); // -0.0 + 0.0 is 0.0
    }
    distinct.ranked(codes);
    double[] classes =
        Arrays.stream(distinct.ascending()).mapToDouble(Labels::fromOrderedBits).toArray();
    return new Labels(codes, classes);
  }

  /**
   * Returns labels that are booleans.
   *
   * @param labels label of each row
   */
  public static Labels of(boolean[] labels) {
    boolean anyFalse = false;
    boolean anyTrue = false;
    for (boolean label : labels) {
      anyFalse |= !label;
      anyTrue |= label;
    }
    int[] codes = new int[labels.length];
    int codeOfTrue = anyFalse ? 1 : 0;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = labels[i] ? codeOfTrue : 0;
    }
    boolean[] classes =
        anyFalse && anyTrue
            ? new boolean[] {false, true}
            : anyFalse || anyTrue ? new boolean[] {anyTrue} : new boolean[0];
    return new Labels(codes, classes);
  }

  /**
   * Returns labels that are strings, ordered by code point.
   *
   * @param labels label of each row
   * @throws NullPointerException if a label is null
   */
  public static Labels of(String[] labels) {
    return of(Arrays.asList(labels), CodePointOrder.ASCENDING);
  }

  /**
   * Returns labels of any comparable type, such as {@code Integer}, an enum or a date. Strings are
   * ordered by code point. A {@code List<Double>} or {@code List<Float>} gives the labels of {@link
   * #of(double[])}. Labels that compare as equal are the same class.
   *
   * @param labels label of each row
   * @throws NullPointerException if a label is null
   * @throws IllegalArgumentException if a label is NaN
   */
  @SuppressWarnings("unchecked") // strings are compared as such
  public static <T extends Comparable<? super T>> Labels of(List<T> labels) {
    Object first = labels.isEmpty() ? null : labels.get(0);
    if (first instanceof Double || first instanceof Float) {
      return of(labels.stream().mapToDouble(Labels::toDouble).toArray());
    }
    return of(
        labels,
        first instanceof String
            ? (Comparator<T>) (Comparator<?>) CodePointOrder.ASCENDING
            : Comparator.naturalOrder());
  }

  private static double toDouble(Object label) {
    return ((Number) Objects.requireNonNull(label, "label")).doubleValue();
  }

  private static <T> Labels of(List<T> labels, Comparator<? super T> order) {
    Map<T, Integer> seen = new HashMap<>();
    List<T> distinct = new ArrayList<>();
    int[] codes = new int[labels.size()];
    int row = 0;
    for (T label : labels) {
      Integer code = seen.get(Objects.requireNonNull(label, "label"));
      if (code == null) {
        code = distinct.size();
        seen.put(label, code);
        distinct.add(label);
      }
      codes[row++] = code;
    }
    Integer[] ascending = new Integer[distinct.size()];
    Arrays.setAll(ascending, i -> i);
    Arrays.sort(ascending, (a, b) -> order.compare(distinct.get(a), distinct.get(b)));
    int[] rank = new int[ascending.length];
    List<Object> classes = new ArrayList<>();
    for (int i = 0; i < ascending.length; i++) {
      T label = distinct.get(ascending[i]);
      if (i == 0 || order.compare(distinct.get(ascending[i - 1]), label) != 0) {
        classes.add(label);
      }
      rank[ascending[i]] = classes.size() - 1;
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = rank[codes[i]];
    }
    return new Labels(codes, classes.toArray());
  }

  /**
   * Returns labels of several columns: a row's label is its values joined by one space, as
   * scikit-learn joins them, so that {@code "10 1"} comes before {@code "2 2"}.
   *
   * @param columns columns of equal length
   * @throws IllegalArgumentException if there is no column or the lengths differ
   */
  public static Labels joined(String[]... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("no columns to join");
    }
    String[] rows = new String[columns[0].length];
    for (String[] column : columns) {
      if (column.length != rows.length) {
        throw new IllegalArgumentException(
            "columns of different lengths: " + rows.length + ", " + column.length);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      StringJoiner row = new StringJoiner(" ");
      for (String[] column : columns) {
        row.add(Objects.requireNonNull(column[i], "label"));
      }
      rows[i] = row.toString();
    }
    return of(rows);
  }

  /** Returns the number of rows. */
  public int size() {
    return codes.length;
  }

  /** Returns the number of classes, which are the distinct labels. */
  public int classCount() {
    return counts.length;
  }

  /**
   * Returns the code of a row's label: the number of classes below it.
   *
   * @param row row number
   */
  public int code(int row) {
    return codes[row];
  }

  /** Returns the code of each row, in a new array. */
  public int[] codes() {
    return codes.clone();
  }

  /** Returns the number of rows of each class, in a new array. */
  public int[] counts() {
    return counts.clone();
  }

  /** Returns the label of a class as an object, a {@code Long} for integers. */
  public Object classAt(int code) {
    return Array.get(classes, code);
  }

  /** Returns the row numbers class after class, ascending within a class, in a new array. */
  public int[] rowsByClass() {
    int[] next = new int[counts.length];
    for (int c = 1; c < next.length; c++) {
      next[c] = next[c - 1] + counts[c - 1];
    }
    int[] rows = new int[codes.length];
    for (int i = 0; i < rows.length; i++) {
      rows[next[codes[i]]++] = i;
    }
    return rows;
  }

  /**
   * Returns for each code its number in the order in which the classes first occur: 0 for the class
   * of row 0.
   */
  public int[] orderOfAppearance() {
    int[] order = new int[counts.length];
    Arrays.fill(order, -1);
    for (int i = 0, seen = 0; seen < order.length; i++) {
      if (order[codes[i]] < 0) {
        order[codes[i]] = seen++;
      }
    }
    return order;
  }

  /** Returns whether the labels are doubles of which one is no 64-bit integer. */
  public boolean isContinuous() {
    return classes instanceof double[] values
        && Arrays.stream(values).anyMatch(v -> v != Math.rint(v) || v < -0x1p63 || v >= 0x1p63);
  }

  /** Returns whether the labels are doubles of which one is infinite. */
  public boolean hasInfinity() {
    return classes instanceof double[] values && Arrays.stream(values).anyMatch(Double::isInfinite);
  }

  /** Returns the label of a class as Python writes it. */
  public String classText(int code) {
    Object label = classAt(code);
    if (label instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (label instanceof Double number) {
      return Json.write(number);
    }
    return label instanceof String ? "'" + label + "'" : label.toString();
  }

  private static long[] widened(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  /** Returns bits whose signed order is that of the doubles. */
  private static long orderedBits(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ (bits >> (Long.SIZE - 1)) >>> 1;
  }

  private static double fromOrderedBits(long bits) {
    return Double.longBitsToDouble(bits ^ (bits >> (Long.SIZE - 1)) >>> 1);
  }
}
