package org.seedtree.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.seedtree.Generator;
import org.seedtree.conformance.oracle.NumpyCall;
import org.seedtree.conformance.stream.CaseChoices;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.F;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.NoncentralChisquare;
import org.seedtree.distribution.NoncentralF;
import org.seedtree.distribution.Pareto;
import org.seedtree.distribution.Power;
import org.seedtree.distribution.Rayleigh;
import org.seedtree.distribution.StandardCauchy;
import org.seedtree.distribution.StandardGamma;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.Triangular;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Wald;
import org.seedtree.distribution.Weibull;
import org.seedtree.release.NumpyChange;

/**
 * The continuous distributions that {@link CaseGenerators} does not list itself, with parameters
 * over the whole valid range.
 */
final class ContinuousCases {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** Returns their generators. */
  static List<CaseGenerator> all() {
    List<CaseGenerator> all = new ArrayList<>(gammaBased());
    all.addAll(transformed());
    all.add(new MethodCases("standard_gamma float32", ContinuousCases::standardGammaFloat));
    all.add(new DirichletCases());
    return all;
  }

  private static List<CaseGenerator> gammaBased() {
    return List.of(
        method(
            "standard_gamma",
            ContinuousCases::shape,
            Generator::standardGamma,
            Generator::standardGamma,
            Generator::standardGamma,
            StandardGamma::new),
        method(
            "gamma",
            ContinuousCases::shape,
            CaseChoices::scale,
            Generator::gamma,
            Generator::gamma,
            Generator::gamma,
            Gamma::new),
        method(
            "chisquare",
            ContinuousCases::positive,
            Generator::chisquare,
            Generator::chisquare,
            Generator::chisquare,
            Chisquare::new),
        method(
            "f",
            ContinuousCases::positive,
            ContinuousCases::positive,
            Generator::f,
            Generator::f,
            Generator::f,
            F::new),
        method(
            "standard_t",
            ContinuousCases::positive,
            Generator::standardT,
            Generator::standardT,
            Generator::standardT,
            StandardT::new),
        method(
            "noncentral_chisquare",
            ContinuousCases::positive,
            ContinuousCases::noncentrality,
            Generator::noncentralChisquare,
            Generator::noncentralChisquare,
            Generator::noncentralChisquare,
            NoncentralChisquare::new),
        new MethodCases("noncentral_f", ContinuousCases::noncentralF),
        new MethodCases("beta", ContinuousCases::beta));
  }

  private static List<CaseGenerator> transformed() {
    return List.of(
        method(
            "gumbel",
            CaseChoices::location,
            CaseChoices::scale,
            Generator::gumbel,
            Generator::gumbel,
            Generator::gumbel,
            Gumbel::new),
        method(
            "laplace",
            CaseChoices::location,
            CaseChoices::scale,
            Generator::laplace,
            Generator::laplace,
            Generator::laplace,
            Laplace::new),
        method(
            "logistic",
            CaseChoices::location,
            CaseChoices::scale,
            Generator::logistic,
            Generator::logistic,
            Generator::logistic,
            Logistic::new),
        method(
            "lognormal",
            CaseChoices::location,
            CaseChoices::scale,
            Generator::lognormal,
            Generator::lognormal,
            Generator::lognormal,
            Lognormal::new),
        method(
            "pareto",
            ContinuousCases::positive,
            Generator::pareto,
            Generator::pareto,
            Generator::pareto,
            Pareto::new),
        method(
            "power",
            ContinuousCases::positive,
            Generator::power,
            Generator::power,
            Generator::power,
            Power::new),
        method(
            "rayleigh",
            CaseChoices::scale,
            Generator::rayleigh,
            Generator::rayleigh,
            Generator::rayleigh,
            Rayleigh::new),
        new MethodCases(
            "standard_cauchy",
            draw ->
                MethodForms.doubles(
                    NumpyCall.rng("standard_cauchy"),
                    Generator::standardCauchy,
                    Generator::standardCauchy,
                    Generator::standardCauchy,
                    StandardCauchy::new)),
        new MethodCases("triangular", ContinuousCases::triangular),
        method(
            "vonmises",
            CaseChoices::location,
            ContinuousCases::concentration,
            Generator::vonmises,
            Generator::vonmises,
            Generator::vonmises,
            Vonmises::new),
        method(
            "wald",
            ContinuousCases::positive,
            ContinuousCases::positive,
            Generator::wald,
            Generator::wald,
            Generator::wald,
            Wald::new),
        method(
            "weibull",
            CaseChoices::scale,
            Generator::weibull,
            Generator::weibull,
            Generator::weibull,
            Weibull::new));
  }

