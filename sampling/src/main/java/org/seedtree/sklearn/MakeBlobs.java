package org.seedtree.sklearn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.json.Json;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;

/**
 * {@code sklearn.datasets.make_blobs}: points normally distributed around centers. Equal to
 * scikit-learn's in every bit.
 *
 * <p>Words consumed: a double per coordinate of the centers, unless they are given; the normals of
 * the points; a shuffle of the rows.
 */
public final class MakeBlobs extends SeededSettings<MakeBlobs> {

  private static final int STANDARD_CENTERS = 3;

  private final int @Nullable [] sizes;
  private final int n;
  private int nFeatures = 2;
  private int nCenters;
  private double @Nullable [][] centers;
  private double[] std = {1.0};
  private double low = -10.0;
  private double high = 10.0;
  private boolean shuffle = true;

  private MakeBlobs(int n, int @Nullable [] sizes) {
    this.n = n;
    this.sizes = sizes;
    nCenters = sizes == null ? STANDARD_CENTERS : sizes.length;
  }

  /**
   * Points, the numbers of their centers, and the centers. The arrays are not copied.
   *
   * @param x points, row by row
   * @param y number of each point's center
   * @param centers centers, row by row
   */
  public record Blobs(double[][] x, int[] y, double[][] centers) {}

  /**
   * Returns the maker of a number of points, as equally distributed among the centers as can be.
   *
   * @param nSamples number of points, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeBlobs of(int nSamples) {
    return new MakeBlobs(atLeast(1, "n_samples", nSamples), null);
  }

  /**
   * Returns the maker of a number of points for each center.
   *
   * @param nSamples number of points of each center, 0 or more
   * @throws IllegalArgumentException if there is no number, one is negative, or the sum exceeds
   *     2<sup>31</sup> - 1
   */
  public static MakeBlobs of(int[] nSamples) {
    if (nSamples.length == 0) {
      throw new IllegalArgumentException(
          "Found array with 0 sample(s) (shape=(0, 2)) while a minimum of 1 is required.");
    }
    Arrays.stream(nSamples).forEach(size -> atLeast(0, "n_samples", size));
    long total = Arrays.stream(nSamples).asLongStream().sum();
    return new MakeBlobs(atMostAnArray("n_samples", total), nSamples.clone());
  }

  /**
   * Sets the number of coordinates, 2 unless set. Given centers have their own.
   *
   * @param features number of coordinates, 1 or more
   * @throws IllegalArgumentException if {@code features} is less than 1
   */
  public MakeBlobs nFeatures(int features) {
    MakeBlobs copy = copy();
    copy.nFeatures = atLeast(1, "n_features", features);
    return copy;
  }

  /**
   * Sets the number of centers, which are drawn; 3 unless set, or as many as there are sizes.
   *
   * @param count number of centers, 1 or more
   * @throws IllegalArgumentException if {@code count} is less than 1, or not the number of sizes
   */
  public MakeBlobs centers(int count) {
    check(count);
    MakeBlobs copy = copy();
    copy.nCenters = atLeast(1, "centers", count);
    copy.centers = null;
    return copy;
  }

  /**
   * Sets the centers.
   *
   * @param points centers, row by row, each of the same length, 1 or more, and finite; not copied
   * @throws IllegalArgumentException if their number is not that of the sizes, or if they are not a
   *     table of finite numbers
   */
  public MakeBlobs centers(double[][] points) {
    check(points.length);
    checkTable(points);
    MakeBlobs copy = copy();
    copy.nCenters = points.length;
    copy.centers = points;
    copy.nFeatures = points[0].length;
    return copy;
  }

