package org.seedtree.internal.parameter;

/**
 * An interval that values must be in, with the phrase for those that are not.
 *
 * @param min the least value admitted
 * @param max the greatest value admitted
 * @param rejectsNaN whether NaN is rejected
 * @param rejectsNegativeZero whether -0.0 is rejected where 0 is the least value
 * @param phrase NumPy's message
 */
public record Bound(
    double min, double max, boolean rejectsNaN, boolean rejectsNegativeZero, String phrase) {

  /** Admits any value. */
  static final Bound NONE = atLeast(Double.NEGATIVE_INFINITY, "");

  static Bound atLeast(double min, String phrase) {
    return new Bound(min, Double.POSITIVE_INFINITY, false, false, phrase);
  }

  /** Returns the same bound that rejects NaN as well. */
  Bound orNaN() {
    return new Bound(min, max, true, rejectsNegativeZero, phrase);
  }

  /** Returns whether the value violates the bound. */
  public boolean rejects(double value) {
    return value < min
        || value > max
        || (rejectsNaN && Double.isNaN(value))
        || (rejectsNegativeZero && Double.doubleToRawLongBits(value) == Long.MIN_VALUE);
  }

  /** Returns the index of the first value that violates the bound; -1 if there is none. */
  public int firstRejected(double[] values) {
    double least = min;
    double greatest = max;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      boolean isInside = value > least && value < greatest; // the common case, decided at once
      if (!isInside && rejects(value)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the index of the first value that violates the bound; -1 if there is none. */
  public int firstRejected(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (rejects(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
