package org.seedtree.internal.linalg;

/**
 * The singular values and vectors of an upper bidiagonal matrix by implicit QR iteration with and
 * without shift: J. Demmel and W. Kahan, "Accurate singular values of bidiagonal matrices", SIAM J.
 * Sci. Stat. Comput. 11 (1990); LAPACK's dbdsqr. The rotations are applied to the vectors too.
 */
final class BidiagonalQr {

  /** The relative accuracy of the values, {@code UNIT^(-1/8) * UNIT}. */
  private static final double TOLERANCE = 98.70149282610821 * Precision.UNIT;

  private static final int MAX_STEPS_PER_SQUARE = 6;

  private final int n;
  private final double[] d;
  private final double[] e;
  private final double[][] left;
  private final double[][] right;

  /** The magnitude up to which an element above the diagonal counts as 0. */
  private final double threshold;

  private final PlaneRotation inner = new PlaneRotation();
  private final PlaneRotation outer = new PlaneRotation();

  /** The rotations of a sweep: of the right vectors if it goes down, of the left ones if up. */
  private final double[] innerCosines;

  private final double[] innerSines;
  private final double[] outerCosines;
  private final double[] outerSines;

  /** The ends of the block of the last sweep. */
  private int lastFirst = -2;

  private int lastEnd = -2;
  private boolean isDownward = true;

  private BidiagonalQr(double[] d, double[] e, double[][] left, double[][] right) {
    this.n = d.length;
    this.d = d;
    this.e = e;
    this.left = left;
    this.right = right;
    this.threshold = threshold(d, e);
    this.innerCosines = new double[n];
    this.innerSines = new double[n];
    this.outerCosines = new double[n];
    this.outerSines = new double[n];
  }

  /**
   * Replaces a matrix by its singular values, in descending order, and vectors by theirs.
   *
   * @param d the diagonal, which receives the values
   * @param e the diagonal above it, of at least one element less
   * @param left left vectors of the matrix, one per row
   * @param right right vectors of the matrix, one per row
   * @throws IllegalArgumentException with NumPy's phrase if the iteration does not converge
   */
  static void solve(double[] d, double[] e, double[][] left, double[][] right) {
    if (d.length > 1) {
      new BidiagonalQr(d, e, left, right).iterate();
    }
    for (int i = 0; i < d.length; i++) {
      if (d[i] < 0) {
        Vectors.negate(right[i]);
      }
      d[i] = Math.abs(d[i]);
    }
    sortDescending(d, left, right);
  }

  private static void sortDescending(double[] d, double[][] left, double[][] right) {
    for (int last = d.length - 1; last > 0; last--) {
      int least = 0;
      for (int j = 1; j <= last; j++) {
        least = d[j] <= d[least] ? j : least;
      }
      exchange(d, left, right, least, last);
    }
  }

  /** Exchanges two values with their vectors. */
  static void exchange(double[] d, double[][] left, double[][] right, int i, int j) {
    if (i != j) {
      double value = d[i];
      d[i] = d[j];
      d[j] = value;
      double[] vector = left[i];
      left[i] = left[j];
      left[j] = vector;
      vector = right[i];
      right[i] = right[j];
      right[j] = vector;
    }
  }

  private static double threshold(double[] d, double[] e) {
    int n = d.length;
    double mu = Math.abs(d[0]);
    double least = mu;
    for (int i = 1; i < n && least != 0; i++) {
      mu = Math.abs(d[i]) * (mu / (mu + Math.abs(e[i - 1])));
      least = Math.min(least, mu);
    }
    double smallest = MAX_STEPS_PER_SQUARE * (n * (n * Double.MIN_NORMAL));
    return Math.max(TOLERANCE * (least / Math.sqrt(n)), smallest);
  }

