package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;

/** Tests whether two groups differ, by shuffling which values belong to which. */
public final class ShuffledLabels {

  private static final double[] BOTH = {
    5.1, 4.8, 6.0, 5.6, 5.9, 6.3, 5.2, 5.8, // treated
    4.9, 5.0, 4.7, 5.3, 5.5, 4.6, 5.1, 5.2 // not treated
  };
  private static final int PERMUTATIONS = 10_000;

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(2026);
    double observed = difference(BOTH);
    int asLarge = 0;
    for (int i = 0; i < PERMUTATIONS; i++) {
      if (difference(rng.permutation(BOTH)) >= observed - 1e-9) {
        asLarge++;
      }
    }
    out.println("difference " + Lines.of(observed));
    out.println("p-value    " + (asLarge + 1) + " / " + (PERMUTATIONS + 1));
  }

  /** The mean of the first eight values without that of the others. */
  private static double difference(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += i < 8 ? x[i] : -x[i];
    }
    return sum / 8;
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private ShuffledLabels() {}
}
