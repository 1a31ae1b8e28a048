package org.seedtree.sklearn;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedtree.legacy.RandomState;
import org.seedtree.sampling.Rows;

/**
 * {@code sklearn.datasets.make_classification}: normal clusters at the corners of a hypercube,
 * mixed by random matrices, with redundant, repeated and useless features. Classes, the order of
 * the columns and useless features are equal to scikit-learn's in every bit; the other features are
 * products of matrices, whose last bits depend on the linear algebra library, and agree within
 * 1e-14 of the largest value. From Guyon, "Design of experiments for the NIPS 2003 variable
 * selection benchmark" (2003).
 *
 * <p>Words consumed: the corners; with shapes other than a hypercube a double per corner and per
 * informative feature; the normals of the informative features; a matrix of doubles per cluster and
 * one for the redundant features; a double per repeated feature; the normals of the useless
 * features; a double per row and a {@code randint} per class that is exchanged; shifts and scales,
 * if they are random; a shuffle of the rows and one of the columns.
 */
public final class MakeClassification extends SeededSettings<MakeClassification> {

  private static final int CORNER_BITS = 30;

  private final int n;
  private int nFeatures = 20;
  private int nInformative = 2;
  private int nRedundant = 2;
  private int nRepeated;
  private int nClasses = 2;
  private int nClustersPerClass = 2;
  private double @Nullable [] weights;
  private double flipY = 0.01;
  private double classSep = 1.0;
  private boolean hypercube = true;
  private @Nullable Double shift = 0.0;
  private @Nullable Double scale = 1.0;
  private boolean shuffle = true;

  private MakeClassification(int n) {
    this.n = atLeast(1, "n_samples", n);
  }

  /**
   * Returns the maker of a number of rows of 20 features, 2 of them informative and 2 redundant,
   * and of two classes of two clusters each.
   *
   * @param nSamples number of rows, 1 or more
   * @throws IllegalArgumentException if {@code nSamples} is less than 1
   */
  public static MakeClassification of(int nSamples) {
    return new MakeClassification(nSamples);
  }

  /**
   * Sets the number of features; checked with the others when the rows are made.
   *
   * @param features number of features, 1 or more
   * @throws IllegalArgumentException if {@code features} is less than 1
   */
  public MakeClassification nFeatures(int features) {
    MakeClassification copy = copy();
    copy.nFeatures = atLeast(1, "n_features", features);
    return copy;
  }

  /**
   * Sets the number of informative features.
   *
   * @param features number of features, 1 or more
   * @throws IllegalArgumentException if {@code features} is less than 1
   */
  public MakeClassification nInformative(int features) {
    MakeClassification copy = copy();
    copy.nInformative = atLeast(1, "n_informative", features);
    return copy;
  }

  /**
   * Sets the number of features that are sums of informative ones.
   *
   * @param features number of features, 0 or more
   * @throws IllegalArgumentException if {@code features} is negative
   */
  public MakeClassification nRedundant(int features) {
    MakeClassification copy = copy();
    copy.nRedundant = atLeast(0, "n_redundant", features);
    return copy;
  }

  /**
   * Sets the number of features that repeat others, 0 unless set.
   *
   * @param features number of features, 0 or more
   * @throws IllegalArgumentException if {@code features} is negative
   */
  public MakeClassification nRepeated(int features) {
    MakeClassification copy = copy();
    copy.nRepeated = atLeast(0, "n_repeated", features);
    return copy;
  }

  /**
   * Sets the number of classes.
   *
   * @param classes number of classes, 1 or more
   * @throws IllegalArgumentException if {@code classes} is less than 1
   */
  public MakeClassification nClasses(int classes) {
    MakeClassification copy = copy();
    copy.nClasses = atLeast(1, "n_classes", classes);
    return copy;
  }

  /**
   * Sets the number of clusters of each class.
   *
   * @param clusters number of clusters, 1 or more
   * @throws IllegalArgumentException if {@code clusters} is less than 1
   */
  public MakeClassification nClustersPerClass(int clusters) {
    MakeClassification copy = copy();
    copy.nClustersPerClass = atLeast(1, "n_clusters_per_class", clusters);
    return copy;
  }

  /**
   * Sets the proportions of the classes, equal unless set. As in scikit-learn their sum is not
   * checked. Clusters are segments of the rows, one after another, as Python slices them: those
   * that would begin after the last row are empty, and those that end before row 0 count from the
   * last row backwards. A row of two segments is mixed twice and in the class of the later one; one
   * of none is in class 0.
   *
   * <p>A proportion that is not given is 1 minus the sum of the others, rounded after each
   * addition, as CPython does up to 3.11. From 3.12 on Python's {@code sum} is compensated, and
   * some classes have a row more or less: after 0.1, 0.2 and 0.3 the last proportion is
   * 0.3999999999999999 in the former and 0.4 in the latter. For the rows of the latter give all
   * proportions, {@code weights(0.1, 0.2, 0.3, 0.4)}.
   *
   * @param proportions a proportion for each class, or for each but the last, finite
   * @throws IllegalArgumentException by {@link #make} if a proportion is not finite
   */
  public MakeClassification weights(double... proportions) {
    MakeClassification copy = copy();
    copy.weights = proportions.clone();
    return copy;
  }

