package org.seedtree.internal.simd;

import static jdk.incubator.vector.VectorOperators.D2L;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.L2I;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/** Proposals of a ratio of uniforms by the Vector API. */
final class VectorRatioOfUniforms extends VectorProposals
    implements ProposalKernel<RatioOfUniformsHat> {

  static final VectorRatioOfUniforms KERNEL = new VectorRatioOfUniforms();

  private VectorRatioOfUniforms() {}

  @Override
  public int judge(
      RatioOfUniformsHat hat,
      AcceptanceThresholds thresholds,
      ProposalBatch batch,
      long[] out,
      int from) {
    double[] uniforms = batch.uniforms;
    int[] indices = batch.indices;
    double[] lowerBounds = thresholds.lower;
    double[] upperBounds = thresholds.upper;
    double a = hat.a();
    double h = hat.h();
    int judged = batch.proposals & -LENGTH;
    for (int i = 0; i < judged; i += LENGTH) {
      DoubleVector first = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i);
      DoubleVector second = DoubleVector.fromArray(DOUBLES, uniforms, 2 * i + LENGTH);
      DoubleVector u = EVEN.selectFrom(first, second);
      DoubleVector v = ODD.selectFrom(first, second);
      DoubleVector x = v.sub(0.5).mul(h).div(u).add(a); // order fixes the last bit
      LongVector k = (LongVector) x.convertShape(D2L, LONGS, 0);
      LongVector index = k.sub(thresholds.origin).min(lowerBounds.length - 1).max(0);
      index.convertShape(L2I, INTS, 0).reinterpretAsInts().intoArray(indices, 0);
      DoubleVector lower = DoubleVector.fromArray(DOUBLES, lowerBounds, 0, indices, 0);
      DoubleVector upper = DoubleVector.fromArray(DOUBLES, upperBounds, 0, indices, 0);
      VectorMask<Double> rejected = u.compare(GT, upper).or(x.compare(LT, 0));
      VectorMask<Double> undecided =
          u.compare(GT, lower).or(u.compare(LT, RatioOfUniformsHat.SMALLEST_U));
      k.blend(REJECTED, rejected.cast(LONGS))
          .blend(UNDECIDED, undecided.andNot(rejected).cast(LONGS))
          .intoArray(out, from + i);
    }
    return judged;
  }
}
