package org.seedtree.conformance.cases;

import static org.seedtree.conformance.cases.BroadcastCases.integers;
import static org.seedtree.conformance.cases.BroadcastCases.reals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.conformance.cases.BroadcastCases.Kind;
import org.seedtree.conformance.cases.BroadcastCases.OfThree;
import org.seedtree.conformance.cases.BroadcastCases.Parameter;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.distribution.IntegerType;
import org.seedtree.legacy.LegacyBroadcast;

/** RandomState's methods with array parameters. */
final class LegacyBroadcastCases {

  static List<CaseGenerator> all() {
    List<CaseGenerator> all = new ArrayList<>(singles());
    all.addAll(twos());
    all.add(
        three(
            "noncentral_f",
            ContinuousCases::positive,
            ContinuousCases::positive,
            ContinuousCases::noncentrality,
            LegacyBroadcast::noncentralF));
    all.add(
        three(
            "triangular",
            draw -> draw.invalid() ? 3 : draw.real(-10, 0),
            draw -> draw.invalid() ? 11 : draw.real(0, 5),
            draw -> draw.invalid() ? 1 : draw.real(5, 10),
            LegacyBroadcast::triangular));
    all.addAll(discrete());
    for (IntegerType type : IntegerType.values()) {
      all.add(new IntegersOfArraysCases(NumpyClass.RANDOM_STATE, type));
    }
    return all;
  }

  private static List<CaseGenerator> singles() {
    return List.of(
        one("exponential", CaseChoices::scale, LegacyBroadcast::exponential),
        one("rayleigh", CaseChoices::scale, LegacyBroadcast::rayleigh),
        one("standard_gamma", ContinuousCases::shape, LegacyBroadcast::standardGamma),
        one("chisquare", ContinuousCases::positive, LegacyBroadcast::chisquare),
        one("standard_t", ContinuousCases::positive, LegacyBroadcast::standardT),
        one("pareto", ContinuousCases::positive, LegacyBroadcast::pareto),
        one("power", ContinuousCases::positive, LegacyBroadcast::power),
        one("weibull", ContinuousCases::shape, LegacyBroadcast::weibull));
  }

  private static List<CaseGenerator> twos() {
    return List.of(
        two("normal", CaseChoices::location, CaseChoices::scale, LegacyBroadcast::normal),
        two("laplace", CaseChoices::location, CaseChoices::scale, LegacyBroadcast::laplace),
        two("gumbel", CaseChoices::location, CaseChoices::scale, LegacyBroadcast::gumbel),
        two("logistic", CaseChoices::location, CaseChoices::scale, LegacyBroadcast::logistic),
        two("lognormal", CaseChoices::location, CaseChoices::scale, LegacyBroadcast::lognormal),
        two("gamma", ContinuousCases::shape, CaseChoices::scale, LegacyBroadcast::gamma),
        two("beta", ContinuousCases::positive, ContinuousCases::positive, LegacyBroadcast::beta),
        two("f", ContinuousCases::positive, ContinuousCases::positive, LegacyBroadcast::f),
        two("wald", ContinuousCases::positive, ContinuousCases::positive, LegacyBroadcast::wald),
        two(
            "vonmises",
            CaseChoices::location,
            draw -> draw.invalid() ? -1 : LegacyContinuousCases.concentration(draw),
            LegacyBroadcast::vonmises),
        two(
            "noncentral_chisquare",
            ContinuousCases::positive,
            ContinuousCases::noncentrality,
            LegacyBroadcast::noncentralChisquare),
        two(
            "uniform",
            draw -> draw.real(-10, 0),
            draw -> draw.invalid() ? 1 / 0.0 : draw.real(-20, 9),
            LegacyBroadcast::uniform));
  }

  private static List<CaseGenerator> discrete() {
    return List.of(
        discrete("poisson", BroadcastCases::mean, LegacyBroadcast::poisson),
        discrete("geometric", BroadcastCases::geometricProbability, LegacyBroadcast::geometric),
        discrete("logseries", BroadcastCases::probability, LegacyBroadcast::logseries),
        discrete("zipf", draw -> draw.invalid() ? 1 : draw.real(1.05, 5), LegacyBroadcast::zipf),
        new BroadcastCases(
            "binomial",
            Kind.LEGACY_LONG,
            List.of(
                new Parameter(true, draw -> draw.invalid() ? -1 : draw.integer(0, 1000)),
                new Parameter(false, BroadcastCases::probability)),
            o -> LegacyBroadcast.binomial(integers(o, 0), reals(o, 1))),
        new BroadcastCases(
            "negative_binomial",
            Kind.LEGACY_LONG,
            List.of(
                new Parameter(
                    false, draw -> draw.invalid() ? draw.oneOf(0.0, -1.0) : draw.real(0.1, 50)),
                new Parameter(false, BroadcastCases::probability)),
            o -> LegacyBroadcast.negativeBinomial(reals(o, 0), reals(o, 1))),
        new BroadcastCases(
            "hypergeometric",
            Kind.LEGACY_LONG,
            List.of(
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, draw -> draw.invalid() ? 0 : draw.integer(1, 50))),
            o -> LegacyBroadcast.hypergeometric(integers(o, 0), integers(o, 1), integers(o, 2))));
  }

  private static CaseGenerator one(
      String name,
      ToDoubleFunction<CaseChoices> a,
      Function<Operand.Doubles, Broadcast<?>> broadcast) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_DOUBLE,
        List.of(new Parameter(false, a)),
        o -> broadcast.apply(reals(o, 0)));
  }

  private static CaseGenerator two(
      String name,
      ToDoubleFunction<CaseChoices> a,
      ToDoubleFunction<CaseChoices> b,
      BiFunction<Operand.Doubles, Operand.Doubles, Broadcast<?>> broadcast) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_DOUBLE,
        List.of(new Parameter(false, a), new Parameter(false, b)),
        o -> broadcast.apply(reals(o, 0), reals(o, 1)));
  }

  private static CaseGenerator three(
      String name,
      ToDoubleFunction<CaseChoices> a,
      ToDoubleFunction<CaseChoices> b,
      ToDoubleFunction<CaseChoices> c,
      OfThree broadcast) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_DOUBLE,
        List.of(new Parameter(false, a), new Parameter(false, b), new Parameter(false, c)),
        o -> broadcast.of(reals(o, 0), reals(o, 1), reals(o, 2)));
  }

  private static CaseGenerator discrete(
      String name,
      ToDoubleFunction<CaseChoices> a,
      Function<Operand.Doubles, Broadcast<?>> broadcast) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_LONG,
        List.of(new Parameter(false, a)),
        o -> broadcast.apply(reals(o, 0)));
  }

  private LegacyBroadcastCases() {}
}
