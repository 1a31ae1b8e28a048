package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.simulation.Moments;
import org.seedtree.simulation.Replications;

/**
 * Walks 1,000 steps a thousand times on all cores: walk i takes its steps from child i of the seed.
 */
public final class RandomWalks {

  private static final int STEPS = 1000;

  static void run(PrintStream out) {
    Replications walks = Replications.of(2026, 1000);
    long[] ends = walks.longs((rng, index) -> walk(rng));
    out.println("ends    " + Lines.of(ends[0], ends[1], ends[2], ends[999]));
    Moments squares = walks.moments((rng, index) -> square(walk(rng)));
    out.println("squares " + Lines.of(squares.mean()) + " of " + STEPS + " steps");
  }

  private static double square(double x) {
    return x * x;
  }

  /** Returns where a walk ends that goes one step up or down at a time. */
  private static long walk(Generator rng) {
    long position = 0;
    for (long step : rng.integers(0, 2, STEPS)) {
      position += 2 * step - 1;
    }
    return position;
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private RandomWalks() {}
}