  // ------------------------------------------------------------------ parameters

  /** Returns a shape: not negative, often near 1 or below. */
  static double shape(CaseChoices draw) {
    return draw.oneIn(3) ? draw.scale() : draw.invalid() ? -0.0 : commonValue(draw);
  }

  /** Returns a positive parameter; sometimes an invalid one. */
  static double positive(CaseChoices draw) {
    if (draw.invalid()) {
      return draw.oneOf(0.0, -0.0, -1.0, -Double.MIN_VALUE, -INFINITE);
    }
    return switch (draw.integer(0, 9)) {
      case 0 -> draw.magnitude(-300, 300);
      case 1 -> draw.oneOf(Double.MIN_VALUE, 1e-320, Double.MIN_NORMAL, Double.MAX_VALUE);
      case 2 -> draw.oneOf(INFINITE, Double.NaN, 1e308, 1e-17);
      default -> commonValue(draw);
    };
  }

  /** Returns a parameter of beta, with which each release returns soon. */
  static double betaShape(CaseChoices draw) {
    return returning(draw, positive(draw));
  }

  /**
   * Returns a parameter of beta, or another one in its place if a release that redraws underflowing
   * powers practically never returns.
   */
  static double returning(CaseChoices draw, double shape) {
    boolean redraws = !draw.release().has(NumpyChange.BETA_ACCEPTS_UNDERFLOW);
    return redraws && shape >= 0 && shape < 1e-4 ? draw.magnitude(-4, 0) : shape;
  }

  private static double commonValue(CaseChoices draw) {
    return switch (draw.integer(0, 9)) {
      case 0 -> 1.0;
      case 1 -> draw.integer(1, 20) / 2.0;
      case 2 -> draw.oneOf(Math.nextDown(1.0), Math.nextUp(1.0), 2.0, Math.nextUp(2.0), 1.0 / 3);
      case 3, 4, 5 -> draw.magnitude(-4, 0);
      case 6, 7 -> draw.real(1, 10);
      default -> draw.magnitude(0, 5);
    };
  }

