package org.seedtree.quality.distribution;

import java.util.Arrays;

/**
 * Cells of a uniform variable: steps of 1/1000, and at both ends cells that are each half as wide
 * as the one before.
 */
final class UniformCells {

  private static final int STEPS = 1000;

  /** The cells into which the first and the last step are divided. */
  private static final int IN_TAIL = 8;

  /** The number of cells. */
  static final int COUNT = STEPS - 2 + 2 * IN_TAIL;

  private UniformCells() {}

  /** Returns the upper ends of all cells but the last, in ascending order. */
  static double[] ends() {
    double[] ends = new double[COUNT - 1];
    int next = 0;
    for (int i = 1; i < IN_TAIL; i++) {
      ends[next++] = Math.scalb(1.0 / STEPS, i - IN_TAIL);
    }
    for (int i = 1; i < STEPS; i++) {
      ends[next++] = (double) i / STEPS;
    }
    for (int i = 1; i < IN_TAIL; i++) {
      ends[next++] = 1 - Math.scalb(1.0 / STEPS, -i);
    }
    return ends;
  }

  /** Returns the probabilities of the cells. */
  static double[] probabilities() {
    double[] p = new double[COUNT];
    Arrays.fill(p, 1.0 / STEPS);
    for (int i = 0; i < IN_TAIL; i++) {
      double tail = Math.scalb(1.0 / STEPS, Math.max(i, 1) - IN_TAIL);
      p[i] = tail;
      p[COUNT - 1 - i] = tail;
    }
    return p;
  }

  /** Returns the cell of a number from 0 to 1. */
  static int of(double u) {
    double scaled = u * STEPS;
    if (scaled < 1) {
      return tail(scaled);
    }
    if (scaled >= STEPS - 1) {
      return COUNT - 1 - tail((1 - u) * STEPS);
    }
    return IN_TAIL - 1 + (int) scaled;
  }

  /** Returns the cell of a part of the first step, from 0 to below 1. */
  private static int tail(double part) {
    if (!(part > 0)) {
      return 0;
    }
    return Math.max(0, Math.min(IN_TAIL - 1, Math.getExponent(part) + IN_TAIL));
  }
}
