package org.seedtree.legacy;

import java.util.Arrays;
import org.seedtree.internal.variate.ArraySizes;

/**
 * The Dirichlet distribution of RandomState: gammas, each multiplied by the reciprocal of their sum
 * as in NumPy.
 */
final class LegacyDirichlet extends LegacyVectorDistribution {

  private final double[] alpha;

  LegacyDirichlet(double[] alpha) {
    this(alpha.clone(), alpha.length);
  }

  private LegacyDirichlet(double[] alpha, int dimension) {
    super(
        "dirichlet", () -> parametersOf("alpha", Arrays.stream(alpha).boxed().toList()), dimension);
    for (double concentration : alpha) {
      if (concentration <= 0) {
        throw new IllegalArgumentException("alpha <= 0: " + concentration);
      }
    }
    this.alpha = alpha;
  }

  @Override
  double[][] rows(LegacyStream s, int n) {
    double[][] rows = ArraySizes.doubles(n, alpha.length);
    for (double[] row : rows) {
      sample(s, row);
    }
    return rows;
  }

  private void sample(LegacyStream s, double[] out) {
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = LegacyGamma.sample(s, alpha[i]);
      sum += out[i];
    }
    double inverse = 1 / sum;
    for (int i = 0; i < out.length; i++) {
      out[i] *= inverse;
    }
  }

  @Override
  String dtype() {
    return "float64";
  }
}
