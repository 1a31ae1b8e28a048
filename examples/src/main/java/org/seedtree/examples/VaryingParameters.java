package org.seedtree.examples;

import static org.seedtree.broadcast.Operand.of;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.distribution.Normal;

/** Draws with parameters that vary from element to element. */
public final class VaryingParameters {

  static void run(PrintStream out) {
    double[] locs = {0, 10, 100};
    double[] scales = {1, 2, 3};
    Generator rng = Generator.defaultRng(12345);
    out.println(Lines.of(rng.normal(locs, scales)));
    out.println(Lines.of(rng.normal(locs)));
    out.println(Lines.of(rng.gamma(scales, new double[] {0.5})));
    out.println(Lines.of(rng.poisson(scales)));
    out.println(Lines.of(rng.binomial(new long[] {5, 50}, new double[] {0.5, 0.1})));
    out.println(Lines.of(rng.integers(new long[] {6, 60, 600})));
    out.println(Lines.of(rng.broadcast(loc -> new Normal(loc, 2), locs)));
    for (double[] row : rng.broadcastRows(Broadcast.normal(of(locs).reshape(-1, 1), of(scales)))) {
      out.println(Lines.of(row));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private VaryingParameters() {}
}
