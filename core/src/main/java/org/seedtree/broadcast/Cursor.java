package org.seedtree.broadcast;

/**
 * The values of one parameter over a run of consecutive elements: value i is at {@code offset + i *
 * step}.
 */
final class Cursor {

  private final double[] reals;
  private final long[] integers;
  private int offset;
  private int step;

  Cursor(Operand operand) {
    this.reals = operand.reals();
    this.integers = operand.integers();
  }

  /** Moves to a run. */
  void moveTo(int offset, int step) {
    this.offset = offset;
    this.step = step;
  }

  double real(int i) {
    return reals[offset + i * step];
  }

  long integer(int i) {
    return integers[offset + i * step];
  }

  /** Moves on by one element. */
  void next() {
    offset += step;
  }
}
