package org.seedtree.conformance.cases;

import java.util.List;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.RandomState;

/** RandomState's continuous distributions, with parameters over the whole valid range. */
final class LegacyContinuousCases {

  static List<CaseGenerator> all() {
    return List.of(
        MethodCases.legacy(
            "random_sample",
            draw ->
                MethodForms.legacyDoubles(
                    NumpyCall.rng("random_sample"),
                    RandomState::randomSample,
                    RandomState::randomSample,
                    LegacyContinuous::randomSample)),
        MethodCases.legacy(
            "random",
            draw ->
                MethodForms.legacyDoubles(
                    NumpyCall.rng("random"),
                    RandomState::random,
                    RandomState::random,
                    LegacyContinuous::randomSample)),
        MethodCases.legacy("uniform", LegacyContinuousCases::uniform),
        MethodCases.legacy(
            "standard_normal",
            draw ->
                MethodForms.legacyDoubles(
                    NumpyCall.rng("standard_normal"),
                    RandomState::standardNormal,
                    RandomState::standardNormal,
                    LegacyContinuous::standardNormal)),
        MethodCases.legacy("normal", LegacyContinuousCases::normal),
        MethodCases.legacy("lognormal", LegacyContinuousCases::lognormal),
        MethodCases.legacy(
            "standard_exponential",
            draw ->
                MethodForms.legacyDoubles(
                    NumpyCall.rng("standard_exponential"),
                    RandomState::standardExponential,
                    RandomState::standardExponential,
                    LegacyContinuous::standardExponential)),
        MethodCases.legacy("exponential", LegacyContinuousCases::exponential),
        MethodCases.legacy("standard_gamma", LegacyContinuousCases::standardGamma),
        MethodCases.legacy("gamma", LegacyContinuousCases::gamma),
        MethodCases.legacy("beta", LegacyContinuousCases::beta),
        MethodCases.legacy("chisquare", LegacyContinuousCases::chisquare),
        MethodCases.legacy("noncentral_chisquare", LegacyContinuousCases::noncentralChisquare),
        MethodCases.legacy("f", LegacyContinuousCases::f),
        MethodCases.legacy("noncentral_f", LegacyContinuousCases::noncentralF),
        MethodCases.legacy("standard_t", LegacyContinuousCases::standardT),
        MethodCases.legacy(
            "standard_cauchy",
            draw ->
                MethodForms.legacyDoubles(
                    NumpyCall.rng("standard_cauchy"),
                    RandomState::standardCauchy,
                    RandomState::standardCauchy,
                    LegacyContinuous::standardCauchy)),
        MethodCases.legacy("pareto", LegacyContinuousCases::pareto),
        MethodCases.legacy("power", LegacyContinuousCases::power),
        MethodCases.legacy("weibull", LegacyContinuousCases::weibull),
        MethodCases.legacy("rayleigh", LegacyContinuousCases::rayleigh),
        MethodCases.legacy("laplace", LegacyContinuousCases::laplace),
        MethodCases.legacy("gumbel", LegacyContinuousCases::gumbel),
        MethodCases.legacy("logistic", LegacyContinuousCases::logistic),
        MethodCases.legacy("triangular", LegacyContinuousCases::triangular),
        MethodCases.legacy("vonmises", LegacyContinuousCases::vonmises),
        MethodCases.legacy("wald", LegacyContinuousCases::wald));
  }

