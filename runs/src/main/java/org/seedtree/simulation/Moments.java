package org.seedtree.simulation;

/**
 * Accumulates the count, mean, variance and range of values, without storing the values.
 *
 * <p>A value is added by the update of B. P. Welford (1962), a second set of moments by that of T.
 * F. Chan, G. H. Golub and R. J. LeVeque (1979); both are numerically stable. The last bits depend
 * on the order of the values and their division into sets; {@link Replications} fixes both.
 *
 * <p>Not safe for use by several threads.
 */
public final class Moments {

  private long count;
  private double sum;
  private double mean;
  private double squares; // the sum of squared deviations from the mean
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** Creates the moments of no values. */
  public Moments() {}

  /** Adds a value. */
  public void add(double value) {
    count++;
    sum += value;
    double deviation = value - mean;
    mean += deviation / count;
    squares += deviation * (value - mean); // order fixes the last bit
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** Adds the values of {@code later} as those that follow. */
  public void add(Moments later) {
    if (later.count == 0) {
      return;
    }
    if (count == 0) {
      mean = later.mean;
      squares = later.squares;
    } else {
      double total = (double) count + later.count;
      double deviation = later.mean - mean;
      mean += deviation * (later.count / total); // order fixes the last bit
      squares += later.squares + deviation * deviation * (count * (later.count / total));
    }
    count += later.count;
    sum += later.sum;
    min = Math.min(min, later.min);
    max = Math.max(max, later.max);
  }

  /** Returns an independent copy. */
  public Moments copy() {
    Moments copy = new Moments();
    copy.add(this);
    return copy;
  }

  /** Returns the number of values. */
  public long count() {
    return count;
  }

  /**
   * Returns the sum of the values, added in order within a set; the sums of sets are added in
   * order.
   */
  public double sum() {
    return sum;
  }

  /** Returns the mean; NaN for no values, infinite if the values of one sign are infinite. */
  public double mean() {
    if (count == 0) {
      return Double.NaN;
    }
    return Double.isNaN(mean) && Double.isInfinite(sum) ? sum : mean;
  }

  /**
   * Returns the variance with the divisor {@code count - 1}; NaN for fewer than two values, or if
   * one is infinite.
   */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /** Returns the square root of {@link #variance}. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** Returns the standard error of the mean of independent values. */
  public double standardError() {
    return Math.sqrt(variance() / count);
  }

  /** Returns the minimum; NaN if a value is NaN, positive infinity for no values. */
  public double min() {
    return min;
  }

  /** Returns the maximum; NaN if a value is NaN, negative infinity for no values. */
  public double max() {
    return max;
  }

  @Override
  public String toString() {
    return "Moments(count=" + count + ", mean=" + mean() + ", variance=" + variance() + ")";
  }
}
