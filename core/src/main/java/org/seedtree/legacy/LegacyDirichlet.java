package org.seedtree.legacy;

import java.util.Arrays;
import org.seedtree.internal.variate.ArraySizes;

/** Shares of a sum of gammas; NumPy multiplies by the reciprocal of the sum. */
final class LegacyDirichlet {

  private final LegacyGamma[] gammas;

  LegacyDirichlet(double[] alpha) {
    for (double weight : alpha) {
      if (weight <= 0) {
        throw new IllegalArgumentException("alpha <= 0: " + weight);
      }
    }
    gammas = Arrays.stream(alpha).mapToObj(LegacyGamma::new).toArray(LegacyGamma[]::new);
  }

  int dimension() {
    return gammas.length;
  }

  double[][] rows(LegacyStream s, int n) {
    double[][] rows = ArraySizes.doubles(n, gammas.length);
    for (double[] row : rows) {
      draw(s, row);
    }
    return rows;
  }

  private void draw(LegacyStream s, double[] out) {
    double sum = 0;
    for (int i = 0; i < out.length; i++) {
      out[i] = gammas[i].draw(s);
      sum += out[i];
    }
    double inverse = 1 / sum;
    for (int i = 0; i < out.length; i++) {
      out[i] *= inverse;
    }
  }
}
