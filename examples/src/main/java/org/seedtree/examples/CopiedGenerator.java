package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.release.NumpyRelease;

/** Draws the same values twice, from a copy of a generator. */
public final class CopiedGenerator {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345).withRelease(NumpyRelease.of("1.19.5"));
    rng.random(1000);
    Generator copy = rng.copy(); // at this value, and of the same release
    out.println(Lines.of(rng.normal(0, 1, 3)));
    out.println(Lines.of(copy.normal(0, 1, 3)));
    out.println(copy.release().equals(rng.release()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private CopiedGenerator() {}
}
