package org.seedtree.quality.stream;

import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * The Hamming distance of every two streams, bit by bit at the same positions: the largest
 * standardised distance, which a copied stream shows, and the sum of their squares, which shows a
 * weak dependence of many. Distances of different pairs are uncorrelated.
 *
 * <p>The pairwise comparison of streams is that of P. L'Ecuyer, O. Nadeau-Chamard, Y.-F. Chen, J.
 * Lebar, Multiple streams with recurrence-based, counter-based, and splittable random number
 * generators, Winter Simulation Conference 2021.
 *
 * @param family the streams
 */
record PairDistances(StreamFamily family) implements Experiment {

  private static final int STREAMS = 200;
  private static final int WORDS = 20_000;
  private static final int BLOCK = 512;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "pairs of streams";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    List<BitGenerator> streams = family.open(seed, Size.streams(STREAMS, scale, family));
    int count = streams.size();
    int words = Size.of(WORDS, scale, 256);
    long[][] block = new long[count][BLOCK];
    long[] distances = new long[count * (count - 1) / 2];
    for (int done = 0; done < words; done += BLOCK) {
      Size.checkInterrupted();
      int n = Math.min(BLOCK, words - done);
      for (int i = 0; i < count; i++) {
        streams.get(i).fillLongs(block[i], 0, n);
      }
      int pair = 0;
      for (int i = 0; i < count; i++) {
        for (int j = i + 1; j < count; j++) {
          distances[pair++] += distance(block[i], block[j], n);
        }
      }
    }
    double mean = words * (Long.SIZE / 2.0);
    double sd = Math.sqrt(words * (Long.SIZE / 4.0));
    double largest = 0;
    double squares = 0;
    for (long distance : distances) {
      double z = (distance - mean) / sd;
      largest = Math.max(largest, Math.abs(z));
      squares += z * z;
    }
    long size = (long) count * words;
    return List.of(
        new Observation(
            "largest distance",
            size,
            largest,
            PValues.ofSmallest(PValues.normal(largest), distances.length)),
        new Observation(
            "sum of squared distances",
            size,
            squares,
            PValues.chiSquare(squares, distances.length)));
  }

  private static int distance(long[] a, long[] b, int n) {
    int distance = 0;
    for (int t = 0; t < n; t++) {
      distance += Long.bitCount(a[t] ^ b[t]);
    }
    return distance;
  }
}
