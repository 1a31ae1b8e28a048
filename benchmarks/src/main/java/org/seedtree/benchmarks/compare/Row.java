package org.seedtree.benchmarks.compare;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a case took on each side, in nanoseconds per value; empty where a side does not have it.
 *
 * @param jdk the faster of the JDK's generators
 */
record Row(
    String name,
    OptionalDouble numpy,
    OptionalDouble seedtree,
    OptionalDouble commons,
    OptionalDouble jdk) {

  /** The line above the rows. */
  static final String HEAD =
      String.join(
          "\t", "case", "numpy_ns", "seedtree_ns", "numpy/seedtree", "commons_ns", "jdk_ns");

  private static final String NONE = "-";
  private static final int FIELDS = 6;

  /** NumPy's time over ours. */
  OptionalDouble ratio() {
    return numpy.isPresent() && seedtree.isPresent()
        ? OptionalDouble.of(numpy.getAsDouble() / seedtree.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Whether one of the peers on the JVM took less time than Seedtree. */
  boolean isBeaten() {
    return isSlowerThan(commons) || isSlowerThan(jdk);
  }

  /** Whether a peer has the case and takes less time. */
  boolean isSlowerThan(OptionalDouble peer) {
    return peer.isPresent() && seedtree.isPresent() && peer.getAsDouble() < seedtree.getAsDouble();
  }

  /** As {@link #toString} writes it. */
  static Row parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("no row: " + line);
    }
    return new Row(
        fields[0], number(fields[1]), number(fields[2]), number(fields[4]), number(fields[5]));
  }

  private static OptionalDouble number(String field) {
    return field.equals(NONE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(field));
  }

  /** Fields between tabs, in the order of {@link #HEAD}. */
  @Override
  public String toString() {
    return String.join(
        "\t", name, text(numpy), text(seedtree), text(ratio()), text(commons), text(jdk));
  }

  /** Three digits, or more before the point. */
  static String text(OptionalDouble number) {
    return number.isEmpty() ? NONE : text(number.getAsDouble());
  }

  static String text(double number) {
    int decimals = number < 10 ? 2 : number < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
