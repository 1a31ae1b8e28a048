package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.seed.SeedSequence;
import org.seedtree.simulation.ReplicationException;
import org.seedtree.simulation.Replications;

/** Finds the one in 5,000 replications that fails, and runs it again by itself. */
public final class ReplayedFailure {

  static void run(PrintStream out) {
    Replications replications = Replications.of(99, 5000);
    try {
      replications.doubles((rng, index) -> mean(rng));
    } catch (ReplicationException e) {
      out.println("replication " + e.index() + " failed");
      Generator alone = Generator.defaultRng(new SeedSequence(99).child(e.index()));
      out.println("again: " + Lines.of(alone.exponential(1, 3)));
    }
  }

  /** Returns the mean of ten waiting times, none of which may be longer than 11. */
  private static double mean(Generator rng) {
    double[] times = rng.exponential(1, 10);
    for (double time : times) {
      if (time > 11) {
        throw new IllegalStateException("waited for " + Lines.of(time));
      }
    }
    return Lines.mean(times);
  }

  public static void main(String[] args) throws Exception {
    run(System.out);
  }

  private ReplayedFailure() {}
}
