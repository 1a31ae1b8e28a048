package org.seedtree.internal.parameter;

import static org.seedtree.internal.parameter.Constraint.above1;
import static org.seedtree.internal.parameter.Constraint.atLeast1;
import static org.seedtree.internal.parameter.Constraint.nonNegative;
import static org.seedtree.internal.parameter.Constraint.none;
import static org.seedtree.internal.parameter.Constraint.poissonMean;
import static org.seedtree.internal.parameter.Constraint.positive;
import static org.seedtree.internal.parameter.Constraint.positiveNotNaN;
import static org.seedtree.internal.parameter.Constraint.positiveProbability;
import static org.seedtree.internal.parameter.Constraint.probability;
import static org.seedtree.internal.parameter.Constraint.probabilityBelow1;
import static org.seedtree.internal.parameter.ParameterList.jointly;
import static org.seedtree.internal.parameter.ParameterList.of;

import java.util.List;

/** The parameters of NumPy's distributions, with their constraints in NumPy's order. */
public final class Parameters {

  private static final long HYPERGEOMETRIC_LIMIT = 1_000_000_000;

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

  /** The parameters left, mode and right. */
  public static final ParameterList TRIANGULAR =
      jointly(
          3,
          JointConstraint.ofReals(
              "left > mode",
              "left > mode",
              (left, mode, right) -> left > mode ? left + ", " + mode : null,
              0,
              1),
          JointConstraint.ofReals(
              "mode > right",
              "mode > right",
              (left, mode, right) -> mode > right ? mode + ", " + right : null,
              1,
              2),
          JointConstraint.ofReals(
              "left == right",
              "left == right",
              (left, mode, right) -> left == right ? Double.toString(left) : null,
              0,
              2));

  /** The parameters low and high. */
  public static final ParameterList UNIFORM =
      jointly(
          2,
          JointConstraint.ofReals(
              "high - low range exceeds valid bounds",
              "Range exceeds valid bounds",
              (low, high, none) -> Double.isFinite(high - low) ? null : low + ", " + high,
              1,
              0),
          JointConstraint.ofReals(
              "high - low < 0",
              "high - low < 0",
              (low, high, none) ->
                  Double.doubleToRawLongBits(high - low) < 0 ? Double.toString(high - low) : null,
              1,
              0));

  /** The parameters low and high, whose order RandomState does not check. */
  public static final ParameterList LEGACY_UNIFORM =
      jointly(
          2,
          JointConstraint.ofReals(
              "Range exceeds valid bounds",
              "Range exceeds valid bounds",
              (low, high, none) -> Double.isFinite(high - low) ? null : low + ", " + high,
              1,
              0));

  /** The parameters p and n, in this order. */
  public static final ParameterList BINOMIAL = of(probability("p"), nonNegative("n"));

  public static final ParameterList GEOMETRIC = of(positiveProbability("p"));
  public static final ParameterList LOGSERIES = of(probabilityBelow1("p"));
  public static final ParameterList POISSON = of(poissonMean("lam"));
  public static final ParameterList ZIPF = of(above1("a"));
  public static final ParameterList NEGATIVE_BINOMIAL =
      new ParameterList(
          List.of(),
          List.of(positiveNotNaN("n"), positiveProbability("p")),
          List.of(
              JointConstraint.ofReals(
                  "n too large or p too small, see Generator.negative_binomial Notes",
                  "n too large or p too small, see Generator.negative_binomial Notes",
                  (n, p, none) ->
                      (1 - p) / p * (n + 10 * Math.sqrt(n)) > Constraint.MAX_LAM
                          ? n + ", " + p
                          : null,
                  1,
                  0)));

  /** The parameters pvals and n, in this order; the sum of pvals is checked by itself. */
  public static final ParameterList MULTINOMIAL = of(probability("pvals"), nonNegative("n"));

  public static final ParameterList LEGACY_NEGATIVE_BINOMIAL = of(positive("n"), probability("p"));

  private static final JointConstraint SAMPLE_FITS =
      JointConstraint.ofIntegers(
          "ngood + nbad < nsample",
          (ngood, nbad, nsample) ->
              ngood + nbad < nsample ? ngood + " + " + nbad + " < " + nsample : null,
          0,
          1,
          2);

  /** The parameters ngood, nbad and nsample. */
  public static final ParameterList HYPERGEOMETRIC =
      new ParameterList(
          List.of(
              JointConstraint.ofIntegers(
                  "both ngood and nbad must be less than 1000000000",
                  (ngood, nbad, nsample) ->
                      ngood >= HYPERGEOMETRIC_LIMIT || nbad >= HYPERGEOMETRIC_LIMIT
                          ? Long.toString(Math.max(ngood, nbad))
                          : null),
              SAMPLE_FITS),
          List.of(nonNegative("ngood"), nonNegative("nbad"), nonNegative("nsample")),
          List.of());

  /** The parameters ngood, nbad and nsample; the algorithm computes with the sum plus 2. */
  public static final ParameterList LEGACY_HYPERGEOMETRIC =
      new ParameterList(
          List.of(SAMPLE_FITS),
          List.of(nonNegative("ngood"), nonNegative("nbad"), atLeast1("nsample")),
          List.of(
              JointConstraint.ofIntegers(
                  "ngood + nbad too large",
                  (ngood, nbad, nsample) ->
                      ngood + nbad > Long.MAX_VALUE - 2 ? ngood + " + " + nbad : null,
                  0,
                  1)));

  private Parameters() {}
}
