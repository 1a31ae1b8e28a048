package org.seedtree.internal.linalg;

/**
 * The eigenvalues and eigenvectors of a symmetric tridiagonal matrix by implicit QL or QR
 * iteration: A. Dubrulle, R. S. Martin and J. H. Wilkinson, "The implicit QL algorithm", Numerische
 * Mathematik 12 (1968); LAPACK's dsteqr. The rotations are applied to the vectors too.
 */
final class TridiagonalQr {

  private static final int MAX_SWEEPS_PER_ROW = 30;
  private static final double SQUARE = Precision.UNIT * Precision.UNIT;

  /** The range of the largest element of blocks that are not scaled. */
  private static final double SMALLEST = 0x1p-511 / SQUARE;

  private static final double LARGEST = 0x1p511 / 3;

  private final double[] d;
  private final double[] e;
  private final double[][] vectors;
  private final double[] cosines;
  private final double[] sines;
  private final PlaneRotation rotation = new PlaneRotation();
  private int sweepsLeft;

  private TridiagonalQr(double[] d, double[] e, double[][] vectors) {
    this.d = d;
    this.e = e;
    this.vectors = vectors;
    this.cosines = new double[d.length];
    this.sines = new double[d.length];
    this.sweepsLeft = MAX_SWEEPS_PER_ROW * d.length;
  }

  /**
   * Replaces a matrix by its eigenvalues, in ascending order, and vectors by theirs.
   *
   * @param d the diagonal, which receives the values
   * @param e the diagonal beside it, of one element less; it is overwritten
   * @param vectors vectors of the matrix, one per row
   * @throws IllegalArgumentException with NumPy's phrase if the iteration does not converge
   */
  static void solve(double[] d, double[] e, double[][] vectors) {
    new TridiagonalQr(d, e, vectors).iterate();
    sortAscending(d, vectors);
  }

  /** Sorts values with their vectors, by selection of the first among equals. */
  static void sortAscending(double[] d, double[][] vectors) {
    for (int i = 0; i < d.length - 1; i++) {
      int least = i;
      for (int j = i + 1; j < d.length; j++) {
        least = d[j] < d[least] ? j : least;
      }
      double value = d[least];
      d[least] = d[i];
      d[i] = value;
      double[] vector = vectors[least];
      vectors[least] = vectors[i];
      vectors[i] = vector;
    }
  }

  private void iterate() {
    int n = d.length;
    int first = 0;
    while (first < n) {
      if (first > 0) {
        e[first - 1] = 0;
      }
      int last = lastOfBlock(first);
      if (last > first) {
        solveBlock(first, last);
      }
      // a block that was split is visited again
      first = last > first && Vectors.largest(e, first, last) != 0 ? first : last + 1;
    }
  }

  private int lastOfBlock(int first) {
    for (int k = first; k < d.length - 1; k++) {
      double product = Math.sqrt(Math.abs(d[k])) * Math.sqrt(Math.abs(d[k + 1]));
      if (Math.abs(e[k]) <= product * Precision.UNIT) {
        e[k] = 0;
        return k;
      }
    }
    return d.length - 1;
  }

  private void solveBlock(int first, int last) {
    double largest = Math.max(Vectors.largest(d, first, last + 1), Vectors.largest(e, first, last));
    if (largest == 0) {
      return;
    }
    double target = Math.min(Math.max(largest, SMALLEST), LARGEST);
    scale(first, last, largest, target);
    if (Math.abs(d[last]) < Math.abs(d[first])) {
      iterateUpward(last, first);
    } else {
      iterateDownward(first, last);
    }
    scale(first, last, target, largest);
  }

  private void scale(int first, int last, double from, double to) {
    if (from == to) {
      return;
    }
    for (int k = first; k <= last; k++) {
      d[k] *= to / from;
    }
    for (int k = first; k < last; k++) {
      e[k] *= to / from;
    }
  }

