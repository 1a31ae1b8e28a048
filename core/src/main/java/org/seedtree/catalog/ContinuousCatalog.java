package org.seedtree.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.seedtree.catalog.Catalog.Entry;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Chisquare;
import org.seedtree.distribution.Dirichlet;
import org.seedtree.distribution.F;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.MultivariateNormal;
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

/** The {@link Catalog}'s continuous distributions beyond the uniform, normal and exponential. */
final class ContinuousCatalog {

  static List<Entry> entries() {
    return List.of(
        Entry.ofDoubles(
            "beta",
            "beta on [0, 1]",
            List.of(
                Parameter.requiredReal("a", 0.5, "first shape, more than 0"),
                Parameter.requiredReal("b", 0.5, "second shape, more than 0")),
            given -> new Beta(given.real("a"), given.real("b"))),
        Entry.ofDoubles(
            "chisquare",
            "chi-square: a sum of squared normals",
            List.of(Parameter.requiredReal("df", 3, "degrees of freedom, more than 0")),
            given -> new Chisquare(given.real("df"))),
        Entry.ofDoubleVectors(
            "dirichlet",
            "Dirichlet: proportions that add up to 1",
            List.of(
                Parameter.requiredReals(
                    "alpha",
                    List.of(0.5, 1.0, 2.5),
                    "concentration of each proportion, at least 0")),
            given -> new Dirichlet(given.reals("alpha"))),
        Entry.ofDoubles(
            "f",
            "Fisher's F: a ratio of chi-squares",
            List.of(
                Parameter.requiredReal(
                    "dfnum", 3, "degrees of freedom of the numerator, more than 0"),
                Parameter.requiredReal(
                    "dfden", 4, "degrees of freedom of the denominator, more than 0")),
            given -> new F(given.real("dfnum"), given.real("dfden"))),
        Entry.ofDoubles(
            "gamma",
            "gamma",
            List.of(
                Parameter.requiredReal("shape", 2.5, "shape, at least 0"),
                Parameter.real("scale", 1, "scale, at least 0")),
            given -> new Gamma(given.real("shape"), given.real("scale"))),
        Entry.ofDoubles(
            "gumbel",
            "Gumbel, extreme value of type I",
            List.of(
                Parameter.real("loc", 0, "mode"), Parameter.real("scale", 1, "scale, at least 0")),
            given -> new Gumbel(given.real("loc"), given.real("scale"))),
        Entry.ofDoubles(
            "laplace",
            "Laplace, double exponential",
            List.of(
                Parameter.real("loc", 0, "mean"), Parameter.real("scale", 1, "scale, at least 0")),
            given -> new Laplace(given.real("loc"), given.real("scale"))),
        Entry.ofDoubles(
            "logistic",
            "logistic",
            List.of(
                Parameter.real("loc", 0, "mean"), Parameter.real("scale", 1, "scale, at least 0")),
            given -> new Logistic(given.real("loc"), given.real("scale"))),
        Entry.ofDoubles(
            "lognormal",
            "log-normal",
            List.of(
                Parameter.real("mean", 0, "mean of the logarithm"),
                Parameter.real("sigma", 1, "standard deviation of the logarithm, at least 0")),
            given -> new Lognormal(given.real("mean"), given.real("sigma"))),
        Entry.ofDoubleVectors(
            "multivariate_normal",
            "multivariate normal",
            List.of(
                Parameter.requiredReals("mean", List.of(1.0, -2.0), "mean of each dimension"),
                Parameter.requiredMatrix(
                    "cov",
                    List.of(2.0, 0.5, 0.5, 1.0),
                    "covariance matrix by rows, as in 1,0;0,1 or [[1,0],[0,1]]"),
                Parameter.choice(
                    "check_valid",
                    List.of("warn", "raise", "ignore"),
                    "what to do if cov is not positive semi-definite"),
                Parameter.real("tol", MultivariateNormal.DEFAULT_TOL, "tolerance of check_valid"),
                Parameter.choice(
                    "method", List.of("svd", "eigh", "cholesky"), "factorization of cov")),
            ContinuousCatalog::multivariateNormal),
        Entry.ofDoubles(
            "noncentral_chisquare",
            "noncentral chi-square",
            List.of(
                Parameter.requiredReal("df", 3, "degrees of freedom, more than 0"),
                Parameter.requiredReal("nonc", 2, "noncentrality, at least 0")),
            given -> new NoncentralChisquare(given.real("df"), given.real("nonc"))),
        Entry.ofDoubles(
            "noncentral_f",
            "noncentral F",
            List.of(
                Parameter.requiredReal(
                    "dfnum", 3, "degrees of freedom of the numerator, more than 0"),
                Parameter.requiredReal(
                    "dfden", 4, "degrees of freedom of the denominator, more than 0"),
                Parameter.requiredReal("nonc", 2, "noncentrality, at least 0")),
            given -> new NoncentralF(given.real("dfnum"), given.real("dfden"), given.real("nonc"))),
        Entry.ofDoubles(
            "pareto",
            "Pareto of the second kind (Lomax), from 0 on",
            List.of(Parameter.requiredReal("a", 3, "shape, more than 0")),
            given -> new Pareto(given.real("a"))),
        Entry.ofDoubles(
            "power",
            "power law on [0, 1]",
            List.of(Parameter.requiredReal("a", 2.5, "exponent plus 1, more than 0")),
            given -> new Power(given.real("a"))),
        Entry.ofDoubles(
            "rayleigh",
            "Rayleigh",
            List.of(Parameter.real("scale", 1, "mode, at least 0")),
            given -> new Rayleigh(given.real("scale"))),
        Entry.ofDoubles(
            "standard_cauchy", "Cauchy around 0", List.of(), given -> new StandardCauchy()),
        new Entry(
            "standard_gamma",
            "gamma with scale 1",
            List.of(Parameter.requiredReal("shape", 2.5, "shape, at least 0")),
            List.of(DType.FLOAT64, DType.FLOAT32),
            (given, dtype) ->
                Catalog.standard(new StandardGamma(given.real("shape")), given, dtype)),
        Entry.ofDoubles(
            "standard_t",
            "Student's t",
            List.of(Parameter.requiredReal("df", 5, "degrees of freedom, more than 0")),
            given -> new StandardT(given.real("df"))),
        Entry.ofDoubles(
            "triangular",
            "triangular on [left, right]",
            List.of(
                Parameter.requiredReal("left", -1, "lower end"),
                Parameter.requiredReal("mode", 0, "peak, from left to right"),
                Parameter.requiredReal("right", 3, "upper end, more than left")),
            given -> new Triangular(given.real("left"), given.real("mode"), given.real("right"))),
        Entry.ofDoubles(
            "vonmises",
            "von Mises: an angle in [-pi, pi]",
            List.of(
                Parameter.requiredReal("mu", 0.5, "mean direction in radians"),
                Parameter.requiredReal("kappa", 4, "concentration, at least 0")),
            given -> new Vonmises(given.real("mu"), given.real("kappa"))),
        Entry.ofDoubles(
            "wald",
            "Wald, inverse Gaussian",
            List.of(
                Parameter.requiredReal("mean", 3, "mean, more than 0"),
                Parameter.requiredReal("scale", 2, "shape, more than 0")),
            given -> new Wald(given.real("mean"), given.real("scale"))),
        Entry.ofDoubles(
            "weibull",
            "Weibull with scale 1",
            List.of(Parameter.requiredReal("a", 1.5, "shape, at least 0")),
            given -> new Weibull(given.real("a"))));
  }

  private static MultivariateNormal multivariateNormal(Catalog.Arguments given) {
    double[] cov = given.reals("cov");
    int d = (int) Math.sqrt(cov.length);
    if (d * d != cov.length) {
      throw new IllegalArgumentException(
          "cov must be 2 dimensional and square: " + cov.length + " elements");
    }
    double[][] rows = new double[d][];
    for (int i = 0; i < d; i++) {
      rows[i] = Arrays.copyOfRange(cov, i * d, (i + 1) * d);
    }
    return new MultivariateNormal(
        given.reals("mean"),
        rows,
        MultivariateNormal.Method.valueOf(given.text("method").toUpperCase(Locale.ROOT)),
        MultivariateNormal.CheckValid.valueOf(given.text("check_valid").toUpperCase(Locale.ROOT)),
        given.real("tol"));
  }

  private ContinuousCatalog() {}
}
