package org.seedtree.conformance.cases;

import java.util.List;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.RandomState;

/** RandomState's discrete distributions, with parameters over the whole valid range. */
final class LegacyDiscreteCases {

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  static List<CaseGenerator> all() {
    return List.of(
        MethodCases.legacy("binomial", LegacyDiscreteCases::binomial),
        MethodCases.legacy("negative_binomial", LegacyDiscreteCases::negativeBinomial),
        MethodCases.legacy("poisson", LegacyDiscreteCases::poisson),
        MethodCases.legacy("geometric", LegacyDiscreteCases::geometric),
        MethodCases.legacy("hypergeometric", LegacyDiscreteCases::hypergeometric),
        MethodCases.legacy("logseries", LegacyDiscreteCases::logseries),
        MethodCases.legacy("zipf", LegacyDiscreteCases::zipf),
        MethodCases.legacy(
            "tomaxint",
            draw ->
                MethodForms.legacyLongs(
                    NumpyCall.rng("tomaxint"),
                    RandomState::tomaxint,
                    RandomState::tomaxint,
                    LegacyDiscrete::tomaxint)),
        MethodCases.legacy("random_integers", LegacyDiscreteCases::randomIntegers));
  }

  /**
   * A number of trials and a success probability. Half of them are one of a few pairs, so that a
   * binomial and a multinomial share cached constants; for these pairs the two formulas of the
   * probability of no success differ.
   */
  record Trials(long n, double p) {

    static Trials draw(CaseChoices draw) {
      if (draw.oneIn(2)) {
        return draw.oneOf(
            new Trials(1_000_000_000_000_000_000L, 1e-17),
            new Trials(1_000_000, 1e-5),
            new Trials(50, 0.1),
            new Trials(100, 0.7),
            new Trials(1000, 0.4));
      }
      long n = DiscreteCases.trials(draw);
      double p = DiscreteCases.binomialProbability(draw, n);
      return new Trials(n, searchEnds(n, p) ? p : 0.5);
    }

    /**
     * Returns whether the search for a count ends in reasonable time, in NumPy as well. It starts
     * from {@code exp(n * log(1 - p))}. If rounding {@code 1 - p} makes that far less than the
     * probability of no success, the probabilities up to the bound of the search have almost no
     * sum, and the search restarts for nearly every word.
     */
    static boolean searchEnds(long n, double p) {
      double smaller = p <= 0.5 ? p : 1 - p;
      return n * smaller > 30
          || n * StrictMath.log(1 - smaller) > n * StrictMath.log1p(-smaller) - 3;
    }
  }

  private static MethodForms binomial(CaseChoices draw) {
    boolean invalid = draw.invalid();
    Trials trials = Trials.draw(draw);
    long n = invalid && draw.oneIn(2) ? -draw.integer(1, 9) : trials.n;
    double p =
        invalid && draw.oneIn(2)
            ? draw.oneOf(-0.5, Math.nextUp(1.0), Double.NaN, -Double.MIN_VALUE)
            : trials.p;
    return MethodForms.legacyLongs(
        NumpyCall.rng("binomial").args(n, p),
        rs -> rs.binomial(n, p),
        (rs, size) -> rs.binomial(n, p, size),
        () -> LegacyDiscrete.binomial(n, p));
  }

