package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;

/** Draws pairs of normals with a correlation: by hand, and from a covariance matrix. */
public final class CorrelatedNormals {

  private static final double CORRELATION = 0.8;

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    double rest = Math.sqrt(1 - CORRELATION * CORRELATION);
    for (int i = 0; i < 3; i++) {
      double x = rng.standardNormal();
      double y = CORRELATION * x + rest * rng.standardNormal();
      out.println("by hand " + Lines.of(x, y));
    }
    double[] mean = {100, 50};
    double[][] cov = {{225, 0.8 * 15 * 10}, {0.8 * 15 * 10, 100}};
    double[][] pairs = rng.multivariateNormal(mean, cov, 100_000);
    for (int i = 0; i < 3; i++) {
      out.println("matrix  " + Lines.of(pairs[i]));
    }
    double sum = 0;
    for (double[] pair : pairs) {
      sum += (pair[0] - 100) / 15 * (pair[1] - 50) / 10;
    }
    out.println("correlation " + Lines.of(sum / pairs.length));
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private CorrelatedNormals() {}
}
