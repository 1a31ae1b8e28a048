package org.seedtree.legacy;

import java.util.Arrays;

/** Checks of array sizes, with NumPy's phrase. */
final class LegacySizes {

  static int length(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("negative dimensions are not allowed: " + n);
    }
    return n;
  }

  static int product(int rows, int columns) {
    long size = (long) length(rows) * length(columns);
    if (size > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("array is too big: " + rows + " x " + columns);
    }
    return (int) size;
  }

  static long[][] rows(long[] all, int rows, int columns) {
    long[][] out = new long[rows][];
    for (int r = 0; r < rows; r++) {
      out[r] = Arrays.copyOfRange(all, r * columns, (r + 1) * columns);
    }
    return out;
  }

  private LegacySizes() {}
}
