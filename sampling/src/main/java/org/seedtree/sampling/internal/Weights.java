package org.seedtree.sampling.internal;

import java.util.Arrays;

/** Weights of rows as probabilities. */
public final class Weights {

  private Weights() {}

  /** Returns the weights divided by their pairwise sum, in a new array. */
  public static double[] normalised(double[] weights) {
    double sum = PairwiseSum.of(weights);
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
