package org.seedtree.distribution;

import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.math.Libm;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/** Inversion of the exponential distribution as earlier releases round it. */
final class EarlierExponential extends ParametricDistribution implements FloatDistribution {

  private final boolean computesInDouble;

  EarlierExponential(NumpyRelease release) {
    computesInDouble = release.has(NumpyChange.FLOAT_INVERSION_IN_DOUBLE);
  }

  @Override
  public OptionalInt wordsPerValue() {
    return OptionalInt.of(1);
  }

  @Override
  public double sample(RandomSource bits) {
    return -Libm.log(1 - bits.nextDouble());
  }

  @Override
  public float sampleFloat(RandomSource bits) {
    float u = bits.nextFloat();
    return computesInDouble ? (float) -Libm.log(1.0 - u) : -Libm.logf(1 - u);
  }
}
