package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;

/** Seeds workers with a sum, so that worker 0 of the next run repeats worker 1; then with pairs. */
public final class SeedPlusWorker {

  private static Generator before(long seed, long worker) {
    return Generator.defaultRng(seed + worker);
  }

  private static Generator after(long seed, long worker) {
    return Generator.defaultRng(new long[] {worker, seed});
  }

  static void run(PrintStream out) {
    out.println("before: run 10, worker 1: " + draws(before(10, 1)));
    out.println("before: run 11, worker 0: " + draws(before(11, 0)));
    out.println("after: run 10, worker 1: " + draws(after(10, 1)));
    out.println("after: run 11, worker 0: " + draws(after(11, 0)));
  }

  private static String draws(Generator rng) {
    return Lines.of(rng.integers(0, 100, 6));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private SeedPlusWorker() {}
}
