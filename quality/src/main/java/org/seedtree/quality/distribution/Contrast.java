package org.seedtree.quality.distribution;

import java.util.List;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.quality.Defect;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * One statistic of many values, which is a sum over them: an experiment on a defect that is known.
 *
 * @param sample the distribution
 * @param statistic the name of the statistic
 * @param valuesAtQuick the number of values of a quick battery
 * @param term the term of a value
 * @param judge computes the p-value from the sum of the terms and the number of values
 */
record Contrast(Sample sample, String statistic, double valuesAtQuick, Term term, Judge judge)
    implements Experiment {

  private static final int BLOCK = 1 << 14;
  private static final int LEAST = 1000;

  /** Computes the term of a value of an array. */
  @FunctionalInterface
  interface Term {

    /** Returns the term of {@code array[i]}. */
    double of(Object array, int i);
  }

  /** Computes a p-value. */
  @FunctionalInterface
  interface Judge {

    /** Returns the p-value of a sum of n terms. */
    double pValue(double sum, long n);
  }

  @Override
  public String subject() {
    return sample.title();
  }

  @Override
  public String name() {
    return "contrast";
  }

  /** Returns the number of values at a scale. */
  static long values(double atQuick, double scale) {
    return (long) Math.max(LEAST, Math.rint(atQuick * scale));
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    long n = values(valuesAtQuick, scale);
    ArrayFill<Object> call = sample.on(seed);
    Object array = sample.dtype().newArray(BLOCK);
    double sum = 0;
    for (long done = 0; done < n; done += BLOCK) {
      Replicates.checkInterrupted();
      int block = (int) Math.min(BLOCK, n - done);
      call.fill(array, 0, block);
      for (int i = 0; i < block; i++) {
        sum += term.of(array, i);
      }
    }
    return List.of(new Observation(statistic, n, sum / n, judge.pValue(sum, n)));
  }

  /**
   * Returns the probability that the proportion of values is seen to be another than it should be.
   *
   * @param p the exact proportion
   * @param drawn the proportion that is drawn
   * @param n the number of values
   */
  static double powerOfProportion(double p, double drawn, double n) {
    double reach = Math.abs(drawn - p) * Math.sqrt(n);
    double bound = -PValues.normalQuantile(Defect.SEEN / 2) * Math.sqrt(p * (1 - p));
    return PValues.normalBelow((reach - bound) / Math.sqrt(drawn * (1 - drawn)));
  }

  /**
   * Returns the probability that a variance is seen to be too large.
   *
   * @param ratio the drawn variance over the exact one
   * @param n the number of values
   */
  static double powerOfVariance(double ratio, double n) {
    double reach = (ratio - 1) * Math.sqrt(n / 2);
    return PValues.normalBelow((reach + PValues.normalQuantile(Defect.SEEN / 2)) / ratio);
  }
}
