package org.seedtree.conformance.cases;

import java.util.Arrays;
import java.util.List;
import org.seedtree.Generator;
import org.seedtree.broadcast.MultinomialBroadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.broadcast.Shape;
import org.seedtree.broadcast.ShapedArray;
import org.seedtree.conformance.oracle.Bits;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.Multinomial;
import org.seedtree.distribution.MultivariateHypergeometric;
import org.seedtree.distribution.MultivariateHypergeometric.Method;
import org.seedtree.release.NumpyChange;

/** The multivariate discrete distributions. */
final class VectorCases {

  /** {@code multinomial} with one number of trials and one array of probabilities. */
  record Multinomials() implements CaseGenerator {

    @Override
    public String name() {
      return "multinomial";
    }

    @Override
    public Call call(CaseChoices draw) {
      boolean invalid = draw.invalid();
      long trials = invalid && draw.oneIn(2) ? -draw.integer(1, 9) : trials(draw);
      double[] pvals = pvals(draw, outcomes(draw));
      if (invalid && draw.oneIn(2)) {
        makeInvalid(draw, pvals);
      }
      NumpyCall numpy = NumpyCall.rng("multinomial").args(trials, Bits.of(pvals));
      int d = pvals.length;
      return switch (draw.integer(0, 2)) {
        case 0 -> {
          int times = draw.integer(1, 20);
          yield new Call(
              numpy.repeat(times),
              times + " single vectors",
              s -> {
                long[][] rows = new long[times][];
                for (int i = 0; i < times; i++) {
                  rows[i] = s.rng().multinomial(trials, pvals);
                }
                return Bits.ofRows(rows, d);
              });
        }
        case 1 -> {
          int n = draw.size() / d;
          yield new Call(
              numpy.size(n), "array", s -> Bits.ofRows(s.rng().multinomial(trials, pvals, n), d));
        }
        default -> {
          int n = draw.size() / d;
          yield new Call(
              numpy.size(n),
              "of the distribution",
              s -> Bits.ofRows(s.rng().sample(new Multinomial(trials, pvals), n), d));
        }
      };
    }
  }

  /** {@code multinomial} with a number of trials or probabilities for each vector. */
  record EachMultinomial() implements CaseGenerator {

    @Override
    public String name() {
      return "multinomial of arrays";
    }

    @Override
    public Call call(CaseChoices draw) {
      int d = outcomes(draw);
      int n = draw.integer(1, 40);
      long[] trials = new long[draw.oneIn(3) ? 1 : n];
      double[][] pvals = new double[draw.oneIn(3) ? 1 : n][];
      for (int i = 0; i < trials.length; i++) {
        trials[i] = trials(draw);
      }
      for (int i = 0; i < pvals.length; i++) {
        pvals[i] = pvals(draw, d);
      }
      if (draw.invalid()) {
        switch (draw.integer(0, 3)) {
          case 0 -> trials[trials.length - 1] = -1;
          case 1 -> makeInvalid(draw, pvals[pvals.length - 1]);
          default -> trials = new long[n + 2];
        }
      }
      return call(trials, pvals, d);
    }

    private static Call call(long[] trials, double[][] pvals, int d) {
      return new Call(
          NumpyCall.rng("multinomial").args(Bits.of(trials), Bits.ofRows(pvals, d)),
          "each",
          s -> Bits.ofRows(s.rng().multinomial(trials, pvals), d));
    }
  }

  /** {@code multinomial} with numbers of trials and probabilities of any shapes, broadcast. */
  record ShapedMultinomial() implements CaseGenerator {

    @Override
    public String name() {
      return "multinomial of shapes";
    }

    @Override
    public Call call(CaseChoices draw) {
      List<int[]> shapes = Shapes.draw(draw, 2, false).operands();
      long[] trials = new long[Shape.of(shapes.get(0)).size()];
      Arrays.setAll(trials, i -> trials(draw));
      int d = draw.integer(1, 9);
      Shape ofPvals = Shape.of(shapes.get(1)).plus(d);
      double[][] rows = new double[Shape.of(shapes.get(1)).size()][];
      Arrays.setAll(rows, i -> pvals(draw, d));
      if (draw.invalid() && draw.oneIn(2)) {
        trials[draw.integer(0, trials.length - 1)] = -1;
      } else if (draw.invalid()) {
        makeInvalid(draw, rows[draw.integer(0, rows.length - 1)]);
      }
      ShapedArray<double[]> pvals = ShapedArray.ofVectors(rows, ofPvals);
      int[] ofTrials = shapes.get(0);
      return new Call(
          NumpyCall.rng("multinomial")
              .args(BroadcastCases.shaped(Bits.of(trials), ofTrials), Bits.of(pvals)),
          "broadcast",
          s ->
              Bits.of(
                  s.rng()
                      .multinomial(
                          MultinomialBroadcast.of(
                              Operand.longs(trials).reshape(ofTrials),
                              Operand.of(pvals.values()).reshape(ofPvals.extents())))));
    }
  }

  private static long trials(CaseChoices draw) {
    return returning(draw, DiscreteCases.trials(draw), NumpyChange.BINOMIAL_LOG1P);
  }

  /**
   * Returns a number of trials of which multinomial returns soon. Releases that round 1 - p may
   * search for counts of more trials among probabilities that have almost no sum, see {@link
   * LegacyDiscreteCases.Trials#searchEnds}.
   */
  static long returning(CaseChoices draw, long trials, NumpyChange exact) {
    return draw.release().has(exact) ? trials : Math.min(trials, 1L << 53);
  }

