package org.seedtree.conformance.cases;

import static org.seedtree.conformance.cases.BroadcastCases.integers;
import static org.seedtree.conformance.cases.BroadcastCases.reals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.conformance.cases.BroadcastCases.Kind;
import org.seedtree.conformance.cases.BroadcastCases.Parameter;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.conformance.stream.NumpyClass;
import org.seedtree.distribution.IntegerType;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.LegacyDiscrete;
import org.seedtree.legacy.LegacyDoubleDistribution;
import org.seedtree.legacy.LegacyLongDistribution;

/** RandomState's methods with array parameters: some for each kernel and each check of shapes. */
final class LegacyBroadcastCases {

  static List<CaseGenerator> all() {
    List<CaseGenerator> all = new ArrayList<>();
    all.add(one("exponential", CaseChoices::scale, LegacyContinuous::exponential));
    all.add(one("standard_gamma", ContinuousCases::shape, LegacyContinuous::standardGamma));
    all.add(one("standard_t", ContinuousCases::positive, LegacyContinuous::standardT));
    all.add(one("weibull", ContinuousCases::shape, LegacyContinuous::weibull));
    all.add(
        two("normal", false, CaseChoices::location, CaseChoices::scale, LegacyContinuous::normal));
    all.add(
        two(
            "laplace",
            false,
            CaseChoices::location,
            CaseChoices::scale,
            LegacyContinuous::laplace));
    all.add(
        two("gamma", false, ContinuousCases::shape, CaseChoices::scale, LegacyContinuous::gamma));
    all.add(
        two(
            "beta",
            false,
            ContinuousCases::positive,
            ContinuousCases::positive,
            LegacyContinuous::beta));
    all.add(
        two(
            "uniform",
            true,
            draw -> draw.real(-10, 0),
            draw -> draw.invalid() ? 1 / 0.0 : draw.real(-20, 9),
            LegacyContinuous::uniform));
    all.add(
        new BroadcastCases(
            "noncentral_f",
            Kind.LEGACY_DOUBLE,
            false,
            List.of(
                new Parameter(false, ContinuousCases::positive),
                new Parameter(false, ContinuousCases::positive),
                new Parameter(false, ContinuousCases::noncentrality)),
            o ->
                Broadcast.of(
                    LegacyContinuous::noncentralF, reals(o, 0), reals(o, 1), reals(o, 2))));
    all.add(
        new BroadcastCases(
            "triangular",
            Kind.LEGACY_DOUBLE,
            true,
            List.of(
                new Parameter(false, draw -> draw.invalid() ? 3 : draw.real(-10, 0)),
                new Parameter(false, draw -> draw.invalid() ? 11 : draw.real(0, 5)),
                new Parameter(false, draw -> draw.invalid() ? 1 : draw.real(5, 10))),
            o ->
                Broadcast.of(LegacyContinuous::triangular, reals(o, 0), reals(o, 1), reals(o, 2))));
    all.addAll(discrete());
    for (IntegerType type : IntegerType.values()) {
      all.add(new IntegersOfArraysCases(NumpyClass.RANDOM_STATE, type));
    }
    return all;
  }

  private static List<CaseGenerator> discrete() {
    return List.of(
        discrete("poisson", BroadcastCases::mean, LegacyDiscrete::poisson),
        discrete("geometric", BroadcastCases::geometricProbability, LegacyDiscrete::geometric),
        discrete("logseries", BroadcastCases::probability, LegacyDiscrete::logseries),
        discrete("zipf", draw -> draw.invalid() ? 1 : draw.real(1.05, 5), LegacyDiscrete::zipf),
        new BroadcastCases(
            "binomial",
            Kind.LEGACY_LONG,
            false,
            List.of(
                new Parameter(true, draw -> draw.invalid() ? -1 : draw.integer(0, 1000)),
                new Parameter(false, BroadcastCases::probability)),
            o -> Broadcast.of(LegacyDiscrete::binomial, integers(o, 0), reals(o, 1))),
        new BroadcastCases(
            "negative_binomial",
            Kind.LEGACY_LONG,
            false,
            List.of(
                new Parameter(
                    false, draw -> draw.invalid() ? draw.oneOf(0.0, -1.0) : draw.real(0.1, 50)),
                new Parameter(false, BroadcastCases::probability)),
            o -> Broadcast.of(LegacyDiscrete::negativeBinomial, reals(o, 0), reals(o, 1))),
        new BroadcastCases(
            "hypergeometric",
            Kind.LEGACY_LONG,
            true,
            List.of(
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, BroadcastCases::populationSize),
                new Parameter(true, draw -> draw.invalid() ? 0 : draw.integer(1, 50))),
            o ->
                Broadcast.of(
                    LegacyDiscrete::hypergeometric,
                    integers(o, 0),
                    integers(o, 1),
                    integers(o, 2))));
  }

  private static CaseGenerator one(
      String name,
      ToDoubleFunction<CaseChoices> a,
      DoubleFunction<LegacyDoubleDistribution> distribution) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_DOUBLE,
        false,
        List.of(new Parameter(false, a)),
        o -> Broadcast.of(distribution, reals(o, 0)));
  }

  private static CaseGenerator two(
      String name,
      boolean jointly,
      ToDoubleFunction<CaseChoices> a,
      ToDoubleFunction<CaseChoices> b,
      Broadcast.DoublePairFunction<LegacyDoubleDistribution> distribution) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_DOUBLE,
        jointly,
        List.of(new Parameter(false, a), new Parameter(false, b)),
        o -> Broadcast.of(distribution, reals(o, 0), reals(o, 1)));
  }

  private static CaseGenerator discrete(
      String name,
      ToDoubleFunction<CaseChoices> a,
      DoubleFunction<LegacyLongDistribution> distribution) {
    return new BroadcastCases(
        name,
        Kind.LEGACY_LONG,
        false,
        List.of(new Parameter(false, a)),
        o -> Broadcast.of(distribution, reals(o, 0)));
  }

  private LegacyBroadcastCases() {}
}
