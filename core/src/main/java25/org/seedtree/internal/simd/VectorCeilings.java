package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2D;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Products rounded up by the Vector API. */
final class VectorCeilings {

  static final CeilingsKernel KERNEL = VectorCeilings::roundUp;

  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = LONGS.length();

  private VectorCeilings() {}

  private static boolean roundUp(double factor, double[] values, int to, long[] out, int at) {
    double farFromInteger = 0.5 - CeilingsKernel.MARGIN;
    long near = 0;
    for (int i = 0; i < to; i += LENGTH) {
      DoubleVector product = DoubleVector.fromArray(DOUBLES, values, i).mul(factor);
      LongVector integers = (LongVector) product.convertShape(D2L, LONGS, 0);
      integers.add(1).intoArray(out, at + i);
      DoubleVector floor = (DoubleVector) integers.convertShape(L2D, DOUBLES, 0);
      near |= product.sub(floor).sub(0.5).abs().compare(GT, farFromInteger).toLong();
    }
    return near == 0;
  }
}
