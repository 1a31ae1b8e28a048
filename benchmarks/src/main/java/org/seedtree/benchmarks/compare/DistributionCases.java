package org.seedtree.benchmarks.compare;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousUniformSampler;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.GeometricSampler;
import org.apache.commons.rng.sampling.distribution.LogNormalSampler;
import org.apache.commons.rng.sampling.distribution.MarsagliaTsangWangDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.TSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.seedtree.distribution.Beta;
import org.seedtree.distribution.Binomial;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.Gamma;
import org.seedtree.distribution.Geometric;
import org.seedtree.distribution.Gumbel;
import org.seedtree.distribution.Hypergeometric;
import org.seedtree.distribution.Laplace;
import org.seedtree.distribution.Logistic;
import org.seedtree.distribution.Lognormal;
import org.seedtree.distribution.LongDistribution;
import org.seedtree.distribution.Normal;
import org.seedtree.distribution.Poisson;
import org.seedtree.distribution.StandardT;
import org.seedtree.distribution.Uniform;
import org.seedtree.distribution.Vonmises;
import org.seedtree.distribution.Weibull;
import org.seedtree.distribution.Zipf;
import org.seedtree.engine.Engine;

/** The cases of the other distributions, on PCG64. NumPy has no {@code out=} for them. */
final class DistributionCases {

  private static final double[] ALPHA = {1.0, 2.0, 3.0, 4.0};
  private static final double[] PVALS = {0.1, 0.2, 0.3, 0.4};
  private static final int TRIALS = 100;

  private DistributionCases() {}

  static List<BenchmarkCase> all() {
    return List.of(
        JdkWorkloads.doubles(
            continuous("uniform", "rng.uniform(-1.0, 1.0, n)", new Uniform(-1.0, 1.0))
                .commons(
                    CommonsWorkloads.doubles(rng -> ContinuousUniformSampler.of(rng, -1.0, 1.0))),
            rng -> rng.nextDouble(-1.0, 1.0)),
        JdkWorkloads.doubles(
            continuous("normal", "rng.normal(10.0, 2.0, n)", new Normal(10.0, 2.0))
                .commons(
                    CommonsWorkloads.doubles(
                        rng ->
                            GaussianSampler.of(
                                ZigguratSampler.NormalizedGaussian.of(rng), 10.0, 2.0))),
            rng -> rng.nextGaussian(10.0, 2.0)),
        continuous("lognormal", "rng.lognormal(0.0, 1.0, n)", new Lognormal(0.0, 1.0))
            .commons(
                CommonsWorkloads.doubles(
                    rng ->
                        LogNormalSampler.of(ZigguratSampler.NormalizedGaussian.of(rng), 0.0, 1.0))),
        gamma("gamma(2)", 2.0),
        gamma("gamma(.5)", 0.5),
        beta("beta(2,3)", 2.0, 3.0),
        beta("beta(.5,.5)", 0.5, 0.5),
        poisson("poisson(3)", 3.0),
        poisson("poisson(100)", 100.0),
        binomial("binomial(100,.4)", 100, 0.4),
        binomial("binomial(20,.1)", 20, 0.1),
        geometric("geometric(.1)", 0.1),
        geometric("geometric(.5)", 0.5),
        continuous("gumbel", "rng.gumbel(0.0, 1.0, n)", new Gumbel(0.0, 1.0)),
        continuous("laplace", "rng.laplace(0.0, 1.0, n)", new Laplace(0.0, 1.0)),
        continuous("logistic", "rng.logistic(0.0, 1.0, n)", new Logistic(0.0, 1.0)),
        continuous("weibull(1.5)", "rng.weibull(1.5, n)", new Weibull(1.5)),
        continuous("vonmises(1)", "rng.vonmises(0.0, 1.0, n)", new Vonmises(0.0, 1.0)),
        discrete("zipf(2)", "rng.zipf(2.0, n)", new Zipf(2.0))
            .commons(
                CommonsWorkloads.longs(
                    rng -> RejectionInversionZipfSampler.of(rng, Integer.MAX_VALUE, 2.0))),
        continuous("standard_t(5)", "rng.standard_t(5.0, n)", new StandardT(5.0))
            .commons(CommonsWorkloads.doubles(rng -> TSampler.of(rng, 5.0))),
        discrete(
            "hypergeometric(50,40,20)",
            "rng.hypergeometric(50, 40, 20, n)",
            new Hypergeometric(50, 40, 20)),
        multinomial(),
        dirichlet());
  }

