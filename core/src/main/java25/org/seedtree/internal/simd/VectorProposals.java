package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * What kernels for proposals of two uniforms each have in common. No vector is passed to a method:
 * see {@link VectorLcg}.
 */
abstract class VectorProposals implements CountCompression {

  static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  static final int LENGTH = DOUBLES.length();
  static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.withShape(VectorShape.forBitSize(Integer.SIZE * LENGTH));

  static final DoubleVector EVEN = DoubleVector.zero(DOUBLES).addIndex(2);
  static final DoubleVector ODD = EVEN.add(1);

  @Override
  public final int compress(long[] values, int from, int to) {
    int end = from;
    for (int i = from; i < to; i += LENGTH) {
      LongVector some = LongVector.fromArray(LONGS, values, i);
      VectorMask<Long> accepted = some.compare(GE, 0);
      some.compress(accepted).intoArray(values, end);
      end += accepted.trueCount();
    }
    return end;
  }
}
