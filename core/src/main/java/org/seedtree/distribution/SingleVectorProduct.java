package org.seedtree.distribution;

import org.seedtree.internal.math.Libm;

/**
 * The product of a factor and the normals of one vector, summed in the order of OpenBLAS's dgemv
 * for AVX2, which NumPy calls for a single vector. Two vectors and more are products of matrices,
 * whose sums are {@link MultivariateNormal#fromNormals}.
 *
 * <p>Sums in groups of four terms leave {@code n mod 4} terms and components over, which have
 * orders of their own.
 */
final class SingleVectorProduct {

  private SingleVectorProduct() {}

  /** Returns component {@code j} as Generator's product has it, of the transposed factor. */
  static double ofTransposed(double[][] factor, double[] z, int j) {
    int n = z.length;
    int grouped = n - n % 4;
    double[] row = factor[j];
    if (j < grouped) {
      return rest(fusedLanes(row, z, grouped), row, z, grouped);
    }
    boolean isOfPair = n % 4 >= 2 && j < grouped + 2;
    return rest(isOfPair ? twoLanes(row, z, grouped) : fourLanes(row, z, grouped), row, z, grouped);
  }

  private static double fusedLanes(double[] f, double[] z, int grouped) {
    double[] lanes = new double[4];
    for (int i = 0; i < grouped; i++) {
      lanes[i % 4] = Libm.fma(z[i], f[i], lanes[i % 4]);
    }
    return lanes[0] + lanes[2] + (lanes[1] + lanes[3]); // order fixes the last bit
  }

  private static double fourLanes(double[] f, double[] z, int grouped) {
    double[] lanes = new double[4];
    for (int i = 0; i < grouped; i++) {
      lanes[i % 4] += z[i] * f[i];
    }
    return lanes[0] + lanes[2] + (lanes[1] + lanes[3]); // order fixes the last bit
  }

  private static double twoLanes(double[] f, double[] z, int grouped) {
    double even = 0;
    double odd = 0;
    for (int i = 0; i < grouped; i += 2) {
      even += z[i] * f[i];
      odd += z[i + 1] * f[i + 1];
    }
    return even + odd;
  }

  private static double rest(double sum, double[] f, double[] z, int i) {
    switch (z.length - i) {
      case 0:
        return sum;
      case 1:
        return Libm.fma(z[i], f[i], sum);
      case 2:
        return sum + Libm.fma(z[i], f[i], z[i + 1] * f[i + 1]);
      default:
        double pair = Libm.fma(z[i], f[i], z[i + 1] * f[i + 1]);
        return sum + Libm.fma(z[i + 2], f[i + 2], pair);
    }
  }

  /** Returns component {@code j} as RandomState's product has it, of the factor as it is. */
  static double of(double[][] factor, double[] z, int j) {
    int n = z.length;
    int grouped = n - n % 4;
    double[] f = factor[j];
    double sum = 0;
    int i = 0;
    if (j < grouped) {
      for (; i < grouped; i += 4) {
        double even = Libm.fma(z[i + 2], f[i + 2], z[i] * f[i]);
        double odd = Libm.fma(z[i + 3], f[i + 3], z[i + 1] * f[i + 1]);
        sum += even + odd; // order fixes the last bit
      }
      if (n - i >= 2) {
        sum += z[i] * f[i] + z[i + 1] * f[i + 1];
        i += 2;
      }
    }
    for (; i < n; i++) {
      sum += z[i] * f[i];
    }
    return sum;
  }
}
