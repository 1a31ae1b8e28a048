package org.seedtree.distribution;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedtree.engine.RandomSource;
import org.seedtree.internal.variate.Hrua;
import org.seedtree.internal.variate.HypergeometricKernel;
import org.seedtree.internal.variate.Word32Block;

/**
 * Good ones among {@code nsample} that are taken without replacement; NumPy's {@code
 * hypergeometric}.
 *
 * <p>Draws: with at least 10 taken and 10 left, two doubles per attempt of the ratio of uniforms
 * HRUA (Stadlober 1990), with some 1.3 attempts per value. Else bounded integers of 32 bits, one
 * for each taken (or left, if fewer) until one kind is used up.
 */
public final class Hypergeometric implements LongDistribution {

  private static final long LIMIT = 1_000_000_000;

  private final long ngood;
  private final long nbad;
  private final long nsample;
  private final @Nullable Hrua hrua;

  /**
   * Makes the distribution.
   *
   * @param ngood good ones there are, 0 to 999999999
   * @param nbad bad ones there are, 0 to 999999999
   * @param nsample how many are taken, 0 to {@code ngood + nbad}
   * @throws IllegalArgumentException if one is out of its range
   */
  public Hypergeometric(long ngood, long nbad, long nsample) {
    if (ngood >= LIMIT || nbad >= LIMIT) {
      throw new IllegalArgumentException(
          "both ngood and nbad must be less than 1000000000: " + ngood + ", " + nbad);
    }
    if (ngood + nbad < nsample) {
      throw new IllegalArgumentException(
          "ngood + nbad < nsample: " + ngood + " + " + nbad + " < " + nsample);
    }
    this.ngood = Constraints.nonNegative("ngood", ngood);
    this.nbad = Constraints.nonNegative("nbad", nbad);
    this.nsample = Constraints.nonNegative("nsample", nsample);
    hrua =
        HypergeometricKernel.usesHrua(ngood, nbad, nsample) ? new Hrua(ngood, nbad, nsample) : null;
  }

  /** Good ones there are. */
  public long ngood() {
    return ngood;
  }

  /** Bad ones there are. */
  public long nbad() {
    return nbad;
  }

  /** How many are taken. */
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
      fillOneByOne(bits, out, from, to);
      return;
    }
    hrua.fill(bits, out, from, to);
  }

  private void fillOneByOne(RandomSource bits, long[] out, int from, int to) {
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
