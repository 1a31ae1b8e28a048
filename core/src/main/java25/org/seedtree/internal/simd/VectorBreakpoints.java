package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Uniforms compared with CDF breakpoints by the Vector API. */
final class VectorBreakpoints {

  static final BreakpointsKernel KERNEL = VectorBreakpoints::count;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();
  private static final int UNUSED_BITS = 11;

  private VectorBreakpoints() {}

  private static int count(
      CdfBreakpoints breakpoints, long[] words, int to, long[] out, int at, int[] above) {
    long first = breakpoints.first();
    long a = breakpoints.magnitudes()[0];
    long b = breakpoints.magnitudes()[1];
    long c = breakpoints.magnitudes()[2];
    long d = breakpoints.magnitudes()[3];
    long e = breakpoints.magnitudes()[4];
    long f = breakpoints.magnitudes()[5];
    long g = breakpoints.magnitudes()[6];
    long h = breakpoints.magnitudes()[7];
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
        above[listed++] = i + Long.numberOfTrailingZeros(lanes);
        lanes &= lanes - 1;
      }
    }
    return listed;
  }
}
