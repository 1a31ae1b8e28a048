package org.seedtree.examples;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the numbers that the examples print: twelve decimals, separated by blanks. */
final class Lines {

  static String of(double... values) {
    return Arrays.stream(values)
        .mapToObj(x -> String.format(Locale.ROOT, "%.12f", x))
        .collect(Collectors.joining(" "));
  }

  static String of(long... values) {
    return Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  static String of(int... values) {
    return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  static double mean(double[] x) {
    return Arrays.stream(x).sum() / x.length;
  }

  /** Returns the standard deviation as NumPy's {@code std}, without Bessel's correction. */
  static double std(double[] x) {
    double mean = mean(x);
    return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length);
  }

  private Lines() {}
}
