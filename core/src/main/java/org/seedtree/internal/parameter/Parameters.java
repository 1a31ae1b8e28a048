package org.seedtree.internal.parameter;

import static org.seedtree.internal.parameter.Constraint.above1;
import static org.seedtree.internal.parameter.Constraint.nonNegative;
import static org.seedtree.internal.parameter.Constraint.none;
import static org.seedtree.internal.parameter.Constraint.poissonMean;
import static org.seedtree.internal.parameter.Constraint.positive;
import static org.seedtree.internal.parameter.Constraint.positiveProbability;
import static org.seedtree.internal.parameter.Constraint.probability;
import static org.seedtree.internal.parameter.Constraint.probabilityBelow1;
import static org.seedtree.internal.parameter.ParameterList.of;

/**
 * The parameters of NumPy's distributions, with their constraints in NumPy's order; {@link
 * JointParameters} has those that are constrained together.
 */
public final class Parameters {

  public static final ParameterList BETA = of(positive("a"), positive("b"));
  public static final ParameterList CHISQUARE = of(positive("df"));
  public static final ParameterList EXPONENTIAL = of(nonNegative("scale"));
  public static final ParameterList F = of(positive("dfnum"), positive("dfden"));
  public static final ParameterList GAMMA = of(nonNegative("shape"), nonNegative("scale"));

  /** The parameters loc and scale of normal, laplace, gumbel and logistic. */
  public static final ParameterList LOC_SCALE = of(none(), nonNegative("scale"));

  public static final ParameterList LOGNORMAL = of(none(), nonNegative("sigma"));
  public static final ParameterList NONCENTRAL_CHISQUARE = of(positive("df"), nonNegative("nonc"));
  public static final ParameterList NONCENTRAL_F =
      of(positive("dfnum"), positive("dfden"), nonNegative("nonc"));
  public static final ParameterList PARETO = of(positive("a"));
  public static final ParameterList POWER = of(positive("a"));
  public static final ParameterList RAYLEIGH = of(nonNegative("scale"));
  public static final ParameterList STANDARD_GAMMA = of(nonNegative("shape"));
  public static final ParameterList STANDARD_T = of(positive("df"));
  public static final ParameterList VONMISES = of(none(), nonNegative("kappa"));
  public static final ParameterList WALD = of(positive("mean"), positive("scale"));
  public static final ParameterList WEIBULL = of(nonNegative("a"));

  /** The parameters p and n, in this order. */
  public static final ParameterList BINOMIAL = of(probability("p"), nonNegative("n"));

  public static final ParameterList GEOMETRIC = of(positiveProbability("p"));
  public static final ParameterList LOGSERIES = of(probabilityBelow1("p"));
  public static final ParameterList POISSON = of(poissonMean("lam"));
  public static final ParameterList ZIPF = of(above1("a"));

  /** The parameters pvals and n, in this order; the sum of pvals is checked by itself. */
  public static final ParameterList MULTINOMIAL = of(probability("pvals"), nonNegative("n"));

  /** The parameter a, for which 2 to the power {@code a - 1} must be finite. */
  public static final ParameterList LEGACY_ZIPF =
      of(above1("a").andBelow(1025, "a value too large"));

  public static final ParameterList LEGACY_NEGATIVE_BINOMIAL = of(positive("n"), probability("p"));

  private Parameters() {}
}
