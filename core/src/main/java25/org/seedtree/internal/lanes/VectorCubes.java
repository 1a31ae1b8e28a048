package org.seedtree.internal.lanes;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Attempts at gammas by the Vector API. */
final class VectorCubes {

  private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = DOUBLES.length();

  /** Select every other lane of two vectors. */
  private static final DoubleVector EVEN = DoubleVector.zero(DOUBLES).addIndex(2);

  private static final DoubleVector ODD = EVEN.add(1);

  private VectorCubes() {}

  static int unzip(
      double c,
      double[] candidates,
      double[] doubles,
      int position,
      int end,
      double[] normals,
      double[] uniforms,
      int at) {
    int p = position;
    int i = at;
    for (; p <= end - 2 * LENGTH; p += 2 * LENGTH) {
      DoubleVector x = half(EVEN, candidates, p);
      x.intoArray(normals, i);
      half(ODD, doubles, p).intoArray(uniforms, i);
      VectorMask<Double> regular = x.mul(c).add(1).compare(GT, 0);
      if (!regular.allTrue()) {
        return i - at + regular.not().firstTrue();
      }
      i += LENGTH;
    }
    for (; p + 1 < end && 1 + c * candidates[p] > 0; p += 2) {
      normals[i] = candidates[p];
      uniforms[i++] = doubles[p + 1];
    }
    return i - at;
  }

  private static DoubleVector half(DoubleVector which, double[] values, int from) {
    return which.selectFrom(
        DoubleVector.fromArray(DOUBLES, values, from),
        DoubleVector.fromArray(DOUBLES, values, from + LENGTH));
  }

  static void cubes(
      CubeTest test,
      double[] normals,
      double[] uniforms,
      int to,
      double[] out,
      long[] accepted,
      long[] open) {
    double b = test.b();
    double c = test.c();
    double quartic = test.quartic();
    DoubleVector one = DoubleVector.broadcast(DOUBLES, 1);
    DoubleVector none = DoubleVector.broadcast(DOUBLES, Double.NaN);
    for (int i = 0; i < to; i += Long.SIZE) {
      long values = 0;
      long rejected = 0;
      for (int lane = 0; lane < Long.SIZE; lane += LENGTH) {
        DoubleVector x = DoubleVector.fromArray(DOUBLES, normals, i + lane);
        DoubleVector u = DoubleVector.fromArray(DOUBLES, uniforms, i + lane);
        // order fixes the last bit
        DoubleVector y = x.mul(c);
        DoubleVector root = one.add(y);
        DoubleVector value = root.mul(root).mul(root).mul(b);
        DoubleVector square = x.mul(x);
        DoubleVector squeeze = one.sub(square.mul(CubeTest.SQUEEZE).mul(square));
        // bounds, as in the test
        DoubleVector s = one.add(y.mul(CubeTest.MEAN));
        DoubleVector q = square.mul(quartic).mul(square);
        VectorMask<Double> inRange = y.compare(GT, CubeTest.LOWEST);
        VectorMask<Double> under =
            one.sub(u)
                .sub(CubeTest.MARGIN)
                .mul(s)
                .compare(GT, q.mul(CubeTest.WIDTH))
                .and(inRange)
                .or(u.compare(LT, squeeze));
        VectorMask<Double> above = u.sub(CubeTest.MARGIN).mul(s.add(q)).compare(GT, s).and(inRange);
        none.blend(value, under).intoArray(out, i + lane);
        values |= under.toLong() << lane;
        rejected |= above.toLong() << lane;
      }
      accepted[i / Long.SIZE] = values;
      open[i / Long.SIZE] = ~(values | rejected);
    }
  }
}
