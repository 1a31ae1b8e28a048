package org.seedtree.quality.stream;

import java.util.Arrays;
import java.util.List;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * Streams that are read in lockstep, as by the particles of a simulation: the variance of the sums
 * over all streams at each step, of the high and of the low halves of the words, and the serial
 * pairs of neighbouring streams, at the same step and one step apart, by five high or low bits of
 * each.
 *
 * <p>The sum of n uniform variables has variance n / 12 and excess kurtosis -6 / (5 n), so that the
 * sum of the squares of T standardised sums has mean T and variance (2 - 6 / (5 n)) T; it is
 * compared with the multiple of a chi-square variable that has both. The serial test is that of D.
 * E. Knuth, The Art of Computer Programming, volume 2, 3.3.2 B, with streams in place of successive
 * values; neighbours are disjoint, so that 1023 degrees of freedom are exact.
 *
 * @param family the streams
 */
record Lockstep(StreamFamily family) implements Experiment {

  private static final int STREAMS = 1000;
  private static final int STEPS = 50_000;
  private static final int BLOCK = 256;
  private static final int BITS = 5;
  private static final int CELLS = 1 << 2 * BITS;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "lockstep";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    List<BitGenerator> streams = family.open(seed, Size.streams(STREAMS, scale, family));
    int steps = Size.of(STEPS, scale, 2 * BLOCK);
    double[] highs = new double[BLOCK];
    double[] lows = new double[BLOCK];
    long[] words = new long[BLOCK + 1];
    long[] before = new long[BLOCK + 1];
    long[] carried = new long[streams.size()];
    Pairs high = new Pairs();
    Pairs low = new Pairs();
    Pairs laterHigh = new Pairs();
    Pairs laterLow = new Pairs();
    double squaresOfHighs = 0;
    double squaresOfLows = 0;
    for (int done = 0; done < steps; done += BLOCK) {
      Size.checkInterrupted();
      int n = Math.min(BLOCK, steps - done);
      Arrays.fill(highs, 0);
      Arrays.fill(lows, 0);
      for (int i = 0; i < streams.size(); i++) {
        // words[0] is the last word of the block before
        words[0] = carried[i];
        streams.get(i).fillLongs(words, 1, n + 1);
        carried[i] = words[n];
        addTo(highs, lows, words, n);
        if (i % 2 == 0) {
          long[] swapped = before;
          before = words;
          words = swapped;
        } else {
          high.count(before, 1, words, 1, n, Long.SIZE - BITS);
          low.count(before, 1, words, 1, n, 0);
          int skipped = done == 0 ? 1 : 0;
          laterHigh.count(before, skipped, words, skipped + 1, n - skipped, Long.SIZE - BITS);
          laterLow.count(before, skipped, words, skipped + 1, n - skipped, 0);
        }
      }
      squaresOfHighs += squares(highs, n);
      squaresOfLows += squares(lows, n);
    }
    long size = (long) steps * streams.size();
    return List.of(
        variance("variance of sums, high bits", size, squaresOfHighs, steps, streams.size()),
        variance("variance of sums, low bits", size, squaresOfLows, steps, streams.size()),
        high.observation("serial pairs, high bits", size),
        low.observation("serial pairs, low bits", size),
        laterHigh.observation("serial pairs one step apart, high bits", size),
        laterLow.observation("serial pairs one step apart, low bits", size));
  }

  /** Adds the halves of the words, as numbers from -1/2 to 1/2. */
  private static void addTo(double[] highs, double[] lows, long[] words, int n) {
    for (int t = 0; t < n; t++) {
      highs[t] += ((int) (words[t + 1] >> Integer.SIZE) + 0.5) * 0x1.0p-32;
      lows[t] += ((int) words[t + 1] + 0.5) * 0x1.0p-32;
    }
  }

  private static double squares(double[] sums, int n) {
    double squares = 0;
    for (int t = 0; t < n; t++) {
      squares += sums[t] * sums[t];
    }
    return squares;
  }

  private static Observation variance(
      String name, long size, double squares, int steps, int streams) {
    double standardised = squares * 12 / streams;
    double factor = 1 - 0.6 / streams;
    return new Observation(
        name, size, standardised / steps, PValues.chiSquare(standardised / factor, steps / factor));
  }

  /** Counts of pairs of words in cells. */
  private static final class Pairs {

    private final long[] counts = new long[CELLS];

    void count(long[] a, int fromA, long[] b, int fromB, int n, int shift) {
      int mask = (1 << BITS) - 1;
      for (int t = 0; t < n; t++) {
        int first = (int) (a[fromA + t] >>> shift) & mask;
        int second = (int) (b[fromB + t] >>> shift) & mask;
        counts[first << BITS | second]++;
      }
    }

    Observation observation(String name, long size) {
      double expected = (double) Arrays.stream(counts).sum() / CELLS;
      double x = 0;
      for (long count : counts) {
        x += (count - expected) * (count - expected) / expected;
      }
      return new Observation(name, size, x, PValues.chiSquare(x, CELLS - 1));
    }
  }
}
