package org.seedtree.conformance;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Kinds of covariances, among them those whose factors nothing determines. */
enum CovarianceKind {
  WISHART((r, n) -> gram(normals(r, n, 2 * n), 2.0 * n)),
  WISHART_THIN((r, n) -> gram(normals(r, n, n + 2), n)),
  SCALED((r, n) -> scaled(gram(normals(r, n, 2 * n), 2.0 * n), scales(r, n))),
  INTEGERS((r, n) -> gram(filled(n, n, (i, j) -> r.nextInt(-3, 4) + (i == j ? 4 : 0)), 1)),
  SAMPLE((r, n) -> gram(centred(normals(r, n, n + 5)), n + 4.0)),
  NEARLY_SINGULAR((r, n) -> plusDiagonal(gram(normals(r, n, Math.max(1, n - 1)), n), 1e-6)),
  BLOCKS(
      (r, n) -> {
        double[][] a = gram(normals(r, n, 2 * n), n);
        return filled(n, n, (i, j) -> i < n / 2 == j < n / 2 ? a[i][j] : 0);
      }),
  RANK_DEFICIENT((r, n) -> gram(normals(r, n, Math.max(1, n / 2)), n)),
  RANK_ONE((r, n) -> gram(normals(r, n, 1), 1)),
  TRIDIAGONAL((r, n) -> filled(n, n, (i, j) -> i == j ? 2 : Math.abs(i - j) == 1 ? -1 : 0)),
  RBF(
      (r, n) -> {
        double length = r.nextDouble(0.05, 0.5);
        double[] x = r.doubles(n).toArray();
        return filled(n, n, (i, j) -> StrictMath.exp(-square((x[i] - x[j]) / length) / 2));
      }),
  HILBERT((r, n) -> filled(n, n, (i, j) -> 1 / (i + j + 1.0))),
  AUTOREGRESSIVE(
      (r, n) -> {
        double rho = r.nextDouble(-0.9, 0.9);
        return filled(n, n, (i, j) -> StrictMath.pow(rho, Math.abs(i - j)));
      }),
  HAND_WRITTEN((r, n) -> handWritten(r, n)),
  HAND_WRITTEN_SCALED(
      (r, n) ->
          scaled(
              handWritten(r, n), filled(1, n, (i, j) -> Math.rint(r.nextDouble(1, 100)) / 10)[0])),
  HUGE((r, n) -> times(gram(normals(r, n, 2 * n), n), 1e300)),
  TINY((r, n) -> times(gram(normals(r, n, 2 * n), n), 1e-300)),
  NOT_SYMMETRIC((r, n) -> normals(r, n, n)),
  IDENTITY((r, n) -> filled(n, n, (i, j) -> i == j ? 1 : 0)),
  DIAGONAL((r, n) -> scaled(IDENTITY.of(r, n), scales(r, n))),
  DIAGONAL_WITH_TIES(
      (r, n) -> {
        double[] d = filled(1, n, (i, j) -> r.nextInt(1, 4))[0];
        return filled(n, n, (i, j) -> i == j ? d[i] : 0);
      }),
  ZEROS((r, n) -> new double[n][n]),
  AUTOREGRESSIVE_SCALED((r, n) -> scaled(AUTOREGRESSIVE.of(r, n), scales(r, n))),
  BROWNIAN((r, n) -> filled(n, n, (i, j) -> (Math.min(i, j) + 1) / (double) n)),
  EQUICORRELATED(
      (r, n) -> {
        double rho = Math.rint(r.nextDouble(10, 90)) / 100;
        return filled(n, n, (i, j) -> i == j ? 1 : rho);
      }),
  EQUICORRELATED_SCALED((r, n) -> scaled(EQUICORRELATED.of(r, n), scales(r, n))),
  SPARSE(
      (r, n) -> {
        double[][] a = filled(n, n, (i, j) -> i == j ? 1 + i * 0.1 : 0);
        for (int k = 0; k < 1 + n / 3; k++) {
          int i = r.nextInt(n);
          int j = r.nextInt(n);
          a[i][j] = i == j ? a[i][j] : 0.3;
          a[j][i] = a[i][j];
        }
        return a;
      }),
  GROUPS((r, n) -> filled(n, n, (i, j) -> i == j ? 1 : i % 2 == j % 2 ? 0.6 : 0.2)),
  CIRCULANT(
      (r, n) -> {
        double rho = r.nextDouble(0.1, 0.6);
        return filled(
            n, n, (i, j) -> StrictMath.pow(rho, Math.min(Math.abs(i - j), n - Math.abs(i - j))));
      });

  private interface Source {
    double[][] matrix(SplittableRandom random, int n);
  }

  private interface Element {
    double at(int i, int j);
  }

  private final Source source;

  CovarianceKind(Source source) {
    this.source = source;
  }

  /** Returns whether most matrices of the kind are dense and random. */
  boolean isDense() {
    return this == WISHART || this == WISHART_THIN || this == SCALED || this == SAMPLE;
  }

  /** Returns the covariance of the kind that a seed gives. */
  double[][] of(int n, long seed) {
    return of(new SplittableRandom(seed), n);
  }

  private double[][] of(SplittableRandom random, int n) {
    return source.matrix(random, n);
  }

  private static double[][] filled(int rows, int columns, Element element) {
    double[][] a = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a[i][j] = element.at(i, j);
      }
    }
    return a;
  }

  private static double[][] normals(SplittableRandom random, int rows, int columns) {
    return filled(rows, columns, (i, j) -> random.nextGaussian());
  }

  private static double[][] gram(double[][] a, double divisor) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < a[i].length; k++) {
          sum += a[i][k] * a[j][k];
        }
        product[i][j] = sum / divisor;
        product[j][i] = product[i][j];
      }
    }
    return product;
  }

  private static double[][] centred(double[][] rows) {
    for (double[] row : rows) {
      double mean = Arrays.stream(row).average().orElseThrow();
      Arrays.setAll(row, j -> row[j] - mean);
    }
    return rows;
  }

  private static double[][] plusDiagonal(double[][] a, double added) {
    return filled(a.length, a.length, (i, j) -> i == j ? a[i][j] + added : a[i][j]);
  }

  private static double[][] times(double[][] a, double factor) {
    return filled(a.length, a.length, (i, j) -> a[i][j] * factor);
  }

  private static double[] scales(SplittableRandom random, int n) {
    return filled(1, n, (i, j) -> StrictMath.pow(10, random.nextDouble(-1, 1)))[0];
  }

  private static double[][] scaled(double[][] a, double[] scales) {
    return filled(a.length, a.length, (i, j) -> a[i][j] * (scales[i] * scales[j]));
  }

  /** Returns a correlation matrix of numbers with two digits, shrunk until it is dominant. */
  private static double[][] handWritten(SplittableRandom random, int n) {
    double[][] a = filled(n, n, (i, j) -> 1);
    double largest = Math.min(90, 200.0 / n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i][j] = Math.rint(random.nextDouble(-largest, largest)) / 100;
        a[j][i] = a[i][j];
      }
    }
    return a;
  }

  private static double square(double x) {
    return x * x;
  }
}
