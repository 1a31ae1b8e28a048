package org.seedtree.legacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.seedtree.distribution.MultivariateNormal;
import org.seedtree.distribution.MultivariateNormal.CheckValid;

/**
 * The multivariate normal distribution of RandomState: its own normals, and the right singular
 * vectors of the covariance where Generator takes the left ones. As in NumPy the covariance is not
 * looked at before the normals are drawn.
 */
final class LegacyMultivariateNormal extends LegacyVectorDistribution {

  private final double[] mean;
  private final double[][] cov;
  private final CheckValid checkValid;
  private final double tol;

  LegacyMultivariateNormal(double[] mean, double[][] cov, CheckValid checkValid, double tol) {
    super(
        "multivariate_normal",
        () ->
            parametersOf(
                "mean",
                boxed(mean),
                "cov",
                boxed(Arrays.stream(cov).flatMapToDouble(Arrays::stream).toArray()),
                "check_valid",
                checkValid.name().toLowerCase(Locale.ROOT),
                "tol",
                tol),
        mean.length);
    this.mean = mean;
    this.cov = cov;
    this.checkValid = checkValid;
    this.tol = tol;
  }

  @Override
  double[][] rows(LegacyStream s, int n) {
    return draw(s, n, false);
  }

  /** Draws as a call by itself, whose single vector is another product than those of several. */
  double[][] call(LegacyStream s, int n) {
    return draw(s, n, n == 1);
  }

  private double[][] draw(LegacyStream s, int n, boolean isSingle) {
    return MultivariateNormal.drawLegacy(
        row -> s.gauss.fill(s.bits(), row, 0, row.length), mean, cov, checkValid, tol, n, isSingle);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  @Override
  String dtype() {
    return "float64";
  }
}
