package org.seedtree.conformance.cases;

import java.util.List;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.Logseries;
import org.seedtree.distribution.NegativeBinomial;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.Zipf;
import org.seedtree.release.NumpyChange;

/** The discrete distributions, with parameters over the whole valid range and at its ends. */
final class DiscreteCases {

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  static List<CaseGenerator> all() {
    return List.of(
        new MethodCases("poisson", DiscreteCases::poisson),
        new MethodCases("negative_binomial", DiscreteCases::negativeBinomial),
        new MethodCases("geometric", DiscreteCases::geometric),
        new MethodCases("logseries", DiscreteCases::logseries),
        new MethodCases("zipf", DiscreteCases::zipf),
        new MethodCases("binomial", DiscreteCases::binomial),
        new MethodCases("hypergeometric", DiscreteCases::hypergeometric),
        new VectorCases.Multinomials(),
        new VectorCases.EachMultinomial(),
        new VectorCases.ShapedMultinomial(),
        new VectorCases.Marginals(),
        new VectorCases.Count());
  }

  /** Returns a Poisson mean. */
  static double lam(CaseChoices draw) {
    double max = 9.223372006484771e18;
    return draw.invalid()
        ? draw.oneOf(
            -1.0, Double.NaN, Math.nextUp(max), Double.POSITIVE_INFINITY, -Double.MIN_VALUE)
        : switch (draw.integer(0, 7)) {
          case 0, 1 -> draw.real(0, 10);
          case 2, 3 -> draw.real(10, 100);
          case 4 -> draw.magnitude(-3, 5);
          case 5 -> draw.magnitude(0, 18.96);
          case 6 -> draw.oneOf(0.0, -0.0, Double.MIN_VALUE, 1e-300, 1.0, max);
          default -> draw.oneOf(Math.nextDown(10.0), 10.0, Math.nextUp(10.0));
        };
  }

  private static MethodForms poisson(CaseChoices draw) {
    double lam = lam(draw);
    return MethodForms.longs(
        NumpyCall.rng("poisson").args(lam),
        rng -> rng.poisson(lam),
        (rng, n) -> rng.poisson(lam, n),
        (rng, rows, columns) -> rng.poisson(lam, rows, columns),
        () -> new Poisson(lam));
  }

