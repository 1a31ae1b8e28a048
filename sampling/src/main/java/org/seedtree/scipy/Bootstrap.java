package org.seedtree.scipy;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.seedtree.sampling.internal.IndexDraws;
import org.seedtree.sampling.internal.IndexSource;
import org.seedtree.sampling.internal.OrderedDraws;

/**
 * The resamples of {@code scipy.stats.bootstrap}: of each sample as many observations as it has,
 * drawn with replacement and independently of the other samples.
 *
 * {@snippet file="ScipySnippetsTest.java" region="bootstrap"}
 *
 * <p>Words consumed: batch after batch, in a batch sample after sample, an integer in [0, size) per
 * observation, by {@code randint} of a RandomState or {@code integers} of a Generator.
 */
public final class Bootstrap extends Resampling<Bootstrap> {

  private final int[] sizes;

  private Bootstrap(int[] sizes) {
    this.sizes = sizes;
  }

  /**
   * Returns the bootstrap of one or more samples.
   *
   * @param sizes number of observations of each sample, 2 or more
   * @throws IllegalArgumentException if there is no sample, or one has fewer than 2 observations
   */
  public static Bootstrap of(int... sizes) {
    if (sizes.length == 0) {
      throw new IllegalArgumentException("`data` must contain at least one sample.");
    }
    for (int size : sizes) {
      if (size < 2) {
        throw new IllegalArgumentException(
            "each sample in `data` must contain two or more observations along `axis`.: " + size);
      }
    }
    return new Bootstrap(sizes.clone());
  }

  /**
   * Returns the resamples, for each sample the numbers of its observations. A batch is drawn when
   * its first resample is asked for; of a single sample, each resample.
   */
  public Stream<int[][]> resamples() {
    IndexSource started = source.started();
    int step = sizes.length == 1 ? 1 : step();
    int batches = (int) (((long) nResamples + step - 1) / step);
    return OrderedDraws.ofBatches(
        batches,
        b -> {
          int count = Math.min(step, nResamples - b * step);
          return started.draw(draws -> batch(count, draws));
        });
  }

  private Stream<int[][]> batch(int count, IndexDraws draws) {
    int[][][] resamples = new int[count][sizes.length][];
    for (int i = 0; i < sizes.length; i++) {
      for (int[][] resample : resamples) {
        resample[i] = draws.integers(sizes[i], new int[sizes[i]]);
      }
    }
    return Arrays.stream(resamples);
  }

  /**
   * Returns a statistic of each resample: SciPy's {@code bootstrap_distribution}.
   *
   * @param statistic computes the statistic of the observations with the given numbers, for each
   *     sample
   */
  public double[] distribution(ToDoubleFunction<int[][]> statistic) {
    return resamples().mapToDouble(statistic).toArray();
  }

  /**
   * Returns the two ends of the confidence interval between quantiles of a distribution: SciPy's
   * {@code method='percentile'}. They are interpolated as in SciPy 1.17; earlier releases may
   * differ in the last bit.
   *
   * @param distribution statistic of each resample, one or more
   * @param confidenceLevel level, in (0, 1), 0.95 in SciPy unless set
   * @throws IllegalArgumentException if the distribution is empty or the level out of range
   */
  public static double[] percentileInterval(double[] distribution, double confidenceLevel) {
    if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
      throw new IllegalArgumentException("confidence_level must be in (0, 1): " + confidenceLevel);
    }
    if (distribution.length == 0) {
      throw new IllegalArgumentException("the distribution is empty");
    }
    double[] sorted = distribution.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) { // NaN is sorted last
      return new double[] {Double.NaN, Double.NaN};
    }
    double alpha = (1 - confidenceLevel) / 2;
    return new double[] {quantile(sorted, alpha), quantile(sorted, 1 - alpha)};
  }

  /** Returns SciPy's linear quantile. */
  private static double quantile(double[] sorted, double p) {
    int n = sorted.length;
    double position = p * n + (1 - p); // counted from 1
    double whole = Math.floor(position);
    double g = position - whole;
    double below = sorted[Math.min(Math.max((int) whole - 1, 0), n - 1)];
    double above = sorted[Math.min((int) whole, n - 1)];
    return (1 - g) * below + g * above; // order fixes the last bit
  }
}
