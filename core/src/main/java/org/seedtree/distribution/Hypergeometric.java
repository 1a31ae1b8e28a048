package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.parameter.JointParameters;
import org.seedtree.internal.variate.Hrua;
import org.seedtree.internal.variate.HypergeometricKernel;
import org.seedtree.internal.variate.Word32Block;

/**
 * The hypergeometric distribution, the number of successes in a sample of {@code nsample} without
 * replacement; NumPy's {@code hypergeometric}. Its mass function is {@code P(k) = (ngood choose k)
 * (nbad choose nsample-k) / (ngood+nbad choose nsample)}.
 *
 * <p>With at least 10 items in the sample and 10 outside, values are drawn by algorithm HRUA of E.
 * Stadlober, "The ratio of uniforms approach for generating discrete random variates", J. Comput.
 * Appl. Math. 31 (1990), <a
 * href="https://doi.org/10.1016/0377-0427(90)90349-5">doi:10.1016/0377-0427(90)90349-5</a>,
 * otherwise item by item.
 *
 * <p>Words consumed: by HRUA two doubles for each proposal, of which a value needs about 1.3;
 * otherwise bounded integers of 32 bits, one for each item of the sample (or of the rest, if that
 * is smaller) until one kind is exhausted.
 */
public final class Hypergeometric extends ParametricDistribution implements LongDistribution {

  private final long ngood;
  private final long nbad;
  private final long nsample;
  private final @Nullable Hrua hrua;

  /**
   * Creates the distribution.
   *
   * @param ngood number of successes in the population, 0 to 999999999
   * @param nbad number of failures in the population, 0 to 999999999
   * @param nsample size of the sample, 0 to {@code ngood + nbad}
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public Hypergeometric(long ngood, long nbad, long nsample) {
    JointParameters.HYPERGEOMETRIC.check(ngood, nbad, nsample);
    this.ngood = ngood;
    this.nbad = nbad;
    this.nsample = nsample;
    hrua =
        HypergeometricKernel.usesHrua(ngood, nbad, nsample) ? new Hrua(ngood, nbad, nsample) : null;
  }

  /** Returns the number of successes in the population. */
  public long ngood() {
    return ngood;
  }

  /** Returns the number of failures in the population. */
  public long nbad() {
    return nbad;
  }

  /** Returns the size of the sample. */
  public long nsample() {
    return nsample;
  }

  @Override
  public String name() {
    return "hypergeometric";
  }

  @Override
  public Map<String, Object> parameters() {
    return new ParameterMap()
        .with("ngood", ngood)
        .with("nbad", nbad)
        .with("nsample", nsample)
        .build();
  }

  @Override
  public long sample(RandomSource bits) {
    return hrua != null
        ? hrua.sample(bits)
        : HypergeometricKernel.urn(bits, (int) ngood, (int) nbad, (int) nsample);
  }

  @Override
  public void fill(RandomSource bits, long[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    if (hrua == null) {
      fillFromUrn(bits, out, from, to);
      return;
    }
    hrua.fill(bits, out, from, to);
  }

  private void fillFromUrn(RandomSource bits, long[] out, int from, int to) {
    boolean consumesWords = nsample > 0 && nsample < ngood + nbad && ngood > 0 && nbad > 0;
    if (!consumesWords) {
      Arrays.fill(out, from, to, sample(bits));
      return;
    }
    Word32Block block = Word32Block.of(bits, to - from);
    for (int i = from; i < to; i++) {
      if (block.position == block.end) {
        block.refill(to - i);
      }
      out[i] = HypergeometricKernel.urn(block, (int) ngood, (int) nbad, (int) nsample);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hypergeometric that
        && ngood == that.ngood
        && nbad == that.nbad
        && nsample == that.nsample;
  }

  @Override
  public int hashCode() {
    return Objects.hash(ngood, nbad, nsample);
  }

  @Override
  public String toString() {
    return "Hypergeometric[ngood=" + ngood + ", nbad=" + nbad + ", nsample=" + nsample + "]";
  }
}
