package org.seedtree.conformance;

import java.util.List;
import org.seedtree.conformance.LegacyDoubleCases.Method;
import org.seedtree.legacy.LegacyContinuous;
import org.seedtree.legacy.RandomState;

/** RandomState's methods of continuous values, over all that NumPy lets them take. */
final class LegacyContinuousCases {

  static List<CaseGenerator> all() {
    return List.of(
        new LegacyDoubleCases(
            "random_sample",
            draw ->
                new Method(
                    NumpyCall.rng("random_sample"),
                    RandomState::randomSample,
                    RandomState::randomSample,
                    LegacyContinuous::randomSample)),
        new LegacyDoubleCases(
            "random",
            draw ->
                new Method(
                    NumpyCall.rng("random"),
                    RandomState::random,
                    RandomState::random,
                    LegacyContinuous::randomSample)),
        new LegacyDoubleCases("uniform", LegacyContinuousCases::uniform),
        new LegacyDoubleCases(
            "standard_normal",
            draw ->
                new Method(
                    NumpyCall.rng("standard_normal"),
                    RandomState::standardNormal,
                    RandomState::standardNormal,
                    LegacyContinuous::standardNormal)),
        new LegacyDoubleCases("normal", LegacyContinuousCases::normal),
        new LegacyDoubleCases("lognormal", LegacyContinuousCases::lognormal),
        new LegacyDoubleCases(
            "standard_exponential",
            draw ->
                new Method(
                    NumpyCall.rng("standard_exponential"),
                    RandomState::standardExponential,
                    RandomState::standardExponential,
                    LegacyContinuous::standardExponential)),
        new LegacyDoubleCases("exponential", LegacyContinuousCases::exponential),
        new LegacyDoubleCases("standard_gamma", LegacyContinuousCases::standardGamma),
        new LegacyDoubleCases("gamma", LegacyContinuousCases::gamma),
        new LegacyDoubleCases("beta", LegacyContinuousCases::beta),
        new LegacyDoubleCases("chisquare", LegacyContinuousCases::chisquare),
        new LegacyDoubleCases("noncentral_chisquare", LegacyContinuousCases::noncentralChisquare),
        new LegacyDoubleCases("f", LegacyContinuousCases::f),
        new LegacyDoubleCases("noncentral_f", LegacyContinuousCases::noncentralF),
        new LegacyDoubleCases("standard_t", LegacyContinuousCases::standardT),
        new LegacyDoubleCases(
            "standard_cauchy",
            draw ->
                new Method(
                    NumpyCall.rng("standard_cauchy"),
                    RandomState::standardCauchy,
                    RandomState::standardCauchy,
                    LegacyContinuous::standardCauchy)),
        new LegacyDoubleCases("pareto", LegacyContinuousCases::pareto),
        new LegacyDoubleCases("power", LegacyContinuousCases::power),
        new LegacyDoubleCases("weibull", LegacyContinuousCases::weibull),
        new LegacyDoubleCases("rayleigh", LegacyContinuousCases::rayleigh),
        new LegacyDoubleCases("laplace", LegacyContinuousCases::laplace),
        new LegacyDoubleCases("gumbel", LegacyContinuousCases::gumbel),
        new LegacyDoubleCases("logistic", LegacyContinuousCases::logistic),
        new LegacyDoubleCases("triangular", LegacyContinuousCases::triangular),
        new LegacyDoubleCases("vonmises", LegacyContinuousCases::vonmises),
        new LegacyDoubleCases("wald", LegacyContinuousCases::wald));
  }

  private static Method uniform(CaseChoices draw) {
    double low = draw.location();
    double high =
        draw.oneIn(20) ? draw.location() : draw.oneIn(5) ? low - draw.scale() : low + draw.scale();
    return new Method(
        NumpyCall.rng("uniform").args(low, high),
        rs -> rs.uniform(low, high),
        (rs, n) -> rs.uniform(low, high, n),
        () -> LegacyContinuous.uniform(low, high));
  }

