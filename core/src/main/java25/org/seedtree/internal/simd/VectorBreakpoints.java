package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Uniforms compared with a few limits, and values rounded up, by the Vector API. */
final class VectorBreakpoints {

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();
  private static final int UNUSED_BITS = 11;

  private VectorBreakpoints() {}

  static int count(
      long[] limits, long first, long[] words, int to, long[] out, int at, int[] beyond) {
    long a = limits[0];
    long b = limits[1];
    long c = limits[2];
    long d = limits[3];
    long e = limits[4];
    long f = limits[5];
    long g = limits[6];
    long h = limits[7];
    int listed = 0;
    for (int i = 0; i < to; i += LENGTH) {
      LongVector x = LongVector.fromArray(LONGS, words, i).lanewise(LSHR, UNUSED_BITS);
      VectorMask<Long> last = x.compare(GT, h);
      LongVector.broadcast(LONGS, first)
          .add(1, x.compare(GT, a))
          .add(1, x.compare(GT, b))
          .add(1, x.compare(GT, c))
          .add(1, x.compare(GT, d))
          .add(1, x.compare(GT, e))
          .add(1, x.compare(GT, f))
          .add(1, x.compare(GT, g))
          .add(1, last)
          .intoArray(out, at + i);
      long lanes = last.toLong();
      while (lanes != 0) {
        beyond[listed++] = i + Long.numberOfTrailingZeros(lanes);
        lanes &= lanes - 1;
      }
    }
    return listed;
  }

  static boolean ceilings(double factor, double[] values, int to, double near, long[] out, int at) {
    double most = 0.5 - near;
    long unsure = 0;
    for (int i = 0; i < to; i += LENGTH) {
      DoubleVector product = DoubleVector.fromArray(DOUBLES, values, i).mul(factor);
      LongVector whole = (LongVector) product.convertShape(D2L, LONGS, 0);
      whole.add(1).intoArray(out, at + i);
      DoubleVector floor = (DoubleVector) whole.convertShape(L2D, DOUBLES, 0);
      unsure |= product.sub(floor).sub(0.5).abs().compare(GT, most).toLong();
    }
    return unsure == 0;
  }
}
