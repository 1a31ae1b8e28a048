package org.seedtree.internal.linalg;

/** The constants of double precision and of LAPACK that all factorisations share. */
final class Precision {

  /** The unit roundoff, half the distance from 1 to the next double. */
  static final double UNIT = 0x1p-53;

  /** The order up to which LAPACK iterates on a whole matrix, and above which it divides it. */
  static final int LARGEST_LEAF = 25;

  /**
   * The magnitude, in unit roundoffs, up to which divide and conquer counts a difference or a
   * coupling as 0: that of LAPACK 3.12. Later releases have 64, which changes the signs of some
   * vectors of 26 dimensions and more.
   */
  static final double DEFLATION = 8;

  private Precision() {}

  /** Returns the number of times that a matrix of an order is halved until its leaves fit. */
  static int levels(int order) {
    int levels = 0;
    for (long size = LARGEST_LEAF + 1L; size <= order; size *= 2) {
      levels++;
    }
    return levels;
  }
}
