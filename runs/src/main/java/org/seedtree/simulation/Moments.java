package org.seedtree.simulation;

/**
 * Count, mean, variance and range of values, without the values themselves.
 *
 * <p>Welford's update for a value (1962) and Chan, Golub and LeVeque's for a second set of moments
 * (1979), both of which are stable. The last bits depend on the order of the values and on how they
 * were cut into sets; {@link Replications} fixes both.
 *
 * <p>Not safe for use by several threads.
 */
public final class Moments {

  private long count;
  private double sum;
  private double mean;
  private double squares; // of the deviations from the mean, summed
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** The moments of no values. */
  public Moments() {}

  /** Takes in a value. */
  public void add(double value) {
    count++;
    sum += value;
    double deviation = value - mean;
    mean += deviation / count;
    squares += deviation * (value - mean); // order fixes the last bit
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** Takes in the values that {@code later} has taken in, as those that follow. */
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

  /** A copy that goes on by itself. */
  public Moments copy() {
    Moments copy = new Moments();
    copy.add(this);
    return copy;
  }

  /** How many values there were. */
  public long count() {
    return count;
  }

  /** The sum of the values, added in their order within a set, the sets' sums in theirs. */
  public double sum() {
    return sum;
  }

  /** The mean; NaN of no values. */
  public double mean() {
    return count == 0 ? Double.NaN : mean;
  }

  /** The variance with the divisor {@code count - 1}; NaN of fewer than two values. */
  public double variance() {
    return count < 2 ? Double.NaN : squares / (count - 1);
  }

  /** The root of {@link #variance}. */
  public double standardDeviation() {
    return Math.sqrt(variance());
  }

  /** The standard error of the mean of independent values. */
  public double standardError() {
    return Math.sqrt(variance() / count);
  }

  /** The least value, NaN if one was; positive infinity of no values. */
  public double min() {
    return min;
  }

  /** The greatest value, NaN if one was; negative infinity of no values. */
  public double max() {
    return max;
  }

  @Override
  public String toString() {
    return "Moments(count=" + count + ", mean=" + mean() + ", variance=" + variance() + ")";
  }
}
