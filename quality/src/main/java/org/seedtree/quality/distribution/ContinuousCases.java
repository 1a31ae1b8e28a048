package org.seedtree.quality.distribution;

import static org.seedtree.quality.distribution.CatalogCases.with;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.CauchyDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.LogisticDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.seedtree.catalog.DType;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.NoncentralDistribution;
import org.seedtree.quality.reference.VonmisesDistribution;
import org.seedtree.quality.reference.WaldDistribution;

/** The continuous distributions, with parameters for each branch of their algorithms. */
final class ContinuousCases {

  private final CatalogCases cases;

  private ContinuousCases(CatalogCases cases) {
    this.cases = cases;
  }

  static void addTo(CatalogCases cases) {
    ContinuousCases continuous = new ContinuousCases(cases);
    continuous.addUniforms();
    continuous.addNormals();
    continuous.addExponentials();
    continuous.addGammas();
    continuous.addRatios();
    continuous.addInversions();
    continuous.addOthers();
  }

  private void add(
      String name, Map<String, Object> arguments, ContinuousDistribution distribution) {
    add(name, arguments, ContinuousReference.of(distribution));
  }

  private void add(String name, Map<String, Object> arguments, ContinuousReference reference) {
    cases.add(name, arguments, sample -> Optional.of(ScalarExperiment.of(sample, reference)));
  }

  private void addUniforms() {
    ContinuousReference unit = ContinuousReference.of(UniformContinuousDistribution.of(0, 1));
    for (String name : new String[] {"random", "random_sample", "rand"}) {
      cases.add(
          name,
          Map.of(),
          sample ->
              Optional.of(
                  sample.dtype() == DType.FLOAT32
                      ? ScalarExperiment.of(sample, x -> unit.cumulative(x + 0x1p-25))
                      : ScalarExperiment.of(sample, unit)));
    }
    add("uniform", with("low", -2.0, "high", 5.0), UniformContinuousDistribution.of(-2, 5));
  }

  private void addNormals() {
    NormalDistribution standard = NormalDistribution.of(0, 1);
    add("standard_normal", Map.of(), standard);
    add("randn", Map.of(), standard);
    add("normal", with("loc", 1.0, "scale", 2.0), NormalDistribution.of(1, 2));
    add("lognormal", with("mean", 0.5, "sigma", 1.5), LogNormalDistribution.of(0.5, 1.5));
    add("wald", with("mean", 3.0, "scale", 2.0), new WaldDistribution(3, 2));
    add("wald", with("mean", 1.0, "scale", 8.0), new WaldDistribution(1, 8));
  }

  private void addExponentials() {
    ExponentialDistribution standard = ExponentialDistribution.of(1);
    add("standard_exponential", Map.of(), standard);
    add("standard_exponential", with("method", "inv"), standard);
    add("exponential", with("scale", 2.0), ExponentialDistribution.of(2));
    add("pareto", with("a", 3.0), x -> ParetoDistribution.of(1, 3).cumulativeProbability(x + 1));
    add("power", with("a", 2.5), BetaDistribution.of(2.5, 1));
    add("weibull", with("a", 1.5), WeibullDistribution.of(1.5, 1));
    add("weibull", with("a", 0.7), WeibullDistribution.of(0.7, 1));
    add("rayleigh", with("scale", 2.0), WeibullDistribution.of(2, 2 * Math.sqrt(2)));
  }

  private void addGammas() {
    for (double shape : new double[] {0.3, 1, 2.5, 40}) {
      add("standard_gamma", with("shape", shape), GammaDistribution.of(shape, 1));
    }
    add("gamma", with("shape", 0.3, "scale", 2.0), GammaDistribution.of(0.3, 2));
    add("gamma", with("shape", 2.5, "scale", 1.5), GammaDistribution.of(2.5, 1.5));
    add("chisquare", with("df", 1.5), ChiSquaredDistribution.of(1.5));
    add("chisquare", with("df", 3.0), ChiSquaredDistribution.of(3));
    // Johnk's algorithm for shapes of at most 1, else a ratio of gammas.
    add("beta", with("a", 0.5, "b", 0.5), BetaDistribution.of(0.5, 0.5));
    add("beta", with("a", 0.4, "b", 0.9), BetaDistribution.of(0.4, 0.9));
    add("beta", with("a", 2.0, "b", 3.0), BetaDistribution.of(2, 3));
    // Below one degree of freedom a Poisson mixture, else a shifted normal.
    add(
        "noncentral_chisquare",
        with("df", 0.5, "nonc", 3.0),
        NoncentralDistribution.chisquare(0.5, 3));
    add(
        "noncentral_chisquare",
        with("df", 3.0, "nonc", 2.0),
        NoncentralDistribution.chisquare(3, 2));
  }

  private void addRatios() {
    add("f", with("dfnum", 3.0, "dfden", 4.0), FDistribution.of(3, 4));
    add("f", with("dfnum", 1.0, "dfden", 20.0), FDistribution.of(1, 20));
    add(
        "noncentral_f",
        with("dfnum", 3.0, "dfden", 4.0, "nonc", 2.0),
        NoncentralDistribution.f(3, 4, 2));
    add("standard_t", with("df", 1.5), TDistribution.of(1.5));
    add("standard_t", with("df", 5.0), TDistribution.of(5));
    add("standard_cauchy", Map.of(), CauchyDistribution.of(0, 1));
  }

  private void addInversions() {
    add("laplace", with("loc", 1.0, "scale", 2.0), LaplaceDistribution.of(1, 2));
    add("gumbel", with("loc", 1.0, "scale", 2.0), GumbelDistribution.of(1, 2));
    add("logistic", with("loc", 1.0, "scale", 2.0), LogisticDistribution.of(1, 2));
    add(
        "triangular",
        with("left", -1.0, "mode", 0.0, "right", 3.0),
        TriangularDistribution.of(-1, 0, 3));
  }

  private void addOthers() {
    // Below 1e-8 uniform; small, usual and, above 1e6, normal concentrations.
    add("vonmises", with("mu", 0.0, "kappa", 1e-9), new VonmisesDistribution(0, 1e-9));
    add("vonmises", with("mu", -1.0, "kappa", 0.3), new VonmisesDistribution(-1, 0.3));
    add("vonmises", with("mu", 0.5, "kappa", 4.0), new VonmisesDistribution(0.5, 4));
    NormalDistribution narrow = NormalDistribution.of(0.5, 1e-4);
    add("vonmises", with("mu", 0.5, "kappa", 1e8), ContinuousReference.of(narrow));
  }
}
