package org.seedtree.internal.broadcast;

/**
 * The values of one parameter over a run of consecutive elements, side by side in an array: in the
 * parameter's own if it has them so, else in a copy.
 */
public final class Cursor {

  private final double[] reals;
  private final long[] integers;

  /** The array that has the run's values from {@link #offset} on, if they are real. */
  private double[] realRun;

  /** The array that has the run's values from {@link #offset} on, if they are integers. */
  private long[] integerRun;

  private int offset;
  private double[] realCopy = {};
  private long[] integerCopy = {};

  /** The index of the only value that has been copied, or -1. */
  private int repeated = -1;

  private int repetitions;

  /**
   * Creates a cursor over the values of a parameter.
   *
   * @param reals the values if they are real, else an empty array
   * @param integers the values if they are integers, else an empty array
   */
  public Cursor(double[] reals, long[] integers) {
    this.reals = reals;
    this.integers = integers;
    this.realRun = reals;
    this.integerRun = integers;
  }

  /** Moves to a single value, at index {@code from} of the parameter. */
  public void moveTo(int from) {
    realRun = reals;
    integerRun = integers;
    offset = from;
  }

  /** Moves to a run of {@code count} values, of which value i is at index {@code from + i step}. */
  public void moveTo(int from, int step, int count) {
    if (step == 1 || count == 1) {
      moveTo(from);
      return;
    }
    boolean isCopied = step == 0 && repeated == from && repetitions >= count;
    if (!isCopied) {
      copy(from, step, count);
    }
    realRun = realCopy;
    integerRun = integerCopy;
    offset = 0;
  }

  private void copy(int from, int step, int count) {
    if (reals.length > 0) {
      realCopy = realCopy.length < count ? new double[count] : realCopy;
      for (int i = 0; i < count; i++) {
        realCopy[i] = reals[from + i * step];
      }
    } else {
      integerCopy = integerCopy.length < count ? new long[count] : integerCopy;
      for (int i = 0; i < count; i++) {
        integerCopy[i] = integers[from + i * step];
      }
    }
    repeated = step == 0 ? from : -1;
    repetitions = count;
  }

  /** Multiplies {@code out[from..to)} by the run's values. */
  public void multiply(double[] out, int from, int to) {
    double[] factors = realRun;
    int shift = offset - from;
    for (int i = from; i < to; i++) {
      out[i] = factors[shift + i] * out[i];
    }
  }

  /** Replaces each x of {@code out[from..to)} by {@code loc + scale * x}. */
  public static void scaleAndAdd(Cursor loc, Cursor scale, double[] out, int from, int to) {
    double[] locs = loc.realRun;
    double[] scales = scale.realRun;
    int locShift = loc.offset - from;
    int scaleShift = scale.offset - from;
    for (int i = from; i < to; i++) {
      out[i] = locs[locShift + i] + scales[scaleShift + i] * out[i];
    }
  }

  /** Replaces each u of {@code out[from..to)} by {@code low + (high - low) * u}. */
  public static void interpolate(Cursor low, Cursor high, double[] out, int from, int to) {
    double[] lows = low.realRun;
    double[] highs = high.realRun;
    int lowShift = low.offset - from;
    int highShift = high.offset - from;
    for (int i = from; i < to; i++) {
      double start = lows[lowShift + i];
      out[i] = start + (highs[highShift + i] - start) * out[i];
    }
  }

  /** Returns the array that has the run's values from {@link #offset} on, if they are real. */
  public double[] reals() {
    return realRun;
  }

  /** Returns the index of value 0 of the run in its array. */
  public int offset() {
    return offset;
  }

  /** Returns value i of the run, a real number. */
  public double real(int i) {
    return realRun[offset + i];
  }

  /** Returns value i of the run, an integer. */
  public long integer(int i) {
    return integerRun[offset + i];
  }

  /** Moves on by one element. */
  public void next() {
    offset++;
  }
}
