package org.seedtree.internal.math;

import java.util.function.LongToDoubleFunction;

/**
 * A map from random words to arguments; the same as {@code spread} in
 * conformance/scripts/golden_libm.py, which says what the names mean.
 */
final class Spread {

  private final LongToDoubleFunction shape;
  private final boolean narrowed;

  private Spread(LongToDoubleFunction shape, boolean narrowed) {
    this.shape = shape;
    this.narrowed = narrowed;
  }

  static Spread parse(String text, boolean single) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    String[] numbers =
        open < 0 ? new String[0] : text.substring(open + 1, text.length() - 1).split(",");
    LongToDoubleFunction shape =
        switch (name) {
          case "any" ->
              single ? w -> Float.intBitsToFloat((int) (w >>> 32)) : Double::longBitsToDouble;
          case "uniform" -> uniform(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
          case "exponents" -> exponents(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
          case "near" -> near(Double.parseDouble(numbers[0]), Integer.parseInt(numbers[1]), single);
          case "tenths" -> tenths(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
          default -> throw new IllegalArgumentException("no such spread: " + text);
        };
    return new Spread(shape, single);
  }

  /** Returns the argument for word {@code index} of the sequence of all spreads. */
  double argument(long index) {
    double value = shape.applyAsDouble(splitMix64(index));
    return narrowed ? (float) value : value;
  }

  /** Returns word {@code index} of SplitMix64 from state 0. */
  private static long splitMix64(long index) {
    long z = (index + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static LongToDoubleFunction uniform(double low, double high) {
    double width = high - low;
    return w -> low + width * ((w >>> 11) * 0x1p-53);
  }

  private static LongToDoubleFunction exponents(int low, int high) {
    int count = high - low + 1;
    return w -> {
      int exponent = low + (int) (w & 0x7ff) * count / 2048;
      double magnitude = Math.scalb(1.0 + (w >>> 12) * 0x1p-52, exponent);
      return (w & 0x800) != 0 ? -magnitude : magnitude;
    };
  }

  private static LongToDoubleFunction near(double centre, int reach, boolean single) {
    long bits = single ? Float.floatToIntBits((float) centre) : Double.doubleToLongBits(centre);
    return w -> {
      long moved = bits + (w >>> 1) % (2L * reach + 1) - reach;
      return single ? Float.intBitsToFloat((int) moved) : Double.longBitsToDouble(moved);
    };
  }

  private static LongToDoubleFunction tenths(int low, int high) {
    return w -> (low + (w >>> 1) % (high - low + 1)) / 10.0;
  }
}