  private boolean isNegligible(double beside, double x, double y) {
    double size = Math.abs(beside);
    return size * size <= SQUARE * Math.abs(x) * Math.abs(y) + Double.MIN_NORMAL;
  }

  /** QL iteration: finds the values from the first row on. */
  private void iterateDownward(int first, int end) {
    int row = first;
    while (row <= end) {
      int cut = row;
      while (cut < end && !isNegligible(e[cut], d[cut], d[cut + 1])) {
        cut++;
      }
      if (cut < end) {
        e[cut] = 0;
      }
      if (cut == row) {
        row++;
      } else if (cut == row + 1) {
        solvePair(row, false);
        row += 2;
      } else {
        countSweep();
        sweepDownward(row, cut);
      }
    }
  }

  /** QR iteration: finds the values from the last row on. */
  private void iterateUpward(int last, int end) {
    int row = last;
    while (row >= end) {
      int cut = row;
      while (cut > end && !isNegligible(e[cut - 1], d[cut], d[cut - 1])) {
        cut--;
      }
      if (cut > end) {
        e[cut - 1] = 0;
      }
      if (cut == row) {
        row--;
      } else if (cut == row - 1) {
        solvePair(cut, true);
        row -= 2;
      } else {
        countSweep();
        sweepUpward(row, cut);
      }
    }
  }

  private void countSweep() {
    if (sweepsLeft == 0) {
      throw new IllegalArgumentException("Eigenvalues did not converge");
    }
    sweepsLeft--;
  }

  private void solvePair(int i, boolean isForward) {
    SymmetricPair pair = SymmetricPair.of(d[i], e[i], d[i + 1]);
    cosines[0] = pair.cosine();
    sines[0] = pair.sine();
    PlaneRotation.rotateRows(vectors, i, cosines, sines, 1, isForward);
    d[i] = pair.large();
    d[i + 1] = pair.small();
    e[i] = 0;
  }

  private void sweepDownward(int row, int cut) {
    double g = shifted(d[row], d[row + 1], e[row], d[cut]);
    double sine = 1;
    double cosine = 1;
    double p = 0;
    for (int i = cut - 1; i >= row; i--) {
      double f = sine * e[i];
      double b = cosine * e[i];
      rotation.annihilate(g, f);
      cosine = rotation.cosine;
      sine = rotation.sine;
      if (i < cut - 1) {
        e[i + 1] = rotation.r;
      }
      g = d[i + 1] - p;
      double r = (d[i] - g) * sine + 2 * cosine * b; // order fixes the last bit
      p = sine * r;
      d[i + 1] = g + p;
      g = cosine * r - b;
      cosines[i - row] = cosine;
      sines[i - row] = -sine;
    }
    PlaneRotation.rotateRows(vectors, row, cosines, sines, cut - row, false);
    d[row] -= p;
    e[row] = g;
  }

  private void sweepUpward(int row, int cut) {
    double g = shifted(d[row], d[row - 1], e[row - 1], d[cut]);
    double sine = 1;
    double cosine = 1;
    double p = 0;
    for (int i = cut; i < row; i++) {
      double f = sine * e[i];
      double b = cosine * e[i];
      rotation.annihilate(g, f);
      cosine = rotation.cosine;
      sine = rotation.sine;
      if (i > cut) {
        e[i - 1] = rotation.r;
      }
      g = d[i] - p;
      double r = (d[i + 1] - g) * sine + 2 * cosine * b; // order fixes the last bit
      p = sine * r;
      d[i] = g + p;
      g = cosine * r - b;
      cosines[i - cut] = cosine;
      sines[i - cut] = sine;
    }
    PlaneRotation.rotateRows(vectors, cut, cosines, sines, row - cut, true);
    d[row] -= p;
    e[row - 1] = g;
  }

  /** Returns the other end of a block less the shift, which Wilkinson's formula gives. */
  private static double shifted(double d, double next, double beside, double other) {
    double g = (next - d) / (2 * beside);
    double r = Vectors.length(g, 1);
    return other - d + beside / (g + Math.copySign(r, g));
  }
}
