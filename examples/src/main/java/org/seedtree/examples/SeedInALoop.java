package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;

/** Seeds a generator in a loop, and then before the loop. */
public final class SeedInALoop {

  private static void before(PrintStream out) {
    for (int trial = 0; trial < 3; trial++) {
      Generator rng = Generator.defaultRng(42);
      out.println("before: " + Lines.of(rng.integers(0, 100, 6)));
    }
  }

  private static void after(PrintStream out) {
    Generator rng = Generator.defaultRng(42);
    for (int trial = 0; trial < 3; trial++) {
      out.println("after: " + Lines.of(rng.integers(0, 100, 6)));
    }
  }

  static void run(PrintStream out) {
    before(out);
    after(out);
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private SeedInALoop() {}
}
