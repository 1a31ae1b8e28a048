package org.seedtree.quality.stream;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.engine.RandomSource;
import org.seedtree.engine.SFC64;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * The strict avalanche criterion: a change of any bit of the seed, or of the index of a stream,
 * changes each bit of its first word with probability 1/2.
 *
 * <p>A. F. Webster, S. E. Tavares, On the design of S-boxes, CRYPTO '85. For each bit that is
 * changed and each bit of the word the changes are counted over many random seeds and indices.
 *
 * @param family the streams
 */
record Avalanche(SchemeFamily family) implements Experiment {

  private static final int SAMPLES = 1 << 13;
  private static final int INDEX_BITS = 20;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "avalanche";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    boolean isSlow = family.engine() == Engine.MT19937;
    int samples = Size.of(isSlow ? SAMPLES >> 3 : SAMPLES, scale, 64);
    RandomSource choices = new SFC64(seed);
    List<Observation> observations = new ArrayList<>();
    Flips ofSeed = new Flips(family.seedBits());
    boolean hasIndexBits = hasIndexBits();
    Flips ofIndex = new Flips(INDEX_BITS);
    for (int sample = 0; sample < samples; sample++) {
      Size.checkInterrupted();
      BigInteger root = bits(choices, family.seedBits());
      long index = hasIndexBits ? choices.nextInt() & ((1 << INDEX_BITS) - 1) : 0;
      LongFunction<BitGenerator> streams = family.ofRoot(root);
      long word = streams.apply(index).nextLong();
      for (int bit = 0; bit < family.seedBits(); bit++) {
        ofSeed.add(bit, word ^ family.ofRoot(root.flipBit(bit)).apply(index).nextLong());
      }
      if (hasIndexBits) {
        for (int bit = 0; bit < INDEX_BITS; bit++) {
          ofIndex.add(bit, word ^ streams.apply(index ^ 1L << bit).nextLong());
        }
      }
    }
    ofSeed.observe("seed", samples, observations);
    if (hasIndexBits) {
      ofIndex.observe("index", samples, observations);
    }
    return observations;
  }

  private boolean hasIndexBits() {
    return family.engine() != Engine.MT19937 || family.scheme() != StreamScheme.JUMPS;
  }

  private static BigInteger bits(RandomSource choices, int bits) {
    BigInteger number = BigInteger.ZERO;
    for (int done = 0; done < bits; done += Integer.SIZE) {
      number =
          number
              .shiftLeft(Integer.SIZE)
              .or(BigInteger.valueOf(Integer.toUnsignedLong(choices.nextInt())));
    }
    return number;
  }

  /** Counts of changes of each bit of the word by each bit that was changed. */
  private static final class Flips {

    private final int[][] counts;

    Flips(int bits) {
      counts = new int[bits][Long.SIZE];
    }

    void add(int bit, long changes) {
      int[] row = counts[bit];
      for (int i = 0; i < Long.SIZE; i++) {
        row[i] += (int) (changes >>> i) & 1;
      }
    }

    void observe(String changed, int samples, List<Observation> observations) {
      double largest = 0;
      double squares = 0;
      for (int[] row : counts) {
        for (int count : row) {
          double z = (count - samples / 2.0) / Math.sqrt(samples / 4.0);
          largest = Math.max(largest, Math.abs(z));
          squares += z * z;
        }
      }
      int cells = counts.length * Long.SIZE;
      long size = (long) samples * counts.length;
      observations.add(
          new Observation(
              changed + " bits, largest",
              size,
              largest,
              PValues.ofSmallest(PValues.normal(largest), cells)));
      observations.add(
          new Observation(
              changed + " bits, sum of squares", size, squares, PValues.chiSquare(squares, cells)));
    }
  }
}
