package org.seedtree.quality.statistic;

import java.util.stream.IntStream;

/**
 * Holm's step-down procedure, which keeps the probability of any false rejection among all
 * hypotheses below a level, however the p-values depend on each other.
 *
 * <p>S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6 (1979), 65-70.
 */
public final class Holm {

  private Holm() {}

  /**
   * Returns which hypotheses are rejected.
   *
   * @param p the p-value of each hypothesis
   * @param level the probability of any false rejection
   */
  public static boolean[] rejected(double[] p, double level) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted((i, j) -> Double.compare(p[i], p[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] rejected = new boolean[p.length];
    for (int rank = 0; rank < order.length; rank++) {
      if (!(p[order[rank]] <= level / (p.length - rank))) {
        break;
      }
      rejected[order[rank]] = true;
    }
    return rejected;
  }
}
