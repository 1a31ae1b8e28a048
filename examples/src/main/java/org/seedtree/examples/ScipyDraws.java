package org.seedtree.examples;

import java.io.PrintStream;
import org.seedtree.legacy.RandomState;

/** Draws as {@code scipy.stats} with {@code random_state=7}: scales and shifts standard draws. */
public final class ScipyDraws {

  static void run(PrintStream out) {
    out.println(Lines.of(scaled(new RandomState(7).standardNormal(3), 10, 2))); // norm
    out.println(Lines.of(scaled(new RandomState(7).standardExponential(3), 1, 5))); // expon
    out.println(Lines.of(scaled(new RandomState(7).standardGamma(2.5, 3), 0, 3))); // gamma
    out.println(Lines.of(scaled(new RandomState(7).uniform(0, 1, 3), -1, 2))); // uniform
    out.println(Lines.of(new RandomState(7).beta(2, 3, 3)));
    out.println(Lines.of(new RandomState(7).standardT(4, 3)));
    out.println(Lines.of(new RandomState(7).chisquare(3, 3)));
    out.println(Lines.of(new RandomState(7).poisson(4, 3)));
    out.println(Lines.of(new RandomState(7).binomial(20, 0.3, 3)));
  }

  private static double[] scaled(double[] x, double loc, double scale) {
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * scale + loc;
    }
    return x;
  }

  public static void main(String[] args) {
    run(System.out);
  }

  private ScipyDraws() {}
}
