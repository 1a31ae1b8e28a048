package org.seedtree.catalog;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.seedtree.distribution.LongVectorDistribution;
import org.seedtree.distribution.LongVectors;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;
import org.seedtree.engine.RandomSource;

/**
 * Vectors of whole numbers one after another, cut anywhere: what a part leaves of one, the next
 * begins with.
 *
 * @param distribution the distribution
 * @param vectors begins a call of it
 */
record LongVectorSampler(
    LongVectorDistribution distribution, Function<RandomSource, LongVectors> vectors)
    implements Sampler {

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.of(distribution.dimension());
  }

  @Override
  public Call on(BitGenerator bits) {
    LongVectors call = vectors.apply(bits);
    long[] vector = new long[distribution.dimension()];
    return new Call() {
      private int used = vector.length;

      @Override
      public void fill(Object array, int from, int to) {
        long[] out = (long[]) array;
        Objects.checkFromToIndex(from, to, out.length);
        for (int i = from; i < to; ) {
          if (used == vector.length) {
            call.next(vector, 0);
            used = 0;
          }
          int count = Math.min(to - i, vector.length - used);
          System.arraycopy(vector, used, out, i, count);
          used += count;
          i += count;
        }
      }
    };
  }
}
