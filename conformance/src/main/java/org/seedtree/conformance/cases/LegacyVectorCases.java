package org.seedtree.conformance.cases;

import java.util.Arrays;
import java.util.List;
import org.seedtree.broadcast.Shape;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.release.NumpyChange;

/** RandomState's multivariate distributions, and {@code bytes}. */
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
      if (draw.oneIn(3)) {
        int[] size = size(draw);
        return new Call(
            numpy.shape(size), "shape", s -> Bits.of(s.rs().dirichlet(alpha, Shape.of(size))));
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
      boolean invalid = draw.invalid();
      LegacyDiscreteCases.Trials trials = LegacyDiscreteCases.Trials.draw(draw);
      NumpyChange exact = NumpyChange.RANDOM_STATE_MULTINOMIAL_LOG1P;
      long n =
          invalid && draw.oneIn(2)
              ? -draw.integer(1, 9)
              : VectorCases.returning(draw, trials.n(), exact);
      double[] pvals = draw.oneIn(20) ? new double[0] : pvals(draw, trials.p());
      if (invalid && draw.oneIn(2) && pvals.length > 0) {
        VectorCases.makeInvalid(draw, pvals);
      }
      NumpyCall numpy = NumpyCall.rng("multinomial").args(n, Bits.of(pvals));
      if (draw.oneIn(3)) {
        return new Call(numpy, "one vector", s -> Bits.of(s.rs().multinomial(n, pvals)));
      }
      if (draw.oneIn(3)) {
        int[] shape = size(draw);
        return new Call(
            numpy.shape(shape),
            "shape",
            s -> Bits.of(s.rs().multinomial(n, pvals, Shape.of(shape))));
      }
      int size = draw.integer(0, 100);
      return new Call(
          numpy.size(size),
          "rows",
          s -> Bits.ofRows(s.rs().multinomial(n, pvals, size), pvals.length));
    }

    /** Chooses probabilities; half of the time the first is that of a single binomial. */
    private static double[] pvals(CaseChoices draw, double first) {
      double[] pvals = VectorCases.pvals(draw, VectorCases.outcomes(draw));
      if (draw.oneIn(2)) {
        for (int j = 0; j < pvals.length; j++) {
          pvals[j] *= 1 - first;
        }
        pvals[0] = first;
      }
      return pvals;
    }
  }

  /** Chooses the shape of an array of vectors, of up to three dimensions. */
  private static int[] size(CaseChoices draw) {
    int[] size = new int[draw.integer(0, 3)];
    Arrays.setAll(size, d -> draw.oneIn(20) ? 0 : draw.integer(1, 6));
    return size;
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
