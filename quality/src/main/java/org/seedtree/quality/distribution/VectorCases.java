package org.seedtree.quality.distribution;

import static org.seedtree.quality.distribution.CatalogCases.with;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.seedtree.quality.distribution.VectorExperiment.Margin;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.DiscreteReference;

/** The multivariate distributions: their components and covariances. */
final class VectorCases {

  private final CatalogCases cases;

  private VectorCases(CatalogCases cases) {
    this.cases = cases;
  }

  static void addTo(CatalogCases cases) {
    VectorCases vectors = new VectorCases(cases);
    vectors.addDirichlet(0.5, 1.0, 2.5);
    vectors.addMultinomial(20, 0.2, 0.5, 0.3);
    vectors.addMultinomial(1000, 0.1, 0.2, 0.3, 0.4);
    for (String method : new String[] {"marginals", "count"}) {
      vectors.addMultivariateHypergeometric(method, 12, 16, 8, 4);
      vectors.addMultivariateHypergeometric(method, 40, 60, 80, 20);
    }
    vectors.addMultivariateNormal(with());
    for (String method : new String[] {"svd", "eigh", "cholesky"}) {
      vectors.addMultivariateNormal(with("method", method));
    }
  }

  private void add(
      String name, Map<String, Object> arguments, List<Margin> margins, double[][] covariances) {
    cases.add(
        name, arguments, sample -> Optional.of(new VectorExperiment(sample, margins, covariances)));
  }

  private void addDirichlet(Double... alpha) {
    double total = Arrays.stream(alpha).mapToDouble(a -> a).sum();
    double[][] covariances = new double[alpha.length][alpha.length];
    List<Margin> margins = new ArrayList<>();
    for (int i = 0; i < alpha.length; i++) {
      ContinuousReference margin =
          ContinuousReference.of(BetaDistribution.of(alpha[i], total - alpha[i]));
      margins.add(Margin.of(margin, alpha[i] / total));
      for (int j = 0; j < alpha.length; j++) {
        covariances[i][j] = -alpha[i] * alpha[j] / (total * total * (total + 1));
      }
    }
    add("dirichlet", with("alpha", List.of(alpha)), margins, covariances);
  }

  private void addMultinomial(int n, Double... pvals) {
    double[][] covariances = new double[pvals.length][pvals.length];
    List<Margin> margins = new ArrayList<>();
    for (int i = 0; i < pvals.length; i++) {
      DiscreteReference margin = DiscreteReference.of(BinomialDistribution.of(n, pvals[i]), 0);
      margins.add(Margin.of(margin, n * pvals[i]));
      for (int j = 0; j < pvals.length; j++) {
        covariances[i][j] = -n * pvals[i] * pvals[j];
      }
    }
    add("multinomial", with("n", (long) n, "pvals", List.of(pvals)), margins, covariances);
  }

  private void addMultivariateHypergeometric(String method, int nsample, int... colors) {
    int total = Arrays.stream(colors).sum();
    double[][] covariances = new double[colors.length][colors.length];
    List<Margin> margins = new ArrayList<>();
    List<BigInteger> given = new ArrayList<>();
    double spread = nsample * (double) (total - nsample) / (total - 1);
    for (int i = 0; i < colors.length; i++) {
      DiscreteReference margin =
          DiscreteReference.of(HypergeometricDistribution.of(total, colors[i], nsample), 0);
      margins.add(Margin.of(margin, nsample * (double) colors[i] / total));
      given.add(BigInteger.valueOf(colors[i]));
      for (int j = 0; j < colors.length; j++) {
        covariances[i][j] = -spread * colors[i] / total * colors[j] / total;
      }
    }
    add(
        "multivariate_hypergeometric",
        with("colors", given, "nsample", (long) nsample, "method", method),
        margins,
        covariances);
  }

  private void addMultivariateNormal(Map<String, Object> method) {
    double[][] cov = {{2, 0.5, -0.3}, {0.5, 1, 0.2}, {-0.3, 0.2, 3}};
    double[] mean = {1, -2, 0.5};
    List<Margin> margins = new ArrayList<>();
    for (int i = 0; i < mean.length; i++) {
      NormalDistribution margin = NormalDistribution.of(mean[i], Math.sqrt(cov[i][i]));
      margins.add(Margin.of(ContinuousReference.of(margin), mean[i]));
    }
    Map<String, Object> arguments =
        with(
            "mean",
            Arrays.stream(mean).boxed().toList(),
            "cov",
            Arrays.stream(cov).flatMapToDouble(Arrays::stream).boxed().toList());
    arguments.putAll(method);
    add("multivariate_normal", arguments, margins, cov);
  }
}
