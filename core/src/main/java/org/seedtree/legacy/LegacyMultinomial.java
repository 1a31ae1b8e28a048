package org.seedtree.legacy;

import org.seedtree.distribution.Multinomial;
import org.seedtree.internal.variate.ArraySizes;

/** A chain of binomials, each of an outcome among the trials that are left. */
final class LegacyMultinomial {

  private final long n;
  private final double[] pvals;

  LegacyMultinomial(long n, double[] pvals) {
    if (pvals.length > 0) {
      this.pvals = new Multinomial(n, pvals).pvals(); // checks both
    } else {
      this.pvals = pvals;
      LegacyDiscrete.checkNotNegative("n", n);
    }
    this.n = n;
  }

  int dimension() {
    return pvals.length;
  }

  long[][] rows(LegacyStream s, int size) {
    long[][] rows = ArraySizes.longs(size, pvals.length);
    for (long[] row : rows) {
      draw(s, row);
    }
    return rows;
  }

  private void draw(LegacyStream s, long[] out) {
    int last = out.length - 1;
    long left = n;
    double remaining = 1;
    for (int j = 0; j < last && left > 0; j++) {
      out[j] = s.binomials.ofMultinomial(s.bits(), left, pvals[j] / remaining);
      left -= out[j];
      remaining -= pvals[j];
    }
    if (last >= 0 && left > 0) {
      out[last] = left;
    }
  }
}