  static double noncentrality(CaseChoices draw) {
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.scale();
      case 1 -> draw.real(15, 25); // twice the mean at which Poisson's method changes
      case 2 -> draw.magnitude(0, 17);
      case 3 -> draw.magnitude(17, 25); // counts near and beyond 2^63
      default -> draw.real(0, 10);
    };
  }

  /** Returns a concentration in and around each region that the von Mises method distinguishes. */
  static double concentration(CaseChoices draw) {
    double edge = draw.oneOf(1e-8, 1e-5, 1e6);
    return switch (draw.integer(0, 5)) {
      case 0 -> draw.scale();
      case 1 -> draw.oneOf(edge, Math.nextDown(edge), Math.nextUp(edge));
      case 2 -> draw.magnitude(-12, 9);
      default -> draw.magnitude(-3, 3);
    };
  }

  private static MethodForms beta(CaseChoices draw) {
    boolean small = draw.oneIn(5);
    double a = returning(draw, small ? draw.magnitude(-320, -90) : positive(draw));
    double b =
        returning(draw, small || draw.oneIn(20) ? draw.magnitude(-320, -90) : positive(draw));
    return MethodForms.doubles(
        NumpyCall.rng("beta").args(a, b),
        rng -> rng.beta(a, b),
        (rng, n) -> rng.beta(a, b, n),
        (rng, rows, columns) -> rng.beta(a, b, rows, columns),
        () -> new Beta(a, b));
  }

  private static MethodForms noncentralF(CaseChoices draw) {
    double dfnum = positive(draw);
    double dfden = positive(draw);
    double nonc = noncentrality(draw);
    return MethodForms.doubles(
        NumpyCall.rng("noncentral_f").args(dfnum, dfden, nonc),
        rng -> rng.noncentralF(dfnum, dfden, nonc),
        (rng, n) -> rng.noncentralF(dfnum, dfden, nonc, n),
        (rng, rows, columns) -> rng.noncentralF(dfnum, dfden, nonc, rows, columns),
        () -> new NoncentralF(dfnum, dfden, nonc));
  }

  private static MethodForms triangular(CaseChoices draw) {
    double left = draw.location();
    double width = Math.max(positive(draw), 16 * Math.ulp(left));
    double right = draw.invalid() ? draw.location() : left + width;
    double within = left + draw.real(0, 1) * width;
    double mode = draw.invalid() ? draw.location() : draw.oneOf(left, right, within, within);
    return MethodForms.doubles(
        NumpyCall.rng("triangular").args(left, mode, right),
        rng -> rng.triangular(left, mode, right),
        (rng, n) -> rng.triangular(left, mode, right, n),
        (rng, rows, columns) -> rng.triangular(left, mode, right, rows, columns),
        () -> new Triangular(left, mode, right));
  }

  private static MethodForms standardGammaFloat(CaseChoices draw) {
    double shape = shape(draw);
    return MethodForms.floats(
        NumpyCall.rng("standard_gamma").args(shape),
        rng -> rng.standardGammaFloat(shape),
        (rng, out) -> rng.standardGamma(shape, out),
        () -> new StandardGamma(shape));
  }

  // ------------------------------------------------------------------ methods of one or two
  // parameters

  private interface One1 {
    double draw(Generator rng, double a);
  }

  private interface Array1 {
    double[] draw(Generator rng, double a, int n);
  }

  private interface Matrix1 {
    double[][] draw(Generator rng, double a, int rows, int columns);
  }

  private interface One2 {
    double draw(Generator rng, double a, double b);
  }

  private interface Array2 {
    double[] draw(Generator rng, double a, double b, int n);
  }

  private interface Matrix2 {
    double[][] draw(Generator rng, double a, double b, int rows, int columns);
  }

  private interface DistributionOf2 {
    DoubleDistribution of(double a, double b);
  }

  private static CaseGenerator method(
      String name,
      Function<CaseChoices, Double> first,
      One1 one,
      Array1 array,
      Matrix1 matrix,
      DoubleFunction<DoubleDistribution> distribution) {
    return new MethodCases(
        name,
        draw -> {
          double a = first.apply(draw);
          return MethodForms.doubles(
              NumpyCall.rng(name).args(a),
              rng -> one.draw(rng, a),
              (rng, n) -> array.draw(rng, a, n),
              (rng, rows, columns) -> matrix.draw(rng, a, rows, columns),
              () -> distribution.apply(a));
        });
  }

  private static CaseGenerator method(
      String name,
      Function<CaseChoices, Double> first,
      Function<CaseChoices, Double> second,
      One2 one,
      Array2 array,
      Matrix2 matrix,
      DistributionOf2 distribution) {
    return new MethodCases(
        name,
        draw -> {
          double a = first.apply(draw);
          double b = second.apply(draw);
          return MethodForms.doubles(
              NumpyCall.rng(name).args(a, b),
              rng -> one.draw(rng, a, b),
              (rng, n) -> array.draw(rng, a, b, n),
              (rng, rows, columns) -> matrix.draw(rng, a, b, rows, columns),
              () -> distribution.of(a, b));
        });
  }

  private ContinuousCases() {}
}
