package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2D;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Attempts of BTPE by the Vector API. No vector is handed to a method: see {@link VectorLoops}. */
final class VectorBtpe {

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
  private static final int LENGTH = DOUBLES.length();
  private static final VectorSpecies<Integer> INTS =
      IntVector.SPECIES_PREFERRED.withShape(VectorShape.forBitSize(Integer.SIZE * LENGTH));

  private static final DoubleVector EVEN = DoubleVector.zero(DOUBLES).addIndex(2);
  private static final DoubleVector ODD = EVEN.add(1);
  private static final IntVector NUMBERS = IntVector.zero(INTS).addIndex(1);

  private VectorBtpe() {}

  static int middle(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      int attempts,
      long[] out,
      int at,
      int[] room,
      int[] open) {
    double overP1 = 1 / regions.p1();
    double overC = 1 / regions.c();
    double mostSure = 0.5 - regions.nearWhole();
    DoubleVector xm = DoubleVector.broadcast(DOUBLES, regions.xm());
    int listed = 0;
    for (int i = 0; i < attempts; i += LENGTH) {
      DoubleVector first = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i);
      DoubleVector second = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i + LENGTH);
      DoubleVector u = EVEN.selectFrom(first, second).mul(regions.p4());
      DoubleVector v = ODD.selectFrom(first, second);
      VectorMask<Double> triangle = u.compare(LE, regions.p1());
      DoubleVector x = u.sub(regions.p1()).mul(overC).add(regions.xl());
      DoubleVector under = xm.sub(v.mul(regions.p1())).add(u); // order fixes the last bit
      DoubleVector place = x.blend(under, triangle);
      LongVector y = (LongVector) place.convertShape(D2L, LONGS, 0);
      DoubleVector whole = (DoubleVector) y.convertShape(L2D, DOUBLES, 0);
      VectorMask<Double> near = place.sub(whole).sub(0.5).abs().compare(GT, mostSure);
      LongVector index = y.sub(heights.before).min(heights.sure.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
      DoubleVector height = v.mul(regions.c()).add(1).sub(xm.sub(x).abs().mul(overP1));
      DoubleVector sure = DoubleVector.fromArray(DOUBLES, heights.sure, 0, room, 0);
      DoubleVector possible = DoubleVector.fromArray(DOUBLES, heights.possible, 0, room, 0);
      VectorMask<Double> above = height.compare(GT, possible);
      VectorMask<Double> unsure = height.compare(GT, sure).andNot(above).or(near);
      VectorMask<Double> tail = u.compare(GT, regions.p2());
      VectorMask<Double> isOpen = unsure.andNot(triangle).or(tail);
      y.blend(Lanes.REJECTED, above.andNot(triangle).cast(LONGS)).intoArray(out, at + i);
      NUMBERS.add(i).compress(isOpen.cast(INTS)).intoArray(open, listed);
      listed += isOpen.trueCount();
    }
    return listed;
  }

  static int tails(
      BtpeRegions regions,
      AcceptanceThresholds heights,
      double[] uniforms,
      double[] logs,
      int[] open,
      int to,
      long[] out,
      int at,
      int[] room) {
    DoubleVector p3 = DoubleVector.broadcast(DOUBLES, regions.p3());
    DoubleVector p2 = DoubleVector.broadcast(DOUBLES, regions.p2());
    DoubleVector xl = DoubleVector.broadcast(DOUBLES, regions.xl());
    DoubleVector lambdaL = DoubleVector.broadcast(DOUBLES, regions.lambdaL());
    int listed = 0;
    for (int t = 0; t < to; t += LENGTH) {
      IntVector numbers = IntVector.fromArray(INTS, open, t);
      numbers.add(numbers).intoArray(room, 0);
      DoubleVector u = DoubleVector.fromArray(DOUBLES, uniforms, 0, room, 0).mul(regions.p4());
      DoubleVector v = DoubleVector.fromArray(DOUBLES, uniforms, 1, room, 0);
      numbers.intoArray(room, LENGTH);
      VectorMask<Double> right = u.compare(GT, p3);
      // order fixes the last bit
      DoubleVector beyond =
          DoubleVector.fromArray(DOUBLES, logs, t).div(lambdaL.blend(-regions.lambdaR(), right));
      DoubleVector x = xl.blend(regions.xr(), right).add(beyond);
      LongVector y = (LongVector) x.convertShape(D2L, LONGS, 0);
      LongVector index = y.sub(heights.before).min(heights.sure.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(room, 0);
      DoubleVector sure = DoubleVector.fromArray(DOUBLES, heights.sure, 0, room, 0);
      DoubleVector possible = DoubleVector.fromArray(DOUBLES, heights.possible, 0, room, 0);
      DoubleVector height =
          v.mul(u.sub(p2.blend(regions.p3(), right))).mul(lambdaL.blend(regions.lambdaR(), right));
      VectorMask<Double> above = height.compare(GT, possible);
      VectorMask<Double> unsure = height.compare(GT, sure).andNot(above);
      VectorMask<Double> isOpen = unsure.or(x.compare(LT, 0)).or(u.compare(LE, p2));
      y.blend(Lanes.REJECTED, above.cast(LONGS)).intoArray(out, at, room, LENGTH);
      numbers.compress(isOpen.cast(INTS)).intoArray(open, listed);
      listed += isOpen.trueCount();
    }
    return listed;
  }
}
