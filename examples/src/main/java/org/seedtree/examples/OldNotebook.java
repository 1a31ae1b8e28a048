package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.legacy.NumpyRandom;
import org.seedtree.legacy.RandomState;

/** Translates a notebook that seeds NumPy's global functions and SciPy's {@code random_state}. */
public final class OldNotebook {

  static void run(PrintStream out) {
    NumpyRandom.seed(42);
    out.println(Lines.of(NumpyRandom.rand(3)));
    out.println(Lines.of(NumpyRandom.randn(3)));
    out.println(Lines.of(NumpyRandom.randint(0, 100, 5)));

    out.println(Lines.of(simulateExperiment(123)));
    out.println(Lines.of(simulateExperiment(123)));

    // scipy.stats.norm.rvs(loc=10, scale=2, size=3, random_state=7)
    double[] rvs = new RandomState(7).standardNormal(3);
    for (int i = 0; i < rvs.length; i++) {
      rvs[i] = rvs[i] * 2 + 10;
    }
    out.println(Lines.of(rvs));
  }

  /** The difference of the means of a treated and an untreated group. */
  private static double simulateExperiment(long seed) {
    NumpyRandom.seed(seed);
    double[] control = NumpyRandom.normal(100, 15, 50);
    double[] treated = NumpyRandom.normal(105, 15, 50);
    return Lines.mean(treated) - Lines.mean(control);
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private OldNotebook() {}
}
