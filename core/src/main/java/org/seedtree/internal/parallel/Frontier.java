package org.seedtree.internal.parallel;

/**
 * The position up to which a fill is final: the first segment whose values are not yet known to be
 * right, the offset in it at which the first value starts, and the number of values before.
 *
 * <p>Only the thread that parses or corrects this segment moves the frontier, under the fill's
 * monitor; the others read it under that monitor.
 */
final class Frontier {

  private long segment;
  private int offset;
  private int values;

  /** Returns the number of the segment. */
  long segment() {
    return segment;
  }

  /** Returns the offset in the segment at which the first value starts, in 32-bit words. */
  int offset() {
    return offset;
  }

  /** Returns the number of values before the segment. */
  int values() {
    return values;
  }

  /** Moves to the next segment. */
  void advance(int newOffset, int newValues) {
    segment++;
    offset = newOffset;
    values = newValues;
  }

  /** Counts values of this segment, in which the fill ends. */
  void end(int newValues) {
    values = newValues;
  }
}
