package org.seedtree.quality.statistic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Counts of values in cells whose probabilities are known, in the order of the values: chi-square,
 * and contrasts of one degree of freedom.
 *
 * <p>The contrasts are components of Neyman's smooth test: the Hermite polynomials 1 to 4 of the
 * normal scores of the cells, which respond to a shift of the mean, the variance, the skewness and
 * the kurtosis; and the masses of the tails. J. C. W. Rayner, O. Thas, D. J. Best, Smooth Tests of
 * Goodness of Fit, 2nd edition, 2009. Where chi-square spreads its power over a thousand cells, a
 * contrast has all of it.
 */
public final class CellCounts {

  /** A cell with fewer expected values is joined with its neighbour. */
  private static final double LEAST_EXPECTED = 10;

  private static final double[] TAILS = {0.1, 0.01, 0.001};

  private static final String[] MOMENTS = {"mean", "variance", "skewness", "kurtosis"};

  /**
   * A statistic with its p-value.
   *
   * @param name the name
   * @param value the statistic
   * @param pValue the p-value
   */
  public record Statistic(String name, double value, double pValue) {}

  private final double[] probabilities;
  private final long[] counts;
  private long n;

  /**
   * Creates counts of 0.
   *
   * @param probabilities the probability of each cell, more than 0
   */
  public CellCounts(double[] probabilities) {
    this.probabilities = probabilities.clone();
    counts = new long[probabilities.length];
  }

  /** Counts a value in a cell. */
  public void add(int cell) {
    counts[cell]++;
    n++;
  }

  /** Adds the counts of the same cells. */
  public void addAll(CellCounts other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    n += other.n;
  }

  /** Returns the chi-square statistic. */
  public Statistic chiSquare() {
    Joined joined = new Joined();
    double x = 0;
    for (int i = 0; i < joined.count; i++) {
      double expected = n * joined.p[i];
      x += (joined.counts[i] - expected) * (joined.counts[i] - expected) / expected;
    }
    double p = joined.count < 2 ? 1 : PValues.chiSquare(x, joined.count - 1);
    return new Statistic("chi-square", x, p);
  }

  /** Returns the contrasts of moments, and of those tails that the cells have. */
  public List<Statistic> contrasts() {
    List<Statistic> contrasts = new ArrayList<>();
    Joined joined = new Joined();
    for (int degree = 1; degree <= MOMENTS.length; degree++) {
      if (probabilities.length > degree) {
        contrasts.add(moment(joined, degree));
      }
    }
    for (double level : TAILS) {
      addTails(level, contrasts);
    }
    return contrasts;
  }

  private Statistic moment(Joined joined, int degree) {
    double below = 0;
    double difference = 0;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < joined.count; i++) {
      double p = joined.p[i];
      double score = hermite(degree, PValues.normalQuantile(Math.min(1, below + p / 2)));
      below += p;
      difference += (joined.counts[i] - n * p) * score;
      mean += p * score;
      square += p * score * score;
    }
    double variance = n * (square - mean * mean);
    double z = variance > 1e-9 * n ? difference / Math.sqrt(variance) : 0;
    return new Statistic("contrast of the " + MOMENTS[degree - 1], z, PValues.normal(z));
  }

  private static double hermite(int degree, double z) {
    return switch (degree) {
      case 1 -> z;
      case 2 -> z * z - 1;
      case 3 -> z * (z * z - 3);
      default -> z * z * (z * z - 6) + 3;
    };
  }

  /** Adds the tails of the largest probabilities of at most {@code level}, if there are some. */
  private void addTails(double level, List<Statistic> contrasts) {
    double lower = 0;
    long inLower = 0;
    for (int i = 0; i < counts.length && lower + probabilities[i] <= level * (1 + 1e-9); i++) {
      lower += probabilities[i];
      inLower += counts[i];
    }
    double upper = 0;
    long inUpper = 0;
    for (int i = counts.length - 1; i >= 0 && upper + probabilities[i] <= level * (1 + 1e-9); i--) {
      upper += probabilities[i];
      inUpper += counts[i];
    }
    if (lower > 0) {
      contrasts.add(mass("lower tail of " + level, inLower, lower));
    }
    if (upper > 0) {
      contrasts.add(mass("upper tail of " + level, inUpper, upper));
    }
    if (lower > 0 && upper > 0) {
      contrasts.add(mass("both tails of " + level, inLower + inUpper, lower + upper));
    }
  }

  private Statistic mass(String name, long count, double p) {
    return new Statistic(name, (double) count / n, ofMass(count, n, p));
  }

  /**
   * Returns the p-value of a number of successes, too large or too small.
   *
   * @param count the number of successes
   * @param n the number of trials
   * @param p the probability of success, more than 0, less than 1
   */
  public static double ofMass(long count, long n, double p) {
    double mean = n * p;
    if (mean > 1e4 || n > Integer.MAX_VALUE) {
      return PValues.normal((count - mean) / Math.sqrt(mean * (1 - p)));
    }
    BinomialDistribution distribution = BinomialDistribution.of((int) n, p);
    double below = distribution.cumulativeProbability((int) count);
    double above = distribution.survivalProbability((int) count - 1);
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** The cells, joined so that enough values are expected in each. */
  private final class Joined {

    final double[] p = new double[probabilities.length];
    final long[] counts = new long[probabilities.length];
    int count;

    Joined() {
      // From both ends towards the middle: it is the tails that are small.
      int middle = probabilities.length / 2;
      join(0, middle, 1);
      int low = count;
      join(probabilities.length - 1, middle - 1, -1);
      for (int i = low, j = count - 1; i < j; i++, j--) {
        swap(i, j);
      }
    }

    private void join(int from, int end, int step) {
      double sum = 0;
      long inSum = 0;
      int first = count;
      for (int i = from; i != end; i += step) {
        sum += probabilities[i];
        inSum += CellCounts.this.counts[i];
        if (n * sum >= LEAST_EXPECTED) {
          p[count] = sum;
          counts[count++] = inSum;
          sum = 0;
          inSum = 0;
        }
      }
      if (sum > 0) {
        int into = count > first ? count - 1 : count++;
        p[into] += sum;
        counts[into] += inSum;
      }
    }

    private void swap(int i, int j) {
      double q = p[i];
      p[i] = p[j];
      p[j] = q;
      long c = counts[i];
      counts[i] = counts[j];
      counts[j] = c;
    }
  }
}
