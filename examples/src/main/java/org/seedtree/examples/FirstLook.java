package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.seedtree.Generator;

/** The first example of the README. */
public final class FirstLook {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    out.println(rng.random());
    out.println(rng.normal(10, 2));
    out.println(Arrays.toString(rng.integers(1, 7, 5)));
    out.println(Arrays.toString(rng.permutation(6)));

    List<Generator> workers = rng.spawn(2);
    out.println(workers.get(0).exponential(3));
    out.println(workers.get(1).exponential(3));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private FirstLook() {}
}
