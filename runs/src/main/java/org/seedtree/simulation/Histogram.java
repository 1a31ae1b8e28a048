package org.seedtree.simulation;

/**
 * Counts values in bins of equal width, as {@code np.histogram(values, bins, range=(low, high))}:
 * each bin includes its lower edge, the last also its upper one.
 *
 * <p>Not safe for use by several threads.
 */
public final class Histogram {

  private final double low;
  private final double high;
  private final long[] counts;
  private long below;
  private long above;
  private long nans;

  /**
   * Creates an empty histogram.
   *
   * @param low the lower edge of the first bin
   * @param high the upper edge of the last bin
   * @param bins the number of bins, at least 1
   * @throws IllegalArgumentException if the range is not finite or empty, or there are no bins
   */
  public Histogram(double low, double high, int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("bins < 1: " + bins);
    }
    if (!(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException("not a range: " + low + " to " + high);
    }
    this.low = low;
    this.high = high;
    this.counts = new long[bins];
  }

  /** Counts a value. */
  public void add(double value) {
    if (value >= low && value <= high) {
      counts[bin(value)]++;
    } else if (value < low) {
      below++;
    } else if (value > high) {
      above++;
    } else {
      nans++;
    }
  }

  private int bin(double value) {
    int bin = (int) Math.min((value - low) / (high - low) * counts.length, counts.length - 1.0);
    while (bin > 0 && value < edge(bin)) {
      bin--;
    }
    while (bin < counts.length - 1 && value >= edge(bin + 1)) {
      bin++;
    }
    return bin;
  }

  /**
   * Returns the lower edge of a bin, or for {@code bins()} the upper edge of the last.
   *
   * @throws IndexOutOfBoundsException if there is no such bin
   */
  public double edge(int bin) {
    if (bin < 0 || bin > counts.length) {
      throw new IndexOutOfBoundsException("no edge " + bin + " of " + counts.length + " bins");
    }
    double width = (high - low) / counts.length;
    return bin == counts.length ? high : bin * width + low; // in the order of np.linspace
  }

  /**
   * Adds the counts of {@code other}.
   *
   * @throws IllegalArgumentException if its bins differ
   */
  public void add(Histogram other) {
    if (low != other.low || high != other.high || counts.length != other.counts.length) {
      throw new IllegalArgumentException("bins differ: " + this + " and " + other);
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    below += other.below;
    above += other.above;
    nans += other.nans;
  }

  /** Returns the number of bins. */
  public int bins() {
    return counts.length;
  }

  /** Returns a copy of the counts of the bins. */
  public long[] counts() {
    return counts.clone();
  }

  /** Returns the number of values below the first edge. */
  public long below() {
    return below;
  }

  /** Returns the number of values above the last edge. */
  public long above() {
    return above;
  }

  /** Returns the number of values that were NaN. */
  public long nans() {
    return nans;
  }

  @Override
  public String toString() {
    return "Histogram(" + low + ", " + high + ", " + counts.length + " bins)";
  }
}
