package org.seedtree.distribution;

import java.util.OptionalInt;
import org.seedtree.engine.RandomSource;

/**
 * The uniform distribution on [0, 1), with density 1; NumPy's {@code random}.
 *
 * <p>Words consumed: one double, the top 53 bits of a 64-bit word (of two 32-bit words on {@link
 * org.seedtree.engine.MT19937}); by a {@code float32} value the top 24 bits of one 32-bit word.
 */
public record StandardUniform() implements FloatDistribution {

  @Override
  public String name() {
    return "random";
  }

  @Override
  public CostClass costClass() {
    return CostClass.WORDS;
  }

  @Override
  public double sample(RandomSource bits) {
    return bits.nextDouble();
  }

  @Override
  public void fill(RandomSource bits, double[] out, int from, int to) {
    bits.fillDoubles(out, from, to);
  }

  @Override
  public OptionalInt wordsPerValue() {
    return OptionalInt.of(1);
  }

  @Override
  public float sampleFloat(RandomSource bits) {
    return bits.nextFloat();
  }

  @Override
  public void fill(RandomSource bits, float[] out, int from, int to) {
    bits.fillFloats(out, from, to);
  }

  private Object writeReplace() {
    return new DistributionForm(this);
  }
}