  private static MethodForms uniform(CaseChoices draw) {
    double low = draw.location();
    double high =
        draw.oneIn(20) ? draw.location() : draw.oneIn(5) ? low - draw.scale() : low + draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("uniform").args(low, high),
        rs -> rs.uniform(low, high),
        (rs, n) -> rs.uniform(low, high, n),
        () -> LegacyContinuous.uniform(low, high));
  }

  private static MethodForms normal(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("normal").args(loc, scale),
        rs -> rs.normal(loc, scale),
        (rs, n) -> rs.normal(loc, scale, n),
        () -> LegacyContinuous.normal(loc, scale));
  }

  private static MethodForms lognormal(CaseChoices draw) {
    double mean = draw.location();
    double sigma = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("lognormal").args(mean, sigma),
        rs -> rs.lognormal(mean, sigma),
        (rs, n) -> rs.lognormal(mean, sigma, n),
        () -> LegacyContinuous.lognormal(mean, sigma));
  }

  private static MethodForms exponential(CaseChoices draw) {
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("exponential").args(scale),
        rs -> rs.exponential(scale),
        (rs, n) -> rs.exponential(scale, n),
        () -> LegacyContinuous.exponential(scale));
  }

  private static MethodForms standardGamma(CaseChoices draw) {
    double shape = ContinuousCases.shape(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("standard_gamma").args(shape),
        rs -> rs.standardGamma(shape),
        (rs, n) -> rs.standardGamma(shape, n),
        () -> LegacyContinuous.standardGamma(shape));
  }

  private static MethodForms gamma(CaseChoices draw) {
    double shape = ContinuousCases.shape(draw);
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("gamma").args(shape, scale),
        rs -> rs.gamma(shape, scale),
        (rs, n) -> rs.gamma(shape, scale, n),
        () -> LegacyContinuous.gamma(shape, scale));
  }

  private static MethodForms beta(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    double b = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("beta").args(a, b),
        rs -> rs.beta(a, b),
        (rs, n) -> rs.beta(a, b, n),
        () -> LegacyContinuous.beta(a, b));
  }

  private static MethodForms chisquare(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("chisquare").args(df),
        rs -> rs.chisquare(df),
        (rs, n) -> rs.chisquare(df, n),
        () -> LegacyContinuous.chisquare(df));
  }

  private static MethodForms noncentralChisquare(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    double nonc = ContinuousCases.noncentrality(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("noncentral_chisquare").args(df, nonc),
        rs -> rs.noncentralChisquare(df, nonc),
        (rs, n) -> rs.noncentralChisquare(df, nonc, n),
        () -> LegacyContinuous.noncentralChisquare(df, nonc));
  }

  private static MethodForms f(CaseChoices draw) {
    double dfnum = ContinuousCases.positive(draw);
    double dfden = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("f").args(dfnum, dfden),
        rs -> rs.f(dfnum, dfden),
        (rs, n) -> rs.f(dfnum, dfden, n),
        () -> LegacyContinuous.f(dfnum, dfden));
  }

  private static MethodForms noncentralF(CaseChoices draw) {
    double dfnum = ContinuousCases.positive(draw);
    double dfden = ContinuousCases.positive(draw);
    double nonc = ContinuousCases.noncentrality(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("noncentral_f").args(dfnum, dfden, nonc),
        rs -> rs.noncentralF(dfnum, dfden, nonc),
        (rs, n) -> rs.noncentralF(dfnum, dfden, nonc, n),
        () -> LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  private static MethodForms standardT(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("standard_t").args(df),
        rs -> rs.standardT(df),
        (rs, n) -> rs.standardT(df, n),
        () -> LegacyContinuous.standardT(df));
  }

  private static MethodForms pareto(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("pareto").args(a),
        rs -> rs.pareto(a),
        (rs, n) -> rs.pareto(a, n),
        () -> LegacyContinuous.pareto(a));
  }

  private static MethodForms power(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("power").args(a),
        rs -> rs.power(a),
        (rs, n) -> rs.power(a, n),
        () -> LegacyContinuous.power(a));
  }

  private static MethodForms weibull(CaseChoices draw) {
    double a = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("weibull").args(a),
        rs -> rs.weibull(a),
        (rs, n) -> rs.weibull(a, n),
        () -> LegacyContinuous.weibull(a));
  }

  private static MethodForms rayleigh(CaseChoices draw) {
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("rayleigh").args(scale),
        rs -> rs.rayleigh(scale),
        (rs, n) -> rs.rayleigh(scale, n),
        () -> LegacyContinuous.rayleigh(scale));
  }

  private static MethodForms laplace(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("laplace").args(loc, scale),
        rs -> rs.laplace(loc, scale),
        (rs, n) -> rs.laplace(loc, scale, n),
        () -> LegacyContinuous.laplace(loc, scale));
  }

  private static MethodForms gumbel(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("gumbel").args(loc, scale),
        rs -> rs.gumbel(loc, scale),
        (rs, n) -> rs.gumbel(loc, scale, n),
        () -> LegacyContinuous.gumbel(loc, scale));
  }

  private static MethodForms logistic(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return MethodForms.legacyDoubles(
        NumpyCall.rng("logistic").args(loc, scale),
        rs -> rs.logistic(loc, scale),
        (rs, n) -> rs.logistic(loc, scale, n),
        () -> LegacyContinuous.logistic(loc, scale));
  }

  private static MethodForms triangular(CaseChoices draw) {
    double left = draw.location();
    double width = Math.max(ContinuousCases.positive(draw), 16 * Math.ulp(left));
    double right = draw.invalid() ? draw.location() : left + width;
    double within = left + draw.real(0, 1) * width;
    double mode = draw.invalid() ? draw.location() : draw.oneOf(left, right, within, within);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("triangular").args(left, mode, right),
        rs -> rs.triangular(left, mode, right),
        (rs, n) -> rs.triangular(left, mode, right, n),
        () -> LegacyContinuous.triangular(left, mode, right));
  }

  private static MethodForms vonmises(CaseChoices draw) {
    double mu = draw.location();
    double kappa = concentration(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("vonmises").args(mu, kappa),
        rs -> rs.vonmises(mu, kappa),
        (rs, n) -> rs.vonmises(mu, kappa, n),
        () -> LegacyContinuous.vonmises(mu, kappa));
  }

  private static MethodForms wald(CaseChoices draw) {
    double mean = ContinuousCases.positive(draw);
    double scale = ContinuousCases.positive(draw);
    return MethodForms.legacyDoubles(
        NumpyCall.rng("wald").args(mean, scale),
        rs -> rs.wald(mean, scale),
        (rs, n) -> rs.wald(mean, scale, n),
        () -> LegacyContinuous.wald(mean, scale));
  }

  /** Returns a concentration up to 10^12: above, rounding lets the method accept no proposal. */
  static double concentration(CaseChoices draw) {
    double kappa = ContinuousCases.concentration(draw);
    return kappa > 1e12 ? draw.magnitude(6, 12) : kappa;
  }

  private LegacyContinuousCases() {}
}
