package org.seedtree.conformance;

import java.util.List;
import org.seedtree.conformance.LegacyLongCases.Method;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.RandomState;

/** RandomState's methods of whole numbers, over all that NumPy lets them take. */
final class LegacyDiscreteCases {

  private static final double ALMOST_ONE = Math.nextDown(1.0);

  static List<CaseGenerator> all() {
    return List.of(
        new LegacyLongCases("binomial", LegacyDiscreteCases::binomial),
        new LegacyLongCases("negative_binomial", LegacyDiscreteCases::negativeBinomial),
        new LegacyLongCases("poisson", LegacyDiscreteCases::poisson),
        new LegacyLongCases("geometric", LegacyDiscreteCases::geometric),
        new LegacyLongCases("hypergeometric", LegacyDiscreteCases::hypergeometric),
        new LegacyLongCases("logseries", LegacyDiscreteCases::logseries),
        new LegacyLongCases("zipf", LegacyDiscreteCases::zipf),
        new LegacyLongCases(
            "tomaxint",
            draw ->
                new Method(
                    NumpyCall.rng("tomaxint"),
                    RandomState::tomaxint,
                    RandomState::tomaxint,
                    LegacyDiscrete::tomaxint)),
        new LegacyLongCases("random_integers", LegacyDiscreteCases::randomIntegers));
  }

