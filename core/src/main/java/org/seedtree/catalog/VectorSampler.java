package org.seedtree.catalog;

import java.util.Objects;
import java.util.OptionalInt;
import org.seedtree.distribution.DoubleVectorDistribution;
import org.seedtree.distribution.Sampler;
import org.seedtree.engine.BitGenerator;

/** Vectors one after another, cut anywhere: what a part leaves of one, the next begins with. */
record VectorSampler(DoubleVectorDistribution distribution) implements Sampler {

  @Override
  public OptionalInt vectorLength() {
    return OptionalInt.of(distribution.dimension());
  }

  @Override
  public Call on(BitGenerator bits) {
    double[] vector = new double[distribution.dimension()];
    return new Call() {
      private int used = vector.length;

      @Override
      public void fill(Object array, int from, int to) {
        double[] out = (double[]) array;
        Objects.checkFromToIndex(from, to, out.length);
        for (int i = from; i < to; ) {
          if (used == vector.length) {
            distribution.sample(bits, vector, 0);
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
