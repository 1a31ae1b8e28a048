package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import org.seedtree.Generator;

/** Gives an interval for a median by drawing the sample again, with replacement, 2,000 times. */
public final class BootstrapInterval {

  private static final double[] MINUTES = {12, 7, 31, 9, 14, 22, 8, 11, 45, 10, 17, 13};

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(7);
    double[] medians = new double[2000];
    for (int i = 0; i < medians.length; i++) {
      medians[i] = median(rng.choice(MINUTES, MINUTES.length));
    }
    Arrays.sort(medians);
    out.println("median " + median(MINUTES));
    out.println("95 %   " + medians[50] + " to " + medians[1949]);
  }

  private static double median(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    return (sorted[(x.length - 1) / 2] + sorted[x.length / 2]) / 2;
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private BootstrapInterval() {}
}
