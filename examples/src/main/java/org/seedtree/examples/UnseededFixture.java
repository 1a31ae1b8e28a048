package org.seedtree.examples;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Supplier;
import org.seedtree.Generator;

/** Makes test data from operating system entropy, which is not reproducible, and from a seed. */
public final class UnseededFixture {

  private static double[] before() {
    return Generator.defaultRng().normal(10, 2, 50);
  }

  private static double[] after() {
    return Generator.defaultRng(20261121).normal(10, 2, 50);
  }

  private static String isRepeatable(Supplier<double[]> fixture) {
    boolean same = Arrays.equals(fixture.get(), fixture.get());
    return "the same data again: " + (same ? "True" : "False");
  }

  static void run(PrintStream out) {
    out.println("before: " + isRepeatable(UnseededFixture::before));
    out.println("after: " + isRepeatable(UnseededFixture::after));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private UnseededFixture() {}
}
