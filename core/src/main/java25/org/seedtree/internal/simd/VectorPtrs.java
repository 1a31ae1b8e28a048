package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/** Proposals of PTRS by the Vector API. */
final class VectorPtrs extends VectorProposals implements ProposalKernel<PtrsHat> {

  static final VectorPtrs KERNEL = new VectorPtrs();

  private VectorPtrs() {}

  @Override
  public int judge(
      PtrsHat hat, AcceptanceThresholds thresholds, ProposalBatch batch, long[] out, int from) {
    double[] uniforms = batch.uniforms;
    int[] indices = batch.indices;
    double[] lowerBounds = thresholds.lower;
    double[] upperBounds = thresholds.upper;
    int judged = batch.proposals & -LENGTH;
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
      LongVector index = k.sub(thresholds.origin).min(lowerBounds.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
      DoubleVector height = slope.mul(slope).mul(squared).add(hat.b());
      DoubleVector lower = DoubleVector.fromArray(DOUBLES, lowerBounds, 0, indices, 0).mul(height);
      DoubleVector upper = DoubleVector.fromArray(DOUBLES, upperBounds, 0, indices, 0).mul(height);
      VectorMask<Double> edge = us.compare(LT, 0.013);
      VectorMask<Double> outside = edge.and(v.compare(GT, us));
      VectorMask<Double> squeezed = us.compare(GE, 0.07).and(v.compare(LE, hat.vr()));
      VectorMask<Double> above = v.compare(GT, upper);
      VectorMask<Double> undecided =
          v.compare(GT, lower).andNot(above).or(above.and(squeezed)).or(edge).or(x.compare(LT, 0));
      k.blend(REJECTED, above.or(outside).cast(LONGS))
          .blend(UNDECIDED, undecided.andNot(outside).cast(LONGS))
          .intoArray(out, from + i);
    }
    return judged;
  }
}
