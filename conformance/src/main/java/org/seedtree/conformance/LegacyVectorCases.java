package org.seedtree.conformance;

import java.util.List;

/** RandomState's methods of vectors, and {@code bytes}. */
final class LegacyVectorCases {

  static List<CaseGenerator> all() {
    return List.of(new Dirichlet(), new Multinomial(), new Bytes());
  }

  private record Dirichlet() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.dirichlet";
    }

    @Override
    public Call call(CaseChoices draw) {
      double[] alpha = new double[draw.integer(0, 9)];
      for (int i = 0; i < alpha.length; i++) {
        alpha[i] = draw.oneIn(3) ? draw.magnitude(-310, -1) : draw.real(0.001, 5);
        if (draw.oneIn(300)) {
          alpha[i] = draw.oneOf(0.0, -0.0, -1.0, Double.NaN);
        }
      }
      NumpyCall numpy = NumpyCall.rng("dirichlet").args(Bits.of(alpha));
      if (draw.oneIn(3)) {
        return new Call(numpy, "one vector", s -> Bits.of(s.rs().dirichlet(alpha)));
      }
      int n = draw.integer(0, 200);
      return new Call(
          numpy.size(n), "rows", s -> Bits.ofRows(s.rs().dirichlet(alpha, n), alpha.length));
    }
  }

  private record Multinomial() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.multinomial";
    }

    @Override
    public Call call(CaseChoices draw) {
      boolean illegal = draw.illegal();
      LegacyDiscreteCases.Trials trials = LegacyDiscreteCases.Trials.draw(draw);
      long n = illegal && draw.oneIn(2) ? -draw.integer(1, 9) : trials.n();
      double[] chances = draw.oneIn(20) ? new double[0] : chances(draw, trials.p());
      if (illegal && draw.oneIn(2) && chances.length > 0) {
        VectorCases.spoil(draw, chances);
      }
      NumpyCall numpy = NumpyCall.rng("multinomial").args(n, Bits.of(chances));
      if (draw.oneIn(3)) {
        return new Call(numpy, "one vector", s -> Bits.of(s.rs().multinomial(n, chances)));
      }
      int size = draw.integer(0, 100);
      return new Call(
          numpy.size(size),
          "rows",
          s -> Bits.ofRows(s.rs().multinomial(n, chances, size), chances.length));
    }

    /** Every second time such that the first binomial has the chance of one drawn on its own. */
    private static double[] chances(CaseChoices draw, double first) {
      double[] chances = VectorCases.chances(draw, VectorCases.outcomes(draw));
      if (draw.oneIn(2)) {
        for (int j = 0; j < chances.length; j++) {
          chances[j] *= 1 - first;
        }
        chances[0] = first;
      }
      return chances;
    }
  }

  private record Bytes() implements CaseGenerator {

    @Override
    public String name() {
      return "RandomState.bytes";
    }

    @Override
    public Call call(CaseChoices draw) {
      int n = draw.size();
      return new Call(NumpyCall.rng("bytes").args(n), "array", s -> Bits.of(s.rs().bytes(n)));
    }
  }

  private LegacyVectorCases() {}
}
