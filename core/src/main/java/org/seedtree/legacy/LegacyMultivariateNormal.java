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
    this.cov = transposed(cov); // its left singular vectors are the right ones of cov
    this.checkValid = checkValid;
    this.tol = tol;
  }

  @Override
  double[][] rows(LegacyStream s, int n) {
    return MultivariateNormal.draw(
        row -> s.gauss.fill(s.bits(), row, 0, row.length),
        mean,
        cov,
        MultivariateNormal.Method.SVD,
        checkValid,
        tol,
        n);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static double[][] transposed(double[][] cov) {
    double[][] out = new double[cov.length][cov.length];
    for (int i = 0; i < cov.length; i++) {
      if (cov[i].length != cov.length) {
        return cov; // not square, and rejected for it
      }
      for (int j = 0; j < cov.length; j++) {
        out[j][i] = cov[i][j];
      }
    }
    return out;
  }
}
