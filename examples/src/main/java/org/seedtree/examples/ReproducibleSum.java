package org.seedtree.examples;

import java.io.PrintStream;
import java.util.HexFormat;
import org.seedtree.Generator;
import org.seedtree.simulation.Replications;

/** Adds the sums of eight blocks in the order of completion, and then in the order of blocks. */
public final class ReproducibleSum {

  private static double before(double[] sums, int[] completionOrder) {
    double total = 0;
    for (int block : completionOrder) {
      total += sums[block];
    }
    return total;
  }

  private static double after(int threads) {
    double[] sums = Replications.of(42, 8).over(threads).doubles((rng, i) -> blockSum(rng));
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }

  private static double blockSum(Generator rng) {
    double total = 0;
    for (double x : rng.normal(0, 1, 1000)) {
      total += x;
    }
    return total;
  }

  static void run(PrintStream out) {
    double[] sums = Replications.of(42, 8).doubles((rng, i) -> blockSum(rng));
    out.println("before: " + bits(before(sums, new int[] {0, 1, 2, 3, 4, 5, 6, 7})));
    out.println("before: " + bits(before(sums, new int[] {3, 0, 1, 7, 2, 5, 4, 6})));
    for (int threads : new int[] {1, 2, 7}) {
      out.println("after: " + bits(after(threads)));
    }
  }

  private static String bits(double x) {
    return HexFormat.of().toHexDigits(Double.doubleToRawLongBits(x));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private ReproducibleSum() {}
}
