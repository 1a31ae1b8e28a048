package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;

/**
 * Seeds workers that know only their number and the run's seed with both. The sum {@code rootSeed +
 * workerId} is not suitable: the next run's seed would be the next worker's.
 */
public final class WorkerSeeds {

  static void run(PrintStream out) {
    long rootSeed = 0x8c3c010cb4754c90L >>> 1;
    for (long workerId = 0; workerId < 4; workerId++) {
      Generator rng = Generator.defaultRng(new long[] {workerId, rootSeed});
      out.println(workerId + ": " + Lines.of(rng.integers(0, 100, 10)));
    }
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private WorkerSeeds() {}
}