  private void iterate() {
    int steps = MAX_STEPS_PER_SQUARE * n * n;
    int end = n - 1; // last row of the unfinished part
    while (end > 0) {
      if (steps < 0) {
        throw new IllegalArgumentException("SVD did not converge");
      }
      int first = firstOfBlock(end);
      if (first == end) {
        end--;
      } else if (first == end - 1) {
        solvePair(first);
        end -= 2;
      } else {
        if (first > lastEnd || end < lastFirst) {
          isDownward = Math.abs(d[first]) >= Math.abs(d[end]);
        }
        double least = isDownward ? leastDownward(first, end) : leastUpward(first, end);
        if (least >= 0) {
          lastFirst = first;
          lastEnd = end;
          steps -= end - first;
          sweep(first, end, shift(first, end, least));
        }
      }
    }
  }

  /** Returns the first row of the block that ends in a row, and cuts it from the rows before. */
  private int firstOfBlock(int end) {
    for (int k = end - 1; k >= 0; k--) {
      if (Math.abs(e[k]) <= threshold) {
        e[k] = 0;
        return k + 1;
      }
    }
    return 0;
  }

  private void solvePair(int i) {
    TriangularPair pair = TriangularPair.of(d[i], e[i], d[i + 1]);
    d[i] = pair.large();
    e[i] = 0;
    d[i + 1] = pair.small();
    PlaneRotation.rotate(right[i], right[i + 1], pair.rightCosine(), pair.rightSine());
    PlaneRotation.rotate(left[i], left[i + 1], pair.leftCosine(), pair.leftSine());
  }

  /**
   * Returns a lower bound of the least singular value of a block, or -1 if the search for it has
   * found and cleared a negligible element.
   */
  private double leastDownward(int first, int end) {
    if (clear(end - 1, Math.abs(d[end]))) {
      return -1;
    }
    double mu = Math.abs(d[first]);
    double least = mu;
    for (int k = first; k < end; k++) {
      if (clear(k, mu)) {
        return -1;
      }
      mu = Math.abs(d[k + 1]) * (mu / (mu + Math.abs(e[k])));
      least = Math.min(least, mu);
    }
    return least;
  }

  private double leastUpward(int first, int end) {
    if (clear(first, Math.abs(d[first]))) {
      return -1;
    }
    double mu = Math.abs(d[end]);
    double least = mu;
    for (int k = end - 1; k >= first; k--) {
      if (clear(k, mu)) {
        return -1;
      }
      mu = Math.abs(d[k]) * (mu / (mu + Math.abs(e[k])));
      least = Math.min(least, mu);
    }
    return least;
  }

  private boolean clear(int k, double value) {
    if (Math.abs(e[k]) <= TOLERANCE * value) {
      e[k] = 0;
      return true;
    }
    return false;
  }

  private double shift(int first, int end, double least) {
    double largest = Vectors.largest(d, first, end + 1);
    largest = Math.max(largest, Vectors.largest(e, first, end));
    if (n * TOLERANCE * (least / largest) <= Precision.UNIT) {
      return 0;
    }
    int start = isDownward ? first : end;
    int corner = isDownward ? end - 1 : first;
    double shift = TriangularPair.lesserValue(d[corner], e[corner], d[corner + 1]);
    double ratio = shift / Math.abs(d[start]);
    return ratio * ratio < Precision.UNIT ? 0 : shift;
  }

  private void sweep(int first, int end, double shift) {
    int count = end - first;
    if (isDownward) {
      if (shift == 0) {
        chaseDown(first, end);
      } else {
        chaseDown(first, end, shift);
      }
      PlaneRotation.rotateRows(right, first, innerCosines, innerSines, count, true);
      PlaneRotation.rotateRows(left, first, outerCosines, outerSines, count, true);
      clearBelow(end - 1);
    } else {
      if (shift == 0) {
        chaseUp(first, end);
      } else {
        chaseUp(first, end, shift);
      }
      PlaneRotation.rotateRows(right, first, outerCosines, outerSines, count, false);
      PlaneRotation.rotateRows(left, first, innerCosines, innerSines, count, false);
      clearBelow(first);
    }
  }

