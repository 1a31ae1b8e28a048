package org.seedtree.quality.distribution;

import java.util.Arrays;
import org.seedtree.quality.reference.DiscreteReference;

/** Cells of integers: single ones, or ranges with about the probabilities of uniform cells. */
final class DiscreteCells {

  private final long[] ends;
  private final double[] probabilities;

  DiscreteCells(DiscreteReference reference) {
    long[] found =
        Arrays.stream(UniformCells.ends()).mapToLong(u -> quantile(reference, u)).toArray();
    ends =
        Arrays.stream(found).filter(k -> reference.survival(k) > 0).sorted().distinct().toArray();
    probabilities = new double[ends.length + 1];
    for (int i = 0; i <= ends.length; i++) {
      double below = i == 0 ? 0 : reference.cumulative(ends[i - 1]);
      double above = i == ends.length ? 0 : reference.survival(ends[i]);
      probabilities[i] =
          below < 0.5
              ? (i == ends.length ? 1 : reference.cumulative(ends[i])) - below
              : reference.survival(ends[i - 1]) - above;
    }
  }

  /** Returns the least integer that {@code u} of the probability does not exceed. */
  private static long quantile(DiscreteReference reference, double u) {
    long low = reference.min();
    long high = reference.max();
    while (low < high) {
      long middle = (low & high) + ((low ^ high) >> 1);
      boolean reaches =
          u < 0.5 ? reference.cumulative(middle) >= u : reference.survival(middle) <= 1 - u;
      if (reaches) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  double[] probabilities() {
    return probabilities.clone();
  }

  int of(long k) {
    int found = Arrays.binarySearch(ends, k);
    return found >= 0 ? found : -found - 1;
  }
}
