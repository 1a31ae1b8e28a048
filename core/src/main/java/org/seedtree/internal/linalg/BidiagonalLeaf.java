package org.seedtree.internal.linalg;

/**
 * The singular values and vectors of an upper bidiagonal matrix with as many columns as rows, or
 * one more: LAPACK's dlasdq. A spare column is first rotated into the others, and what this leaves
 * below the diagonal is rotated away from the left.
 */
final class BidiagonalLeaf {

  private BidiagonalLeaf() {}

  /**
   * Replaces a matrix by its singular values, in ascending order, and vectors by theirs.
   *
   * @param d the diagonal, which receives the values
   * @param e the diagonal above it, with as many elements as {@code d} if there is a spare column
   * @param left left vectors of the matrix, one per row
   * @param right right vectors, of which the last belongs to the spare column
   */
  static void solve(double[] d, double[] e, double[][] left, double[][] right) {
    int n = d.length;
    if (e.length == n) {
      double[] cosines = new double[n];
      double[] sines = new double[n];
      PlaneRotation rotation = chase(d, e, cosines, sines);
      rotation.annihilate(d[n - 1], e[n - 1]);
      d[n - 1] = rotation.r;
      e[n - 1] = 0;
      cosines[n - 1] = rotation.cosine;
      sines[n - 1] = rotation.sine;
      PlaneRotation.rotateRows(right, 0, cosines, sines, n, true);
      rotation = chase(d, e, cosines, sines);
      PlaneRotation.rotateRows(left, 0, cosines, sines, n - 1, true);
    }
    BidiagonalQr.solve(d, e, left, right);
    for (int i = 0; i < n; i++) {
      int least = i;
      for (int j = i + 1; j < n; j++) {
        least = d[j] < d[least] ? j : least;
      }
      BidiagonalQr.exchange(d, left, right, least, i);
    }
  }

  /** Moves the elements beside the diagonal to its other side. */
  private static PlaneRotation chase(double[] d, double[] e, double[] cosines, double[] sines) {
    PlaneRotation rotation = new PlaneRotation();
    for (int i = 0; i < d.length - 1; i++) {
      rotation.annihilate(d[i], e[i]);
      d[i] = rotation.r;
      e[i] = rotation.sine * d[i + 1];
      d[i + 1] = rotation.cosine * d[i + 1];
      cosines[i] = rotation.cosine;
      sines[i] = rotation.sine;
    }
    return rotation;
  }
}
