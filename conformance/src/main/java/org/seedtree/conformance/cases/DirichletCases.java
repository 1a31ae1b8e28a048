package org.seedtree.conformance.cases;

import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.Dirichlet;

/** {@code dirichlet}, with parameters on both sides of 0.1, where the method changes. */
record DirichletCases() implements CaseGenerator {

  @Override
  public String name() {
    return "dirichlet";
  }

  @Override
  public Call call(CaseChoices draw) {
    double[] alpha = alpha(draw);
    NumpyCall numpy = NumpyCall.rng("dirichlet").args(Bits.of(alpha));
    if (draw.oneIn(3)) {
      return new Call(numpy, "one vector", s -> Bits.of(s.rng().dirichlet(alpha)));
    }
    int n = draw.integer(0, 200);
    if (draw.oneIn(2)) {
      return new Call(
          numpy.size(n), "rows", s -> Bits.ofRows(s.rng().dirichlet(alpha, n), alpha.length));
    }
    return new Call(
        numpy.size(n),
        "rows of the distribution",
        s -> Bits.ofRows(s.rng().sample(new Dirichlet(alpha), n), alpha.length));
  }

  /**
   * Chooses parameters. -0.0 is left out: if all are below 0.1, NumPy never returns. Before 1.26 so
   * are tiny ones and 0, for the same reason and because it rejects 0 up to 1.24.
   */
  private static double[] alpha(CaseChoices draw) {
    double[] alpha = new double[draw.integer(0, 9)];
    int kind = draw.integer(0, 4);
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] =
          switch (kind) {
            case 0 -> draw.oneIn(3) ? 0.0 : draw.real(0, 0.1);
            case 1 -> draw.magnitude(-310, -1);
            case 2 -> draw.oneIn(3) ? draw.scale() : draw.magnitude(-2, 2);
            default -> draw.real(0, 5);
          };
      alpha[i] = ContinuousCases.returning(draw, alpha[i]);
      if (draw.oneIn(400)) {
        alpha[i] = draw.oneOf(-1e-9, -1.0, Double.NaN, 0.1);
      }
    }
    return alpha;
  }
}