  private static MethodForms negativeBinomial(CaseChoices draw) {
    boolean invalid = draw.invalid();
    double n =
        invalid && draw.oneIn(2)
            ? draw.oneOf(0.0, -0.0, -1.0, Double.NaN, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 5)) {
              case 0, 1 -> draw.real(0, 5);
              case 2 -> draw.integer(1, 100);
              case 3 -> draw.magnitude(-10, 5);
              case 4 -> draw.magnitude(5, 19);
              default -> draw.oneOf(1.0, Double.MIN_VALUE, 1e-3, 1e18, Double.POSITIVE_INFINITY);
            };
    double p =
        invalid && draw.oneIn(2)
            ? draw.oneOf(0.0, -0.0, -0.5, Math.nextUp(1.0), Double.NaN)
            : switch (draw.integer(0, 4)) {
              case 0, 1, 2 -> draw.real(0.01, 1);
              case 3 -> draw.magnitude(-19, 0);
              default -> draw.oneOf(1.0, ALMOST_ONE, 0.5, Double.MIN_VALUE, 1e-10);
            };
    return MethodForms.longs(
        NumpyCall.rng("negative_binomial").args(n, p),
        rng -> rng.negativeBinomial(n, p),
        (rng, size) -> rng.negativeBinomial(n, p, size),
        (rng, rows, columns) -> rng.negativeBinomial(n, p, rows, columns),
        () -> new NegativeBinomial(n, p));
  }

  /** Returns a success probability of the geometric distribution. */
  static double geometricProbability(CaseChoices draw) {
    double third = 1 / 3.0;
    double p =
        draw.invalid()
            ? draw.oneOf(0.0, -0.0, -0.5, Math.nextUp(1.0), Double.NaN)
            : switch (draw.integer(0, 5)) {
              case 0, 1 -> draw.real(third, 1);
              case 2 -> draw.real(Double.MIN_VALUE, third);
              case 3 -> draw.magnitude(-25, -0.5);
              case 4 -> draw.oneOf(1.0, 0.5, ALMOST_ONE, Double.MIN_VALUE, 1e-19, 1e-300);
              default -> draw.oneOf(Math.nextDown(third), third, Math.nextUp(third));
            };
    return searchEnds(p) ? p : 0.5;
  }

  private static MethodForms geometric(CaseChoices draw) {
    double p = geometricProbability(draw);
    return MethodForms.longs(
        NumpyCall.rng("geometric").args(p),
        rng -> rng.geometric(p),
        (rng, n) -> rng.geometric(p, n),
        (rng, rows, columns) -> rng.geometric(p, rows, columns),
        () -> new Geometric(p));
  }

  /**
   * Returns whether the search for U = 1 - 2^-53 ends. With some probabilities the sum of all terms
   * is below that, and the loop never ends, in NumPy as well; crafted words contain that U.
   */
  static boolean searchEnds(double p) {
    if (!(p >= 1 / 3.0)) {
      return true; // not by search
    }
    double term = p;
    double sum = p;
    while (sum < ALMOST_ONE && sum + term > sum) {
      term *= 1 - p;
      sum += term;
    }
    return sum >= ALMOST_ONE;
  }

  /** Returns a parameter of the logarithmic series distribution. */
  static double logseriesProbability(CaseChoices draw) {
    return draw.invalid()
        ? draw.oneOf(1.0, -0.5, 2.0, Double.NaN, -Double.MIN_VALUE)
        : switch (draw.integer(0, 4)) {
          case 0, 1 -> draw.real(0, 1);
          case 2 -> 1 - draw.magnitude(-16, 0);
          case 3 -> draw.magnitude(-320, 0) % 1;
          default -> draw.oneOf(0.0, -0.0, Double.MIN_VALUE, ALMOST_ONE, 0.5, 0.999);
        };
  }

  private static MethodForms logseries(CaseChoices draw) {
    double p = logseriesProbability(draw);
    return MethodForms.longs(
        NumpyCall.rng("logseries").args(p),
        rng -> rng.logseries(p),
        (rng, n) -> rng.logseries(p, n),
        (rng, rows, columns) -> rng.logseries(p, rows, columns),
        () -> new Logseries(p));
  }

  private static MethodForms zipf(CaseChoices draw) {
    // releases that draw from all of (0, 1] practically never return next to 1
    boolean truncated = draw.release().has(NumpyChange.ZIPF_TRUNCATED);
    double a =
        draw.invalid()
            ? draw.oneOf(1.0, 0.0, -3.0, Double.NaN, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 5)) {
              case 0, 1 -> draw.real(truncated ? 1.0001 : 1.001, 6);
              case 2 -> 1 + draw.magnitude(truncated ? -15.6 : -3, 0);
              case 3 -> 1 + draw.magnitude(0, 4);
              case 4 -> draw.oneOf(1025.0, Math.nextDown(1025.0), 1024.0, Double.POSITIVE_INFINITY);
              default -> draw.oneOf(truncated ? Math.nextUp(1.0) : 1.01, 2.0, 3.0, 1.5, 50.0);
            };
    return MethodForms.longs(
        NumpyCall.rng("zipf").args(a),
        rng -> rng.zipf(a),
        (rng, n) -> rng.zipf(a, n),
        (rng, rows, columns) -> rng.zipf(a, rows, columns),
        () -> new Zipf(a));
  }

  /** Returns a number of trials: small, a power of two, or any {@code int64}. */
  static long trials(CaseChoices draw) {
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.integer(0, 3);
      case 1, 2 -> draw.integer(0, 100);
      case 3 -> draw.integer(0, 100_000);
      case 4 -> draw.bitsUpTo(63).longValue();
      default -> draw.oneOf(1L << 62, 1L << 31, 1L << 53, 1_000_000_007L, Long.MAX_VALUE);
    };
  }

  /** Returns a success probability of {@code n} trials. */
  static double binomialProbability(CaseChoices draw, long n) {
    return switch (draw.integer(0, 7)) {
      case 0, 1, 2 -> draw.real(0, 1);
      case 3 -> draw.magnitude(-20, 0);
      case 4 -> 1 - draw.magnitude(-15, 0);
      case 5 -> Math.min(1, draw.real(25, 35) / Math.max(1, n)); // the method changes at 30
      case 6 -> draw.oneOf(0.0, -0.0, 1.0, ALMOST_ONE, Double.MIN_VALUE, 1e-300);
      default -> draw.oneOf(0.5, Math.nextUp(0.5), Math.nextDown(0.5), 0.25, 0.75);
    };
  }

  /** Returns a probability of binomial, or 0.5 where a release that rounds 1 - p may not return. */
  private static double returning(CaseChoices draw, long n, double p) {
    boolean isExact = draw.release().has(NumpyChange.BINOMIAL_LOG1P);
    return isExact || LegacyDiscreteCases.Trials.searchEnds(n, p) ? p : 0.5;
  }

  private static MethodForms binomial(CaseChoices draw) {
    boolean invalid = draw.invalid();
    long n = invalid && draw.oneIn(2) ? -draw.integer(1, 9) : trials(draw);
    double p =
        invalid && draw.oneIn(2)
            ? draw.oneOf(-0.5, Math.nextUp(1.0), Double.NaN, -Double.MIN_VALUE)
            : returning(draw, n, binomialProbability(draw, n));
    return MethodForms.longs(
        NumpyCall.rng("binomial").args(n, p),
        rng -> rng.binomial(n, p),
        (rng, size) -> rng.binomial(n, p, size),
        (rng, rows, columns) -> rng.binomial(n, p, rows, columns),
        () -> new Binomial(n, p));
  }

  private static MethodForms hypergeometric(CaseChoices draw) {
    long ngood = populationSize(draw);
    long nbad = populationSize(draw);
    long all = ngood + nbad;
    long nsample =
        switch (draw.integer(0, 3)) {
          case 0 -> Math.min(all, draw.integer(0, 20));
          case 1 -> Math.max(0, all - draw.integer(0, 20));
          default -> (long) draw.real(0, (double) all);
        };
    if (draw.invalid()) {
      switch (draw.integer(0, 4)) {
        case 0 -> ngood = 1_000_000_000;
        case 1 -> nbad = -draw.integer(1, 9);
        case 2 -> nsample = -1;
        case 3 -> nsample = ngood + nbad + 1;
        default -> ngood = -draw.integer(1, 9);
      }
    }
    return hypergeometric(ngood, nbad, nsample);
  }

  private static long populationSize(CaseChoices draw) {
    return switch (draw.integer(0, 4)) {
      case 0 -> draw.integer(0, 12);
      case 1, 2 -> draw.integer(0, 300);
      case 3 -> draw.integer(0, 999_999_999);
      default -> (long) draw.magnitude(0, 9) - 1;
    };
  }

  private static MethodForms hypergeometric(long ngood, long nbad, long nsample) {
    return MethodForms.longs(
        NumpyCall.rng("hypergeometric").args(ngood, nbad, nsample),
        rng -> rng.hypergeometric(ngood, nbad, nsample),
        (rng, n) -> rng.hypergeometric(ngood, nbad, nsample, n),
        (rng, rows, columns) -> rng.hypergeometric(ngood, nbad, nsample, rows, columns),
        () -> new Hypergeometric(ngood, nbad, nsample));
  }

  private DiscreteCases() {}
}
