package org.seedtree.conformance;

import java.util.List;
import org.seedtree.conformance.LegacyDoubleFamily.Method;
import org.seedtree.legacy.LegacyLaws;
import org.seedtree.legacy.RandomState;

/** RandomState's methods of continuous values, over all that NumPy lets them take. */
final class LegacyContinuousFamilies {

  static List<Family> all() {
    return List.of(
        new LegacyDoubleFamily(
            "random_sample",
            draw ->
                new Method(
                    NumpyCall.rng("random_sample"),
                    RandomState::randomSample,
                    RandomState::randomSample,
                    LegacyLaws::randomSample)),
        new LegacyDoubleFamily(
            "random",
            draw ->
                new Method(
                    NumpyCall.rng("random"),
                    RandomState::random,
                    RandomState::random,
                    LegacyLaws::randomSample)),
        new LegacyDoubleFamily("uniform", LegacyContinuousFamilies::uniform),
        new LegacyDoubleFamily(
            "standard_normal",
            draw ->
                new Method(
                    NumpyCall.rng("standard_normal"),
                    RandomState::standardNormal,
                    RandomState::standardNormal,
                    LegacyLaws::standardNormal)),
        new LegacyDoubleFamily("normal", LegacyContinuousFamilies::normal),
        new LegacyDoubleFamily("lognormal", LegacyContinuousFamilies::lognormal),
        new LegacyDoubleFamily(
            "standard_exponential",
            draw ->
                new Method(
                    NumpyCall.rng("standard_exponential"),
                    RandomState::standardExponential,
                    RandomState::standardExponential,
                    LegacyLaws::standardExponential)),
        new LegacyDoubleFamily("exponential", LegacyContinuousFamilies::exponential),
        new LegacyDoubleFamily("standard_gamma", LegacyContinuousFamilies::standardGamma),
        new LegacyDoubleFamily("gamma", LegacyContinuousFamilies::gamma),
        new LegacyDoubleFamily("beta", LegacyContinuousFamilies::beta),
        new LegacyDoubleFamily("chisquare", LegacyContinuousFamilies::chisquare),
        new LegacyDoubleFamily(
            "noncentral_chisquare", LegacyContinuousFamilies::noncentralChisquare),
        new LegacyDoubleFamily("f", LegacyContinuousFamilies::f),
        new LegacyDoubleFamily("noncentral_f", LegacyContinuousFamilies::noncentralF),
        new LegacyDoubleFamily("standard_t", LegacyContinuousFamilies::standardT),
        new LegacyDoubleFamily(
            "standard_cauchy",
            draw ->
                new Method(
                    NumpyCall.rng("standard_cauchy"),
                    RandomState::standardCauchy,
                    RandomState::standardCauchy,
                    LegacyLaws::standardCauchy)),
        new LegacyDoubleFamily("pareto", LegacyContinuousFamilies::pareto),
        new LegacyDoubleFamily("power", LegacyContinuousFamilies::power),
        new LegacyDoubleFamily("weibull", LegacyContinuousFamilies::weibull),
        new LegacyDoubleFamily("rayleigh", LegacyContinuousFamilies::rayleigh),
        new LegacyDoubleFamily("laplace", LegacyContinuousFamilies::laplace),
        new LegacyDoubleFamily("gumbel", LegacyContinuousFamilies::gumbel),
        new LegacyDoubleFamily("logistic", LegacyContinuousFamilies::logistic),
        new LegacyDoubleFamily("triangular", LegacyContinuousFamilies::triangular),
        new LegacyDoubleFamily("vonmises", LegacyContinuousFamilies::vonmises),
        new LegacyDoubleFamily("wald", LegacyContinuousFamilies::wald));
  }

  private static Method uniform(Draw draw) {
    double low = draw.location();
    double high =
        draw.oneIn(20) ? draw.location() : draw.oneIn(5) ? low - draw.scale() : low + draw.scale();
    return new Method(
        NumpyCall.rng("uniform").args(low, high),
        rs -> rs.uniform(low, high),
        (rs, n) -> rs.uniform(low, high, n),
        () -> LegacyLaws.uniform(low, high));
  }

