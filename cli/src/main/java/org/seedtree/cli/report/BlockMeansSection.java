package org.seedtree.cli.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;
import org.seedtree.cli.run.BlockMeans;
import org.seedtree.cli.run.RunStatistics;
import org.seedtree.simulation.Moments;

/**
 * The means of blocks of replications, which should be normal with the standard error of a block if
 * the standard error of the estimate means what it says: if replications are independent and the
 * variance is finite.
 *
 * @param statistics the statistics of the run
 */
public record BlockMeansSection(RunStatistics statistics) implements Section {

  private static final int MIN_BLOCKS = 10;

  /** The block size from which the means of most distributions are nearly normal. */
  private static final int MIN_BLOCK_SIZE = 32;

  @Override
  public void addTo(Map<String, @Nullable Object> document) {
    BlockMeans blocks = statistics.blockMeans();
    double[] means = blocks.ofFullBlocks();
    Moments moments = statistics.moments();
    double error = moments.standardDeviation() / Math.sqrt(blocks.blockSize());
    boolean enough = means.length >= MIN_BLOCKS && blocks.blockSize() >= MIN_BLOCK_SIZE;
    if (!enough || !(error > 0) || !Double.isFinite(error)) {
      return;
    }
    Arrays.sort(means);
    Reference normal = Reference.normal("normal", moments.mean(), error);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("blocks", means.length);
    json.put("size", blocks.blockSize());
    json.putAll(DistributionSection.quantiles(means, normal));
    document.put("block_means", json);
    variance(means, moments.mean(), error).addTo(document);
  }

  /** Compares the variance of the means with that of independent replications, two-sided. */
  private static PValue variance(double[] means, double mean, double error) {
    double sum = 0;
    for (double m : means) {
      sum += (m - mean) * (m - mean) / (error * error);
    }
    ChiSquaredDistribution chiSquare = ChiSquaredDistribution.of(means.length - 1);
    double tail =
        Math.min(chiSquare.cumulativeProbability(sum), chiSquare.survivalProbability(sum));
    return new PValue("variance of the means of blocks", sum, Math.min(1, 2 * tail));
  }
}
