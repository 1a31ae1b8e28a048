package org.seedtree.quality.distribution;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.seedtree.catalog.Catalog;
import org.seedtree.catalog.DType;
import org.seedtree.distribution.DoubleDistribution;
import org.seedtree.distribution.StandardNormal;
import org.seedtree.engine.RandomSource;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.release.NumpyRelease;

/**
 * A control: a standard normal with P(X &gt; 2.33) larger by 0.001 than it is, 0.0109 for 0.0099.
 */
final class HeavyTailNormal implements DoubleDistribution {

  private static final long serialVersionUID = 1;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double EXCESS = 0.001;
  private static final double START = 2.33;
  private static final double TAIL = NORMAL.survivalProbability(START);

  private final StandardNormal normal = new StandardNormal();

  /** Moves as many values into the tail as give it the excess. */
  @Override
  public double sample(RandomSource bits) {
    double value = normal.sample(bits);
    return value <= START && bits.nextDouble() < EXCESS / (1 - TAIL)
        ? NORMAL.inverseSurvivalProbability(TAIL * (1 - bits.nextDouble()))
        : value;
  }

  /** Returns the experiment that has to fail. */
  static Experiment control() {
    return experiment("normal with P(X > 2.33) + 0.001", new HeavyTailNormal());
  }

  /** Returns the experiment on a distribution that is meant to be the standard normal. */
  static Experiment experiment(String title, DoubleDistribution distribution) {
    Catalog.Entry entry =
        new Catalog.Entry(
            title,
            title,
            List.of(),
            List.of(DType.FLOAT64),
            (given, dtype) ->
                bits -> (array, from, to) -> distribution.fill(bits, (double[]) array, from, to));
    Sample sample = new Sample(entry, false, Map.of(), DType.FLOAT64, NumpyRelease.DEFAULT);
    return ScalarExperiment.of(sample, ContinuousReference.of(NORMAL));
  }
}
