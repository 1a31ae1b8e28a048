package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.parallel.Parallel;

/** Draws from distributions that are written as lambda expressions. */
public final class OwnDistribution {

  static void run(PrintStream out) {
    DoubleDistribution area =
        DoubleDistribution.of(
            bits -> {
              double side = 1 + bits.nextDouble();
              return side * side;
            });
    LongDistribution runs =
        LongDistribution.of(
            bits -> {
              long heads = 0;
              while (bits.nextDouble() < 0.5) {
                heads++;
              }
              return heads;
            });
    Generator rng = Generator.defaultRng(12345);
    out.println(Lines.of(rng.sample(area, 3)));
    out.println(Lines.of(rng.sample(runs, 10)));
    long[] many = Parallel.fill(rng, runs, new long[300_000]); // in parallel, the same as in order
    out.println(many[299_999] + " " + Lines.of(rng.sample(area)));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private OwnDistribution() {}
}