  /**
   * Sets the part of the rows whose class is drawn again, 0.01 unless set. It is drawn in any case.
   *
   * @param fraction fraction, in [0, 1]
   * @throws IllegalArgumentException if {@code fraction} is out of range
   */
  public MakeClassification flipY(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("flip_y must be in [0, 1]: " + fraction);
    }
    MakeClassification copy = copy();
    copy.flipY = fraction;
    return copy;
  }

  /**
   * Sets half the length of the hypercube's edges, 1 unless set.
   *
   * @param factor half the length, 0 or more
   */
  public MakeClassification classSep(double factor) {
    MakeClassification copy = copy();
    copy.classSep = factor;
    return copy;
  }

  /**
   * Sets whether the clusters are at the corners of a hypercube, true unless set, or of a random
   * polytope.
   *
   * @param regular whether it is a hypercube
   */
  public MakeClassification hypercube(boolean regular) {
    MakeClassification copy = copy();
    copy.hypercube = regular;
    return copy;
  }

  /**
   * Sets what is added to all features, 0 unless set.
   *
   * @param term what is added
   */
  public MakeClassification shift(double term) {
    MakeClassification copy = copy();
    copy.shift = term;
    return copy;
  }

  /** Adds a random number to each feature, {@code shift=None}. */
  public MakeClassification randomShift() {
    MakeClassification copy = copy();
    copy.shift = null;
    return copy;
  }

  /**
   * Sets what all features are multiplied by, 1 unless set.
   *
   * @param factor what they are multiplied by
   */
  public MakeClassification scale(double factor) {
    MakeClassification copy = copy();
    copy.scale = factor;
    return copy;
  }

  /** Multiplies each feature by a random number of 1 to 101, {@code scale=None}. */
  public MakeClassification randomScale() {
    MakeClassification copy = copy();
    copy.scale = null;
    return copy;
  }

  /**
   * Sets whether rows and columns are shuffled, true unless set.
   *
   * @param shuffled whether they are shuffled
   */
  public MakeClassification shuffle(boolean shuffled) {
    MakeClassification copy = copy();
    copy.shuffle = shuffled;
    return copy;
  }

  /**
   * Makes the rows.
   *
   * @throws IllegalArgumentException if there are fewer features than informative, redundant and
   *     repeated ones, more clusters than corners or than 2<sup>31</sup> - 1, or another number of
   *     proportions, or one that is not finite
   */
  public ClassifiedData make() {
    if (nInformative + nRedundant + nRepeated > nFeatures) {
      throw new IllegalArgumentException(
          "Number of informative, redundant and repeated features must sum to less than the number "
              + "of total features");
    }
    int clusters =
        atMostAnArray("n_classes * n_clusters_per_class", (long) nClasses * nClustersPerClass);
    if (nInformative < CORNER_BITS && 1 << nInformative < clusters) {
      throw new IllegalArgumentException(
          "n_classes("
              + nClasses
              + ") * n_clusters_per_class("
              + nClustersPerClass
              + ") must be smaller or equal 2**n_informative("
              + nInformative
              + ")="
              + (1 << nInformative));
    }
    int[] ends = ends(clusters);
    return source.draw(rs -> make(ends, rs));
  }

  /**
   * Returns where each cluster ends and the next one starts, as Python's slices take it: between 0
   * and the number of rows.
   */
  private int[] ends(int clusters) {
    double[] proportions = new double[nClasses];
    double[] given = weights;
    if (given == null) {
      Arrays.fill(proportions, 1.0 / nClasses);
    } else if (given.length == nClasses) {
      proportions = given;
    } else if (given.length == nClasses - 1) {
      double sum = 0;
      for (int c = 0; c < given.length; c++) {
        proportions[c] = given[c];
        sum += given[c];
      }
      proportions[nClasses - 1] = 1.0 - sum;
    } else {
      throw new IllegalArgumentException(
          "Weights specified but incompatible with number of classes.: " + given.length);
    }
    BigInteger[] sizes = new BigInteger[clusters];
    BigInteger missing = BigInteger.valueOf(n);
    for (int k = 0; k < clusters; k++) {
      sizes[k] = truncated(n * proportions[k % nClasses] / nClustersPerClass);
      missing = missing.subtract(sizes[k]);
    }
    BigInteger[] more =
        missing.max(BigInteger.ZERO).divideAndRemainder(BigInteger.valueOf(clusters));
    int[] ends = new int[clusters];
    BigInteger end = BigInteger.ZERO;
    for (int k = 0; k < clusters; k++) {
      int one = k < more[1].intValue() ? 1 : 0;
      end = end.add(sizes[k]).add(more[0]).add(BigInteger.valueOf(one));
      ends[k] = sliced(end);
    }
    return ends;
  }

  private static BigInteger truncated(double size) {
    if (!Double.isFinite(size)) {
      throw new IllegalArgumentException(
          "cannot convert float " + (Double.isNaN(size) ? "NaN" : "infinity") + " to integer");
    }
    return new BigDecimal(size).toBigInteger();
  }

  private int sliced(BigInteger index) {
    BigInteger rows = BigInteger.valueOf(n);
    BigInteger fromFront = index.signum() < 0 ? index.add(rows) : index;
    return fromFront.max(BigInteger.ZERO).min(rows).intValue();
  }

  private ClassifiedData make(int[] ends, RandomState rs) {
    double[][] corners = corners(ends.length, rs);
    double[][] x = new double[n][nFeatures];
    int[] y = new int[n];
    double[][] normals = rs.randn(n, nInformative);
    for (int k = 0, row = 0; k < ends.length; row = ends[k++]) {
      double[][] mixing = matrix(nInformative, nInformative, rs);
      double[][] cluster = Arrays.copyOfRange(normals, row, Math.max(row, ends[k]));
      for (double[] mixed : Tables.product(cluster, mixing, nInformative)) {
        for (int j = 0; j < nInformative; j++) {
          normals[row][j] = mixed[j] + corners[k][j];
        }
        y[row++] = k % nClasses;
      }
    }
    for (int i = 0; i < n; i++) {
      System.arraycopy(normals[i], 0, x[i], 0, nInformative);
    }
    int used = nInformative + nRedundant;
    if (nRedundant > 0) {
      double[][] sums = Tables.product(x, matrix(nInformative, nRedundant, rs), nRedundant);
      for (int i = 0; i < n; i++) {
        System.arraycopy(sums[i], 0, x[i], nInformative, nRedundant);
      }
    }
    for (int j = 0; j < nRepeated; j++) {
      int original = (int) ((used - 1) * rs.uniform(0, 1) + 0.5);
      for (double[] row : x) {
        row[used + j] = row[original];
      }
    }
    for (double[] row : x) {
      for (int j = used + nRepeated; j < nFeatures; j++) {
        row[j] = rs.standardNormal();
      }
    }
    exchangeClasses(y, rs);
    transform(x, rs);
    if (shuffle) {
      int[] order = Tables.order(n, rs);
      int[] columns = Tables.order(nFeatures, rs);
      x = Tables.columns(Rows.take(x, order), columns);
      y = Rows.take(y, order);
    }
    return new ClassifiedData(x, y);
  }

  /** Draws the centers of the clusters, distinct corners. */
  private double[][] corners(int clusters, RandomState rs) {
    int leading = Math.max(0, nInformative - CORNER_BITS);
    long[][] bits = rs.randint(0, 2, clusters, leading);
    int low = nInformative - leading;
    int[] numbers = SampleWithoutReplacement.indices(1 << low, clusters, rs);
    double[][] corners = new double[clusters][nInformative];
    for (int k = 0; k < clusters; k++) {
      for (int j = 0; j < nInformative; j++) {
        long bit = j < leading ? bits[k][j] : numbers[k] >> (nInformative - 1 - j) & 1;
        corners[k][j] = bit * (2 * classSep) - classSep;
      }
    }
    if (!hypercube) {
      double[] byCorner = rs.uniform(0, 1, clusters);
      double[] byFeature = rs.uniform(0, 1, nInformative);
      for (int k = 0; k < clusters; k++) {
        for (int j = 0; j < nInformative; j++) {
          corners[k][j] = corners[k][j] * byCorner[k] * byFeature[j];
        }
      }
    }
    return corners;
  }

  private static double[][] matrix(int rows, int columns, RandomState rs) {
    double[][] matrix = rs.uniform(0, 1, rows, columns);
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = 2 * row[j] - 1;
      }
    }
    return matrix;
  }

  private void exchangeClasses(int[] y, RandomState rs) {
    double[] u = rs.uniform(0, 1, n);
    int flips = (int) Arrays.stream(u).filter(v -> v < flipY).count();
    int[] drawn = rs.randint(0, nClasses, new int[flips]);
    for (int i = 0, k = 0; i < n; i++) {
      if (u[i] < flipY) {
        y[i] = drawn[k++];
      }
    }
  }

  private void transform(double[][] x, RandomState rs) {
    double[] shifts = new double[nFeatures];
    double[] scales = new double[nFeatures];
    if (shift == null) {
      double[] u = rs.uniform(0, 1, nFeatures);
      Arrays.setAll(shifts, j -> (2 * u[j] - 1) * classSep);
    } else {
      Arrays.fill(shifts, shift);
    }
    if (scale == null) {
      double[] u = rs.uniform(0, 1, nFeatures);
      Arrays.setAll(scales, j -> 1 + 100 * u[j]);
    } else {
      Arrays.fill(scales, scale);
    }
    for (double[] row : x) {
      for (int j = 0; j < nFeatures; j++) {
        row[j] = (row[j] + shifts[j]) * scales[j];
      }
    }
  }
}
