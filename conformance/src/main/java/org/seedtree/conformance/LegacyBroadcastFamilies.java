package org.seedtree.conformance;

import static org.seedtree.conformance.BroadcastFamily.real;
import static org.seedtree.conformance.BroadcastFamily.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.seedtree.broadcast.Broadcast;
import org.seedtree.conformance.BroadcastFamily.Kind;
import org.seedtree.conformance.BroadcastFamily.Parameter;
import org.seedtree.distribution.IntegerType;
import org.seedtree.legacy.LegacyCounts;
import org.seedtree.legacy.LegacyDoubleLaw;
import org.seedtree.legacy.LegacyLaws;
import org.seedtree.legacy.LegacyLongLaw;

/** RandomState's methods with arrays for parameters: of each kind of kernel and of shape check. */
final class LegacyBroadcastFamilies {

  static List<Family> all() {
    List<Family> all = new ArrayList<>();
    all.add(one("exponential", Draw::scale, LegacyLaws::exponential));
    all.add(one("standard_gamma", ContinuousFamilies::shape, LegacyLaws::standardGamma));
    all.add(one("standard_t", ContinuousFamilies::positive, LegacyLaws::standardT));
    all.add(one("weibull", ContinuousFamilies::shape, LegacyLaws::weibull));
    all.add(two("normal", false, Draw::location, Draw::scale, LegacyLaws::normal));
    all.add(two("laplace", false, Draw::location, Draw::scale, LegacyLaws::laplace));
    all.add(two("gamma", false, ContinuousFamilies::shape, Draw::scale, LegacyLaws::gamma));
    all.add(
        two(
            "beta",
            false,
            ContinuousFamilies::positive,
            ContinuousFamilies::positive,
            LegacyLaws::beta));
    all.add(
        two(
            "uniform",
            true,
            draw -> draw.real(-10, 0),
            draw -> draw.illegal() ? 1 / 0.0 : draw.real(-20, 9),
            LegacyLaws::uniform));
    all.add(
        new BroadcastFamily(
            "noncentral_f",
            Kind.LEGACY_DOUBLE,
            false,
            List.of(
                new Parameter(false, ContinuousFamilies::positive),
                new Parameter(false, ContinuousFamilies::positive),
                new Parameter(false, ContinuousFamilies::noncentrality)),
            o -> Broadcast.of(LegacyLaws::noncentralF, real(o, 0), real(o, 1), real(o, 2))));
    all.add(
        new BroadcastFamily(
            "triangular",
            Kind.LEGACY_DOUBLE,
            true,
            List.of(
                new Parameter(false, draw -> draw.illegal() ? 3 : draw.real(-10, 0)),
                new Parameter(false, draw -> draw.illegal() ? 11 : draw.real(0, 5)),
                new Parameter(false, draw -> draw.illegal() ? 1 : draw.real(5, 10))),
            o -> Broadcast.of(LegacyLaws::triangular, real(o, 0), real(o, 1), real(o, 2))));
    all.addAll(counts());
    for (IntegerType type : IntegerType.values()) {
      all.add(new IntegersOfArraysFamily(Face.RANDOM_STATE, type));
    }
    return all;
  }

  private static List<Family> counts() {
    return List.of(
        count("poisson", BroadcastFamily::mean, LegacyCounts::poisson),
        count("geometric", BroadcastFamily::searchable, LegacyCounts::geometric),
        count("logseries", BroadcastFamily::probability, LegacyCounts::logseries),
        count("zipf", draw -> draw.illegal() ? 1 : draw.real(1.05, 5), LegacyCounts::zipf),
        new BroadcastFamily(
            "binomial",
            Kind.LEGACY_LONG,
            false,
            List.of(
                new Parameter(true, draw -> draw.illegal() ? -1 : draw.integer(0, 1000)),
                new Parameter(false, BroadcastFamily::probability)),
            o -> Broadcast.of(LegacyCounts::binomial, whole(o, 0), real(o, 1))),
        new BroadcastFamily(
            "negative_binomial",
            Kind.LEGACY_LONG,
            false,
            List.of(
                new Parameter(
                    false, draw -> draw.illegal() ? draw.oneOf(0.0, -1.0) : draw.real(0.1, 50)),
                new Parameter(false, BroadcastFamily::probability)),
            o -> Broadcast.of(LegacyCounts::negativeBinomial, real(o, 0), real(o, 1))),
        new BroadcastFamily(
            "hypergeometric",
            Kind.LEGACY_LONG,
            true,
            List.of(
                new Parameter(true, BroadcastFamily::balls),
                new Parameter(true, BroadcastFamily::balls),
                new Parameter(true, draw -> draw.illegal() ? 0 : draw.integer(1, 50))),
            o ->
                Broadcast.of(LegacyCounts::hypergeometric, whole(o, 0), whole(o, 1), whole(o, 2))));
  }

  private static Family one(
      String name, ToDoubleFunction<Draw> a, DoubleFunction<LegacyDoubleLaw> law) {
    return new BroadcastFamily(
        name,
        Kind.LEGACY_DOUBLE,
        false,
        List.of(new Parameter(false, a)),
        o -> Broadcast.of(law, real(o, 0)));
  }

  private static Family two(
      String name,
      boolean jointly,
      ToDoubleFunction<Draw> a,
      ToDoubleFunction<Draw> b,
      Broadcast.Law2<LegacyDoubleLaw> law) {
    return new BroadcastFamily(
        name,
        Kind.LEGACY_DOUBLE,
        jointly,
        List.of(new Parameter(false, a), new Parameter(false, b)),
        o -> Broadcast.of(law, real(o, 0), real(o, 1)));
  }

  private static Family count(
      String name, ToDoubleFunction<Draw> a, DoubleFunction<LegacyLongLaw> law) {
    return new BroadcastFamily(
        name,
        Kind.LEGACY_LONG,
        false,
        List.of(new Parameter(false, a)),
        o -> Broadcast.of(law, real(o, 0)));
  }

  private LegacyBroadcastFamilies() {}
}
