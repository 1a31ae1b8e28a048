package org.seedtree.quality.stream;

import java.util.List;
import java.util.function.LongFunction;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.Engine;
import org.seedtree.quality.Experiment;
import org.seedtree.quality.Observation;
import org.seedtree.quality.statistic.PValues;
import org.seedtree.seed.SeedSequence;

/**
 * Relations between the four streams of a 2 x 2 tree: grandchildren (a, b), (a, b'), (a', b) and
 * (a', b'). If a child's state is its parent's plus a number that depends on the index alone, the
 * four satisfy w - x - y + z = 0, as the tasks of Julia 1.7 to 1.9 did (JuliaLang/julia issue
 * 53408). Tested are the words w ^ x ^ y ^ z and w - x - y + z of the first words: the number of
 * ones, and the highest and lowest bytes.
 *
 * <p>Where streams have one index, it is b + 2<sup>10</sup> a.
 *
 * @param family the streams
 */
record TreeRelations(SchemeFamily family) implements Experiment {

  private static final int TREES = 1 << 16;
  private static final int BYTES = 1 << Byte.SIZE;

  @Override
  public String subject() {
    return family.title();
  }

  @Override
  public String name() {
    return "2 x 2 trees";
  }

  @Override
  public List<Observation> run(SeedSequence seed, double scale) {
    boolean isSlow = family.engine() == Engine.MT19937 || family.scheme() == StreamScheme.JUMPS;
    int trees = Size.of(isSlow ? TREES >> 3 : TREES, scale, 512);
    Words exclusive = new Words();
    Words differences = new Words();
    LongFunction<LongFunction<BitGenerator>> rows = rows(seed);
    int width = 1 << 8; // columns that are paired with each other
    for (int done = 0; done < trees; ) {
      Size.checkInterrupted();
      LongFunction<BitGenerator> row = rows.apply(2L * (done / (width / 2)));
      LongFunction<BitGenerator> next = rows.apply(2L * (done / (width / 2)) + 1);
      for (int b = 0; b < width && done < trees; b += 2, done++) {
        long w = row.apply(b).nextLong();
        long x = row.apply(b + 1).nextLong();
        long y = next.apply(b).nextLong();
        long z = next.apply(b + 1).nextLong();
        exclusive.add(w ^ x ^ y ^ z);
        differences.add(w - x - y + z);
      }
    }
    return List.of(
        exclusive.ones("ones of w ^ x ^ y ^ z", trees),
        exclusive.bytes("bytes of w ^ x ^ y ^ z", trees),
        differences.ones("ones of w - x - y + z", trees),
        differences.bytes("bytes of w - x - y + z", trees));
  }

  private LongFunction<LongFunction<BitGenerator>> rows(SeedSequence seed) {
    if (family.scheme() == StreamScheme.SPAWN) {
      SeedSequence root = new SeedSequence(family.root(seed)).withRelease(family.release());
      return a -> StreamScheme.SPAWN.streams(family.engine(), root.child(a), family.release());
    }
    LongFunction<BitGenerator> streams = family.streams(seed);
    return a -> b -> streams.apply(a << 10 | b);
  }

  /** Counts of ones and bytes of words. */
  private static final class Words {

    private final long[] counts = new long[2 * BYTES];
    private long ones;

    void add(long word) {
      ones += Long.bitCount(word);
      counts[(int) (word >>> Long.SIZE - Byte.SIZE)]++;
      counts[BYTES + ((int) word & BYTES - 1)]++;
    }

    Observation ones(String name, int words) {
      double bits = (double) words * Long.SIZE;
      double z = (ones - bits / 2) / Math.sqrt(bits / 4);
      return new Observation(name, 4L * words, z, PValues.normal(z));
    }

    Observation bytes(String name, int words) {
      double expected = (double) words / BYTES;
      double x = 0;
      for (long count : counts) {
        x += (count - expected) * (count - expected) / expected;
      }
      return new Observation(name, 4L * words, x, PValues.chiSquare(x, 2 * (BYTES - 1)));
    }
  }
}