  private static Method normal(Draw draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("normal").args(loc, scale),
        rs -> rs.normal(loc, scale),
        (rs, n) -> rs.normal(loc, scale, n),
        () -> LegacyLaws.normal(loc, scale));
  }

  private static Method lognormal(Draw draw) {
    double mean = draw.location();
    double sigma = draw.scale();
    return new Method(
        NumpyCall.rng("lognormal").args(mean, sigma),
        rs -> rs.lognormal(mean, sigma),
        (rs, n) -> rs.lognormal(mean, sigma, n),
        () -> LegacyLaws.lognormal(mean, sigma));
  }

  private static Method exponential(Draw draw) {
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("exponential").args(scale),
        rs -> rs.exponential(scale),
        (rs, n) -> rs.exponential(scale, n),
        () -> LegacyLaws.exponential(scale));
  }

  private static Method standardGamma(Draw draw) {
    double shape = ContinuousFamilies.shape(draw);
    return new Method(
        NumpyCall.rng("standard_gamma").args(shape),
        rs -> rs.standardGamma(shape),
        (rs, n) -> rs.standardGamma(shape, n),
        () -> LegacyLaws.standardGamma(shape));
  }

  private static Method gamma(Draw draw) {
    double shape = ContinuousFamilies.shape(draw);
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("gamma").args(shape, scale),
        rs -> rs.gamma(shape, scale),
        (rs, n) -> rs.gamma(shape, scale, n),
        () -> LegacyLaws.gamma(shape, scale));
  }

  private static Method beta(Draw draw) {
    double a = ContinuousFamilies.positive(draw);
    double b = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("beta").args(a, b),
        rs -> rs.beta(a, b),
        (rs, n) -> rs.beta(a, b, n),
        () -> LegacyLaws.beta(a, b));
  }

  private static Method chisquare(Draw draw) {
    double df = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("chisquare").args(df),
        rs -> rs.chisquare(df),
        (rs, n) -> rs.chisquare(df, n),
        () -> LegacyLaws.chisquare(df));
  }

  private static Method noncentralChisquare(Draw draw) {
    double df = ContinuousFamilies.positive(draw);
    double nonc = ContinuousFamilies.noncentrality(draw);
    return new Method(
        NumpyCall.rng("noncentral_chisquare").args(df, nonc),
        rs -> rs.noncentralChisquare(df, nonc),
        (rs, n) -> rs.noncentralChisquare(df, nonc, n),
        () -> LegacyLaws.noncentralChisquare(df, nonc));
  }

  private static Method f(Draw draw) {
    double dfnum = ContinuousFamilies.positive(draw);
    double dfden = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("f").args(dfnum, dfden),
        rs -> rs.f(dfnum, dfden),
        (rs, n) -> rs.f(dfnum, dfden, n),
        () -> LegacyLaws.f(dfnum, dfden));
  }

  private static Method noncentralF(Draw draw) {
    double dfnum = ContinuousFamilies.positive(draw);
    double dfden = ContinuousFamilies.positive(draw);
    double nonc = ContinuousFamilies.noncentrality(draw);
    return new Method(
        NumpyCall.rng("noncentral_f").args(dfnum, dfden, nonc),
        rs -> rs.noncentralF(dfnum, dfden, nonc),
        (rs, n) -> rs.noncentralF(dfnum, dfden, nonc, n),
        () -> LegacyLaws.noncentralF(dfnum, dfden, nonc));
  }

  private static Method standardT(Draw draw) {
    double df = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("standard_t").args(df),
        rs -> rs.standardT(df),
        (rs, n) -> rs.standardT(df, n),
        () -> LegacyLaws.standardT(df));
  }

  private static Method pareto(Draw draw) {
    double a = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("pareto").args(a),
        rs -> rs.pareto(a),
        (rs, n) -> rs.pareto(a, n),
        () -> LegacyLaws.pareto(a));
  }

  private static Method power(Draw draw) {
    double a = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("power").args(a),
        rs -> rs.power(a),
        (rs, n) -> rs.power(a, n),
        () -> LegacyLaws.power(a));
  }

  private static Method weibull(Draw draw) {
    double a = draw.scale();
    return new Method(
        NumpyCall.rng("weibull").args(a),
        rs -> rs.weibull(a),
        (rs, n) -> rs.weibull(a, n),
        () -> LegacyLaws.weibull(a));
  }

  private static Method rayleigh(Draw draw) {
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("rayleigh").args(scale),
        rs -> rs.rayleigh(scale),
        (rs, n) -> rs.rayleigh(scale, n),
        () -> LegacyLaws.rayleigh(scale));
  }

  private static Method laplace(Draw draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("laplace").args(loc, scale),
        rs -> rs.laplace(loc, scale),
        (rs, n) -> rs.laplace(loc, scale, n),
        () -> LegacyLaws.laplace(loc, scale));
  }

  private static Method gumbel(Draw draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("gumbel").args(loc, scale),
        rs -> rs.gumbel(loc, scale),
        (rs, n) -> rs.gumbel(loc, scale, n),
        () -> LegacyLaws.gumbel(loc, scale));
  }

  private static Method logistic(Draw draw) {
    double loc = draw.location();
    double scale = draw.scale();
    return new Method(
        NumpyCall.rng("logistic").args(loc, scale),
        rs -> rs.logistic(loc, scale),
        (rs, n) -> rs.logistic(loc, scale, n),
        () -> LegacyLaws.logistic(loc, scale));
  }

  private static Method triangular(Draw draw) {
    double left = draw.location();
    double width = Math.max(ContinuousFamilies.positive(draw), 16 * Math.ulp(left));
    double right = draw.illegal() ? draw.location() : left + width;
    double within = left + draw.real(0, 1) * width;
    double mode = draw.illegal() ? draw.location() : draw.oneOf(left, right, within, within);
    return new Method(
        NumpyCall.rng("triangular").args(left, mode, right),
        rs -> rs.triangular(left, mode, right),
        (rs, n) -> rs.triangular(left, mode, right, n),
        () -> LegacyLaws.triangular(left, mode, right));
  }

  private static Method vonmises(Draw draw) {
    double mu = draw.location();
    double kappa = concentration(draw);
    return new Method(
        NumpyCall.rng("vonmises").args(mu, kappa),
        rs -> rs.vonmises(mu, kappa),
        (rs, n) -> rs.vonmises(mu, kappa, n),
        () -> LegacyLaws.vonmises(mu, kappa));
  }

  private static Method wald(Draw draw) {
    double mean = ContinuousFamilies.positive(draw);
    double scale = ContinuousFamilies.positive(draw);
    return new Method(
        NumpyCall.rng("wald").args(mean, scale),
        rs -> rs.wald(mean, scale),
        (rs, n) -> rs.wald(mean, scale, n),
        () -> LegacyLaws.wald(mean, scale));
  }

  /** As for Generator, below where rounding leaves nothing to accept. */
  private static double concentration(Draw draw) {
    double kappa = ContinuousFamilies.concentration(draw);
    return kappa > 1e12 ? draw.magnitude(6, 12) : kappa;
  }

  private LegacyContinuousFamilies() {}
}
