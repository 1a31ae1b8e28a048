package org.seedtree.sklearn;

import java.util.stream.IntStream;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;

/** What the makers of test data do to tables. */
final class Tables {

  private Tables() {}

  /** Draws 0, ..., n - 1 in random order. */
  static int[] order(int n, RandomState rs) {
    return rs.permutation(n);
  }

  /** Returns the table with its columns in another order. */
  static double[][] columns(double[][] x, int[] order) {
    double[][] out = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      out[i] = Rows.take(x[i], order);
    }
    return out;
  }

  /** Adds normal noise with standard deviation {@code scale} to a table, row by row. */
  static void addNoise(double[][] x, double scale, RandomState rs) {
    for (double[] row : x) {
      double[] noise = rs.normal(0, scale, row.length);
      for (int j = 0; j < row.length; j++) {
        row[j] += noise[j];
      }
    }
  }

  /** Adds standard normals times {@code scale} to a table, coordinate by coordinate. */
  static void addNoiseByColumn(double[][] x, double scale, int columns, RandomState rs) {
    for (int j = 0; j < columns; j++) {
      double[] noise = rs.randn(x.length);
      for (int i = 0; i < x.length; i++) {
        x[i][j] += scale * noise[i];
      }
    }
  }

  /** Returns the product of two tables, each element summed in order. */
  static double[][] product(double[][] a, double[][] b, int columns) {
    double[][] out = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < b.length; k++) {
          sum += a[i][k] * b[k][j];
        }
        out[i][j] = sum;
      }
    }
    return out;
  }

  /** Returns {@code numpy.linspace(0, stop, count)}. */
  static double[] linspace(double stop, int count) {
    double step = stop / (count - 1);
    return IntStream.range(0, count)
        .mapToDouble(i -> count > 1 && i == count - 1 ? stop : count == 1 ? 0 : i * step)
        .toArray();
  }

  /** Returns {@code numpy.linspace(0, stop, count, endpoint=False)}. */
  static double[] linspaceOpen(double stop, int count) {
    double step = stop / count;
    return IntStream.range(0, count).mapToDouble(i -> i * step).toArray();
  }
}
