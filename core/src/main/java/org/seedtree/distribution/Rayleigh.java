package org.seedtree.distribution;

import java.util.Map;
import java.util.Objects;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.Parameters;
import org.seedtree.internal.variate.EarlierVariates;
import org.seedtree.internal.variate.ZigguratExponential;
import org.seedtree.release.NumpyChange;
import org.seedtree.release.NumpyRelease;

/**
 * The Rayleigh distribution; NumPy's {@code rayleigh}. Its density is {@code x / scale^2 exp(-x^2 /
 * (2 scale^2))} for x >= 0.
 *
 * <p>Words consumed: those of {@link StandardExponential} by the ziggurat method.
 *
 * @param scale mode, not negative
 */
public record Rayleigh(double scale) implements DoubleDistribution {

  /**
   * Creates the distribution.
   *
   * @throws IllegalArgumentException if {@code scale} is negative or -0.0
   */
  public Rayleigh {
    Parameters.RAYLEIGH.check(scale);
  }

  /** Creates the distribution with NumPy's default {@code scale=1}. */
  public Rayleigh() {
    this(1);
  }

  @Override
  public String name() {
    return "rayleigh";
  }

  @Override
  public Map<String, Object> parameters() {
    return ParameterMap.of("scale", scale);
  }

  @Override
  public double sample(RandomSource bits) {
    return value(ZigguratExponential.sample(bits));
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    for (int i = from; i < to; ) {
      int end = ZigguratExponential.fillBatch(bits, out, i, to);
      for (; i < end; i++) {
        out[i] = value(out[i]);
      }
    }
  }

  private double value(double exponential) {
    return scale * Math.sqrt(2 * exponential);
  }

  @Override
  public DoubleDistribution withRelease(NumpyRelease release) {
    return release.has(NumpyChange.RAYLEIGH_BY_ZIGGURAT)
        ? DoubleDistribution.super.withRelease(release)
        : ReleasedDoubles.of(this, release, bits -> EarlierVariates.rayleigh(bits, scale));
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}
