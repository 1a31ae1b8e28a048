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

/** Proposals of BTPE by the Vector API. */
final class VectorBtpe extends VectorProposals implements BtpeKernel {

  static final VectorBtpe KERNEL = new VectorBtpe();

  private static final IntVector NUMBERS = IntVector.zero(INTS).addIndex(1);

  private VectorBtpe() {}

  @Override
  public int judgeCentre(
      BtpeRegions regions,
      AcceptanceThresholds thresholds,
      ProposalBatch batch,
      long[] out,
      int from) {
    double[] uniforms = batch.uniforms;
    int[] indices = batch.indices;
    int[] undecided = batch.undecided;
    double[] lowerBounds = thresholds.lower;
    double[] upperBounds = thresholds.upper;
    int proposals = batch.proposals;
    double overP1 = 1 / regions.p1();
    double overC = 1 / regions.c();
    double farFromInteger = 0.5 - regions.integerMargin();
    DoubleVector xm = DoubleVector.broadcast(DOUBLES, regions.xm());
    int listed = 0;
    for (int i = 0; i < proposals; i += LENGTH) {
      DoubleVector first = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i);
      DoubleVector second = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i + LENGTH);
      DoubleVector u = EVEN.selectFrom(first, second).mul(regions.p4());
      DoubleVector v = ODD.selectFrom(first, second);
      VectorMask<Double> triangle = u.compare(LE, regions.p1());
      DoubleVector x = u.sub(regions.p1()).mul(overC).add(regions.xl());
      // order fixes the last bit
      DoubleVector inTriangle = xm.sub(v.mul(regions.p1())).add(u);
      DoubleVector point = x.blend(inTriangle, triangle);
      LongVector y = (LongVector) point.convertShape(D2L, LONGS, 0);
      DoubleVector floor = (DoubleVector) y.convertShape(L2D, DOUBLES, 0);
      VectorMask<Double> nearInteger = point.sub(floor).sub(0.5).abs().compare(GT, farFromInteger);
      LongVector index = y.sub(thresholds.origin).min(lowerBounds.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
      DoubleVector height = v.mul(regions.c()).add(1).sub(xm.sub(x).abs().mul(overP1));
      DoubleVector lower = DoubleVector.fromArray(DOUBLES, lowerBounds, 0, indices, 0);
      DoubleVector upper = DoubleVector.fromArray(DOUBLES, upperBounds, 0, indices, 0);
      VectorMask<Double> above = height.compare(GT, upper);
      VectorMask<Double> between = height.compare(GT, lower).andNot(above).or(nearInteger);
      VectorMask<Double> tail = u.compare(GT, regions.p2());
      VectorMask<Double> isUndecided = between.andNot(triangle).or(tail);
      y.blend(ProposalKernel.REJECTED, above.andNot(triangle).cast(LONGS)).intoArray(out, from + i);
      NUMBERS.add(i).compress(isUndecided.cast(INTS)).intoArray(undecided, listed);
      listed += isUndecided.trueCount();
    }
    return listed;
  }

  @Override
  public int judgeTails(
      BtpeRegions regions,
      AcceptanceThresholds thresholds,
      ProposalBatch batch,
      long[] out,
      int from) {
    double[] uniforms = batch.uniforms;
    double[] logs = batch.logs;
    int[] indices = batch.indices;
    int[] undecided = batch.undecided;
    double[] lowerBounds = thresholds.lower;
    double[] upperBounds = thresholds.upper;
    int listed = batch.listed;
    DoubleVector p3 = DoubleVector.broadcast(DOUBLES, regions.p3());
    DoubleVector p2 = DoubleVector.broadcast(DOUBLES, regions.p2());
    DoubleVector xl = DoubleVector.broadcast(DOUBLES, regions.xl());
    DoubleVector lambdaL = DoubleVector.broadcast(DOUBLES, regions.lambdaL());
    int left = 0;
    for (int t = 0; t < listed; t += LENGTH) {
      IntVector numbers = IntVector.fromArray(INTS, undecided, t);
      numbers.add(numbers).intoArray(indices, 0);
      DoubleVector u = DoubleVector.fromArray(DOUBLES, uniforms, 0, indices, 0).mul(regions.p4());
      DoubleVector v = DoubleVector.fromArray(DOUBLES, uniforms, 1, indices, 0);
      numbers.intoArray(indices, LENGTH);
      VectorMask<Double> right = u.compare(GT, p3);
      // order fixes the last bit
      DoubleVector fromEdge =
          DoubleVector.fromArray(DOUBLES, logs, t).div(lambdaL.blend(-regions.lambdaR(), right));
      DoubleVector x = xl.blend(regions.xr(), right).add(fromEdge);
      LongVector y = (LongVector) x.convertShape(D2L, LONGS, 0);
      LongVector index = y.sub(thresholds.origin).min(lowerBounds.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
      DoubleVector lower = DoubleVector.fromArray(DOUBLES, lowerBounds, 0, indices, 0);
      DoubleVector upper = DoubleVector.fromArray(DOUBLES, upperBounds, 0, indices, 0);
      DoubleVector height =
          v.mul(u.sub(p2.blend(regions.p3(), right))).mul(lambdaL.blend(regions.lambdaR(), right));
      VectorMask<Double> above = height.compare(GT, upper);
      VectorMask<Double> between = height.compare(GT, lower).andNot(above);
      VectorMask<Double> isUndecided = between.or(x.compare(LT, 0)).or(u.compare(LE, p2));
      y.blend(ProposalKernel.REJECTED, above.cast(LONGS)).intoArray(out, from, indices, LENGTH);
      numbers.compress(isUndecided.cast(INTS)).intoArray(undecided, left);
      left += isUndecided.trueCount();
    }
    return left;
  }
}
