package org.seedtree.benchmarks.compare;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The times of a case, in nanoseconds per value; empty where a library does not have the case.
 *
 * @param name the name of the case
 * @param numpy NumPy's time
 * @param seedtree Seedtree's time
 * @param commons the time of Commons RNG
 * @param jdk the time of the faster of the JDK's generators
 */
record Row(
    String name,
    OptionalDouble numpy,
    OptionalDouble seedtree,
    OptionalDouble commons,
    OptionalDouble jdk) {

  /** The header line of the rows. */
  static final String HEADER =
      String.join(
          "\t", "case", "numpy_ns", "seedtree_ns", "numpy/seedtree", "commons_ns", "jdk_ns");

  private static final String NONE = "-";
  private static final int FIELDS = 6;

  /** Returns the ratio of NumPy's time to Seedtree's. */
  OptionalDouble ratio() {
    return numpy.isPresent() && seedtree.isPresent()
        ? OptionalDouble.of(numpy.getAsDouble() / seedtree.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Returns whether Commons RNG or the JDK is faster than Seedtree. */
  boolean isSlowerThanPeers() {
    return isSlowerThan(commons) || isSlowerThan(jdk);
  }

  /** Returns whether a peer has the case and is faster. */
  boolean isSlowerThan(OptionalDouble peer) {
    return peer.isPresent() && seedtree.isPresent() && peer.getAsDouble() < seedtree.getAsDouble();
  }

  /** Parses what {@link #toString} writes. */
  static Row parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a row: " + line);
    }
    return new Row(
        fields[0], number(fields[1]), number(fields[2]), number(fields[4]), number(fields[5]));
  }

  private static OptionalDouble number(String field) {
    return field.equals(NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(field));
  }

  /** Returns the fields in the order of {@link #HEADER}, separated by tabs. */
  @Override
  public String toString() {
    return String.join(
        "\t", name, text(numpy), text(seedtree), text(ratio()), text(commons), text(jdk));
  }

  /** Returns a number with three digits, or more before the decimal point. */
  static String text(OptionalDouble number) {
    return number.isEmpty() ? NONE : text(number.getAsDouble());
  }

  static String text(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