  private static BenchmarkCase continuous(
      String name, String python, DoubleDistribution distribution) {
    return new BenchmarkCase(name, Engine.PCG64, NumpyCode.of("", python))
        .seedtree(
            (rng, n) -> {
              double[] out = new double[n];
              return () -> rng.fill(distribution, out);
            });
  }

  private static BenchmarkCase discrete(String name, String python, LongDistribution distribution) {
    return new BenchmarkCase(name, Engine.PCG64, NumpyCode.of("", python))
        .seedtree(
            (rng, n) -> {
              long[] out = new long[n];
              return () -> rng.fill(distribution, out);
            });
  }

  private static BenchmarkCase gamma(String name, double shape) {
    return continuous(name, "rng.gamma(%s, 1.5, n)".formatted(shape), new Gamma(shape, 1.5))
        .commons(
            CommonsWorkloads.doubles(
                rng -> AhrensDieterMarsagliaTsangGammaSampler.of(rng, shape, 1.5)));
  }

  private static BenchmarkCase beta(String name, double a, double b) {
    return continuous(name, "rng.beta(%s, %s, n)".formatted(a, b), new Beta(a, b))
        .commons(CommonsWorkloads.doubles(rng -> ChengBetaSampler.of(rng, a, b)));
  }

  private static BenchmarkCase poisson(String name, double lam) {
    return discrete(name, "rng.poisson(%s, n)".formatted(lam), new Poisson(lam))
        .commons(CommonsWorkloads.longs(rng -> PoissonSampler.of(rng, lam)));
  }

  private static BenchmarkCase binomial(String name, int trials, double p) {
    return discrete(name, "rng.binomial(%d, %s, n)".formatted(trials, p), new Binomial(trials, p))
        .commons(
            CommonsWorkloads.longs(
                rng -> MarsagliaTsangWangDiscreteSampler.Binomial.of(rng, trials, p)));
  }

  private static BenchmarkCase geometric(String name, double p) {
    return discrete(name, "rng.geometric(%s, n)".formatted(p), new Geometric(p))
        .commons(CommonsWorkloads.longs(rng -> GeometricSampler.of(rng, p)));
  }

  private static BenchmarkCase multinomial() {
    return new BenchmarkCase(
            "multinomial(100,4)",
            Engine.PCG64,
            NumpyCode.of(
                "pvals = [.1, .2, .3, .4]",
                "rng.multinomial(%d, pvals, n // len(pvals))".formatted(TRIALS)))
        .seedtree(
            (rng, n) -> {
              return () -> rng.multinomial(TRIALS, PVALS, n / PVALS.length);
            });
  }

  private static BenchmarkCase dirichlet() {
    return new BenchmarkCase(
            "dirichlet(4)",
            Engine.PCG64,
            NumpyCode.of("alpha = [1., 2., 3., 4.]", "rng.dirichlet(alpha, n // len(alpha))"))
        .seedtree(
            (rng, n) -> {
              return () -> rng.dirichlet(ALPHA, n / ALPHA.length);
            })
        .commons(
            n -> {
              UniformRandomProvider rng = CommonsWorkloads.fastest();
              DirichletSampler sampler = DirichletSampler.of(rng, ALPHA);
              double[][] rows = new double[n / ALPHA.length][];
              return () -> {
                for (int i = 0; i < rows.length; i++) {
                  rows[i] = sampler.sample();
                }
                return rows;
              };
            });
  }
}
