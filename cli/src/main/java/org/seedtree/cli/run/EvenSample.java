package org.seedtree.cli.run;

import java.util.Arrays;

/**
 * Evenly spaced values of a sequence: every k-th, where k is the least power of two that leaves at
 * most 2<sup>17</sup> of the expected number. The same values remain for any number of threads if
 * each block of the sequence has a sample of its own, to which those of the following are added.
 */
public final class EvenSample {

  private static final int MAX_VALUES = 1 << 17;

  private final long spacing;
  private long seen;
  private double[] values = {};
  private int stored;

  /**
   * Creates the sample of no values.
   *
   * @param total the expected number of values
   */
  public EvenSample(long total) {
    long k = 1;
    while (total / k > MAX_VALUES) {
      k <<= 1;
    }
    spacing = k;
  }

  /** Adds the next value of the sequence, of which every k-th is stored. */
  public void add(double value) {
    if ((seen++ & (spacing - 1)) == 0) {
      ensureCapacity(stored + 1);
      values[stored++] = value;
    }
  }

  /** Adds the sample of the values that follow. */
  public void add(EvenSample later) {
    append(later.values, later.stored);
    seen += later.seen;
  }

  private void append(double[] more, int n) {
    ensureCapacity(stored + n);
    System.arraycopy(more, 0, values, stored, n);
    stored += n;
  }

  private void ensureCapacity(int needed) {
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, values.length + (values.length >> 1)));
    }
  }

  /** Returns the number of values of the sequence. */
  public long seen() {
    return seen;
  }

  /** Returns the stored values that are finite, in ascending order. */
  public double[] sorted() {
    double[] finite = Arrays.stream(values, 0, stored).filter(Double::isFinite).toArray();
    Arrays.sort(finite);
    return finite;
  }
}
