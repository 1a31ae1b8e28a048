package org.seedtree.internal.kernel;

/**
 * A step function of a uniform: how many of some ascending limits lie below it. Bulk inversion of a
 * discrete law, without a search that mispredicts.
 */
public final class StepTable {

  private static final int PARTS = 512;

  /** The limits and, behind them, one that nothing exceeds. */
  private final double[] limits;

  /** How many limits lie below each part of [0, 1). */
  private final int[] firsts = new int[PARTS];

  /**
   * Makes the table.
   *
   * @param limits the limits, ascending
   * @param count how many of them there are
   */
  public StepTable(double[] limits, int count) {
    this.limits = new double[count + 1];
    System.arraycopy(limits, 0, this.limits, 0, count);
    this.limits[count] = Double.POSITIVE_INFINITY;
    int below = 0;
    for (int part = 0; part < PARTS; part++) {
      while (part * (1.0 / PARTS) > this.limits[below]) {
        below++;
      }
      firsts[part] = below;
    }
  }

  /** How many limits there are. */
  public int size() {
    return limits.length - 1;
  }

  /**
   * How many limits lie below {@code u}.
   *
   * @param u in [0, 1)
   */
  public int below(double u) {
    int count = firsts[(int) (u * PARTS)];
    while (u > limits[count]) {
      count++;
    }
    return count;
  }
}