  private static MethodForms negativeBinomial(CaseChoices draw) {
    boolean invalid = draw.invalid();
    double n =
        invalid && draw.oneIn(2)
            ? draw.oneOf(0.0, -0.0, -1.0, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 5)) {
              case 0, 1 -> draw.real(0, 5);
              case 2 -> draw.integer(1, 100);
              case 3 -> draw.magnitude(-10, 5);
              case 4 -> draw.magnitude(5, 19);
              default -> draw.oneOf(1.0, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY);
            };
    double p =
        invalid && draw.oneIn(2)
            ? draw.oneOf(-0.5, Math.nextUp(1.0), Double.NaN)
            : switch (draw.integer(0, 4)) {
              case 0, 1, 2 -> draw.real(0.01, 1);
              case 3 -> draw.magnitude(-19, 0);
              default -> draw.oneOf(0.0, -0.0, 1.0, ALMOST_ONE, Double.MIN_VALUE, 1e-10);
            };
    return MethodForms.legacyLongs(
        NumpyCall.rng("negative_binomial").args(n, p),
        rs -> rs.negativeBinomial(n, p),
        (rs, size) -> rs.negativeBinomial(n, p, size),
        () -> LegacyDiscrete.negativeBinomial(n, p));
  }

  private static MethodForms poisson(CaseChoices draw) {
    double lam = DiscreteCases.lam(draw);
    return MethodForms.legacyLongs(
        NumpyCall.rng("poisson").args(lam),
        rs -> rs.poisson(lam),
        (rs, n) -> rs.poisson(lam, n),
        () -> LegacyDiscrete.poisson(lam));
  }

  private static MethodForms geometric(CaseChoices draw) {
    double p = DiscreteCases.geometricProbability(draw);
    return MethodForms.legacyLongs(
        NumpyCall.rng("geometric").args(p),
        rs -> rs.geometric(p),
        (rs, n) -> rs.geometric(p, n),
        () -> LegacyDiscrete.geometric(p));
  }

  private static MethodForms hypergeometric(CaseChoices draw) {
    long[] ngood = {populationSize(draw)};
    long[] nbad = {populationSize(draw)};
    long all = ngood[0] + nbad[0];
    long[] nsample = {
      switch (draw.integer(0, 3)) {
        case 0 -> Math.min(all, draw.integer(1, 20));
        case 1 -> Math.max(1, all - draw.integer(0, 20));
        default -> Math.max(1, (long) draw.real(0, (double) all));
      }
    };
    if (draw.invalid()) {
      switch (draw.integer(0, 3)) {
        case 0 -> nbad[0] = -draw.integer(1, 9);
        case 1 -> nsample[0] = draw.integer(-1, 0);
        case 2 -> nsample[0] = all + 1;
        default -> ngood[0] = -draw.integer(1, 9);
      }
    }
    return hypergeometric(ngood[0], nbad[0], nsample[0]);
  }

  private static long populationSize(CaseChoices draw) {
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.integer(0, 12);
      case 1, 2 -> draw.integer(0, 300);
      case 3 -> draw.integer(0, 999_999_999);
      case 4 -> draw.bitsUpTo(50).longValue();
      default -> (long) draw.magnitude(0, 9);
    };
  }

  private static MethodForms hypergeometric(long ngood, long nbad, long nsample) {
    return MethodForms.legacyLongs(
        NumpyCall.rng("hypergeometric").args(ngood, nbad, nsample),
        rs -> rs.hypergeometric(ngood, nbad, nsample),
        (rs, n) -> rs.hypergeometric(ngood, nbad, nsample, n),
        () -> LegacyDiscrete.hypergeometric(ngood, nbad, nsample));
  }

  private static MethodForms logseries(CaseChoices draw) {
    double p = DiscreteCases.logseriesProbability(draw);
    return MethodForms.legacyLongs(
        NumpyCall.rng("logseries").args(p),
        rs -> rs.logseries(p),
        (rs, n) -> rs.logseries(p, n),
        () -> LegacyDiscrete.logseries(p));
  }

  /** Chooses a parameter not so near 1 that NumPy would reject for hours, and below 1025. */
  private static MethodForms zipf(CaseChoices draw) {
    double a =
        draw.invalid()
            ? draw.oneOf(1.0, 0.0, -3.0, Double.NaN, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 4)) {
              case 0, 1 -> draw.real(1.05, 6);
              case 2 -> 1 + draw.magnitude(-1, 0);
              case 3 -> 1 + draw.magnitude(0, 3);
              default -> draw.oneOf(2.0, 3.0, 1.5, 50.0, 1024.0, Math.nextDown(1024.0));
            };
    return MethodForms.legacyLongs(
        NumpyCall.rng("zipf").args(a),
        rs -> rs.zipf(a),
        (rs, n) -> rs.zipf(a, n),
        () -> LegacyDiscrete.zipf(a));
  }

  @SuppressWarnings("deprecation")
  private static MethodForms randomIntegers(CaseChoices draw) {
    long low = draw.signed(63).longValue();
    long range = draw.oneOf(0L, (long) draw.integer(0, 99), 1L << 40, Long.MAX_VALUE);
    long high = low + range < low ? Long.MAX_VALUE : low + range;
    if (high >= 1 && draw.oneIn(4)) {
      return MethodForms.legacyLongs(
          NumpyCall.rng("random_integers").args(high),
          rs -> rs.randomIntegers(high),
          (rs, n) -> rs.randomIntegers(1, high, n),
          () -> LegacyDiscrete.randomIntegers(1, high));
    }
    return MethodForms.legacyLongs(
        NumpyCall.rng("random_integers").args(low, high),
        rs -> rs.randomIntegers(low, high),
        (rs, n) -> rs.randomIntegers(low, high, n),
        () -> LegacyDiscrete.randomIntegers(low, high));
  }

  private LegacyDiscreteCases() {}
}
