package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Attempts of two uniforms each by the Vector API. No vector is handed to a method: see {@link
 * VectorLcg}.
 */
final class VectorProposals {

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int LENGTH = DOUBLES.length();
  private static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.withShape(VectorShape.forBitSize(Integer.SIZE * LENGTH));

  private static final DoubleVector EVEN = DoubleVector.zero(DOUBLES).addIndex(2);
  private static final DoubleVector ODD = EVEN.add(1);

  private VectorProposals() {}

  static int ptrs(
      PtrsHat hat,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    int judged = attempts & -LENGTH;
    double squared = 1 / (4 * hat.a());
    DoubleVector half = DoubleVector.broadcast(DOUBLES, 0.5);
    DoubleVector twoA = DoubleVector.broadcast(DOUBLES, 2 * hat.a());
    for (int i = 0; i < judged; i += LENGTH) {
      DoubleVector first = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i);
      DoubleVector second = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i + LENGTH);
      DoubleVector u = EVEN.selectFrom(first, second).sub(0.5);
      DoubleVector v = ODD.selectFrom(first, second);
      DoubleVector us = half.sub(u.abs());
      DoubleVector slope = twoA.div(us);
      // order fixes the last bit
      DoubleVector x = slope.add(hat.b()).mul(u).add(hat.lam()).add(0.43);
      LongVector k = (LongVector) x.convertShape(D2L, LONGS, 0);
      LongVector place = k.sub(heights.before).min(heights.sure.length - 1).max(0);
      place.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
      DoubleVector height = slope.mul(slope).mul(squared).add(hat.b());
      DoubleVector sure = DoubleVector.fromArray(DOUBLES, heights.sure, 0, room, 0).mul(height);
      DoubleVector possible =
          DoubleVector.fromArray(DOUBLES, heights.possible, 0, room, 0).mul(height);
      VectorMask<Double> edge = us.compare(LT, 0.013);
      VectorMask<Double> beyond = edge.and(v.compare(GT, us));
      VectorMask<Double> squeezed = us.compare(GE, 0.07).and(v.compare(LE, hat.vr()));
      VectorMask<Double> above = v.compare(GT, possible);
      VectorMask<Double> open =
          v.compare(GT, sure).andNot(above).or(above.and(squeezed)).or(edge).or(x.compare(LT, 0));
      k.blend(Lanes.REJECTED, above.or(beyond).cast(LONGS))
          .blend(Lanes.OPEN, open.andNot(beyond).cast(LONGS))
          .intoArray(out, at + i);
    }
    return judged;
  }

  static int ratios(
      double a,
      double h,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room) {
    int judged = attempts & -LENGTH;
    for (int i = 0; i < judged; i += LENGTH) {
      DoubleVector first = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i);
      DoubleVector second = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i + LENGTH);
      DoubleVector u = EVEN.selectFrom(first, second);
      DoubleVector v = ODD.selectFrom(first, second);
      DoubleVector x = v.sub(0.5).mul(h).div(u).add(a); // order fixes the last bit
      LongVector k = (LongVector) x.convertShape(D2L, LONGS, 0);
      LongVector place = k.sub(heights.before).min(heights.sure.length - 1).max(0);
      place.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
      DoubleVector sure = DoubleVector.fromArray(DOUBLES, heights.sure, 0, room, 0);
      DoubleVector possible = DoubleVector.fromArray(DOUBLES, heights.possible, 0, room, 0);
      VectorMask<Double> outside = x.compare(LT, 0);
      VectorMask<Double> rejected = u.compare(GT, possible).or(outside);
      VectorMask<Double> open = u.compare(GT, sure).or(u.compare(LT, Lanes.LEAST_USUAL));
      k.blend(Lanes.REJECTED, rejected.cast(LONGS))
          .blend(Lanes.OPEN, open.andNot(rejected).cast(LONGS))
          .intoArray(out, at + i);
    }
    return judged;
  }

  static int moveTogether(long[] values, int from, int to) {
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
