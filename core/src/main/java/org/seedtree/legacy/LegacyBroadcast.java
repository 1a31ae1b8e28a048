package org.seedtree.legacy;

import org.seedtree.broadcast.Broadcast;
import org.seedtree.broadcast.Operand;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.parameter.Parameters;

/**
 * The distributions of {@link RandomState} with parameters that vary from element to element, under
 * NumPy's names: {@link Broadcast}s that check, draw and allocate nothing for a value as those of
 * {@link org.seedtree.Generator} do.
 *
 * {@snippet file="LegacySnippetsTest.java" region="broadcast"}
 *
 * <p>The methods of {@link LegacyContinuous} and {@link LegacyDiscrete} that they link to have the
 * words consumed. Elements are drawn one after another, and use the caches of the RandomState.
 */
public final class LegacyBroadcast {

  /**
   * Creates a broadcast of RandomState's {@code beta}; see {@link LegacyContinuous#beta}.
   *
   * @param a first shape, more than 0
   * @param b second shape, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> beta(Operand.Doubles a, Operand.Doubles b) {
    return Broadcast.ofKernel(
        Parameters.BETA,
        c -> LegacyContinuous.beta(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.BETA,
        a,
        b);
  }

  /**
   * Creates a broadcast of RandomState's {@code chisquare}; see {@link LegacyContinuous#chisquare}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> chisquare(Operand.Doubles df) {
    return Broadcast.ofKernel(
        Parameters.CHISQUARE,
        c -> LegacyContinuous.chisquare(c[0].real(0)),
        LegacyDoubleKernels.CHISQUARE,
        df);
  }

  /**
   * Creates a broadcast of RandomState's {@code exponential}; see {@link
   * LegacyContinuous#exponential}.
   *
   * @param scale mean, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> exponential(Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.EXPONENTIAL,
        c -> LegacyContinuous.exponential(c[0].real(0)),
        LegacyDoubleKernels.EXPONENTIAL,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code f}; see {@link LegacyContinuous#f}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> f(
      Operand.Doubles dfnum, Operand.Doubles dfden) {
    return Broadcast.ofKernel(
        Parameters.F,
        c -> LegacyContinuous.f(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.F,
        dfnum,
        dfden);
  }

  /**
   * Creates a broadcast of RandomState's {@code gamma}; see {@link LegacyContinuous#gamma}.
   *
   * @param shape shape, 0 or more
   * @param scale scale, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> gamma(
      Operand.Doubles shape, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.GAMMA,
        c -> LegacyContinuous.gamma(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.GAMMA,
        shape,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code gumbel}; see {@link LegacyContinuous#gumbel}.
   *
   * @param loc mode
   * @param scale scale, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> gumbel(
      Operand.Doubles loc, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.LOC_SCALE,
        c -> LegacyContinuous.gumbel(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.GUMBEL,
        loc,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code laplace}; see {@link LegacyContinuous#laplace}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> laplace(
      Operand.Doubles loc, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.LOC_SCALE,
        c -> LegacyContinuous.laplace(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.LAPLACE,
        loc,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code logistic}; see {@link LegacyContinuous#logistic}.
   *
   * @param loc mean
   * @param scale scale, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> logistic(
      Operand.Doubles loc, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.LOC_SCALE,
        c -> LegacyContinuous.logistic(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.LOGISTIC,
        loc,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code lognormal}; see {@link LegacyContinuous#lognormal}.
   *
   * @param mean mean of the logarithm
   * @param sigma standard deviation of the logarithm, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> lognormal(
      Operand.Doubles mean, Operand.Doubles sigma) {
    return Broadcast.ofKernel(
        Parameters.LOGNORMAL,
        c -> LegacyContinuous.lognormal(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.LOGNORMAL,
        mean,
        sigma);
  }

  /**
   * Creates a broadcast of RandomState's {@code noncentral_chisquare}; see {@link
   * LegacyContinuous#noncentralChisquare}.
   *
   * @param df degrees of freedom, more than 0
   * @param nonc noncentrality, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> noncentralChisquare(
      Operand.Doubles df, Operand.Doubles nonc) {
    return Broadcast.ofKernel(
        Parameters.NONCENTRAL_CHISQUARE,
        c -> LegacyContinuous.noncentralChisquare(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.NONCENTRAL_CHISQUARE,
        df,
        nonc);
  }

  /**
   * Creates a broadcast of RandomState's {@code noncentral_f}; see {@link
   * LegacyContinuous#noncentralF}.
   *
   * @param dfnum degrees of freedom of the numerator, more than 0
   * @param dfden degrees of freedom of the denominator, more than 0
   * @param nonc noncentrality of the numerator, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> noncentralF(
      Operand.Doubles dfnum, Operand.Doubles dfden, Operand.Doubles nonc) {
    return Broadcast.ofKernel(
        Parameters.NONCENTRAL_F,
        c -> LegacyContinuous.noncentralF(c[0].real(0), c[1].real(0), c[2].real(0)),
        LegacyDoubleKernels.NONCENTRAL_F,
        dfnum,
        dfden,
        nonc);
  }

  /**
   * Creates a broadcast of RandomState's {@code normal}; see {@link LegacyContinuous#normal}.
   *
   * @param loc mean
   * @param scale standard deviation, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> normal(
      Operand.Doubles loc, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.LOC_SCALE,
        c -> LegacyContinuous.normal(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.NORMAL,
        loc,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code pareto}; see {@link LegacyContinuous#pareto}.
   *
   * @param a shape, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> pareto(Operand.Doubles a) {
    return Broadcast.ofKernel(
        Parameters.PARETO,
        c -> LegacyContinuous.pareto(c[0].real(0)),
        LegacyDoubleKernels.PARETO,
        a);
  }

  /**
   * Creates a broadcast of RandomState's {@code power}; see {@link LegacyContinuous#power}.
   *
   * @param a exponent plus 1, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> power(Operand.Doubles a) {
    return Broadcast.ofKernel(
        Parameters.POWER, c -> LegacyContinuous.power(c[0].real(0)), LegacyDoubleKernels.POWER, a);
  }

  /**
   * Creates a broadcast of RandomState's {@code rayleigh}; see {@link LegacyContinuous#rayleigh}.
   *
   * @param scale mode, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> rayleigh(Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.RAYLEIGH,
        c -> LegacyContinuous.rayleigh(c[0].real(0)),
        LegacyDoubleKernels.RAYLEIGH,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code standard_gamma}; see {@link
   * LegacyContinuous#standardGamma}.
   *
   * @param shape shape, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> standardGamma(Operand.Doubles shape) {
    return Broadcast.ofKernel(
        Parameters.STANDARD_GAMMA,
        c -> LegacyContinuous.standardGamma(c[0].real(0)),
        LegacyDoubleKernels.STANDARD_GAMMA,
        shape);
  }

  /**
   * Creates a broadcast of RandomState's {@code standard_t}; see {@link
   * LegacyContinuous#standardT}.
   *
   * @param df degrees of freedom, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> standardT(Operand.Doubles df) {
    return Broadcast.ofKernel(
        Parameters.STANDARD_T,
        c -> LegacyContinuous.standardT(c[0].real(0)),
        LegacyDoubleKernels.STANDARD_T,
        df);
  }

  /**
   * Creates a broadcast of RandomState's {@code triangular}; see {@link
   * LegacyContinuous#triangular}.
   *
   * @param left lower end
   * @param mode mode, from {@code left} to {@code right}
   * @param right upper end, more than {@code left}
   */
  public static Broadcast<LegacyDoubleDistribution> triangular(
      Operand.Doubles left, Operand.Doubles mode, Operand.Doubles right) {
    return Broadcast.ofKernel(
        JointParameters.TRIANGULAR,
        c -> LegacyContinuous.triangular(c[0].real(0), c[1].real(0), c[2].real(0)),
        LegacyDoubleKernels.TRIANGULAR,
        left,
        mode,
        right);
  }