  private static void checkTable(double[][] points) {
    if (points.length == 0) {
      throw new IllegalArgumentException("Expected 2D array, got 1D array instead: array=[].");
    }
    int columns = points[0].length;
    if (Arrays.stream(points).anyMatch(row -> row.length != columns)) {
      throw new IllegalArgumentException(
          "setting an array element with a sequence. The requested array has an inhomogeneous shape"
              + " after 1 dimensions. The detected shape was ("
              + points.length
              + ",) + inhomogeneous part.");
    }
    if (columns == 0) {
      throw new IllegalArgumentException(
          "Found array with 0 feature(s) (shape=("
              + points.length
              + ", 0)) while a minimum of 1 is required.");
    }
    if (Arrays.stream(points).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("Input contains NaN.");
    }
    if (Arrays.stream(points).flatMapToDouble(Arrays::stream).anyMatch(Double::isInfinite)) {
      throw new IllegalArgumentException(
          "Input contains infinity or a value too large for dtype('float64').");
    }
  }

  private void check(int count) {
    if (sizes != null && sizes.length != count) {
      throw new IllegalArgumentException(
          "Length of `n_samples` not consistent with number of centers. Got n_samples = "
              + Arrays.toString(sizes)
              + " and centers = "
              + count);
    }
  }

  /**
   * Sets the standard deviation of all clusters, or of each. It is 1 unless set.
   *
   * @param deviations one standard deviation, finite, or one for each center; 0 or more and not
   *     -0.0
   * @throws IllegalArgumentException if a deviation is negative, or a single one is not finite
   */
  public MakeBlobs clusterStd(double... deviations) {
    if (deviations.length == 1 && !(deviations[0] >= 0 && Double.isFinite(deviations[0]))) {
      throw new IllegalArgumentException(
          "The 'cluster_std' parameter of make_blobs must be a float in the range [0.0, inf) or an"
              + " array-like. Got "
              + Json.write(deviations[0])
              + " instead.");
    }
    for (double deviation : deviations) {
      if (Math.copySign(1.0, deviation) < 0 && !Double.isNaN(deviation)) {
        throw new IllegalArgumentException("scale < 0: " + deviation);
      }
    }
    MakeBlobs copy = copy();
    copy.std = deviations.clone();
    return copy;
  }

  /**
   * Sets the bounds of the centers' coordinates, -10 and 10 unless set.
   *
   * @param least lower bound
   * @param greatest upper bound
   */
  public MakeBlobs centerBox(double least, double greatest) {
    MakeBlobs copy = copy();
    copy.low = least;
    copy.high = greatest;
    return copy;
  }

  /**
   * Sets whether the points are shuffled, true unless set; if not, they stand center by center.
   *
   * @param shuffled whether the points are shuffled
   */
  public MakeBlobs shuffle(boolean shuffled) {
    MakeBlobs copy = copy();
    copy.shuffle = shuffled;
    return copy;
  }

  /**
   * Makes the points.
   *
   * @throws IllegalArgumentException if there are several standard deviations, but not one for each
   *     center
   */
  public Blobs make() {
    if (std.length != 1 && std.length != nCenters) {
      throw new IllegalArgumentException(
          "Length of `clusters_std` not consistent with number of centers. Got centers = "
              + nCenters
              + " and cluster_std = "
              + Arrays.toString(std));
    }
    return source.draw(this::make);
  }

  private Blobs make(RandomState rs) {
    double[][] given = centers;
    double[][] at = given == null ? rs.uniform(low, high, nCenters, nFeatures) : given;
    double[][] x = new double[n][nFeatures];
    int[] y = new int[n];
    int row = 0;
    for (int c = 0; c < nCenters; c++) {
      int size = sizes == null ? n / nCenters + (c < n % nCenters ? 1 : 0) : sizes[c];
      double deviation = std[std.length == 1 ? 0 : c];
      for (int end = row + size; row < end; row++) {
        y[row] = c;
        for (int j = 0; j < nFeatures; j++) {
          x[row][j] = at[c][j] + deviation * rs.standardNormal();
        }
      }
    }
    if (shuffle) {
      int[] order = Tables.order(n, rs);
      x = Rows.take(x, order);
      y = Rows.take(y, order);
    }
    return new Blobs(x, y, at);
  }
}