  private void clearBelow(int k) {
    if (Math.abs(e[k]) <= threshold) {
      e[k] = 0;
    }
  }

  /** A sweep without shift, which loses no relative accuracy in the least values. */
  private void chaseDown(int first, int end) {
    double cosine = 1;
    outer.cosine = 1;
    for (int i = first; i < end; i++) {
      inner.annihilate(d[i] * cosine, e[i]);
      cosine = inner.cosine;
      if (i > first) {
        e[i - 1] = outer.sine * inner.r;
      }
      outer.annihilate(outer.cosine * inner.r, d[i + 1] * inner.sine);
      d[i] = outer.r;
      keep(i - first, 1);
    }
    double h = d[end] * cosine;
    d[end] = h * outer.cosine;
    e[end - 1] = h * outer.sine;
  }

  private void chaseUp(int first, int end) {
    double cosine = 1;
    outer.cosine = 1;
    for (int i = end; i > first; i--) {
      inner.annihilate(d[i] * cosine, e[i - 1]);
      cosine = inner.cosine;
      if (i < end) {
        e[i] = outer.sine * inner.r;
      }
      outer.annihilate(outer.cosine * inner.r, d[i - 1] * inner.sine);
      d[i] = outer.r;
      keep(i - first - 1, -1);
    }
    double h = d[first] * cosine;
    d[first] = h * outer.cosine;
    e[first] = h * outer.sine;
  }

  private void chaseDown(int first, int end, double shift) {
    double f = shifted(d[first], shift);
    double g = e[first];
    for (int i = first; i < end; i++) {
      inner.annihilate(f, g);
      if (i > first) {
        e[i - 1] = inner.r;
      }
      f = inner.cosine * d[i] + inner.sine * e[i];
      e[i] = inner.cosine * e[i] - inner.sine * d[i];
      g = inner.sine * d[i + 1];
      d[i + 1] = inner.cosine * d[i + 1];
      outer.annihilate(f, g);
      d[i] = outer.r;
      f = outer.cosine * e[i] + outer.sine * d[i + 1];
      d[i + 1] = outer.cosine * d[i + 1] - outer.sine * e[i];
      if (i < end - 1) {
        g = outer.sine * e[i + 1];
        e[i + 1] = outer.cosine * e[i + 1];
      }
      keep(i - first, 1);
    }
    e[end - 1] = f;
  }

  private void chaseUp(int first, int end, double shift) {
    double f = shifted(d[end], shift);
    double g = e[end - 1];
    for (int i = end; i > first; i--) {
      inner.annihilate(f, g);
      if (i < end) {
        e[i] = inner.r;
      }
      f = inner.cosine * d[i] + inner.sine * e[i - 1];
      e[i - 1] = inner.cosine * e[i - 1] - inner.sine * d[i];
      g = inner.sine * d[i - 1];
      d[i - 1] = inner.cosine * d[i - 1];
      outer.annihilate(f, g);
      d[i] = outer.r;
      f = outer.cosine * e[i - 1] + outer.sine * d[i - 1];
      d[i - 1] = outer.cosine * d[i - 1] - outer.sine * e[i - 1];
      if (i > first + 1) {
        g = outer.sine * e[i - 2];
        e[i - 2] = outer.cosine * e[i - 2];
      }
      keep(i - first - 1, -1);
    }
    e[first] = f;
  }

  private static double shifted(double d, double shift) {
    return (Math.abs(d) - shift) * (Math.copySign(1, d) + shift / d);
  }

  /** Stores the two rotations of a step, for the vectors. */
  private void keep(int k, int direction) {
    innerCosines[k] = inner.cosine;
    innerSines[k] = direction * inner.sine;
    outerCosines[k] = outer.cosine;
    outerSines[k] = direction * outer.sine;
  }
}