  /**
   * Creates a broadcast of RandomState's {@code uniform}; see {@link LegacyContinuous#uniform}.
   *
   * @param low one end
   * @param high the other end, which may be the lower one
   */
  public static Broadcast<LegacyDoubleDistribution> uniform(
      Operand.Doubles low, Operand.Doubles high) {
    return Broadcast.ofKernel(
        JointParameters.LEGACY_UNIFORM,
        c -> LegacyContinuous.uniform(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.UNIFORM,
        low,
        high);
  }

  /**
   * Creates a broadcast of RandomState's {@code vonmises}; see {@link LegacyContinuous#vonmises}.
   *
   * @param mu mean direction, in radians
   * @param kappa concentration, 0 or more, and not so large that NumPy's rejection never ends
   */
  public static Broadcast<LegacyDoubleDistribution> vonmises(
      Operand.Doubles mu, Operand.Doubles kappa) {
    return Broadcast.ofKernel(
        LegacyContinuous.VONMISES,
        c -> LegacyContinuous.vonmises(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.VONMISES,
        mu,
        kappa);
  }

  /**
   * Creates a broadcast of RandomState's {@code wald}; see {@link LegacyContinuous#wald}.
   *
   * @param mean mean, more than 0
   * @param scale scale, more than 0
   */
  public static Broadcast<LegacyDoubleDistribution> wald(
      Operand.Doubles mean, Operand.Doubles scale) {
    return Broadcast.ofKernel(
        Parameters.WALD,
        c -> LegacyContinuous.wald(c[0].real(0), c[1].real(0)),
        LegacyDoubleKernels.WALD,
        mean,
        scale);
  }

  /**
   * Creates a broadcast of RandomState's {@code weibull}; see {@link LegacyContinuous#weibull}.
   *
   * @param a shape, 0 or more
   */
  public static Broadcast<LegacyDoubleDistribution> weibull(Operand.Doubles a) {
    return Broadcast.ofKernel(
        Parameters.WEIBULL,
        c -> LegacyContinuous.weibull(c[0].real(0)),
        LegacyDoubleKernels.WEIBULL,
        a);
  }

  /**
   * Creates a broadcast of RandomState's {@code binomial}; see {@link LegacyDiscrete#binomial}.
   *
   * @param n number of trials, 0 or more
   * @param p probability of success, 0 to 1
   */
  public static Broadcast<LegacyLongDistribution> binomial(Operand.Longs n, Operand.Doubles p) {
    return Broadcast.ofKernel(
        Parameters.BINOMIAL,
        c -> LegacyDiscrete.binomial(c[1].integer(0), c[0].real(0)),
        LegacyLongKernels.BINOMIAL,
        p,
        n);
  }

  /**
   * Creates a broadcast of RandomState's {@code geometric}; see {@link LegacyDiscrete#geometric}.
   *
   * @param p probability of success, more than 0, at most 1
   */
  public static Broadcast<LegacyLongDistribution> geometric(Operand.Doubles p) {
    return Broadcast.ofKernel(
        Parameters.GEOMETRIC,
        c -> LegacyDiscrete.geometric(c[0].real(0)),
        LegacyLongKernels.GEOMETRIC,
        p);
  }

  /**
   * Creates a broadcast of RandomState's {@code hypergeometric}; see {@link
   * LegacyDiscrete#hypergeometric}.
   *
   * @param ngood number of successes in the population, 0 or more
   * @param nbad number of failures in the population, 0 or more
   * @param nsample number of draws, 1 to {@code ngood + nbad}
   */
  public static Broadcast<LegacyLongDistribution> hypergeometric(
      Operand.Longs ngood, Operand.Longs nbad, Operand.Longs nsample) {
    return Broadcast.ofKernel(
        JointParameters.LEGACY_HYPERGEOMETRIC,
        c -> LegacyDiscrete.hypergeometric(c[0].integer(0), c[1].integer(0), c[2].integer(0)),
        LegacyLongKernels.HYPERGEOMETRIC,
        ngood,
        nbad,
        nsample);
  }

  /**
   * Creates a broadcast of RandomState's {@code logseries}; see {@link LegacyDiscrete#logseries}.
   *
   * @param p shape, 0 or more, less than 1
   */
  public static Broadcast<LegacyLongDistribution> logseries(Operand.Doubles p) {
    return Broadcast.ofKernel(
        Parameters.LOGSERIES,
        c -> LegacyDiscrete.logseries(c[0].real(0)),
        LegacyLongKernels.LOGSERIES,
        p);
  }

  /**
   * Creates a broadcast of RandomState's {@code negative_binomial}; see {@link
   * LegacyDiscrete#negativeBinomial}.
   *
   * @param n number of successes, more than 0
   * @param p probability of success, 0 to 1
   */
  public static Broadcast<LegacyLongDistribution> negativeBinomial(
      Operand.Doubles n, Operand.Doubles p) {
    return Broadcast.ofKernel(
        Parameters.LEGACY_NEGATIVE_BINOMIAL,
        c -> LegacyDiscrete.negativeBinomial(c[0].real(0), c[1].real(0)),
        LegacyLongKernels.NEGATIVE_BINOMIAL,
        n,
        p);
  }

  /**
   * Creates a broadcast of RandomState's {@code poisson}; see {@link LegacyDiscrete#poisson}.
   *
   * @param lam mean, 0 to 9.223372006484771e18
   */
  public static Broadcast<LegacyLongDistribution> poisson(Operand.Doubles lam) {
    return Broadcast.ofKernel(
        Parameters.POISSON,
        c -> LegacyDiscrete.poisson(c[0].real(0)),
        LegacyLongKernels.POISSON,
        lam);
  }

  /**
   * Creates a broadcast of RandomState's {@code zipf}; see {@link LegacyDiscrete#zipf}.
   *
   * @param a exponent, more than 1, and less than 1025, from where on NumPy's never returns
   */
  public static Broadcast<LegacyLongDistribution> zipf(Operand.Doubles a) {
    return Broadcast.ofKernel(
        Parameters.LEGACY_ZIPF, c -> LegacyDiscrete.zipf(c[0].real(0)), LegacyLongKernels.ZIPF, a);
  }

  static void fill(Broadcast<LegacyDoubleDistribution> broadcast, LegacyStream s, double[] out) {
    if (broadcast.isConstant()) {
      broadcast.distribution(0).fill(s, out, 0, out.length);
    } else if (!broadcast.fill(LegacyDoubleKernel.class, s, out, 0)) {
      broadcast.forEach((distribution, i) -> out[i] = distribution.sample(s));
    }
  }

  static void fill(
      Broadcast<? extends LegacyLongDistribution> broadcast, LegacyStream s, long[] out) {
    if (broadcast.isConstant()) {
      broadcast.distribution(0).fill(s, out, 0, out.length);
    } else if (!broadcast.fill(LegacyLongKernel.class, s, out, 0)) {
      broadcast.forEach((distribution, i) -> out[i] = distribution.sample(s));
    }
  }

  private LegacyBroadcast() {}
}
