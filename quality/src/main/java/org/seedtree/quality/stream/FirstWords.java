package org.seedtree.quality.stream;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * The first word of each of many streams, as a random sample of 64-bit words: collisions of its
 * high and low bits, spacings between birthdays, and the frequency of ones in each bit.
 *
 * <p>With n words, collisions are counted in n<sup>2</sup> / 256 urns, 128 of them are expected;
 * and equal spacings in a year of n<sup>3</sup> / 64 days, 16 of which are expected. D. E. Knuth,
 * The Art of Computer Programming, volume 2, 3.3.2 I and J; G. Marsaglia, W. W. Tsang, Some
 * difficult-to-pass tests of randomness, Journal of Statistical Software 7 (2002); P. L'Ecuyer, R.
 * Simard, On the performance of birthday spacings tests with certain families of random number
 * generators, Mathematics and Computers in Simulation 55 (2001).
 *
 * @param family the streams
 */
record FirstWords(StreamFamily family) implements Experiment {

  private static final int LOG_STREAMS = 20;
  private static final int LEAST_LOG_STREAMS = 10;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "first words";
  }

  /** Returns whether a family has enough streams. */
  static boolean isPossible(StreamFamily family) {
    return family.maxStreams() >= 1 << LEAST_LOG_STREAMS;
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    int wanted = Size.of(1 << LOG_STREAMS, Math.min(1, scale), 1 << LEAST_LOG_STREAMS);
    int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.min(wanted, family.maxStreams()));
    int rounds = family.isSeeded() ? Size.of(1, scale, 1) : 1;
    Counts counts = new Counts(log);
    for (int round = 0; round < rounds; round++) {
      LongFunction<BitGenerator> streams = family.streams(rounds == 1 ? seed : seed.child(round));
      long[] words = new long[1 << log];
      for (int i = 0; i < words.length; i++) {
        if (i % 1024 == 0) {
          Size.checkInterrupted();
        }
        words[i] = streams.apply(i).nextLong();
      }
      counts.add(words);
    }
    return counts.observations(rounds);
  }

  /** The counts of one or several samples of 2^log words. */
  private static final class Counts {

    private final int log;
    private final long[] ones = new long[Long.SIZE];
    private int highCollisions;
    private int lowCollisions;
    private int highSpacings;
    private int lowSpacings;

    Counts(int log) {
      this.log = log;
    }

    void add(long[] words) {
      int urns = 2 * log - 8;
      int days = 3 * log - 6;
      for (long word : words) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
          ones[bit] += word >>> bit & 1;
        }
      }
      long[] sorted = new long[words.length];
      sort(words, Long.SIZE - urns, urns, sorted);
      highCollisions += equal(sorted);
      sort(words, 0, urns, sorted);
      lowCollisions += equal(sorted);
      sort(words, Long.SIZE - days, days, sorted);
      highSpacings += equal(spacings(sorted));
      sort(words, 0, days, sorted);
      lowSpacings += equal(spacings(sorted));
    }

    List<Observation> observations(int rounds) {
      double n = Math.scalb(1.0, log) * rounds;
      double largest = 0;
      double squares = 0;
      for (long count : ones) {
        double z = (count - n / 2) / Math.sqrt(n / 4);
        largest = Math.max(largest, Math.abs(z));
        squares += z * z;
      }
      return List.of(
          count("collisions, high bits", highCollisions, n, rounds * meanCollisions()),
          count("collisions, low bits", lowCollisions, n, rounds * meanCollisions()),
          count("birthday spacings, high bits", highSpacings, n, rounds * 16.0),
          count("birthday spacings, low bits", lowSpacings, n, rounds * 16.0),
          new Observation(
              "ones in one bit",
              (long) n,
              largest,
              PValues.ofSmallest(PValues.normal(largest), Long.SIZE)),
          new Observation(
              "ones in all bits", (long) n, squares, PValues.chiSquare(squares, Long.SIZE)));
    }

    /** The number of words less that of the urns which are not empty. */
    private double meanCollisions() {
      double n = Math.scalb(1.0, log);
      double urns = Math.scalb(1.0, 2 * log - 8);
      return n + urns * Math.expm1(n * Math.log1p(-1 / urns));
    }

    private static Observation count(String name, int count, double n, double mean) {
      return new Observation(name, (long) n, count, PValues.poisson(count, mean));
    }
  }

  /** Sorts {@code bits} bits of each word, from bit {@code lowest} up. */
  private static void sort(long[] words, int lowest, int bits, long[] sorted) {
    for (int i = 0; i < words.length; i++) {
      sorted[i] = words[i] >>> lowest & (1L << bits) - 1;
    }
    Arrays.sort(sorted);
  }

  /** Replaces sorted days by the sorted spacings between them. */
  private static long[] spacings(long[] days) {
    for (int i = days.length - 1; i > 0; i--) {
      days[i] -= days[i - 1];
    }
    Arrays.sort(days);
    return days;
  }

  private static int equal(long[] sorted) {
    int equal = 0;
    for (int i = 1; i < sorted.length; i++) {
      equal += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return equal;
  }
}
