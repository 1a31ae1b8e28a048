package org.seedtree.distribution;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.seedtree.engine.BitGenerator;

/**
 * Vectors of whole numbers one after another, cut anywhere: what a part leaves of one, the next
 * begins with.
 *
 * @param dimension how many numbers one vector has
 * @param law begins a call
 */
record LongVectorSampler(int dimension, Function<BitGenerator, LongVectors> law)
    implements Sampler {

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.of(dimension);
  }

  @Override
  public Call on(BitGenerator bits) {
    LongVectors vectors = law.apply(bits);
    long[] vector = new long[dimension];
    return new Call() {
      private int used = vector.length;

      @Override
      public void fill(Object array, int from, int to) {
        long[] out = (long[]) array;
        Objects.checkFromToIndex(from, to, out.length);
        for (int i = from; i < to; ) {
          if (used == vector.length) {
            vectors.next(vector, 0);
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
