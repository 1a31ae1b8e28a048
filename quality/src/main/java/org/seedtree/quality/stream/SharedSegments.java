package org.seedtree.quality.stream;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.seed.SeedSequence;

/**
 * Words of 64 bits that occur twice among all streams, at any positions: those of streams that
 * overlap. Only words whose lowest bits are zero are kept, the same ones wherever they occur; an
 * overlap of some hundreds of words contains several of them. Of MT19937 every two neighbouring
 * words of 32 bits are taken, so that it does not matter at which word an overlap starts.
 *
 * @param family the streams
 */
record SharedSegments(StreamFamily family) implements Experiment {

  private static final int STREAMS = 1000;
  private static final int WORDS = 50_000;
  private static final int BLOCK = 1024;

  /** One of 64 words is kept. */
  private static final int KEPT_MASK = (1 << 6) - 1;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "shared segments";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    List<BitGenerator> streams = family.open(seed, Size.streams(STREAMS, scale, family));
    int words = Size.of(WORDS, scale, BLOCK);
    LongList kept = new LongList();
    for (BitGenerator stream : streams) {
      Size.checkInterrupted();
      if (stream.wordBits() == Long.SIZE) {
        keepLongs(stream, words, kept);
      } else {
        keepPairs(stream, words, kept);
      }
    }
    long[] sorted = kept.sorted();
    int equal = 0;
    for (int i = 1; i < sorted.length; i++) {
      equal += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    double n = sorted.length;
    double mean = Math.max(1e-300, n * n / 2 * (KEPT_MASK + 1) * 0x1.0p-64);
    double p = equal == 0 ? 1 : PoissonDistribution.of(mean).survivalProbability(equal - 1);
    return List.of(
        new Observation("equal words", (long) words * streams.size(), equal, Math.min(1, p)));
  }

  private static void keepLongs(BitGenerator stream, int words, LongList kept) {
    long[] block = new long[BLOCK];
    for (int done = 0; done < words; done += BLOCK) {
      int n = Math.min(BLOCK, words - done);
      stream.fillLongs(block, 0, n);
      for (int t = 0; t < n; t++) {
        if ((block[t] & KEPT_MASK) == 0) {
          kept.add(block[t]);
        }
      }
    }
  }

  private static void keepPairs(BitGenerator stream, int words, LongList kept) {
    int[] block = new int[BLOCK];
    long pair = stream.nextInt();
    for (int done = 0; done < words; done += BLOCK) {
      int n = Math.min(BLOCK, words - done);
      stream.fillInts(block, 0, n);
      for (int t = 0; t < n; t++) {
        pair = pair << Integer.SIZE | Integer.toUnsignedLong(block[t]);
        if ((pair & KEPT_MASK) == 0) {
          kept.add(pair);
        }
      }
    }
  }

  /** A growing array. */
  private static final class LongList {

    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
