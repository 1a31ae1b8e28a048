package org.seedtree.legacy;

import java.math.BigInteger;
import java.util.Arrays;
import org.seedtree.distribution.Multinomial;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.ArraySizes;

/**
 * The multinomial distribution of RandomState: a chain of binomials, each the number of times that
 * an outcome occurs in the remaining trials.
 */
final class LegacyMultinomial extends LegacyVectorDistribution {

  private final long n;
  private final double[] pvals;

  LegacyMultinomial(long n, double[] pvals) {
    this(n, validated(n, pvals), pvals.length);
  }

  private LegacyMultinomial(long n, double[] pvals, int dimension) {
    super(
        "multinomial",
        () ->
            parametersOf(
                "n", BigInteger.valueOf(n), "pvals", Arrays.stream(pvals).boxed().toList()),
        dimension);
    this.n = n;
    this.pvals = pvals;
  }

  private static double[] validated(long n, double[] pvals) {
    if (pvals.length > 0) {
      return new Multinomial(n, pvals).pvals();
    }
    Parameters.MULTINOMIAL.checkArray(1, n);
    return pvals;
  }

  @Override
  long[][] rows(LegacyStream s, int size) {
    long[][] rows = ArraySizes.longs(size, pvals.length);
    for (long[] row : rows) {
      sample(s, row);
    }
    return rows;
  }

  private void sample(LegacyStream s, long[] out) {
    int last = out.length - 1;
    long trials = n;
    double remaining = 1;
    for (int j = 0; j < last; j++) {
      out[j] = s.binomials.ofMultinomial(s.bits(), trials, pvals[j] / remaining);
      trials -= out[j];
      if (trials <= 0) {
        break; // only now: from NumPy 2.5 on, no trials consume a double
      }
      remaining -= pvals[j];
    }
    if (last >= 0 && trials > 0) {
      out[last] = trials;
    }
  }

  @Override
  String dtype() {
    return "int64";
  }
}
