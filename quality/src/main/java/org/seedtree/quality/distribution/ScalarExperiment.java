package org.seedtree.quality.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.DiscreteReference;
import org.seedtree.quality.statistic.AndersonDarling;
import org.seedtree.quality.statistic.CellCounts;
import org.seedtree.quality.statistic.Kolmogorov;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * The values of a distribution of scalars against its distribution function: chi-square on about a
 * thousand cells, contrasts of moments and tails, and, of continuous values, Kolmogorov-Smirnov;
 * and the p-values of several samples, of Kolmogorov-Smirnov and Anderson-Darling, or of chi-square
 * if the values are integers, against the uniform distribution.
 *
 * @param sample the distribution
 * @param continuous its distribution function; null if it is discrete
 * @param discrete its probabilities; null if it is continuous
 * @param valuesAtQuick the number of values of a quick battery
 */
record ScalarExperiment(
    Sample sample,
    @Nullable ContinuousReference continuous,
    @Nullable DiscreteReference discrete,
    double valuesAtQuick)
    implements Experiment {

  private static final int BINS = 1 << 16;

  static ScalarExperiment of(Sample sample, ContinuousReference reference) {
    return new ScalarExperiment(sample, reference, null, 1 << 20);
  }

  static ScalarExperiment of(Sample sample, DiscreteReference reference) {
    return new ScalarExperiment(sample, null, reference, 1 << 20);
  }

  @Override
  public String subject() {
    return sample.title();
  }

  @Override
  public String name() {
    return "values";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    Replicates replicates = Replicates.of(valuesAtQuick * scale);
    return continuous != null
        ? continuous(continuous, seed, replicates)
        : discrete(Objects.requireNonNull(discrete), seed, replicates);
  }

  private List<Observation> continuous(
      ContinuousReference reference, SeedSequence seed, Replicates replicates) {
    CellCounts counts = new CellCounts(UniformCells.probabilities());
    long[] bins = new long[BINS];
    double[] kolmogorov = new double[replicates.count()];
    double[] anderson = new double[replicates.count()];
    Object values = sample.dtype().newArray(replicates.size());
    double[] u = new double[replicates.size()];
    for (int r = 0; r < replicates.count(); r++) {
      Replicates.checkInterrupted();
      draw(seed, r, values, replicates.size());
      for (int i = 0; i < u.length; i++) {
        u[i] = uniform(reference.cumulative(Values.toDouble(values, sample.dtype(), i)));
        counts.add(UniformCells.of(u[i]));
        bins[(int) Math.min(BINS - 1, u[i] * BINS)]++;
      }
      Arrays.sort(u);
      kolmogorov[r] = Kolmogorov.pValue(u);
      anderson[r] = AndersonDarling.pValue(u);
    }
    long size = (long) replicates.count() * replicates.size();
    List<Observation> observations = pooled(counts, size);
    double pooled = Kolmogorov.pValueOfCounts(bins);
    observations.add(new Observation("Kolmogorov-Smirnov", size, pooled, pooled));
    observations.add(secondLevel("Kolmogorov-Smirnov", size, kolmogorov));
    observations.add(secondLevel("Anderson-Darling", size, anderson));
    return observations;
  }

  /** Returns a number from 0 to 1, where rounding has left it outside, or NaN has. */
  private static double uniform(double u) {
    return u >= 0 ? Math.min(u, 1) : 0;
  }

  private List<Observation> discrete(
      DiscreteReference reference, SeedSequence seed, Replicates replicates) {
    DiscreteCells cells = new DiscreteCells(reference);
    CellCounts counts = new CellCounts(cells.probabilities());
    double[] chiSquares = new double[replicates.count()];
    Object values = sample.dtype().newArray(replicates.size());
    for (int r = 0; r < replicates.count(); r++) {
      Replicates.checkInterrupted();
      draw(seed, r, values, replicates.size());
      CellCounts ofSample = new CellCounts(cells.probabilities());
      for (int i = 0; i < replicates.size(); i++) {
        ofSample.add(cells.of(Values.toLong(values, sample.dtype(), i)));
      }
      counts.addAll(ofSample);
      chiSquares[r] = ofSample.chiSquare().pValue();
    }
    long size = (long) replicates.count() * replicates.size();
    List<Observation> observations = pooled(counts, size);
    if (cells.probabilities().length > 2) {
      observations.add(secondLevel("chi-square", size, chiSquares));
    }
    return observations;
  }

  private void draw(SeedSequence seed, int replicate, Object values, int n) {
    ArrayFill<Object> call = sample.on(seed.child(replicate));
    call.fill(values, 0, n);
  }

  /** Returns the chi-square and the contrasts of all values. */
  static List<Observation> pooled(CellCounts counts, long size) {
    List<Observation> observations = new ArrayList<>();
    observations.add(observation(counts.chiSquare(), size));
    counts.contrasts().forEach(contrast -> observations.add(observation(contrast, size)));
    return observations;
  }

  private static Observation observation(CellCounts.Statistic statistic, long size) {
    return new Observation(statistic.name(), size, statistic.value(), statistic.pValue());
  }

  private static Observation secondLevel(String name, long size, double[] pValues) {
    double p = Kolmogorov.pValue(pValues);
    return new Observation("p-values of " + name, size, PValues.median(pValues), p);
  }
}
