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
 * overlap. Only words whose lowest bits are zero are kept, the same ones wherever they occur: one
 * of 64, or fewer where these would be more than 2<sup>21</sup>. An overlap of some hundreds of
 * words contains several of them, in large experiments one of some thousands. Of MT19937 every two
 * neighbouring words of 32 bits are taken, so that it does not matter at which word an overlap
 * starts.
 *
 * @param family the streams
 */
record SharedSegments(StreamFamily family) implements Experiment {

  private static final int STREAMS = 1000;
  private static final int WORDS = 50_000;
  private static final int BLOCK = 1024;

  private static final int LEAST_ZEROS = 6;
  private static final int MAX_KEPT = 1 << 21;

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
    int zeros = zeros((long) words * streams.size());
    LongList kept = new LongList(zeros);
    for (BitGenerator stream : streams) {
      Size.checkInterrupted();
      if (stream.wordBits() == Long.SIZE) {
        keepLongs(stream, words, kept);
      } else {
        keepPairs(stream, words, kept);
      }
    }
    int equal = kept.countEqual();
    double n = kept.size;
    double mean = Math.max(1e-300, Math.scalb(n * n / 2, zeros - Long.SIZE));
    double p = equal == 0 ? 1 : PoissonDistribution.of(mean).survivalProbability(equal - 1);
    return List.of(
        new Observation("equal words", (long) words * streams.size(), equal, Math.min(1, p)));
  }

  /** Returns the number of low bits that are zero in the words that are kept. */
  private static int zeros(long words) {
    int zeros = LEAST_ZEROS;
    while (words >> zeros > MAX_KEPT) {
      zeros++;
    }
    return zeros;
  }

  private static void keepLongs(BitGenerator stream, int words, LongList kept) {
    long[] block = new long[BLOCK];
    for (int done = 0; done < words; done += BLOCK) {
      int n = Math.min(BLOCK, words - done);
      stream.fillLongs(block, 0, n);
      for (int t = 0; t < n; t++) {
        kept.add(block[t]);
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
        kept.add(pair);
      }
    }
  }

  /** A growing array of the words that are kept. */
  private static final class LongList {

    private final int mask;
    private long[] values = new long[1 << 10];
    private int size;

    LongList(int zeros) {
      mask = (1 << zeros) - 1;
    }

    void add(long word) {
      if ((word & mask) != 0) {
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = word;
    }

    int countEqual() {
      Arrays.sort(values, 0, size);
      int equal = 0;
      for (int i = 1; i < size; i++) {
        equal += values[i] == values[i - 1] ? 1 : 0;
      }
      return equal;
    }
  }
}
