package org.seedtree.broadcast;

/**
 * The values of one parameter over a run of consecutive elements, side by side in an array: in the
 * operand's own if it has them so, else in a copy.
 */
final class Cursor {

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

  Cursor(Operand operand) {
    this.reals = operand.reals();
    this.integers = operand.integers();
    this.realRun = reals;
    this.integerRun = integers;
  }

  /** Moves to a single value, at index {@code from} of the operand. */
  void moveTo(int from) {
    realRun = reals;
    integerRun = integers;
    offset = from;
  }

  /** Moves to a run of {@code count} values, of which value i is at index {@code from + i step}. */
  void moveTo(int from, int step, int count) {
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

  double real(int i) {
    return realRun[offset + i];
  }

  long integer(int i) {
    return integerRun[offset + i];
  }

  /** Moves on by one element. */
  void next() {
    offset++;
  }
}
