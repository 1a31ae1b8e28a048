package org.seedtree.cli.run;

import java.util.Arrays;
import org.seedtree.Generator;
import org.seedtree.simulation.DoubleReplication;

/**
 * A bootstrap replication: the mean or the median of n values sampled from n values with
 * replacement (B. Efron, "Bootstrap methods: another look at the jackknife", 1979). In NumPy:
 * {@code np.median(data[rng.integers(0, n, n)])}.
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of its own, which nothing changes
record BootstrapReplication(double[] data, boolean mean) implements DoubleReplication {

  static BootstrapReplication of(BuiltInSimulation.Arguments arguments) {
    boolean mean = arguments.isFirst("statistic", "mean", "median");
    return new BootstrapReplication(arguments.reals("data"), mean);
  }

  @Override
  public double run(Generator rng, long index) {
    int n = data.length;
    double[] sample = new double[n];
    long[] indices = rng.integers(0, n, n);
    for (int i = 0; i < n; i++) {
      sample[i] = data[(int) indices[i]];
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
    int middle = sample.length / 2;
    return sample.length % 2 == 1 ? sample[middle] : (sample[middle - 1] + sample[middle]) / 2;
  }
}