  static int outcomes(CaseChoices draw) {
    return draw.oneIn(8) ? draw.integer(10, 200) : draw.integer(1, 9);
  }

  /** Chooses probabilities that sum to 1 up to rounding, or to less; some are 0 or 1. */
  static double[] pvals(CaseChoices draw, int d) {
    double[] pvals = new double[d];
    double sum = 0;
    for (int j = 0; j < d; j++) {
      pvals[j] =
          switch (draw.integer(0, 5)) {
            case 0 -> 0;
            case 1 -> draw.magnitude(-18, 0);
            case 2 -> 1;
            default -> draw.real(0, 1);
          };
      sum += pvals[j];
    }
    double scale = sum == 0 ? 1 : (draw.oneIn(4) ? draw.real(0, 1) : 1) / sum;
    for (int j = 0; j < d; j++) {
      pvals[j] = Math.min(1, pvals[j] * scale);
    }
    if (draw.oneIn(4)) {
      pvals[d - 1] = draw.real(0, 1); // the last one is ignored
    }
    return pvals;
  }

  static void makeInvalid(CaseChoices draw, double[] pvals) {
    int j = draw.integer(0, pvals.length - 1);
    pvals[j] = draw.oneOf(-0.1, 1.1, Double.NaN, Double.NEGATIVE_INFINITY, 0.9999999999);
    if (pvals.length > 2 && draw.oneIn(2)) {
      pvals[0] = 0.6;
      pvals[1] = draw.oneOf(0.6, 0.4 + 1e-11, 0.4 + 1e-13);
    }
  }

  /** {@code multivariate_hypergeometric} by the method of marginals. */
  record Marginals() implements CaseGenerator {

    @Override
    public String name() {
      return "multivariate_hypergeometric";
    }

    @Override
    public Call call(CaseChoices draw) {
      long[] colors = new long[draw.integer(draw.oneIn(20) ? 0 : 1, 9)];
      for (int j = 0; j < colors.length; j++) {
        colors[j] =
            switch (draw.integer(0, 4)) {
              case 0 -> 0;
              case 1, 2 -> draw.integer(0, 40);
              case 3 -> draw.integer(0, 2000);
              default -> draw.integer(0, 110_000_000);
            };
      }
      return multivariateHypergeometric(draw, colors, Method.MARGINALS);
    }
  }

  /** {@code multivariate_hypergeometric} by the method of counts. */
  record Count() implements CaseGenerator {

    @Override
    public String name() {
      return "multivariate_hypergeometric count";
    }

    @Override
    public Call call(CaseChoices draw) {
      long[] colors = new long[draw.integer(draw.oneIn(20) ? 0 : 1, 9)];
      for (int j = 0; j < colors.length; j++) {
        colors[j] = draw.integer(0, draw.oneOf(0, 5, 40, 500));
      }
      return multivariateHypergeometric(draw, colors, Method.COUNT);
    }
  }

  private static Call multivariateHypergeometric(CaseChoices draw, long[] colors, Method method) {
    long sum = 0;
    for (long color : colors) {
      sum += color;
    }
    long sample =
        switch (draw.integer(0, 4)) {
          case 0 -> Math.min(sum, draw.integer(0, 20));
          case 1 -> Math.max(0, sum - draw.integer(0, 20));
          default -> (long) draw.real(0, (double) (sum + 1));
        };
    if (draw.invalid()) {
      switch (draw.integer(0, 3)) {
        case 0 -> sample = sum + 1;
        case 1 -> sample = -draw.integer(1, 9);
        default -> colors = new long[] {5, draw.oneOf(-1L, 1_000_000_000L, Long.MAX_VALUE), 3};
      }
      if (method == Method.COUNT && colors.length == 3 && colors[1] == 1_000_000_000) {
        colors[1] = 1L << 61; // too large for a list as well
      }
    }
    return call(draw, colors, sample, method);
  }

  private static Call call(CaseChoices draw, long[] colors, long sample, Method method) {
    NumpyCall numpy = NumpyCall.rng("multivariate_hypergeometric").args(Bits.of(colors), sample);
    boolean marginals = method == Method.MARGINALS;
    if (!marginals || draw.oneIn(2)) {
      numpy.kwarg("method", marginals ? "marginals" : "count");
    }
    int d = colors.length;
    if (draw.oneIn(3)) {
      int times = draw.integer(1, 20);
      return new Call(
          numpy.repeat(times),
          times + " single vectors",
          s -> {
            long[][] rows = new long[times][];
            for (int i = 0; i < times; i++) {
              rows[i] = multivariateHypergeometric(s.rng(), colors, sample, method);
            }
            return Bits.ofRows(rows, d);
          });
    }
    int n = draw.size() / (d + 1);
    return new Call(
        numpy.size(n),
        "array",
        s ->
            Bits.ofRows(
                marginals
                    ? s.rng().multivariateHypergeometric(colors, sample, n)
                    : s.rng().sample(distribution(colors, sample, method), n),
                d));
  }

  private static long[] multivariateHypergeometric(
      Generator rng, long[] colors, long sample, Method method) {
    return method == Method.MARGINALS
        ? rng.multivariateHypergeometric(colors, sample)
        : rng.sample(distribution(colors, sample, method));
  }

  private static LongVectorDistribution distribution(long[] colors, long sample, Method method) {
    return new MultivariateHypergeometric(colors, sample, method);
  }

  private VectorCases() {}
}
