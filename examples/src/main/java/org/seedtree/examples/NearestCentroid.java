package org.seedtree.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A classifier after scaling: each class is the mean of its rows, and a row belongs to the nearest
 * one. {@code make_pipeline(StandardScaler(), NearestCentroid())} in scikit-learn.
 */
final class NearestCentroid {

  private final double[] mean;
  private final double[] scale;
  private final List<String> classes;
  private final double[][] centroids;

  private NearestCentroid(double[] mean, double[] scale, Set<String> classes) {
    this.mean = mean;
    this.scale = scale;
    this.classes = new ArrayList<>(classes);
    centroids = new double[classes.size()][mean.length];
  }

  /** Fits the scaler and the classifier. */
  static NearestCentroid fit(double[][] x, String[] y) {
    int features = x[0].length;
    double[] mean = new double[features];
    double[] scale = new double[features];
    for (int j = 0; j < features; j++) {
      double[] column = column(x, j);
      mean[j] = Lines.mean(column);
      scale[j] = Lines.std(column);
    }
    NearestCentroid model = new NearestCentroid(mean, scale, new TreeSet<>(List.of(y)));
    int[] counts = new int[model.classes.size()];
    for (int i = 0; i < x.length; i++) {
      int c = model.classes.indexOf(y[i]);
      counts[c]++;
      double[] scaled = model.scaled(x[i]);
      for (int j = 0; j < features; j++) {
        model.centroids[c][j] += scaled[j];
      }
    }
    for (int c = 0; c < counts.length; c++) {
      for (int j = 0; j < features; j++) {
        model.centroids[c][j] /= counts[c];
      }
    }
    return model;
  }

  private static double[] column(double[][] x, int j) {
    double[] column = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      column[i] = x[i][j];
    }
    return column;
  }

  private double[] scaled(double[] row) {
    double[] scaled = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      scaled[j] = (row[j] - mean[j]) / scale[j];
    }
    return scaled;
  }

  /** Returns the class of a row. */
  String predict(double[] row) {
    double[] scaled = scaled(row);
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double distance = 0;
      for (int j = 0; j < scaled.length; j++) {
        distance += (scaled[j] - centroids[c][j]) * (scaled[j] - centroids[c][j]);
      }
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return classes.get(nearest);
  }

  /** Returns for each row 1 if its class is the one predicted, otherwise 0. */
  double[] hits(double[][] x, String[] y) {
    double[] hits = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      hits[i] = predict(x[i]).equals(y[i]) ? 1 : 0;
    }
    return hits;
  }
}
