package org.seedtree.cli.run;

import java.util.Arrays;
import org.seedtree.Generator;
import org.seedtree.simulation.DoubleReplication;

/**
 * A statistic of as many values as there are, drawn from them with replacement (B. Efron, 1979). In
 * NumPy: {@code np.median(data[rng.integers(0, n, n)])}.
 */
@SuppressWarnings("ArrayRecordComponent") // its own copy, which nothing changes
record BootstrapReplication(double[] data, boolean mean) implements DoubleReplication {

  static BootstrapReplication of(Demonstration.Arguments arguments) {
    boolean mean = arguments.isFirst("statistic", "mean", "median");
    return new BootstrapReplication(arguments.reals("data"), mean);
  }

  @Override
  public double run(Generator rng, long index) {
    int n = data.length;
    double[] sample = new double[n];
    long[] drawn = rng.integers(0, n, n);
    for (int i = 0; i < n; i++) {
      sample[i] = data[(int) drawn[i]];
    }
    return mean ? mean(sample) : median(sample);
  }

  private static double mean(double[] sample) {
    double sum = 0;
    for (double value : sample) {
      sum += value;
    }
    return sum / sample.length;
  }

  private static double median(double[] sample) {
    Arrays.sort(sample);
    int half = sample.length / 2;
    return sample.length % 2 == 1 ? sample[half] : (sample[half - 1] + sample[half]) / 2;
  }
}
