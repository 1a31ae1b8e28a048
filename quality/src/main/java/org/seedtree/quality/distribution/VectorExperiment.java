package org.seedtree.quality.distribution;

import java.util.ArrayList;
import java.util.List;
import org.seedtree.distribution.ArrayFill;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.reference.ContinuousReference;
import org.seedtree.quality.reference.DiscreteReference;
import org.seedtree.quality.statistic.CellCounts;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * The vectors of a multivariate distribution: the chi-square and the contrasts of each component,
 * and the covariance of every two, whose standard error is taken from the sample.
 *
 * @param sample the distribution
 * @param margins what is known of the components
 * @param covariances the covariance of every two components
 */
record VectorExperiment(Sample sample, List<Margin> margins, double[][] covariances)
    implements Experiment {

  private static final int VECTORS_AT_QUICK = 1 << 19;
  private static final int BLOCK = 1 << 12;

  /** The cells of a component, and its mean. */
  interface Margin {

    /** Returns the probabilities of the cells. */
    double[] probabilities();

    /** Returns the cell of a value. */
    int cell(double value);

    /** Returns the mean. */
    double mean();

    static Margin of(ContinuousReference reference, double mean) {
      return new ContinuousMargin(reference, mean);
    }

    static Margin of(DiscreteReference reference, double mean) {
      return new DiscreteMargin(new DiscreteCells(reference), mean);
    }
  }

  private record ContinuousMargin(ContinuousReference reference, double mean) implements Margin {

    @Override
    public double[] probabilities() {
      return UniformCells.probabilities();
    }

    @Override
    public int cell(double value) {
      return UniformCells.of(reference.cumulative(value));
    }
  }

  private record DiscreteMargin(DiscreteCells cells, double mean) implements Margin {

    @Override
    public double[] probabilities() {
      return cells.probabilities();
    }

    @Override
    public int cell(double value) {
      return cells.of((long) value);
    }
  }

  @Override
  public String subject() {
    return sample.title();
  }

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    int length = margins.size();
    long n = (long) Math.max(4 * BLOCK, Math.rint(VECTORS_AT_QUICK * scale));
    List<CellCounts> counts =
        margins.stream().map(margin -> new CellCounts(margin.probabilities())).toList();
    double[][] sums = new double[length][length];
    double[][] squares = new double[length][length];
    double[] deviations = new double[length];
    ArrayFill<Object> call = sample.on(seed);
    Object values = sample.dtype().newArray(BLOCK * length);
    for (long done = 0; done < n; done += BLOCK) {
      Replicates.checkInterrupted();
      int block = (int) Math.min(BLOCK, n - done);
      call.fill(values, 0, block * length);
      for (int i = 0; i < block; i++) {
        for (int j = 0; j < length; j++) {
          double value = Values.toDouble(values, sample.dtype(), i * length + j);
          counts.get(j).add(margins.get(j).cell(value));
          deviations[j] = value - margins.get(j).mean();
          for (int k = 0; k < j; k++) {
            double product = deviations[j] * deviations[k] - covariances[j][k];
            sums[j][k] += product;
            squares[j][k] += product * product;
          }
        }
      }
    }
    List<Observation> observations = new ArrayList<>();
    for (int j = 0; j < length; j++) {
      for (Observation seen : ScalarExperiment.pooled(counts.get(j), n)) {
        observations.add(
            new Observation(
                "component " + j + ", " + seen.statistic(), n, seen.value(), seen.pValue()));
      }
      for (int k = 0; k < j; k++) {
        double z = squares[j][k] == 0 ? 0 : sums[j][k] / Math.sqrt(squares[j][k]);
        observations.add(
            new Observation(
                "covariance of components " + k + " and " + j, n, z, PValues.normal(z)));
      }
    }
    return observations;
  }
}