  /**
   * Trials and a chance; every second time of few pairs, so that a binomial and one within a
   * multinomial meet, and such that both ways to compute the chance of none differ.
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
      double p = DiscreteCases.chance(draw, n);
      return new Trials(n, searchEnds(n, p) ? p : 0.5);
    }

    /**
     * Whether the search for a count ends in reasonable time, in NumPy too. It starts from {@code
     * exp(n * log(1 - p))}; where rounding {@code 1 - p} makes that far less than the chance of
     * none, the chances up to the search's bound add up to next to nothing, and it starts again for
     * nearly every word.
     */
    static boolean searchEnds(long n, double p) {
      double rarer = p <= 0.5 ? p : 1 - p;
      return n * rarer > 30 || n * StrictMath.log(1 - rarer) > n * StrictMath.log1p(-rarer) - 3;
    }
  }

  private static Method binomial(CaseChoices draw) {
    boolean illegal = draw.illegal();
    Trials trials = Trials.draw(draw);
    long n = illegal && draw.oneIn(2) ? -draw.integer(1, 9) : trials.n;
    double p =
        illegal && draw.oneIn(2)
            ? draw.oneOf(-0.5, Math.nextUp(1.0), Double.NaN, -Double.MIN_VALUE)
            : trials.p;
    return new Method(
        NumpyCall.rng("binomial").args(n, p),
        rs -> rs.binomial(n, p),
        (rs, size) -> rs.binomial(n, p, size),
        () -> LegacyDiscrete.binomial(n, p));
  }

  private static Method negativeBinomial(CaseChoices draw) {
    boolean illegal = draw.illegal();
    double n =
        illegal && draw.oneIn(2)
            ? draw.oneOf(0.0, -0.0, -1.0, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 5)) {
              case 0, 1 -> draw.real(0, 5);
              case 2 -> draw.integer(1, 100);
              case 3 -> draw.magnitude(-10, 5);
              case 4 -> draw.magnitude(5, 19);
              default -> draw.oneOf(1.0, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY);
            };
    double p =
        illegal && draw.oneIn(2)
            ? draw.oneOf(-0.5, Math.nextUp(1.0), Double.NaN)
            : switch (draw.integer(0, 4)) {
              case 0, 1, 2 -> draw.real(0.01, 1);
              case 3 -> draw.magnitude(-19, 0);
              default -> draw.oneOf(0.0, -0.0, 1.0, ALMOST_ONE, Double.MIN_VALUE, 1e-10);
            };
    return new Method(
        NumpyCall.rng("negative_binomial").args(n, p),
        rs -> rs.negativeBinomial(n, p),
        (rs, size) -> rs.negativeBinomial(n, p, size),
        () -> LegacyDiscrete.negativeBinomial(n, p));
  }

  private static Method poisson(CaseChoices draw) {
    double lam = DiscreteCases.lam(draw);
    return new Method(
        NumpyCall.rng("poisson").args(lam),
        rs -> rs.poisson(lam),
        (rs, n) -> rs.poisson(lam, n),
        () -> LegacyDiscrete.poisson(lam));
  }

  private static Method geometric(CaseChoices draw) {
    double p = DiscreteCases.chanceOfGeometric(draw);
    return new Method(
        NumpyCall.rng("geometric").args(p),
        rs -> rs.geometric(p),
        (rs, n) -> rs.geometric(p, n),
        () -> LegacyDiscrete.geometric(p));
  }

  private static Method hypergeometric(CaseChoices draw) {
    long[] good = {balls(draw)};
    long[] bad = {balls(draw)};
    long all = good[0] + bad[0];
    long[] sample = {
      switch (draw.integer(0, 3)) {
        case 0 -> Math.min(all, draw.integer(1, 20));
        case 1 -> Math.max(1, all - draw.integer(0, 20));
        default -> Math.max(1, (long) draw.real(0, (double) all));
      }
    };
    if (draw.illegal()) {
      switch (draw.integer(0, 3)) {
        case 0 -> bad[0] = -draw.integer(1, 9);
        case 1 -> sample[0] = draw.integer(-1, 0);
        case 2 -> sample[0] = all + 1;
        default -> good[0] = -draw.integer(1, 9);
      }
    }
    return hypergeometric(good[0], bad[0], sample[0]);
  }

  private static long balls(CaseChoices draw) {
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.integer(0, 12);
      case 1, 2 -> draw.integer(0, 300);
      case 3 -> draw.integer(0, 999_999_999);
      case 4 -> draw.bitsUpTo(50).longValue();
      default -> (long) draw.magnitude(0, 9);
    };
  }

  private static Method hypergeometric(long good, long bad, long sample) {
    return new Method(
        NumpyCall.rng("hypergeometric").args(good, bad, sample),
        rs -> rs.hypergeometric(good, bad, sample),
        (rs, n) -> rs.hypergeometric(good, bad, sample, n),
        () -> LegacyDiscrete.hypergeometric(good, bad, sample));
  }

  private static Method logseries(CaseChoices draw) {
    double p = DiscreteCases.chanceOfLogseries(draw);
    return new Method(
        NumpyCall.rng("logseries").args(p),
        rs -> rs.logseries(p),
        (rs, n) -> rs.logseries(p, n),
        () -> LegacyDiscrete.logseries(p));
  }

  /** Not so near 1 that NumPy would reject for hours, and not from 1025 on. */
  private static Method zipf(CaseChoices draw) {
    double a =
        draw.illegal()
            ? draw.oneOf(1.0, 0.0, -3.0, Double.NaN, Double.NEGATIVE_INFINITY)
            : switch (draw.integer(0, 4)) {
              case 0, 1 -> draw.real(1.05, 6);
              case 2 -> 1 + draw.magnitude(-1, 0);
              case 3 -> 1 + draw.magnitude(0, 3);
              default -> draw.oneOf(2.0, 3.0, 1.5, 50.0, 1024.0, Math.nextDown(1024.0));
            };
    return new Method(
        NumpyCall.rng("zipf").args(a),
        rs -> rs.zipf(a),
        (rs, n) -> rs.zipf(a, n),
        () -> LegacyDiscrete.zipf(a));
  }

  @SuppressWarnings("deprecation")
  private static Method randomIntegers(CaseChoices draw) {
    long low = draw.signed(63).longValue();
    long above = draw.oneOf(0L, (long) draw.integer(0, 99), 1L << 40, Long.MAX_VALUE);
    long high = low + above < low ? Long.MAX_VALUE : low + above;
    if (high >= 1 && draw.oneIn(4)) {
      return new Method(
          NumpyCall.rng("random_integers").args(high),
          rs -> rs.randomIntegers(high),
          (rs, n) -> rs.randomIntegers(1, high, n),
          () -> LegacyDiscrete.randomIntegers(1, high));
    }
    return new Method(
        NumpyCall.rng("random_integers").args(low, high),
        rs -> rs.randomIntegers(low, high),
        (rs, n) -> rs.randomIntegers(low, high, n),
        () -> LegacyDiscrete.randomIntegers(low, high));
  }

  private LegacyDiscreteCases() {}
}
