package org.seedtree.internal.linalg;

import java.util.Arrays;
import org.seedtree.Generator;
import org.seedtree.distribution.Uniform;

/** Covariances of some kinds, among them those whose factors nothing determines. */
enum CovarianceClass {
  WISHART {
    @Override
    double[][] of(Generator rng, int n) {
      return gram(rng.standardNormal(n, 2 * n), 2 * n);
    }
  },
  RANK_DEFICIENT {
    @Override
    double[][] of(Generator rng, int n) {
      return gram(rng.standardNormal(n, Math.max(1, n - 2)), n);
    }
  },
  INTEGERS {
    @Override
    double[][] of(Generator rng, int n) {
      double[][] a = new double[n][n];
      for (double[] row : a) {
        Arrays.setAll(row, j -> (double) rng.integers(-3, 4));
      }
      return gram(a, 1);
    }
  },
  EQUICORRELATED {
    @Override
    double[][] of(Generator rng, int n) {
      double rho = rng.uniform(0.1, 0.9);
      return filled(n, (i, j) -> i == j ? 1 : rho);
    }
  },
  BROWNIAN {
    @Override
    double[][] of(Generator rng, int n) {
      return filled(n, (i, j) -> Math.min(i, j) + 1);
    }
  },
  DIAGONAL {
    @Override
    double[][] of(Generator rng, int n) {
      double[] d = new double[n];
      rng.fill(new Uniform(0, 3), d);
      return filled(n, (i, j) -> i == j ? Math.rint(d[i]) : 0);
    }
  },
  SPARSE {
    @Override
    double[][] of(Generator rng, int n) {
      double[][] a = filled(n, (i, j) -> i == j ? 1 + i % 3 : 0);
      for (int k = 0; k < n / 3; k++) {
        int i = (int) rng.integers(0, n);
        int j = (int) rng.integers(0, n);
        if (i != j) {
          a[i][j] = 0.25;
          a[j][i] = 0.25;
        }
      }
      return a;
    }
  },
  NOT_SYMMETRIC {
    @Override
    double[][] of(Generator rng, int n) {
      return rng.standardNormal(n, n);
    }
  },
  TINY {
    @Override
    double[][] of(Generator rng, int n) {
      return scaled(WISHART.of(rng, n), 1e-300);
    }
  },
  HUGE {
    @Override
    double[][] of(Generator rng, int n) {
      return scaled(WISHART.of(rng, n), 1e300);
    }
  };

  abstract double[][] of(Generator rng, int n);

  private interface Element {
    double at(int i, int j);
  }

  private static double[][] filled(int n, Element element) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = element.at(i, j);
      }
    }
    return a;
  }

  private static double[][] gram(double[][] a, double divisor) {
    return filled(a.length, (i, j) -> Vectors.product(a[i], a[j], 0) / divisor);
  }

  private static double[][] scaled(double[][] a, double factor) {
    return filled(a.length, (i, j) -> a[i][j] * factor);
  }
}
