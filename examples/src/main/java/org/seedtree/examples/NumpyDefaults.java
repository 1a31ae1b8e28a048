package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.Generator;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Normal;
import org.seedtree.legacy.RandomState;

/** Draws with the defaults that NumPy has for parameters. */
public final class NumpyDefaults {

  static void run(PrintStream out) {
    Generator rng = Generator.defaultRng(12345);
    out.println(Lines.of(rng.normal(), rng.uniform(), rng.exponential(), rng.gamma(2)));
    out.println(Lines.of(rng.poisson(), rng.integers(100)));
    out.println(Lines.of(rng.normal(10), rng.gumbel(), rng.laplace(-1), rng.lognormal()));
    out.println(Lines.of(rng.sample(new Normal(), 3))); // rng.normal(3) has the mean 3
    double[] xs = new double[4];
    rng.fill(new Gamma(2), xs);
    out.println(Lines.of(xs));
    RandomState rs = new RandomState(12345);
    out.println(Lines.of(rs.normal(), rs.rayleigh(), rs.logistic()));
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private NumpyDefaults() {}
}
