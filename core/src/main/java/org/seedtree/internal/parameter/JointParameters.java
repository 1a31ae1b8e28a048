package org.seedtree.internal.parameter;

import static org.seedtree.internal.parameter.Constraint.atLeast1;
import static org.seedtree.internal.parameter.Constraint.nonNegative;
import static org.seedtree.internal.parameter.Constraint.positiveNotNaN;
import static org.seedtree.internal.parameter.Constraint.positiveProbability;
import static org.seedtree.internal.parameter.ParameterList.jointly;

import java.util.List;

/**
 * The parameters of distributions that have a constraint on several of them; a class of its own,
 * since a constraint is a class to load.
 */
public final class JointParameters {

  private static final long HYPERGEOMETRIC_LIMIT = 1_000_000_000;

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

  private JointParameters() {}
}
