package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Products of consecutive factors by the Vector API, with a lane for each start. */
final class VectorProducts {

  static final ProductKernel KERNEL = VectorProducts::multiply;

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int LENGTH = DOUBLES.length();

  private VectorProducts() {}

  private static int multiply(ProductRuns runs, double limit, double[] factors, int count) {
    int starts = Math.max(0, count - ProductRuns.FACTORS + 1) & -LENGTH;
    for (int i = 0; i < starts; i += LENGTH) {
      DoubleVector p0 = DoubleVector.fromArray(DOUBLES, factors, i);
      LongVector n0 = lengthen(LongVector.zero(LONGS), p0, limit);
      DoubleVector p1 = p0.mul(DoubleVector.fromArray(DOUBLES, factors, i + 1));
      LongVector n1 = lengthen(n0, p1, limit);
      DoubleVector p2 = p1.mul(DoubleVector.fromArray(DOUBLES, factors, i + 2));
      LongVector n2 = lengthen(n1, p2, limit);
      DoubleVector p3 = p2.mul(DoubleVector.fromArray(DOUBLES, factors, i + 3));
      LongVector n3 = lengthen(n2, p3, limit);
      DoubleVector p4 = p3.mul(DoubleVector.fromArray(DOUBLES, factors, i + 4));
      LongVector n4 = lengthen(n3, p4, limit);
      DoubleVector p5 = p4.mul(DoubleVector.fromArray(DOUBLES, factors, i + 5));
      LongVector n5 = lengthen(n4, p5, limit);
      DoubleVector p6 = p5.mul(DoubleVector.fromArray(DOUBLES, factors, i + 6));
      LongVector n6 = lengthen(n5, p6, limit);
      DoubleVector p7 = p6.mul(DoubleVector.fromArray(DOUBLES, factors, i + 7));
      p7.intoArray(runs.products, i);
      lengthen(n6, p7, limit).intoArray(runs.lengths, i);
    }
    return starts;
  }

  /** Returns lengths that are greater by 1 where the product is above the limit. */
  private static LongVector lengthen(LongVector lengths, DoubleVector products, double limit) {
    VectorMask<Long> above = products.compare(GT, limit).cast(LONGS);
    return lengths.add(1, above);
  }
}
