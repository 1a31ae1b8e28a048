package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Uniform;

/** Processes the values of a distribution as a stream, in sequence and in parallel. */
public final class StreamedValues {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    out.println(rng.stream(new Normal(10, 2), 100_000).parallel().filter(x -> x > 12).count());
    out.println(rng.stream(new Poisson(3), 100_000).parallel().sum());
    double[] angles = rng.stream(new Uniform(0, 360), 100_000).parallel().sorted().toArray();
    out.println(Lines.of(angles[0], angles[50_000], angles[99_999]));
    out.println(Lines.of(rng.stream(new Gamma(2)).limit(3).toArray())); // a stream without an end
    out.println(Lines.of(rng.random()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private StreamedValues() {}
}