  private static Method normal(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("normal").args(loc, scale),
        rs -> rs.normal(loc, scale),
        (rs, n) -> rs.normal(loc, scale, n),
        () -> LegacyContinuous.normal(loc, scale));
  }

  private static Method lognormal(CaseChoices draw) {
    double mean = draw.location();
    double sigma = draw.scale();
    return new Method(
        NumpyCall.rng("lognormal").args(mean, sigma),
        rs -> rs.lognormal(mean, sigma),
        (rs, n) -> rs.lognormal(mean, sigma, n),
        () -> LegacyContinuous.lognormal(mean, sigma));
  }

  private static Method exponential(CaseChoices draw) {
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("exponential").args(scale),
        rs -> rs.exponential(scale),
        (rs, n) -> rs.exponential(scale, n),
        () -> LegacyContinuous.exponential(scale));
  }

  private static Method standardGamma(CaseChoices draw) {
    double shape = ContinuousCases.shape(draw);
    return new Method(
        NumpyCall.rng("standard_gamma").args(shape),
        rs -> rs.standardGamma(shape),
        (rs, n) -> rs.standardGamma(shape, n),
        () -> LegacyContinuous.standardGamma(shape));
  }

  private static Method gamma(CaseChoices draw) {
    double shape = ContinuousCases.shape(draw);
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("gamma").args(shape, scale),
        rs -> rs.gamma(shape, scale),
        (rs, n) -> rs.gamma(shape, scale, n),
        () -> LegacyContinuous.gamma(shape, scale));
  }

  private static Method beta(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    double b = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("beta").args(a, b),
        rs -> rs.beta(a, b),
        (rs, n) -> rs.beta(a, b, n),
        () -> LegacyContinuous.beta(a, b));
  }

  private static Method chisquare(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("chisquare").args(df),
        rs -> rs.chisquare(df),
        (rs, n) -> rs.chisquare(df, n),
        () -> LegacyContinuous.chisquare(df));
  }

  private static Method noncentralChisquare(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    double nonc = ContinuousCases.noncentrality(draw);
    return new Method(
        NumpyCall.rng("noncentral_chisquare").args(df, nonc),
        rs -> rs.noncentralChisquare(df, nonc),
        (rs, n) -> rs.noncentralChisquare(df, nonc, n),
        () -> LegacyContinuous.noncentralChisquare(df, nonc));
  }

  private static Method f(CaseChoices draw) {
    double dfnum = ContinuousCases.positive(draw);
    double dfden = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("f").args(dfnum, dfden),
        rs -> rs.f(dfnum, dfden),
        (rs, n) -> rs.f(dfnum, dfden, n),
        () -> LegacyContinuous.f(dfnum, dfden));
  }

  private static Method noncentralF(CaseChoices draw) {
    double dfnum = ContinuousCases.positive(draw);
    double dfden = ContinuousCases.positive(draw);
    double nonc = ContinuousCases.noncentrality(draw);
    return new Method(
        NumpyCall.rng("noncentral_f").args(dfnum, dfden, nonc),
        rs -> rs.noncentralF(dfnum, dfden, nonc),
        (rs, n) -> rs.noncentralF(dfnum, dfden, nonc, n),
        () -> LegacyContinuous.noncentralF(dfnum, dfden, nonc));
  }

  private static Method standardT(CaseChoices draw) {
    double df = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("standard_t").args(df),
        rs -> rs.standardT(df),
        (rs, n) -> rs.standardT(df, n),
        () -> LegacyContinuous.standardT(df));
  }

  private static Method pareto(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("pareto").args(a),
        rs -> rs.pareto(a),
        (rs, n) -> rs.pareto(a, n),
        () -> LegacyContinuous.pareto(a));
  }

  private static Method power(CaseChoices draw) {
    double a = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("power").args(a),
        rs -> rs.power(a),
        (rs, n) -> rs.power(a, n),
        () -> LegacyContinuous.power(a));
  }

  private static Method weibull(CaseChoices draw) {
    double a = draw.scale();
    return new Method(
        NumpyCall.rng("weibull").args(a),
        rs -> rs.weibull(a),
        (rs, n) -> rs.weibull(a, n),
        () -> LegacyContinuous.weibull(a));
  }

  private static Method rayleigh(CaseChoices draw) {
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("rayleigh").args(scale),
        rs -> rs.rayleigh(scale),
        (rs, n) -> rs.rayleigh(scale, n),
        () -> LegacyContinuous.rayleigh(scale));
  }

  private static Method laplace(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("laplace").args(loc, scale),
        rs -> rs.laplace(loc, scale),
        (rs, n) -> rs.laplace(loc, scale, n),
        () -> LegacyContinuous.laplace(loc, scale));
  }

  private static Method gumbel(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("gumbel").args(loc, scale),
        rs -> rs.gumbel(loc, scale),
        (rs, n) -> rs.gumbel(loc, scale, n),
        () -> LegacyContinuous.gumbel(loc, scale));
  }

  private static Method logistic(CaseChoices draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("logistic").args(loc, scale),
        rs -> rs.logistic(loc, scale),
        (rs, n) -> rs.logistic(loc, scale, n),
        () -> LegacyContinuous.logistic(loc, scale));
  }

  private static Method triangular(CaseChoices draw) {
    double left = draw.location();
    double width = Math.max(ContinuousCases.positive(draw), 16 * Math.ulp(left));
    double right = draw.illegal() ? draw.location() : left + width;
    double within = left + draw.real(0, 1) * width;
    double mode = draw.illegal() ? draw.location() : draw.oneOf(left, right, within, within);
    return new Method(
        NumpyCall.rng("triangular").args(left, mode, right),
        rs -> rs.triangular(left, mode, right),
        (rs, n) -> rs.triangular(left, mode, right, n),
        () -> LegacyContinuous.triangular(left, mode, right));
  }

  private static Method vonmises(CaseChoices draw) {
    double mu = draw.location();
    double kappa = concentration(draw);
    return new Method(
        NumpyCall.rng("vonmises").args(mu, kappa),
        rs -> rs.vonmises(mu, kappa),
        (rs, n) -> rs.vonmises(mu, kappa, n),
        () -> LegacyContinuous.vonmises(mu, kappa));
  }

  private static Method wald(CaseChoices draw) {
    double mean = ContinuousCases.positive(draw);
    double scale = ContinuousCases.positive(draw);
    return new Method(
        NumpyCall.rng("wald").args(mean, scale),
        rs -> rs.wald(mean, scale),
        (rs, n) -> rs.wald(mean, scale, n),
        () -> LegacyContinuous.wald(mean, scale));
  }

  /** As for Generator, below where rounding leaves nothing to accept. */
  private static double concentration(CaseChoices draw) {
    double kappa = ContinuousCases.concentration(draw);
    return kappa > 1e12 ? draw.magnitude(6, 12) : kappa;
  }

  private LegacyContinuousCases() {}
}
